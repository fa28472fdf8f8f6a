import { plural } from './plural.ts';

const sessions = (n: number): string => plural('fr', n, { one: 'session', other: 'sessions' });
const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const de = (name: string): string =>
  /^(?:[aeiouàâéèêëîïôöûü]|h(?!o(?:ng| chi)\b))/i.test(name) ? `d’${name}` : `de ${name}`;

/** What the bot says, in French. */
export const botFr = {
  zone: (city: string) => (city === 'UTC' ? 'heure universelle (UTC)' : `heure ${de(city)}`),
  quoted: (text: string) => `«\u202f${text}\u202f»`,
  more: (n: number) => plural('fr', n, { one: '1 autre', other: `${n} autres` }),
  from: (entity: string, site: string) => [entity, site].filter((part) => part !== '').join(', '),
  number: (number: number, of: number) => `Session ${number} sur ${of}`,
  about: (topic: string) => `Thème\u00a0: ${topic}`,
  circle: {
    also: (names: readonly string[]) => `En cercle, avec aussi ${list.format(names)}.`,
    joining: 'C’est un cercle\u00a0: un mentor et plusieurs personnes qui se réunissent ensemble.',
    left: (people: number, isSmall: boolean) =>
      people === 0
        ? 'Il n’y a plus personne dans ce cercle.'
        : `Votre cercle continue avec ${plural('fr', people, { one: '1 personne', other: `${people} personnes` })}${isSmall ? ', moins que prévu. Vous pouvez vous réunir ainsi\u202f; les responsables du programme peuvent aussi proposer quelqu’un d’autre' : ''}.`,
  },

  act: {
    myPairs: 'Mon binôme',
    nextSessions: 'Prochaine session',
    feedback: 'Donner un retour',
    pause: 'Faire une pause',
    language: 'Langue',
    help: 'Aide',
    openTab: 'Ouvrir l’onglet',
    otherLanguage: 'English',
    see: 'Voir',
    plan: 'Planifier une session',
    planWith: (name: string) => `Planifier une session avec ${name}`,
    seeWith: (name: string) => `Voir ce qui concerne ${name}`,
    otherTime: 'Un autre moment',
    propose: 'Proposer ce moment',
    confirm: 'Confirmer',
    move: 'Déplacer',
    cancel: 'Annuler',
    reallyCancel: 'Oui, annuler la session',
    calendar: 'Ajouter à mon agenda',
    accept: 'Accepter',
    decline: 'Décliner',
    reallyDecline: 'Décliner ce binôme',
    undoDecline: 'Revenir sur mon refus',
    undoCancel: 'Rétablir la session',
    approve: 'Approuver la charte',
    comeBack: 'Reprendre dès maintenant',
    pauseUntil: 'Me mettre en pause',
  },

  welcome: {
    title: 'Bienvenue dans Binôme',
    known: (name: string) =>
      `Bonjour ${name}. Je vous écris quand quelque chose vous attend\u00a0: un binôme proposé, une session à fixer, un retour à donner. Rien de plus.`,
    stranger: (name: string) =>
      `Bonjour ${name}. Votre adresse ne figure pas encore parmi les inscriptions. Dès qu’elle y sera, je vous écrirai ici\u202f; pour vous inscrire, écrivez «\u202fparticiper\u202f».`,
    invited: (name: string, programme: string) =>
      `Bonjour ${name}. Vous êtes invité·e à participer à «\u202f${programme}\u202f»\u00a0: inscrivez-vous ici ou dans l’onglet Binôme. Rien ne se fait sans votre accord.`,
    /** Le premier bouton, selon la place de chacun·e. */
    to: {
      sessions: 'Les sessions que je planifie',
      coached: 'Mes accompagnements',
      sponsor: 'Ma page de commanditaire',
      programmes: 'Mes programmes',
    },
    commands: 'Écrivez «\u202faide\u202f» à tout moment.',
  },
  help: {
    title: 'Ce que je sais faire',
    intro: 'Appuyez sur un bouton ou écrivez quelques mots, en français ou en anglais.',
    lines: [
      ['mon binôme', 'avec qui, et où vous en êtes'],
      ['prochaine session', 'voir, planifier, déplacer, annuler'],
      ['jeudi à 14 h avec Karl', 'proposer ce moment, une fois relu'],
      ['retour', 'dire comment s’est passée une session'],
      ['point d’étape', 'dire comment cela va, ou demander de l’aide'],
      ['contrat', 'l’écrire, le lire, le signer'],
      ['participer', 's’inscrire à un programme'],
      ['un module sur la cybersécurité', 'chercher dans le kit'],
      ['pause jusqu’au 15 janvier', 'ne plus recevoir de rappel'],
      ['langue', 'passer en anglais'],
    ],
  },
  unknown: {
    title: 'Je n’ai pas compris',
    quoted: (text: string) => `Vous avez écrit «\u202f${text}\u202f».`,
    empty: 'Je ne lis que du texte.',
    remedy: 'Voici ce que je sais faire. Pour tout le reste, ouvrez l’onglet Binôme.',
  },
  notHere: {
    title: 'Parlons-en en privé',
    text: 'Ce qui concerne votre binôme ne regarde que vous\u00a0: écrivez-moi dans notre conversation personnelle.',
    help: 'Binôme fait se rencontrer des mentors et des dirigeant·es. Écrivez-moi «\u202faide\u202f» dans notre conversation personnelle\u00a0: ici, je ne dis rien de personnel.',
  },
  charter: {
    title: 'La charte du programme',
    approved: 'Vous avez approuvé cette charte.',
    ask: 'Votre approbation ouvre les inscriptions.',
  },
  proposal: {
    titles: {
      open: 'Un binôme vous est proposé',
      'waiting-for-other': 'C’est noté, merci',
      'declined-by-me': 'Vous avez décliné',
      closed: 'Cette proposition est close',
      paired: 'Votre binôme est formé',
    },
    as: {
      mentor: 'Vous seriez mentor.',
      mentee: 'Vous seriez mentoré·e.',
    },
    states: {
      'waiting-for-other': (name: string) =>
        `Vous avez accepté. ${name} doit encore répondre\u00a0: je vous préviendrai.`,
      'declined-by-me': (name: string) =>
        `Nous cherchons une autre personne. ${name} n’en connaîtra pas la raison.`,
      closed: 'Elle n’est plus d’actualité. Vous n’avez rien à faire.',
      paired: (name: string) => `${name} et vous avez accepté.`,
    },
    why: 'Pourquoi vous deux',
    give: 'Vous transmettez',
    learn: 'Vous apprenez',
    giveBack: 'En retour, vous transmettez',
    learnBack: 'En retour, vous apprenez',
    languages: 'Vous parlez',
    halfDays: 'Vous êtes disponibles',
    distance: 'Vos chemins ne se seraient guère croisés autrement',
    course: (count: number, minutes: number, rhythm: string) =>
      `${count} ${sessions(count)} de ${minutes} minutes, ${rhythm}`,
    reason: 'Pourquoi (facultatif)',
    reasonReaders:
      'Personne d’autre que vous ne lira cette raison\u00a0: ni l’autre personne, ni les responsables du programme.',
  },
  proposalClosed: {
    title: 'Cette proposition n’aboutit pas',
    text: (programme: string) =>
      `${programme}\u00a0: le binôme proposé ne se fera pas. Nous cherchons une autre personne pour vous\u202f; vous n’avez rien à faire.`,
  },
  proposalsWithdrawn: {
    title: 'Proposition retirée',
    text: (programme: string) =>
      `${programme}\u00a0: la proposition de binôme que vous avez reçue est retirée. Vous n’avez rien à faire\u202f; une nouvelle pourra vous être faite.`,
  },
  digest: {
    title: 'Plusieurs choses pour vous',
    intro: 'Réunies en un seul message, pour ne pas vous déranger plusieurs fois.',
    posted: 'La suite est dans la conversation.',
  },
  pairFormed: {
    title: 'Votre binôme est formé',
    next: (count: number): string =>
      count > 0
        ? 'Choisissez le moment de la première session\u00a0: un appui suffit.'
        : 'Proposez le moment de la première session.',
  },
  pairs: {
    title: 'Mon binôme',
    titleMany: 'Mes binômes',
    none: 'Vous n’avez pas encore de binôme. Je vous écris dès qu’une proposition vous attend.',
    sides: { mentor: 'Vous êtes mentor', mentee: 'Vous êtes mentoré·e' },
    states: {
      open: 'Une proposition attend votre réponse.',
      'waiting-for-other': 'Vous avez accepté. L’autre réponse est attendue.',
      'declined-by-me': 'Vous avez décliné.',
      closed: 'Proposition close.',
      paired: 'Aucune session n’est prévue.',
    },
  },
  plan: {
    title: 'Planifier une session',
    moveTitle: 'Choisir un autre moment',
    with: (name: string, minutes: number) => `Avec ${name}, ${minutes} minutes.`,
    instead: (when: string) => `Prévue jusqu’ici\u00a0: ${when}.`,
    common: 'Vos créneaux communs\u00a0:',
    none: 'Vous n’avez pas de créneau commun dans les semaines qui viennent. Proposez un moment.',
    forOthers: {
      common: 'Leurs créneaux communs\u00a0:',
      none: 'Aucun créneau commun aux deux dans les semaines qui viennent. Proposez un moment.',
    },
    date: 'Jour',
    time: 'Heure',
    dateMissing: 'Choisissez un jour.',
    timeMissing: 'Choisissez une heure.',
    zone: (zone: string) => `Il s’agit de l’${zone}.`,
    asked: {
      'day-missing': 'Quel jour\u202f?',
      'hour-missing': (day: string) => `${day}\u00a0: à quelle heure\u202f?`,
      impossible: 'Ce jour ou cette heure n’existe pas. Choisissez-en d’autres.',
      past: 'Ce moment est déjà passé. Choisissez-en un autre.',
      'too-far': 'C’est dans plus d’un an. Choisissez un moment plus proche.',
    },
  },
  session: {
    proposedToMe: (name: string) => `${name} vous propose une session`,
    proposedByAssistant: (name: string) => `L’assistant·e ${de(name)} vous propose une session`,
    proposedByMe: 'Session proposée',
    assistant: {
      yours: 'Votre assistant·e',
      titles: {
        planned: 'Session proposée pour vous',
        moved: 'Session déplacée pour vous',
        cancelled: 'Session annulée pour vous',
        restored: 'Session rétablie pour vous',
      },
      said: {
        planned: (who: string, other: string) => `${who} propose pour vous une session à ${other}.`,
        moved: (who: string, other: string) => `${who} a déplacé votre session avec ${other}.`,
        cancelled: (who: string, other: string) => `${who} a annulé votre session avec ${other}.`,
        restored: (who: string, other: string) => `${who} a rétabli votre session avec ${other}.`,
      },
      mine: {
        planned: 'Votre assistant·e l’a proposée pour vous.',
        cancelled: 'Votre assistant·e l’a annulée pour vous.',
      },
      theirs: {
        planned: (name: string) => `L’assistant·e ${de(name)} l’a proposée.`,
        cancelled: (name: string) => `L’assistant·e ${de(name)} l’a annulée.`,
      },
    },
    waiting: (name: string) => `${name} doit encore confirmer\u00a0: je vous préviendrai.`,
    withName: (name: string) => `Avec ${name}`,
    askConfirm: 'Un appui suffit pour confirmer.',
    titles: {
      proposed: 'Session proposée',
      planned: 'Session planifiée',
      prepared: 'Session planifiée',
      held: 'Session tenue',
      missed: 'Session manquée',
      cancelled: 'Session annulée',
    },
    askCancel: 'L’autre personne en sera prévenue, sans qu’aucune raison soit demandée.',
    cancelled: 'Elle n’aura pas lieu. Choisissez un autre moment quand vous voulez.',
    nextTitle: 'Prochaine session',
    nextTitles: 'Prochaines sessions',
    none: 'Aucune session n’est prévue.',
    toConfirm: 'À confirmer par vous',
    theirsToConfirm: 'En attente de confirmation',
  },
  preparation: {
    title: 'Votre session approche',
    mentorPlan: 'Un plan simple',
    steps: (topic: string, name: string, minutes: readonly [number, number, number]) => [
      `${minutes[0]} min. Demandez à ${name} où cela coince aujourd’hui, sur un cas réel.`,
      `${minutes[1]} min. Un seul geste à la fois sur ${topic}\u00a0: vous montrez, puis ${name} fait.`,
      `${minutes[2]} min. Convenez d’un essai à faire seul·e avant la prochaine fois.`,
    ],
    noTopic: 'le thème choisi ensemble',
    coming: (name: string, topic: string) => `${name} vous fera essayer\u00a0: ${topic}.`,
    comingNoTopic: (name: string) => `${name} partira de ce que vous voulez faire.`,
    askTitle: 'Une question à garder en tête',
    questions: [
      'Quelle tâche de votre semaine aimeriez-vous faire autrement\u202f?',
      'Qu’avez-vous essayé depuis la dernière fois, et qu’est-ce qui a résisté\u202f?',
      'Qui, dans votre équipe, le fait déjà, et que pourriez-vous lui demander\u202f?',
      'Si cela marchait, que cesseriez-vous de faire à la main\u202f?',
    ],
  },
  feedback: {
    title: 'Votre session a-t-elle été utile\u202f?',
    scale: 'De 1, pas du tout, à 5, très utile. Un appui suffit.',
    rate: (rating: number) => `${rating} sur 5`,
    didNot: 'Elle n’a pas eu lieu',
    line: 'Un mot de plus (facultatif)',
    readers: 'Votre note n’est publiée que mêlée à d’autres. Votre mot reste à vous.',
    thanks: 'Merci, c’est noté',
    givenRating: (rating: number) => `Vous avez donné ${rating} sur 5.`,
    givenHeld: 'La session a eu lieu.',
    givenMissed: 'La session n’a pas eu lieu. Choisissez un autre moment quand vous voulez.',
    nothing: 'Aucun retour à donner',
    nothingText: 'Je vous le demanderai après votre prochaine session.',
  },
  pause: {
    title: 'Faire une pause',
    ask: 'Jusqu’à ce jour, je ne vous enverrai aucun rappel. Vos sessions restent en place.',
    until: 'Reprendre le',
    missing: 'Choisissez un jour.',
    paused: 'Vous êtes en pause',
    pausedText: (day: string) => `Je reprends le ${day}. D’ici là, aucun rappel.`,
    back: 'La pause est finie',
  },
  language: {
    title: 'Votre langue',
    current: 'Je vous écris en français.',
    names: { fr: 'Français', en: 'English' },
  },
  refused: {
    title: 'Cela n’a pas pu se faire',
  },
  trouble:
    'Un problème m’empêche de répondre. Rien n’a été changé\u202f; réessayez dans un instant.',
};
