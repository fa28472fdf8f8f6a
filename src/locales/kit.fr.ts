/** What a fault of a kit file names; either may be absent. */
interface Particulars {
  readonly expected?: string | number | undefined;
  readonly found?: string | number | undefined;
}

const between = ({ expected, found }: Particulars): string =>
  `attendu\u00a0: ${String(expected)}, trouvé\u00a0: ${String(found)}`;

const written = (found: string | number | undefined): string =>
  typeof found === 'number' ? found.toLocaleString('fr-FR') : String(found);

/** Everything that the teaching kit says beside its own modules. */
export const kitFr = {
  level: {
    foundation: 'Pour commencer',
    intermediate: 'Pour aller plus loin',
    advanced: 'Avancé',
    specialised: 'Expert',
  },
  origin: { 'built-in': 'Fourni avec Binôme', programme: 'Propre au programme' },
  /** Why a module or a kit file was not taken, and how to mend it. */
  refusal: {
    module_changed: {
      message: 'Quelqu’un a modifié ce module entre-temps.',
      remedy: 'Ouvrez la dernière version, reportez-y vos changements, puis enregistrez.',
    },
    before_is_closed: {
      message: 'Vous avez déjà répondu au questionnaire d’après, qui donne les bonnes réponses.',
      remedy:
        'Vos premières réponses restent telles quelles\u202f; vous pouvez refaire celui d’après.',
    },
    module_invalid: {
      message: 'Ce module n’est pas complet.',
      remedy: 'Corrigez les points signalés, puis enregistrez à nouveau. Rien n’a été perdu.',
    },
    kit_not_json: {
      message: 'Ce fichier n’est pas du JSON lisible.',
      remedy:
        'Exportez à nouveau le kit, ou corrigez le fichier à l’endroit indiqué. Rien n’a été importé.',
    },
    kit_not_a_kit: {
      message: 'Ce fichier n’est pas un kit Binôme.',
      remedy:
        'Choisissez un fichier exporté depuis la page Kit\u202f; il commence par «\u202fformat\u202f»\u00a0: «\u202fbinome-kit\u202f».',
    },
    kit_newer: {
      message: 'Ce kit vient d’une version plus récente de Binôme.',
      remedy:
        'Demandez la mise à jour de Binôme, ou un export depuis la même version que la vôtre.',
    },
    kit_invalid: {
      message: 'Ce kit comporte des erreurs\u202f; rien n’a été importé.',
      remedy: 'Corrigez les points signalés dans le fichier, puis importez-le à nouveau.',
    },
    kit_too_large: {
      message: 'Ce kit est trop volumineux\u202f; rien n’a été importé.',
      remedy: 'Répartissez-le en fichiers de 60 modules et de 1,5 Mo au plus.',
    },
  },
  notJsonAt: (line: number, column: number) =>
    `Ce fichier n’est pas du JSON lisible\u00a0: erreur à la ligne ${line}, colonne ${column}.`,
  /** One thing to mend in a module: what is wrong, then what to do. */
  fault: {
    missing: () => 'Ce champ manque. Ajoutez-le.',
    wrong_type: (p: Particulars) => `Ce champ n’est pas du bon type (${between(p)}).`,
    unknown_field: ({ found }: Particulars) =>
      `Le champ «\u202f${String(found)}\u202f» n’existe pas ici. Retirez-le, ou corrigez son nom.`,
    not_allowed: ({ expected }: Particulars) =>
      `Cette valeur n’est pas admise. Choisissez parmi\u00a0: ${String(expected)}.`,
    blank: () => 'Ce texte est vide. Écrivez-le.',
    too_long: ({ expected, found }: Particulars) =>
      `Ce texte compte ${String(found)} caractères. Ramenez-le à ${String(expected)} au plus.`,
    too_few: ({ expected, found }: Particulars) =>
      `Il y en a ${String(found)}\u202f; il en faut au moins ${String(expected)}.`,
    too_many: ({ expected, found }: Particulars) =>
      `Il y en a ${String(found)}\u202f; gardez-en ${String(expected)} au plus.`,
    not_whole: ({ expected, found }: Particulars) =>
      `Il faut un nombre entier (${String(expected)})\u202f; ${written(found)} n’en est pas un.`,
    out_of_range: (p: Particulars) => `Ce nombre ne convient pas (${between(p)}).`,
    languages_differ: ({ expected, found }: Particulars) =>
      `Le français en compte ${String(expected)}, l’anglais ${String(found)}. Écrivez la même chose dans les deux langues, dans le même ordre.`,
    plan_minutes: ({ expected, found }: Particulars) =>
      `Les étapes durent ${String(found)} minutes en tout, la session ${String(expected)}. Ajustez une étape, ou la durée du module.`,
    right_answer_out_of_range: (p: Particulars) =>
      `La bonne réponse ne désigne aucun des choix (${between(p)}\u202f; le premier choix porte le numéro 0).`,
    question_kinds: () =>
      'Le questionnaire doit mêler auto-évaluation («\u202fself-assessment\u202f») et connaissances («\u202fknowledge\u202f»). Ajoutez une question de l’autre sorte.',
    id_twice: ({ found }: Particulars) =>
      `«\u202f${String(found)}\u202f» figure deux fois. Gardez-en un seul, ou renommez le second.`,
    id_invalid: ({ found }: Particulars) =>
      `«\u202f${String(found)}\u202f» ne convient pas comme identifiant. Prenez des lettres minuscules sans accent, des chiffres et des tirets, 64 au plus.`,
    topic_unknown: ({ found }: Particulars) =>
      `Le thème «\u202f${String(found)}\u202f» n’existe pas dans ce programme. Ajoutez-le au programme, ou retirez-le du module.`,
    url_invalid: ({ found }: Particulars) =>
      `«\u202f${String(found)}\u202f» n’est pas une adresse qui commence par https://. Corrigez-la.`,
    date_invalid: ({ found }: Particulars) =>
      `«\u202f${String(found)}\u202f» n’est pas une date. Écrivez 2026-07-14, 2026-07 ou 2026.`,
  },
};
