import { plural } from './plural.ts';

/** What the bot says of agreements, check-ins and the life of a pair, in French. */
export const promptsFr = {
  act: {
    enrol: 'M’inscrire ici',
    enrolInTab: 'M’inscrire dans l’onglet',
    train: 'Ouvrir la formation',
    sign: 'Signer',
    readAgreement: 'Lire et modifier',
    writeAgreement: 'Rédiger le contrat',
    module: 'Ouvrir le module',
    join: 'Rejoindre la réunion',
    pauseSeries: 'Mettre les sessions en pause',
    resumeSeries: 'Reprendre les sessions',
    mendFeedback: 'Corriger mon retour',
    askHelp: 'Demander de l’aide',
    badge: 'Voir mon badge',
    dashboard: 'Ouvrir le tableau de bord',
    sponsorPage: 'Ouvrir la page',
  },
  invitation: {
    title: 'Vous êtes invité·e à participer',
    text: (programme: string) =>
      `${programme}\u00a0: un mentor vous fait progresser sur le numérique, ou vous transmettez ce que vous savez. S’inscrire prend deux minutes, et rien ne se fait sans votre accord.`,
    enrolledTitle: 'Vous êtes inscrit·e',
    enrolled: (programme: string) =>
      `${programme}\u00a0: je vous écris dès qu’un binôme vous est proposé.`,
  },
  selected: {
    title: 'Vous êtes retenu·e comme mentor',
    text: (programme: string) => `${programme}\u00a0: merci de donner de votre temps.`,
    toDo: (passed: number, units: number) =>
      `Formation\u00a0: ${passed} sur ${units} unités faites, une dizaine de minutes chacune.`,
    required: 'Elle est à terminer avant qu’un binôme vous soit proposé.',
    advised: 'Elle vous est conseillée avant votre première session.',
    done: 'Votre formation est complète\u00a0: il ne vous reste rien à faire.',
  },
  agreement: {
    titles: {
      unwritten: 'Votre contrat de binôme reste à écrire',
      'to-sign': 'Votre contrat de binôme est à signer',
      waiting: 'Vous avez signé',
      'in-force': 'Votre contrat de binôme est en vigueur',
      over: 'Ce contrat ne se signe plus',
    },
    unwritten: 'Trois minutes à deux suffisent\u00a0: ce que vous visez, et à quel rythme.',
    waiting: (name: string) => `${name} doit encore signer\u00a0: je vous préviendrai.`,
    over: 'Le binôme n’est plus en cours. Vous n’avez rien à faire.',
    version: (version: number) => `Version ${version}`,
    changed: 'Ce qui change',
    fields: {
      goals: 'les objectifs',
      moduleIds: 'les modules',
      rhythm: 'le rythme',
      sessionMinutes: 'la durée',
      sessionCount: 'le nombre de sessions',
      place: 'le lieu',
      confidences: 'la confidentialité',
      afterMissed: 'une session manquée',
    },
    goals: 'Nos objectifs',
    modules: 'Nos modules',
    course: 'Notre rythme',
    place: 'Le lieu',
    confidences: 'Entre nous',
    afterMissed: 'Si une session n’a pas lieu',
    signing: 'Un appui signe cette version, et elle seule.',
  },
  preparation: {
    leads: 'Cette session, vous la menez',
    plan: (title: string) => `Votre plan\u00a0: ${title}`,
    step: (from: number, to: number, title: string) => `${from}–${to} min · ${title}`,
    material: 'À apporter',
    coming: 'Ce qui vous attend',
  },
  start: {
    title: 'Votre session commence',
    places: {
      online: 'C’est en ligne\u00a0: appelez-vous dans Teams.',
      'on-site': 'C’est sur place.',
      either: 'En ligne ou sur place, comme convenu.',
    },
  },
  swapped: {
    title: 'Les rôles s’échangent',
    mine: 'Pour cette session, c’est vous qui menez.',
    theirs: (name: string) => `Pour cette session, c’est ${name} qui mène.`,
  },
  missed: {
    title: 'La session n’a pas eu lieu',
    pick: {
      'new-time-within-a-week':
        'Vous avez convenu d’une nouvelle date dans la semaine\u00a0: choisissez-la ici.',
      'next-one-stands':
        'Vous avez convenu de vous retrouver à la session suivante\u00a0: choisissez-en la date.',
      'pause-the-series':
        'Vous avez convenu d’une pause. Vous pouvez aussi choisir tout de suite une date.',
    },
    paused:
      'Comme convenu entre vous, vos sessions sont en pause. Reprenez quand vous voulez, d’un appui.',
  },
  checkIn: {
    titles: {
      'check-in': 'Comment cela se passe-t-il\u202f?',
      'mid-course': 'À mi-parcours, où en êtes-vous\u202f?',
      retrospective: 'Votre parcours s’achève',
    },
    ask: {
      'check-in': 'Votre mentorat vous aide-t-il en ce moment\u202f? Un appui suffit.',
      'mid-course':
        'Avancez-vous vers ce que vous vous étiez promis\u202f? Un appui suffit, et rien n’empêche de changer de cap.',
      retrospective: 'Ce parcours vous a-t-il apporté quelque chose\u202f? Un appui suffit.',
    },
    line: {
      'check-in': 'Qu’essaierez-vous cette semaine\u202f? (facultatif)',
      'mid-course': 'Que changeriez-vous pour la suite\u202f? (facultatif)',
      retrospective: 'Qu’en gardez-vous\u202f? (facultatif)',
    },
    moods: {
      'check-in': { well: 'Ça va bien', fair: 'Ça va', stuck: 'Je coince' },
      'mid-course': { well: 'Oui', fair: 'En partie', stuck: 'Pas encore' },
      retrospective: { well: 'Oui, beaucoup', fair: 'Un peu', stuck: 'Pas vraiment' },
    },
    private: 'Vous seul·e lisez votre réponse.',
    readers:
      'Vous seul·e lisez votre réponse. Si vous demandez de l’aide, les responsables du programme apprennent cela, et rien d’autre.',
    thanks: 'Merci, c’est noté',
    given: (mood: string) => `Votre réponse\u00a0: ${mood}.`,
    helpAsked: 'Les responsables du programme savent que vous souhaitez de l’aide.',
  },
  silence: {
    title: 'Et si vous repreniez date\u202f?',
    text: (name: string) =>
      `Rien n’est prévu avec ${name} pour l’instant. Choisissez un moment, ou mettez vos sessions en pause\u00a0: les deux sont très bien.`,
  },
  rest: {
    pausedTitle: 'Vos sessions sont en pause',
    pausedByMe: (name: string) =>
      `Avec ${name}, plus rien ne vous est demandé. Je préviens l’autre personne.`,
    pausedByOther: (name: string) =>
      `${name} met vos sessions en pause. Plus rien ne vous est demandé d’ici la reprise.`,
    resumedTitle: 'Bon retour parmi vos sessions',
    resumedByMe: (name: string) => `Vos sessions avec ${name} reprennent. Choisissez la prochaine.`,
    resumedByOther: (name: string) => `${name} reprend vos sessions. Choisissez la prochaine.`,
    endedTitle: 'Votre binôme se termine',
    ended: (name: string) =>
      `Vos sessions avec ${name} s’arrêtent ici, sans reproche pour personne. Merci du chemin parcouru.`,
  },
  badge: {
    title: 'Votre badge est prêt',
    text: (programme: string, name: string) =>
      `${programme}\u00a0: vous êtes allé·e au bout avec ${name}. Ce badge est à vous\u202f; vous décidez où le montrer.`,
  },
  needs: {
    failTitle: 'Un binôme aurait besoin d’un mot',
    fail: (names: string) =>
      `${names}\u00a0: deux sessions de suite n’ont pas eu lieu. Ce n’est la faute de personne\u202f; un mot de votre part aide souvent.`,
    helpTitle: 'Quelqu’un demande de l’aide',
    help: (name: string, other: string) =>
      `${name}, en binôme avec ${other}, souhaite un mot de votre part. Ses réponses restent à cette personne.`,
  },
  digest: {
    title: 'Les binômes à aider cette semaine',
    codes: {
      'help-asked': 'A demandé de l’aide',
      'sessions-fail': 'Deux sessions de suite n’ont pas eu lieu',
    },
    more: (n: number) => plural('fr', n, { one: 'et 1 autre', other: `et ${n} autres` }),
  },
  summary: {
    title: 'Votre programme en une page',
    month: (month: string) => `Où en est votre programme après ${month}.`,
    people: 'Personnes inscrites',
    pairs: 'Binômes formés',
    sessionsHeld: 'Sessions tenues',
    newLinks: 'Binômes entre deux entités',
    satisfaction: 'Utilité des sessions',
    mean: (mean: string, people: number) => `${mean} sur 5, d’après ${people} personnes`,
    small:
      'Un chiffre derrière lequel il y a moins de cinq personnes n’est pas donné\u00a0: nul ne doit s’y reconnaître.',
  },
};
