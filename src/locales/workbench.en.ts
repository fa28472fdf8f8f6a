import { matchingEn } from './matching.en.ts';
import { counter } from './plural.ts';
import type { workbenchFr } from './workbench.fr.ts';

const number = new Intl.NumberFormat('en-GB');
const count = counter('en');
const signed = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero' });

/** The manager's workbench of a match run: rules, prices, comparison, proof, recruitment. */
export const workbenchEn: typeof workbenchFr = {
  part: matchingEn.part,
  toRun: 'Back to the match run',
  signed: (n) => (n === 0 ? 'unchanged' : signed.format(n).replace('-', '\u2212')),
  numbered: (n, date) => `No. ${number.format(n)}, ${date}`,
  sameRules: 'same rules as the one before',
  changedRules: (n, rules) => `${count(n, 'rule changed', 'rules changed')}: ${rules}`,
  nothing: {
    title: 'There is nothing to publish',
    text: 'No pair could be formed. See why each person stays without a pair and what would help them, or which topics are short of seats.',
    nobody:
      'Nobody is waiting for a pair: everybody who is available already has one. More sign-ups will allow another match run.',
    without: 'See who is without a pair',
    topics: 'See supply and demand',
    signUps: 'See the sign-ups',
  },
  tools: {
    label: 'Tools of the match run',
    rules: 'Change the rules',
    couple: 'Why, or why not, these two?',
    recruitment: 'Whom to recruit?',
    rehearsal: 'Other methods',
  },

  lock: {
    lock: 'Lock',
    lockOf: (mentor, mentee) => `Lock: ${mentor} and ${mentee}`,
    unlock: 'Unlock',
    unlockOf: (mentor, mentee) => `Unlock: ${mentor} and ${mentee}`,
    locked: 'Locked',
    forbid: 'Rule out',
    forbidOf: (mentor, mentee) => `Rule out: ${mentor} and ${mentee}`,
    allow: 'Allow again',
    forbidden: 'Ruled out by a rule',
    why: 'Why',
    whyOf: (mentor, mentee) => `Why: ${mentor} and ${mentee}`,
    titles: {
      lock: (mentor, mentee) => `Lock ${mentor} and ${mentee}?`,
      unlock: (mentor, mentee) => `Unlock ${mentor} and ${mentee}?`,
      forbid: (mentor, mentee) => `Rule out ${mentor} and ${mentee}?`,
      allow: (mentor, mentee) => `Allow ${mentor} and ${mentee} again?`,
    },
    confirm: 'Run again with this rule',
    explain:
      'A new match run is started with this rule. This one stays in the history; nothing is sent to anyone.',
    started: 'Another match run has started with this rule.',
  },

  price: {
    title: 'What this changes',
    computing: 'Computing the exact price…',
    computingText: 'The match run is solved again with these rules.',
    pairs: 'People mentored',
    total: 'Total affinity',
    lose: (n) => count(n, 'person would lose their mentor', 'people would lose their mentor'),
    gain: (n) => count(n, 'person would find a mentor', 'people would find a mentor'),
    change: (n) => count(n, 'person would change mentor', 'people would change mentor'),
    idle: (n) =>
      count(n, 'mentor would have nobody any more', 'mentors would have nobody any more'),
    busy: (n) =>
      count(n, 'mentor would have somebody at last', 'mentors would have somebody at last'),
    nobody: 'Nobody else is concerned.',
    impossible: 'These rules cannot be applied',
    couple: (mentor, mentee) => `${mentor} and ${mentee}`,
  },

  rules: {
    title: 'Rules of the match run',
    lead: 'Change a rule and read at once what it costs. Nothing is sent to anyone.',
    weights: 'What counts in the affinity',
    weightsText:
      'A thousand points are shared between six criteria. None describes a person: they describe a meeting.',
    sum: (sum) =>
      sum === 1000
        ? 'Total: 1,000 points of 1,000.'
        : `Total: ${number.format(sum)} points. It must be 1,000: ${sum > 1000 ? `take ${number.format(sum - 1000)} away` : `add ${number.format(1000 - sum)}`}.`,
    fit: 'Bring to 1,000',
    reset: 'Default values',
    whole: 'Write a whole number from 0 to 1,000.',
    floor: 'Lowest affinity of a pair',
    floorHint: 'From 0 to 1,000. Below it, nobody is proposed. 0: no minimum.',
    raiseLowest: 'Raise the lowest affinity',
    raiseLowestHint:
      'Among results that are as good, take the one whose lowest affinity is highest.',
    keep: 'Keep the pairs of this match run',
    keepHint: (n) =>
      `Among results that are as good, keep as many as possible of the ${count(n, 'current pair', 'current pairs')}.`,
    circles: 'Form circles',
    circlesHint:
      'One mentor works with several people at once who want the same topic, where mentors are scarce.',
    circlesNone: 'This programme is one-to-one: it offers no circles.',
    circlesMin: 'People at least',
    circlesMax: 'People at most',
    circleSize: 'Write a whole number from 2 to 20.',
    circleOrder: 'The most must be at least the least.',
    priority: 'Serve first',
    priorityText:
      'These people get a mentor first, if there is one. The total number of pairs does not go down.',
    entities: 'Entities',
    people: 'People',
    addPerson: 'Add a person',
    remove: (name) => `Remove ${name}`,
    couples: 'Pairs locked or ruled out',
    noCouples: 'None. In a result, “Lock” and “Rule out” stand beside each pair.',
    run: 'Run with these rules',
    noPrice: 'The price of a change is shown once a first match run has finished.',
    unchanged: 'These are the rules of the match run shown.',
    toMend: 'Mend the fields that are marked to read the price.',
  },

  couple: {
    title: 'Why, or why not, these two?',
    lead: 'Choose a mentor and somebody to be mentored: the answer is computed by solving again.',
    mentor: 'Mentor',
    mentee: 'Mentee',
    choose: 'Type a name',
    more: 'Narrow your search to see the others.',
    none: 'Nobody of that name.',
    empty: 'Choose two people to read the answer.',
    verdict: {
      paired: 'These two are a pair',
      impossible: 'This pair is impossible',
      locked_out: 'A lock prevents it',
      possible: 'It is possible, at this price',
    },
    why: 'Why these two',
    audience: {
      manager: 'What you read',
      mentor: 'What the mentor will read',
      mentee: 'What the person mentored will read',
    },
    score: (score) => `Affinity: ${number.format(score)} of 1,000`,
    force: 'Make them a pair',
  },

  remedies: {
    ask: 'See what would help',
    askOf: (name) => `See what would help ${name}`,
    title: (n) => count(n, 'verified remedy', 'verified remedies'),
    harmless: 'Nobody loses by it',
    costs: 'Others would lose by it',
    verified: 'Each was verified by solving again.',
  },

  circles: {
    title: 'Circles',
    text: 'One mentor, several people, one topic in common.',
    topics: (topics) => `Topic in common: ${topics}`,
    members: (n) => count(n, 'person', 'people'),
    count: (n) => count(n, 'circle proposed', 'circles proposed'),
  },

  publication: {
    title: 'Publishing',
    progress: (staged, of) => `${number.format(staged)} proposals prepared of ${number.format(of)}`,
    text: 'Nobody sees anything until all of it is ready. You may leave this page.',
    undo: 'Take this publication back',
    undoTitle: 'Take this publication back?',
    undoText:
      'All proposals disappear at once. People who were told already will see that there is nothing left to answer.',
    undoUntil: 'Possible as long as nobody has answered.',
    undoConfirm: 'Take back',
    undone: 'The publication is taken back. You may publish again.',
    answered: 'A first answer has come: this publication can no longer be taken back.',
    leftOut: (n) =>
      `${count(n, 'pair was not proposed', 'pairs were not proposed')}: a seat was taken or somebody left meanwhile.`,
  },

  record: {
    title: 'Record and proof',
    text: 'The audit file proves, without Binôme, that no other set of pairs does better by these rules.',
    download: 'Download the audit file',
    noAudit: 'This match run carries no complete proof: there is no audit file.',
    replay: 'Compute again',
    replayHint: 'Computes anew from the same data and compares every byte.',
    same: 'Computed again, it gives exactly the same result.',
    different:
      'Computed again, it gives something else. Keep the audit file and tell whoever administers Binôme.',
    solver: 'Version of the computation',
    seed: 'Seed',
    snapshot: 'Fingerprint of the data',
    keptUntil: (date) => `data kept until ${date}`,
    audit: 'Fingerprint of the audit file',
    rules: 'Rules',
    ruleFloor: (n) => `affinity of at least ${number.format(n)}`,
    ruleRaise: 'lowest affinity raised',
    ruleKeep: (n) => `${count(n, 'pair kept', 'pairs kept')} where possible`,
    ruleCircles: (min, max) => `circles of ${min} to ${max} people`,
    rulePriority: (n) => count(n, 'person served first', 'people served first'),
    ruleLocked: (n) => count(n, 'pair locked', 'pairs locked'),
    ruleForbidden: (n) => count(n, 'pair ruled out', 'pairs ruled out'),
    ruleNone: 'default rules',
    ruleWeights: 'weights changed',
  },

  compare: {
    title: 'Compare two match runs',
    lead: 'Who gains, who loses, who changes mentor, from one to the other.',
    before: 'From',
    after: 'To',
    onlyOne: 'It takes two finished match runs to compare.',
    sameTwice: 'Choose two different match runs.',
    figures: 'Figures side by side',
    figure: 'Measure',
    difference: 'Difference',
    rulesTitle: 'Rules that differ',
    rulesSame: 'Both were run by the same rules.',
    rule: 'Rule',
    rows: {
      pairs: 'People mentored',
      total: 'Total affinity',
      lowest: 'Lowest affinity',
      unmatched: 'Without a pair',
      eligibleCouples: 'Possible couples',
    },
    views: {
      label: 'What changes',
      changed: 'Change mentor',
      gained: 'Find a mentor',
      lost: 'Lose their mentor',
      loads: 'Mentors’ load',
      people: 'Came and left',
    },
    scored: (score) => `affinity ${score}`,
    at: (day, time) => `${day}, ${time}`,
    kept: (n) => `${count(n, 'person keeps', 'people keep')} the same mentor.`,
    settled: (n) =>
      `Between the two, ${count(n, 'mentee was', 'mentees were')} given a proposal, and ${n === 1 ? 'is' : 'are'} not to be matched any more.`,
    nothing: 'Nothing changes here.',
    mentee: 'Mentee',
    mentor: 'Mentor',
    from: 'Before',
    to: 'After',
    affinity: 'Affinity',
    person: 'Person',
    moved: 'Movement',
    moves: {
      joined: 'Came',
      enrolled: 'Signed up',
      freed: 'Free again',
      left: 'Left',
      paired: 'Has a pair or a proposal',
      gone: 'Takes part no more',
    },
    number: 'Number of people mentored',
    tool: 'Compare with the one before',
  },

  recruitment: {
    title: 'Whom to recruit?',
    lead: 'What each new mentor would bring, computed by solving again.',
    waiting: (n) =>
      n === 0
        ? 'Nobody stays without a pair for want of a mentor.'
        : `${count(n, 'person without a pair waits', 'people without a pair wait')} for a mentor.`,
    basis: (date) => `From the match run of ${date}.`,
    noRun: 'Start a first match run: it will say what is missing.',
    best: 'The most useful recruits',
    bestText: (seats) =>
      `Each line supposes one more mentor, with ${count(seats, 'seat', 'seats')}.`,
    bestNone:
      'No single new mentor would add a pair. Under “Without a pair”, each person has a remedy.',
    gain: (pairs) => count(pairs, 'more pair', 'more pairs'),
    rare: 'What is scarce',
    rareText: 'The effect of one more mentor who suits everybody, but for this one point.',
    rareViews: {
      label: 'What is scarce',
      topics: 'Topics',
      languages: 'Languages',
      halfDays: 'Half-days',
      sites: 'Sites',
    },
    nothingRare: 'Nothing is scarce here: one more mentor would add no pair.',
    effect: 'Effect',
    balance: 'Supply and demand by topic',
    balanceText: 'The topics most short of seats first, then the most wanted.',
    wanted: 'Wanted',
    offered: 'Seats offered',
    short: 'Seats missing',
    topic: 'Topic',
    mentors: 'Mentors',
    matched: 'Pairs formed',
    chart: (n) => `Wanted and seats offered, first ${n} topics`,
    asTable: 'Show as a table',
    asPicture: 'Show as a picture',
    drawing: 'Drawing',
    tryTitle: 'Try a recruit',
    tryText: 'Describe a mentor whom you could convince, and read what they would change.',
    tryTopics: 'Topics they pass on',
    tryLanguages: 'Languages',
    tryHalfDays: 'Availability',
    trySeats: 'Seats',
    tryRun: 'Compute the effect',
    choose: 'Choose',
    required: {
      topics: 'Choose at least one topic.',
      languages: 'Choose at least one language.',
      halfDays: 'Choose at least one half-day.',
    },
  },

  rehearsal: {
    title: 'Four ways to form the pairs',
    lead: 'The same people, matched in four ways. Nothing is kept or proposed.',
    people: (mentees, mentors, seats) =>
      `${count(mentees, 'person to be mentored', 'people to be mentored')}, ${count(mentors, 'mentor', 'mentors')}, ${count(seats, 'seat', 'seats')}.`,
    table: 'The four methods, measure by measure',
    measure: 'Measure',
    outOf: (n) => `of ${number.format(n)}`,
    spread: (least, most) => `${least} to ${most}`,
    none: 'none',
    picture: 'In a picture',
    pictured: {
      matched: 'People',
      total: 'Total affinity',
      mean: 'Mean affinity',
      worst: 'Lowest affinity',
      acrossEntities: 'Across entities',
    },
    pictureText: 'The optimal set of pairs counts as 100; higher is better.',
    about: 'What each method does',
  },
};
