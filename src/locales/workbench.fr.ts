import { matchingFr } from './matching.fr.ts';
import { counter } from './plural.ts';

const number = new Intl.NumberFormat('fr');
const count = counter('fr');
const signed = new Intl.NumberFormat('fr', { signDisplay: 'exceptZero' });

/** The manager's workbench of a matching: rules, prices, comparison, proof, recruitment. */
export const workbenchFr = {
  part: matchingFr.part,
  toRun: 'Retour à l’appariement',
  signed: (n: number) => (n === 0 ? 'inchangé' : signed.format(n).replace('-', '\u2212')),
  /** Runs may be made within one minute: their number tells them apart. */
  numbered: (n: number, date: string) => `N°\u00a0${number.format(n)}, ${date}`,
  /** What tells a run from the finished one before it. */
  sameRules: 'mêmes règles que le précédent',
  changedRules: (n: number, rules: string) =>
    `${count(n, 'règle changée', 'règles changées')}\u00a0: ${rules}`,
  nothing: {
    title: 'Il n’y a rien à publier',
    text: 'Aucun binôme n’a pu être formé. Voyez pourquoi chaque personne reste sans binôme et ce qui l’aiderait, ou quels thèmes manquent de places.',
    nobody:
      'Personne n’attend de binôme\u00a0: chaque personne disponible en a déjà un. D’autres inscriptions permettront un nouvel appariement.',
    without: 'Voir qui est sans binôme',
    topics: 'Voir l’offre et la demande',
    signUps: 'Voir les inscriptions',
  },
  tools: {
    label: 'Outils de l’appariement',
    rules: 'Changer les règles',
    couple: 'Pourquoi, ou pourquoi pas, ces deux personnes\u202f?',
    recruitment: 'Qui recruter\u202f?',
    rehearsal: 'Autres méthodes',
  },

  lock: {
    lock: 'Verrouiller',
    lockOf: (mentor: string, mentee: string) => `Verrouiller\u00a0: ${mentor} et ${mentee}`,
    unlock: 'Déverrouiller',
    unlockOf: (mentor: string, mentee: string) => `Déverrouiller\u00a0: ${mentor} et ${mentee}`,
    locked: 'Verrouillé',
    forbid: 'Écarter',
    forbidOf: (mentor: string, mentee: string) => `Écarter\u00a0: ${mentor} et ${mentee}`,
    allow: 'Ne plus écarter',
    forbidden: 'Écarté par une règle',
    why: 'Pourquoi',
    whyOf: (mentor: string, mentee: string) => `Pourquoi\u00a0: ${mentor} et ${mentee}`,
    titles: {
      lock: (mentor: string, mentee: string) => `Verrouiller ${mentor} et ${mentee}\u202f?`,
      unlock: (mentor: string, mentee: string) => `Déverrouiller ${mentor} et ${mentee}\u202f?`,
      forbid: (mentor: string, mentee: string) => `Écarter ${mentor} et ${mentee}\u202f?`,
      allow: (mentor: string, mentee: string) => `Ne plus écarter ${mentor} et ${mentee}\u202f?`,
    },
    confirm: 'Relancer avec cette règle',
    explain:
      'Un nouvel appariement est lancé avec cette règle. Celui-ci reste dans l’historique\u202f; rien n’est envoyé à personne.',
    started: 'L’appariement est relancé avec cette règle.',
  },

  price: {
    title: 'Ce que cela change',
    computing: 'Calcul du prix exact…',
    computingText: 'L’appariement est résolu de nouveau avec ces règles.',
    pairs: 'Personnes mentorées',
    total: 'Affinité totale',
    lose: (n: number) =>
      count(n, 'personne perdrait son mentor', 'personnes perdraient leur mentor'),
    gain: (n: number) =>
      count(n, 'personne trouverait un mentor', 'personnes trouveraient un mentor'),
    change: (n: number) =>
      count(n, 'personne changerait de mentor', 'personnes changeraient de mentor'),
    idle: (n: number) =>
      count(n, 'mentor n’aurait plus personne', 'mentors n’auraient plus personne'),
    busy: (n: number) =>
      count(n, 'mentor aurait enfin quelqu’un', 'mentors auraient enfin quelqu’un'),
    nobody: 'Personne d’autre n’est concerné.',
    impossible: 'Ces règles ne peuvent pas être appliquées',
    couple: (mentor: string, mentee: string) => `${mentor} et ${mentee}`,
  },

  rules: {
    title: 'Règles de l’appariement',
    lead: 'Changez une règle et lisez aussitôt ce qu’elle coûte. Rien n’est envoyé à personne.',
    weights: 'Ce qui compte dans l’affinité',
    weightsText:
      'Mille points se partagent entre six critères. Aucun ne décrit une personne\u00a0: ils décrivent une rencontre.',
    sum: (sum: number) =>
      sum === 1000
        ? 'Total\u00a0: 1\u202f000 points sur 1\u202f000.'
        : `Total\u00a0: ${number.format(sum)} points. Il en faut 1\u202f000\u00a0: ${sum > 1000 ? `retirez-en ${number.format(sum - 1000)}` : `ajoutez-en ${number.format(1000 - sum)}`}.`,
    fit: 'Ramener à 1\u202f000',
    reset: 'Valeurs par défaut',
    whole: 'Écrivez un nombre entier de 0 à 1\u202f000.',
    floor: 'Affinité minimum d’un binôme',
    floorHint: 'De 0 à 1\u202f000. En dessous, personne n’est proposé. 0\u00a0: aucun minimum.',
    raiseLowest: 'Relever l’affinité la plus basse',
    raiseLowestHint:
      'Parmi les résultats aussi bons, choisir celui où l’affinité la plus basse est la plus haute.',
    keep: 'Garder les binômes de cet appariement',
    keepHint: (n: number) =>
      `Parmi les résultats aussi bons, garder le plus possible des ${count(n, 'binôme actuel', 'binômes actuels')}.`,
    circles: 'Former des cercles',
    circlesHint:
      'Un mentor accompagne ensemble plusieurs personnes qui veulent le même thème, là où les mentors manquent.',
    circlesNone: 'Ce programme est en individuel\u00a0: il ne propose pas de cercles.',
    circlesMin: 'Personnes au moins',
    circlesMax: 'Personnes au plus',
    circleSize: 'Écrivez un nombre entier de 2 à 20.',
    circleOrder: 'Le maximum doit être au moins égal au minimum.',
    priority: 'Servir d’abord',
    priorityText:
      'Ces personnes ont un mentor en premier, si c’est possible. Le nombre total de binômes ne baisse pas.',
    entities: 'Entités',
    people: 'Personnes',
    addPerson: 'Ajouter une personne',
    remove: (name: string) => `Retirer ${name}`,
    couples: 'Binômes verrouillés ou écartés',
    noCouples:
      'Aucun. Dans un résultat, «\u202fVerrouiller\u202f» et «\u202fÉcarter\u202f» se trouvent à côté de chaque binôme.',
    run: 'Lancer avec ces règles',
    noPrice: 'Le prix d’un changement s’affiche après un premier appariement.',
    unchanged: 'Ces règles sont celles de l’appariement affiché.',
    toMend: 'Corrigez les champs signalés pour lire le prix.',
  },

  couple: {
    title: 'Pourquoi, ou pourquoi pas, ces deux personnes\u202f?',
    lead: 'Choisissez un mentor et une personne à accompagner\u00a0: la réponse est calculée en résolvant de nouveau.',
    mentor: 'Mentor',
    mentee: 'Mentoré·e',
    choose: 'Tapez un nom',
    more: 'Précisez votre recherche pour voir les autres.',
    none: 'Personne de ce nom.',
    empty: 'Choisissez deux personnes pour lire la réponse.',
    verdict: {
      paired: 'Ce binôme est formé',
      impossible: 'Ce binôme est impossible',
      locked_out: 'Un verrou l’empêche',
      possible: 'C’est possible, à ce prix',
    },
    why: 'Pourquoi ces deux personnes',
    audience: {
      manager: 'Ce que vous lisez',
      mentor: 'Ce que lira le mentor',
      mentee: 'Ce que lira la personne mentorée',
    },
    score: (score: number) => `Affinité\u00a0: ${number.format(score)} sur 1\u202f000`,
    force: 'Former ce binôme',
  },

  remedies: {
    ask: 'Voir les pistes vérifiées',
    askOf: (name: string) => `Voir les pistes vérifiées pour ${name}`,
    title: (n: number) => count(n, 'piste vérifiée', 'pistes vérifiées'),
    harmless: 'Personne n’y perd',
    costs: 'D’autres y perdraient',
    verified: 'Chaque piste a été vérifiée en résolvant de nouveau.',
  },

  circles: {
    title: 'Cercles',
    text: 'Un mentor, plusieurs personnes, un thème commun.',
    topics: (topics: string) => `Thème commun\u00a0: ${topics}`,
    members: (n: number) => count(n, 'personne', 'personnes'),
    count: (n: number) => count(n, 'cercle proposé', 'cercles proposés'),
  },

  publication: {
    title: 'Publication en cours',
    progress: (staged: number, of: number) =>
      `${number.format(staged)} propositions préparées sur ${number.format(of)}`,
    text: 'Personne ne voit rien tant que tout n’est pas prêt. Vous pouvez quitter cette page.',
    undo: 'Reprendre cette publication',
    undoTitle: 'Reprendre cette publication\u202f?',
    undoText:
      'Toutes les propositions disparaissent d’un coup. Les personnes déjà prévenues verront qu’il n’y a plus rien à répondre.',
    undoUntil: 'Possible tant que personne n’a répondu.',
    undoConfirm: 'Reprendre',
    undone: 'La publication est reprise. Vous pouvez publier de nouveau.',
    answered:
      'Une première réponse est arrivée\u00a0: cette publication ne peut plus être reprise.',
    leftOut: (n: number) =>
      `${count(n, 'binôme n’a pas été proposé', 'binômes n’ont pas été proposés')}\u00a0: une place a été prise ou quelqu’un est parti entre-temps.`,
  },

  record: {
    title: 'Trace et preuve',
    text: 'Le fichier d’audit prouve, sans Binôme, qu’aucun autre appariement ne ferait mieux avec ces règles.',
    download: 'Télécharger le fichier d’audit',
    noAudit:
      'Cet appariement ne porte pas de preuve complète\u00a0: il n’y a pas de fichier d’audit.',
    replay: 'Refaire le calcul',
    replayHint: 'Calcule de nouveau à partir des mêmes données et compare chaque octet.',
    same: 'Le calcul refait donne exactement le même résultat.',
    different:
      'Le calcul refait donne autre chose. Gardez le fichier d’audit et prévenez la personne qui administre Binôme.',
    solver: 'Version du calcul',
    seed: 'Graine',
    snapshot: 'Empreinte des données',
    keptUntil: (date: string) => `données conservées jusqu’au ${date}`,
    audit: 'Empreinte du fichier d’audit',
    rules: 'Règles',
    ruleFloor: (n: number) => `affinité d’au moins ${number.format(n)}`,
    ruleRaise: 'affinité la plus basse relevée',
    ruleKeep: (n: number) => `${count(n, 'binôme gardé', 'binômes gardés')} autant que possible`,
    ruleCircles: (min: number, max: number) => `cercles de ${min} à ${max} personnes`,
    rulePriority: (n: number) => count(n, 'personne servie d’abord', 'personnes servies d’abord'),
    ruleLocked: (n: number) => count(n, 'binôme verrouillé', 'binômes verrouillés'),
    ruleForbidden: (n: number) => count(n, 'binôme écarté', 'binômes écartés'),
    ruleNone: 'règles par défaut',
    ruleWeights: 'poids modifiés',
  },

  compare: {
    title: 'Comparer deux appariements',
    lead: 'Qui gagne, qui perd, qui change de mentor, de l’un à l’autre.',
    before: 'De',
    after: 'À',
    onlyOne: 'Il faut deux appariements aboutis pour comparer.',
    sameTwice: 'Choisissez deux appariements différents.',
    figures: 'Chiffres côte à côte',
    figure: 'Mesure',
    difference: 'Écart',
    rulesTitle: 'Règles qui diffèrent',
    rulesSame: 'Les deux ont suivi les mêmes règles.',
    rule: 'Règle',
    rows: {
      pairs: 'Personnes mentorées',
      total: 'Affinité totale',
      lowest: 'Affinité la plus basse',
      unmatched: 'Sans binôme',
      eligibleCouples: 'Couples possibles',
    },
    views: {
      label: 'Ce qui change',
      changed: 'Changent de mentor',
      gained: 'Trouvent un mentor',
      lost: 'Perdent leur mentor',
      loads: 'Charge des mentors',
      people: 'Arrivées et départs',
    },
    scored: (score: string) => `affinité ${score}`,
    at: (day: string, time: string) => `${day}, ${time}`,
    kept: (n: number) => `${count(n, 'personne garde', 'personnes gardent')} le même mentor.`,
    settled: (n: number) =>
      `Entre les deux, ${count(n, 'personne mentorée a reçu', 'personnes mentorées ont reçu')} une proposition\u00a0: elle${n === 1 ? ' n’est' : 's ne sont'} plus à apparier.`,
    nothing: 'Rien ne change ici.',
    mentee: 'Mentoré·e',
    mentor: 'Mentor',
    from: 'Avant',
    to: 'Après',
    affinity: 'Affinité',
    person: 'Personne',
    moved: 'Mouvement',
    moves: {
      joined: 'Arrivée',
      enrolled: 'S’est inscrit·e',
      freed: 'De nouveau libre',
      left: 'Départ',
      paired: 'A un binôme ou une proposition',
      gone: 'Ne participe plus',
    },
    number: 'Nombre de personnes mentorées',
    tool: 'Comparer avec le précédent',
  },

  recruitment: {
    title: 'Qui recruter\u202f?',
    lead: 'Ce que chaque nouveau mentor apporterait, calculé en résolvant de nouveau.',
    waiting: (n: number) =>
      n === 0
        ? 'Personne ne reste sans binôme faute de mentor.'
        : `${count(n, 'personne sans binôme attend', 'personnes sans binôme attendent')} un mentor.`,
    basis: (date: string) => `D’après l’appariement du ${date}.`,
    noRun: 'Lancez un premier appariement\u00a0: il dira ce qui manque.',
    best: 'Les recrues les plus utiles',
    bestText: (seats: number) =>
      `Chaque ligne suppose un mentor de plus, avec ${count(seats, 'place', 'places')}.`,
    bestNone:
      'Aucun mentor de plus n’ajouterait à lui seul un binôme. Dans «\u202fSans binôme\u202f», chaque personne a sa piste.',
    gain: (pairs: number) => count(pairs, 'binôme de plus', 'binômes de plus'),
    rare: 'Ce qui est rare',
    rareText: 'L’effet d’un mentor de plus qui convient à tous, sauf sur ce seul point.',
    rareViews: {
      label: 'Ce qui est rare',
      topics: 'Thèmes',
      languages: 'Langues',
      halfDays: 'Demi-journées',
      sites: 'Sites',
    },
    nothingRare: 'Rien n’est rare ici\u00a0: un mentor de plus n’ajouterait pas de binôme.',
    effect: 'Effet',
    balance: 'Offre et demande par thème',
    balanceText: 'Les thèmes qui manquent le plus de places, puis les plus demandés.',
    wanted: 'Demandes',
    offered: 'Places offertes',
    short: 'Places manquantes',
    topic: 'Thème',
    mentors: 'Mentors',
    matched: 'Binômes formés',
    chart: (n: number) => `Demandes et places offertes, ${n} premiers thèmes`,
    asTable: 'Afficher en tableau',
    asPicture: 'Afficher en image',
    drawing: 'Dessin en cours',
    tryTitle: 'Essayer une recrue',
    tryText: 'Décrivez un mentor que vous pourriez convaincre, et lisez ce qu’il changerait.',
    tryTopics: 'Thèmes transmis',
    tryLanguages: 'Langues',
    tryHalfDays: 'Disponibilités',
    trySeats: 'Places',
    tryRun: 'Calculer l’effet',
    choose: 'Choisir',
    required: {
      topics: 'Choisissez au moins un thème.',
      languages: 'Choisissez au moins une langue.',
      halfDays: 'Choisissez au moins une demi-journée.',
    },
  },

  rehearsal: {
    title: 'Quatre façons de former les binômes',
    lead: 'Les mêmes personnes, appariées de quatre façons. Rien n’est gardé ni proposé.',
    people: (mentees: number, mentors: number, seats: number) =>
      `${count(mentees, 'personne à accompagner', 'personnes à accompagner')}, ${count(mentors, 'mentor', 'mentors')}, ${count(seats, 'place', 'places')}.`,
    table: 'Les quatre méthodes, mesure par mesure',
    measure: 'Mesure',
    outOf: (n: number) => `sur ${number.format(n)}`,
    spread: (least: string, most: string) => `de ${least} à ${most}`,
    none: 'aucun',
    picture: 'En image',
    pictured: {
      matched: 'Personnes',
      total: 'Affinité totale',
      mean: 'Affinité moyenne',
      worst: 'Affinité la plus basse',
      acrossEntities: 'Entre entités',
    },
    pictureText: 'L’appariement optimal vaut 100\u202f; plus haut est mieux.',
    about: 'Ce que fait chaque méthode',
  },
};
