import { counter } from './plural.ts';

const number = new Intl.NumberFormat('fr');
const count = counter('fr');

/** The settings of a programme, for its managers, in French. */
export const settingsFr = {
  lead: 'Ce que le programme décide une fois pour tout le monde. Chaque changement vaut à partir de son enregistrement.',
  back: 'Réglages',
  save: 'Enregistrer',
  saved: 'Réglages enregistrés.',
  discard: 'Abandonner mes changements',
  lastChanged: (by: string, when: string) => `Dernière modification par ${by}, ${when}.`,
  parts: {
    charter: 'Charte et commanditaire',
    calendar: 'Dates et format',
    topics: 'Thèmes',
    team: 'Équipe',
    rules: 'Règles d’appariement',
    prompts: 'Rythme des rappels',
    messages: 'Textes des messages',
    training: 'Formation des mentors',
    learning: 'LMS et traces d’apprentissage',
    retention: 'Conservation des données',
  },
  leads: {
    charter: 'Ce que la personne commanditaire approuve, et ce que chaque volontaire lit.',
    calendar: 'Des valeurs de départ\u00a0: un binôme qui a signé son contrat garde le sien.',
    topics: 'Ce que l’on peut transmettre et apprendre dans ce programme.',
    team: 'Qui conduit le programme, et qui prend le relais.',
    rules:
      'Le point de départ de chaque appariement. La page Appariement permet encore de les changer pour un essai.',
    prompts:
      'Quand Binôme prend la parole de lui-même. Une pause, des heures de travail et un plafond par semaine le retiennent toujours.',
    messages:
      'Ajoutez une phrase à vous aux messages qui comptent. Le reste du texte ne change pas.',
    training: 'Le parcours apprend à accompagner un membre de la direction.',
    learning: 'Ce qui sort de Binôme, et vers où.',
    retention: 'Combien de temps après la fin ce que les personnes ont dit reste ici.',
  },
  open: (part: string) => `Ouvrir\u00a0: ${part}`,
  summary: {
    approved: (by: string, on: string) => `Approuvée par ${by} le ${on}`,
    recorded: (by: string, on: string) =>
      `Accord donné hors de Binôme, enregistré par ${by} le ${on}`,
    waiting: (name: string) => `En attente de l’accord de ${name}`,
    calendar: (from: string, to: string) => `Du ${from} au ${to}`,
    topics: (n: number) => count(n, 'thème', 'thèmes'),
    team: 'Responsables, suppléances, commanditaire',
    usualRules: 'Réglages standard',
    ownRules: 'Réglages propres à ce programme',
    checkIn: (weeks: number) =>
      weeks === 1
        ? 'Point d’étape chaque semaine'
        : `Point d’étape toutes les ${number.format(weeks)} semaines`,
    ownWords: (n: number) =>
      n === 0 ? 'Textes standard' : `Une phrase à vous dans ${count(n, 'message', 'messages')}`,
    required: 'Demandée avant toute proposition',
    advised: 'Conseillée',
    learning: 'Plateformes, notes et traces xAPI',
    erased: (on: string) => `Effacement le ${on}`,
  },
  charter: {
    approval: 'Accord',
    waiting: (name: string) =>
      `${name} n’a pas encore approuvé cette charte. Rien ne peut être publié d’ici là.`,
    askedOn: (day: string) => `Son accord a été demandé le ${day}.`,
    changes:
      'Si vous changez la charte ou la personne commanditaire, son accord est demandé à nouveau. Les binômes déjà formés continuent.',
    willAsk: (name: string) => `En enregistrant, vous demandez l’accord de ${name}.`,
    ask: 'Demander l’accord',
    asked: (name: string) => `${name} reçoit la charte dans Teams.`,
    askHint: 'Une fois par jour au plus.',
  },
  topics: {
    renamed:
      'Un thème à vous que vous retirez ou renommez disparaît des réponses de celles et ceux qui l’avaient choisi.',
  },
  team: {
    meanings: 'Qui peut quoi',
    manager: 'Responsable',
    deputy: 'Suppléant·e',
    sponsor: 'Commanditaire',
    managerHint: 'Fait tout, y compris ces réglages.',
    deputyHint:
      'Prend le relais au quotidien\u00a0: inscriptions, mentors, appariement, suivi, et reçoit les mêmes alertes. Ne modifie ni les réglages, ni l’équipe, ni les connexions.',
    sponsorHint: 'Approuve la charte et lit une page de chiffres. Se change avec la charte.',
    me: 'vous',
    awaited: 'Pas encore venu·e dans Binôme',
    awaitedHint: 'L’accès s’ouvre dès que cette personne ouvre Binôme dans Teams.',
    writeTo: (name: string) => `Écrire à ${name}`,
    letter: (programme: string, as: 'manager' | 'deputy') => ({
      subject: `Votre rôle dans le programme «\u202f${programme}\u202f»`,
      body: `Bonjour,\n\n${as === 'manager' ? 'Vous êtes responsable' : 'Vous êtes suppléant·e'} du programme de mentorat inversé «\u202f${programme}\u202f». Ouvrez Binôme dans Teams\u00a0: le programme vous y attend.\n\nMerci.`,
    }),
    list: 'L’équipe',
    add: 'Ajouter quelqu’un',
    name: 'Nom',
    mail: 'Adresse professionnelle',
    role: 'Rôle',
    addButton: 'Ajouter',
    added: (name: string) => `${name} fait partie de l’équipe.`,
    remove: 'Retirer',
    removeName: (name: string) => `Retirer ${name} de l’équipe`,
    removed: (name: string) => `${name} ne fait plus partie de l’équipe.`,
    undo: 'Annuler',
    stay: 'Rester',
    removeSelf: 'Vous retirer de l’équipe\u202f?',
    removeSelfText:
      'Vous perdez aussitôt l’accès à ce programme. Une autre personne responsable pourra vous le rendre.',
    makeManager: 'Nommer responsable',
    makeDeputy: 'Nommer suppléant·e',
    unnamed: 'Sans nom connu',
  },
  prompts: {
    checkIn: 'Point d’étape, toutes les',
    checkInHint: 'Une question à la personne mentorée, à laquelle on répond d’un geste.',
    weeks: (n: number) => count(n, 'semaine', 'semaines'),
    silence: 'Un mot quand rien n’est prévu, après',
    silenceHint:
      'Aux deux membres du binôme, trois fois au plus. Selon leur rythme\u00a0: de 10 à 36 jours.',
    byRhythm: 'selon leur rythme',
    quota: 'Messages non sollicités par semaine, au plus',
    quotaHint:
      'Ce qu’une autre personne fait (une proposition, un créneau à confirmer) part toujours. Le reste attend la semaine suivante.',
    executive: 'Aux dirigeant·es et aux mentoré·es',
    other: 'Aux autres',
    usual: 'Revenir au rythme standard',
    next: (weeks: number) =>
      weeks === 1
        ? 'Avec ce rythme, un binôme formé aujourd’hui reçoit son premier point d’étape dans une semaine.'
        : `Avec ce rythme, un binôme formé aujourd’hui reçoit son premier point d’étape dans ${number.format(weeks)} semaines.`,
  },
  messages: {
    kinds: {
      invitation: 'Invitation à s’inscrire',
      proposal: 'Proposition de binôme',
      'pair-formed': 'Le binôme est formé',
      retrospective: 'Bilan de fin',
    },
    to: {
      invitation: 'Aux personnes que vous invitez.',
      proposal: 'Aux deux personnes d’un binôme proposé.',
      'pair-formed': 'Aux deux, quand chacune a dit oui.',
      retrospective: 'Aux deux, après leur dernière session.',
    },
    fr: 'Votre phrase, en français',
    en: 'Votre phrase, en anglais',
    left: (n: number) => `Encore ${count(n, 'caractère', 'caractères')}.`,
    both: 'Écrivez cette phrase dans les deux langues\u00a0: chaque personne lit la sienne.',
    plain: 'Du texte simple\u00a0: ni lien, ni mise en forme.',
    preview: 'Aperçu de la carte',
    previewIn: 'Langue de l’aperçu',
    sample: 'Les noms de l’aperçu sont inventés. Rien n’est envoyé.',
    reset: 'Revenir au texte standard',
    resetKind: (kind: string) => `Revenir au texte standard\u00a0: ${kind}`,
    own: 'Avec votre phrase',
    standard: 'Standard',
  },
  training: {
    question: 'Le parcours de formation est-il demandé\u202f?',
    advised: 'Conseillé',
    advisedHint: 'Les mentors sont invités à le suivre\u202f; rien n’attend.',
    required: 'Obligatoire',
    requiredHint:
      'Un appariement ne peut être publié tant qu’un mentor proposé n’a pas terminé le parcours, ou que vous n’avez pas noté une formation suivie ailleurs.',
  },
  learning: {
    lms: 'Plateforme de formation (LMS)',
    lmsText: 'Connexion LTI, cours, notes de participation et groupes.',
    lmsOpen: 'Ouvrir la page LMS',
    records: 'Traces d’apprentissage (xAPI)',
    recordsText:
      'Ce que chaque personne a fait (module lu, session tenue) est dit à un entrepôt de traces, si elle y consent. Jamais ce qui s’est dit.',
    recordsNone:
      'Aucun entrepôt n’est connecté. La personne qui administre Binôme peut en ajouter un.',
    recordsOn: 'Envoyer les traces',
    store: 'Entrepôt',
    onSince: 'Activé\u00a0: ce qui se passe à partir de maintenant est envoyé.',
    off: 'Désactivé\u00a0: rien ne sort.',
    saved: 'Choix enregistré.',
    sent: (n: number) => `${count(n, 'trace envoyée', 'traces envoyées')}.`,
  },
  retention: {
    days: 'Jours de conservation après la fin',
    daysHint: 'De 30 à 1\u202f096 jours. Sans autre choix, 365.',
    range: 'Indiquez un nombre de jours entre 30 et 1\u202f096.',
    when: (ends: string, erased: string) =>
      `Le programme se termine le ${ends}. Tout ce qui suit est effacé dans la nuit du ${erased}.`,
    gone: 'Ce qui est effacé',
    goneItems: [
      'les inscriptions, les profils, les invitations et les fichiers importés',
      'les binômes, les contrats, les sessions et leurs notes, partagées ou privées',
      'les retours, les points d’étape et les questionnaires',
      'les appariements, le journal des messages et les traces en attente',
      'les liens avec les comptes du LMS',
    ],
    kept: 'Ce qui reste',
    keptItems: [
      'les réglages du programme et ses modules',
      'les badges que les personnes détiennent',
    ],
    sooner: 'Chaque personne peut demander l’effacement de ses données sans attendre.',
    soon: 'Cette date est passée\u00a0: l’effacement aura lieu la nuit prochaine.',
  },
  rules: { usual: 'Revenir aux réglages standard' },
  away: {
    title: 'Reprendre ou ranger ce programme',
    duplicate: 'Dupliquer',
    archive: 'Archiver',
    restore: 'Sortir des archives',
  },
  duplicate: {
    title: (name: string) => `Dupliquer «\u202f${name}\u202f»`,
    untitled: 'Dupliquer un programme',
    name: 'Nom du nouveau programme',
    startsOn: 'Début',
    startsOnHint: 'La durée reste la même\u202f; tout se modifie ensuite.',
    copied: 'Repris\u00a0:',
    copiedText:
      'charte et commanditaire, dates décalées, format, thèmes, règles, rappels, textes, formation, conservation, vos modules.',
    left: 'Laissé\u00a0:',
    leftText:
      'personnes, invitations, appariements, binômes, accord de la charte, équipe, connexions au LMS et traces. Personne n’est prévenu.',
    confirm: 'Créer la copie',
    done: (name: string) => `Le programme ${name} est créé, en brouillon.`,
    /** Between parentheses, after the name of what was copied. */
    copyWord: 'copie',
  },
  archive: {
    text: 'Archivé, un programme se consulte seulement\u00a0: plus aucun rappel ne part, rien ne s’y modifie. Rien n’est perdu, et vous pouvez l’en sortir à tout moment.',
    done: (name: string) => `«\u202f${name}\u202f» est archivé.`,
    undo: 'Annuler l’archivage',
    undoName: (name: string) => `Sortir ${name} des archives`,
    restored: (name: string) => `«\u202f${name}\u202f» est de nouveau ouvert.`,
  },
  fields: {
    name: 'Nom',
    purpose: 'Charte',
    sponsor: 'Commanditaire',
    startsOn: 'Début',
    endsOn: 'Fin',
    timeZone: 'Fuseau horaire',
    format: 'Format',
    rhythm: 'Rythme',
    sessionMinutes: 'Durée d’une session',
    sessionCount: 'Nombre de sessions',
    topicIds: 'Thèmes proposés',
    ownTopics: 'Thèmes à vous',
    locale: 'Langue du programme',
    training: 'Formation des mentors',
    checkInWeeks: 'Point d’étape',
    silenceWeeks: 'Mot quand rien n’est prévu',
    weeklyMessages: 'Messages par semaine',
    retentionDays: 'Conservation',
    matching: 'Règles d’appariement',
    invitation: 'Texte de l’invitation',
    proposal: 'Texte de la proposition',
    'pair-formed': 'Texte du binôme formé',
    retrospective: 'Texte du bilan',
  },
  usual: 'standard',
  days: (n: number) => count(n, 'jour', 'jours'),
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  perWeek: (executive: number, other: number) =>
    `${number.format(executive)} aux dirigeant·es, ${number.format(other)} aux autres`,
  weightsOf: (list: string, floor: number) => `${list}\u202f; seuil ${number.format(floor)}`,
  clash: (by: string) => `${by} a modifié ces réglages pendant que vous écriviez`,
  clashUnknown: 'Ces réglages ont changé pendant que vous écriviez',
};
