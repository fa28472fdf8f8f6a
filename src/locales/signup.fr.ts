import { plural } from './plural.ts';

/** What a notice's words are made from: the answer at fault, its column, the row that counts. */
export interface NoticeWords {
  readonly value: string;
  readonly column: string;
  readonly keptRow?: number | undefined;
}

const q = (text: string): string => `«\u202f${text}\u202f»`;
const inColumn = ({ column }: NoticeWords): string =>
  column === '' ? 'dans cette ligne' : `dans la colonne ${q(column)}`;
const list = (items: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(items);

/** What is said of a sign-up file and of its answers, in French. */
export const signupFr = {
  field: {
    mail: 'adresse de messagerie',
    name: 'nom',
    role: 'rôle souhaité',
    entity: 'entité',
    level: 'niveau de responsabilité',
    site: 'site',
    languages: 'langues de travail',
    offers: 'ce que je peux transmettre',
    wants: 'ce que je souhaite apprendre',
    halfDays: 'disponibilités',
    seats: 'nombre de personnes à accompagner',
    managerMail: 'adresse du manager',
    format: 'format préféré',
    charter: 'acceptation de la charte',
    avoids: 'personnes à ne pas associer',
    completedAt: 'heure de fin',
  },

  severity: { refused: 'refusée', warning: 'avertissement' },

  /** Why a row is refused or warned about, and what to do, by code. */
  notice: {
    missing_address: {
      reason: () =>
        'L’adresse de messagerie est vide\u00a0: la personne ne peut pas être reconnue.',
      remedy: (w: NoticeWords) => `Ajoutez l’adresse ${inColumn(w)}, puis importez de nouveau.`,
    },
    invalid_address: {
      reason: (w: NoticeWords) => `${q(w.value)} n’est pas une adresse de messagerie.`,
      remedy: (w: NoticeWords) =>
        `Corrigez l’adresse ${inColumn(w)}, sous la forme prenom.nom@entreprise.fr.`,
    },
    superseded: {
      reason: (w: NoticeWords) =>
        `Cette personne a répondu plusieurs fois\u00a0: sa réponse la plus récente, ligne ${w.keptRow ?? 0}, est la seule prise en compte.`,
      remedy: () =>
        'Rien à faire si la réponse la plus récente est la bonne\u202f; sinon, supprimez-la du fichier.',
    },
    not_a_volunteer: {
      reason: (w: NoticeWords) =>
        w.value === ''
          ? 'La charte n’a pas été acceptée\u00a0: la réponse est vide.'
          : `La charte n’a pas été acceptée\u00a0: la réponse est ${q(w.value)}.`,
      remedy: () =>
        'Respectez ce choix. Si c’est une erreur, demandez à la personne de répondre de nouveau au formulaire.',
    },
    missing_role: {
      reason: () => 'Le rôle souhaité n’est pas indiqué.',
      remedy: (w: NoticeWords) => `Indiquez Mentor, Mentoré(e) ou Les deux ${inColumn(w)}.`,
    },
    unknown_role: {
      reason: (w: NoticeWords) => `${q(w.value)} n’est pas un rôle connu.`,
      remedy: (w: NoticeWords) => `Indiquez Mentor, Mentoré(e) ou Les deux ${inColumn(w)}.`,
    },
    missing_level: {
      reason: () => 'Le niveau de responsabilité n’est pas indiqué.',
      remedy: (w: NoticeWords) =>
        `Indiquez Collaborateur, Manager, Directeur ou Comité exécutif ${inColumn(w)}.`,
    },
    unknown_level: {
      reason: (w: NoticeWords) => `${q(w.value)} n’est pas un niveau de responsabilité connu.`,
      remedy: (w: NoticeWords) =>
        `Indiquez Collaborateur, Manager, Directeur ou Comité exécutif ${inColumn(w)}.`,
    },
    missing_language: {
      reason: () => 'Aucune langue de travail n’est indiquée.',
      remedy: (w: NoticeWords) => `Indiquez au moins une langue ${inColumn(w)}.`,
    },
    unknown_topic: {
      reason: (w: NoticeWords) => `${q(w.value)} n’est pas un thème du programme.`,
      remedy: (w: NoticeWords) =>
        `Reprenez ${inColumn(w)} le libellé exact d’un thème, en séparant les thèmes par un point-virgule, ou ajoutez ce thème au programme.`,
    },
    unreadable_number: {
      reason: (w: NoticeWords) => `${q(w.value)} n’est pas un nombre entier de personnes.`,
      remedy: (w: NoticeWords) =>
        `Écrivez ${inColumn(w)} un nombre en chiffres (0, 1, 2…), ou laissez vide pour 1.`,
    },
    too_many_seats: {
      reason: (w: NoticeWords) =>
        `Un mentor ne peut accompagner ${q(w.value)} personnes\u00a0: le maximum est 1\u202f000.`,
      remedy: (w: NoticeWords) =>
        `Écrivez ${inColumn(w)} combien de personnes ce mentor accompagne, le plus souvent de 1 à 3, ou laissez vide pour 1.`,
    },
    too_many_cells: {
      reason: (w: NoticeWords) =>
        `La ligne a plus de cellules que le fichier n’a d’en-têtes (${q(w.value)})\u00a0: ses réponses ont pu se décaler.`,
      remedy: () =>
        'Mettez entre guillemets droits la réponse qui contient le séparateur, ou enregistrez le fichier au format XLSX.',
    },
    own_manager: {
      reason: () =>
        'La personne s’est indiquée comme son propre manager\u00a0: elle est inscrite sans manager.',
      remedy: (w: NoticeWords) =>
        `Indiquez l’adresse de son manager ${inColumn(w)} pour qu’elle ne soit pas associée à sa propre hiérarchie.`,
    },
    invalid_manager_address: {
      reason: (w: NoticeWords) =>
        `${q(w.value)} n’est pas une adresse de messagerie\u00a0: ce manager n’est pas pris en compte.`,
      remedy: (w: NoticeWords) => `Corrigez l’adresse ${inColumn(w)}, ou laissez vide.`,
    },
    invalid_avoided_address: {
      reason: (w: NoticeWords) =>
        `${q(w.value)} n’est pas une adresse de messagerie\u00a0: ce souhait n’est pas pris en compte.`,
      remedy: (w: NoticeWords) =>
        `Remplacez ce texte par l’adresse de la personne ${inColumn(w)}, sans quoi toutes deux pourraient être associées.`,
    },
    unknown_half_day: {
      reason: (w: NoticeWords) =>
        `${q(w.value)} n’est pas une demi-journée connue\u00a0: cette disponibilité n’est pas prise en compte.`,
      remedy: (w: NoticeWords) =>
        `Écrivez ${inColumn(w)} un jour ouvré suivi de matin ou d’après-midi, par exemple ${q('Lundi matin')}.`,
    },
    unknown_format: {
      reason: (w: NoticeWords) =>
        `${q(w.value)} n’est pas un format connu\u00a0: la personne est inscrite sans préférence.`,
      remedy: (w: NoticeWords) =>
        `Indiquez Individuel, Groupe ou Indifférent ${inColumn(w)}, ou laissez vide.`,
    },
    many_seats: {
      reason: (w: NoticeWords) =>
        `${q(w.value)} personnes pour un seul mentor, c’est beaucoup\u00a0: le nombre est importé tel quel.`,
      remedy: (w: NoticeWords) =>
        `Vérifiez le nombre ${inColumn(w)}\u00a0: la plupart des mentors accompagnent de 1 à 3 personnes.`,
    },
  },

  /** Why a file cannot be read at all. */
  file: {
    empty: () => 'Le fichier est vide. Exportez de nouveau les réponses depuis Microsoft Forms.',
    not_a_sheet: () =>
      'Ce fichier n’est ni un CSV ni un XLSX. Exportez les réponses depuis Microsoft Forms, ou enregistrez la feuille dans l’un de ces formats.',
    old_or_locked_workbook: () =>
      'Ce classeur est protégé par un mot de passe ou d’un ancien format (XLS). Ouvrez-le dans Excel, retirez le mot de passe et enregistrez-le au format XLSX.',
    damaged_workbook: () =>
      'Ce classeur est endommagé ou n’est pas un XLSX. Ouvrez-le dans Excel et enregistrez-le de nouveau au format XLSX.',
    open_quote: (line: number | undefined) =>
      `Un guillemet ouvert${line === undefined ? '' : ` à la ligne ${line}`} n’est jamais refermé. Corrigez cette ligne, ou enregistrez le fichier au format XLSX.`,
    too_large: () => 'Le fichier est trop volumineux. Retirez les feuilles et colonnes inutiles.',
  },
  missingColumns: (fields: readonly string[], headers: readonly string[]) =>
    `${plural('fr', fields.length, { one: 'Colonne introuvable', other: 'Colonnes introuvables' })}\u00a0: ${list(fields.map(q))}. En-têtes lus\u00a0: ${headers.map(q).join(', ')}. Renommez ${plural('fr', fields.length, { one: 'la colonne', other: 'les colonnes' })} comme dans le formulaire.`,
  optionalColumns: (fields: readonly string[]) =>
    `${plural('fr', fields.length, { one: 'Colonne absente, dont il n’est pas tenu compte', other: 'Colonnes absentes, dont il n’est pas tenu compte' })}\u00a0: ${list(fields.map(q))}.`,

  /** What the command line says. */
  cli: {
    usage:
      'Usage\u00a0: npm run --silent match -- FICHIER.csv|xlsx --out DOSSIER [--programme FICHIER.json] [--lang fr|en]',
    unknownOption: (option: string) => `Option inconnue\u00a0: ${q(option)}.`,
    optionTwice: (option: string) => `L’option ${q(option)} est donnée deux fois.`,
    optionWithoutValue: (option: string) => `L’option ${q(option)} attend une valeur.`,
    unknownLanguage: (value: string) =>
      `Langue inconnue\u00a0: ${q(value)}. Choisissez fr ou en pour --lang.`,
    noFile: 'Indiquez un fichier d’inscriptions.',
    oneFile: (extra: string) => `Un seul fichier est attendu\u00a0: ${q(extra)} est en trop.`,
    noOut: 'Indiquez le dossier des résultats avec --out.',
    about: (file: string, what: string) => `${file}\u00a0: ${what}`,
    notFound: 'fichier introuvable.',
    isDirectory: 'c’est un dossier, un fichier est attendu.',
    notReadable: (cause: string) => `lecture impossible (${cause}).`,
    notJson: (cause: string) => `ce n’est pas un JSON valide (${cause}).`,
    badProgramme: (field: string, problem: string) => `champ ${q(field)}\u00a0: ${problem}.`,
    topicTwice: 'deux thèmes portent le même identifiant',
    noTopic: 'le programme n’a aucun thème',
    noWeight: 'au moins un poids doit dépasser zéro',
    outIsFile: 'c’est un fichier, un dossier est attendu.',
    outHoldsMore: (names: readonly string[]) =>
      `ce dossier contient autre chose que des résultats de Binôme (${list(names)}) et n’est pas touché. Choisissez un nouveau dossier ou un dossier vide.`,
    notWritable: (cause: string) => `écriture impossible (${cause}). Rien n’a été écrit.`,
    tooManyCouples: 'Il y a trop de personnes pour un seul appariement. Divisez le fichier.',
    done: (imported: number, refused: number, pairs: number, total: number, out: string) =>
      `${plural('fr', imported, { one: `${imported} inscription importée`, other: `${imported} inscriptions importées` })}, ${plural('fr', refused, { one: `${refused} refusée`, other: `${refused} refusées` })}\u202f; ${plural('fr', pairs, { one: `${pairs} binôme`, other: `${pairs} binômes` })}, score total ${total}\u202f; résultats dans ${out}`,
  },
};
