import type { AnswersWire } from '../../wire/enrolment.ts';

/** The questions, in their order; those about topics depend on the role. */
export const STEPS = [
  'role',
  'offers',
  'wants',
  'you',
  'times',
  'hopes',
  'avoids',
  'consent',
] as const;
export type EnrolmentStep = (typeof STEPS)[number];

export type Answers = { readonly [K in keyof AnswersWire]?: AnswersWire[K] | undefined };
export type PlacedTopic = AnswersWire['offers'][number];

/** Codes of the refusals that the server would give; their words are in the catalogue. */
export type StepProblem =
  | 'offers_required'
  | 'wants_required'
  | 'entity_required'
  | 'languages_required'
  | 'half_days_required'
  | 'hopes_too_long'
  | 'consent_required';

const HOPES_MAX = 600;

/** The steps that somebody in this role goes through. */
export function stepsFor(role: AnswersWire['role'] | undefined): readonly EnrolmentStep[] {
  return STEPS.filter(
    (step) => !(step === 'offers' && role === 'mentee') && !(step === 'wants' && role === 'mentor'),
  );
}

/** What a step still lacks before going on; nothing when it is complete. */
export function problemOf(step: EnrolmentStep, answers: Answers): StepProblem | undefined {
  const {
    offers = [],
    wants = [],
    entity = '',
    languages = [],
    halfDays = [],
    hopes = '',
  } = answers;
  switch (step) {
    case 'role':
    case 'avoids':
      return undefined;
    case 'offers':
      return offers.length === 0 ? 'offers_required' : undefined;
    case 'wants':
      return wants.length === 0 ? 'wants_required' : undefined;
    case 'you':
      if (entity.trim() === '') return 'entity_required';
      return languages.length === 0 ? 'languages_required' : undefined;
    case 'times':
      return halfDays.length === 0 ? 'half_days_required' : undefined;
    case 'hopes':
      return hopes.length > HOPES_MAX ? 'hopes_too_long' : undefined;
    case 'consent':
      return answers.consent === true ? undefined : 'consent_required';
  }
}

/** The first step, in the order of this role, that still lacks something. */
export function firstIncomplete(answers: Answers): EnrolmentStep | undefined {
  return stepsFor(answers.role).find((step) => problemOf(step, answers) !== undefined);
}

const STEP_OF: Readonly<Record<string, EnrolmentStep>> = {
  'answers.offers': 'offers',
  'answers.wants': 'wants',
  'answers.entity': 'you',
  'answers.languages': 'you',
  'answers.halfDays': 'times',
  'answers.timeZone': 'times',
  'answers.seats': 'hopes',
  'answers.hopes': 'hopes',
  'answers.avoids': 'avoids',
  'answers.consent': 'consent',
};

/** Where a field that the server refused is asked. */
export function stepOfField(path: string): EnrolmentStep | undefined {
  return STEP_OF[path];
}

/** What to start from where nothing was answered: nothing that somebody did not say themselves. */
export function startFrom(
  known: Answers,
  defaults: { readonly timeZone: string; readonly language: string },
): AnswersWire {
  return {
    role: 'mentor',
    level: 'contributor',
    entity: '',
    site: '',
    languages: [defaults.language],
    offers: [],
    wants: [],
    halfDays: [],
    timeZone: defaults.timeZone,
    seats: 1,
    format: 'any',
    hopes: '',
    avoids: [],
    consent: false,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
  };
}

/** Chooses a topic or lets it go; a new one comes last, placed where most people start. */
export function withTopic(
  placed: readonly PlacedTopic[],
  topicId: string,
  placement: PlacedTopic['placement'],
): PlacedTopic[] {
  return placed.some((one) => one.topicId === topicId)
    ? placed.filter((one) => one.topicId !== topicId)
    : [...placed, { topicId, placement }];
}

/** One place earlier in the order of priority; the first stays first. */
export function movedUp<T>(items: readonly T[], index: number): T[] {
  const [item, before] = [items[index], items[index - 1]];
  if (item === undefined || before === undefined) return [...items];
  return items.map((one, at) => (at === index ? before : at === index - 1 ? item : one));
}
