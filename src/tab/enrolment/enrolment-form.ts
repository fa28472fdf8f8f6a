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
/** The form as it is filled in: nobody is given a role that they did not choose. */
export type FormAnswers = Omit<AnswersWire, 'role'> & {
  readonly role: AnswersWire['role'] | undefined;
};
export type PlacedTopic = AnswersWire['offers'][number];

/** Codes of the refusals that the server would give; their words are in the catalogue. */
export type StepProblem =
  | 'role_required'
  | 'offers_required'
  | 'wants_required'
  | 'entity_required'
  | 'languages_required'
  | 'half_days_required'
  | 'hopes_too_long'
  | 'avoids_invalid'
  | 'avoids_self'
  | 'consent_required';

const HOPES_MAX = 600;

/** The steps that somebody in this role goes through. */
export function stepsFor(role: AnswersWire['role'] | undefined): readonly EnrolmentStep[] {
  return STEPS.filter(
    (step) => !(step === 'offers' && role === 'mentee') && !(step === 'wants' && role === 'mentor'),
  );
}

export interface StepCount {
  readonly at: number;
  /** How many there are, once it is known: the role decides. */
  readonly of?: number;
}

/** Where somebody is. No total is named while it may still turn out otherwise by what is answered there. */
export function countOf(step: EnrolmentStep, role: AnswersWire['role'] | undefined): StepCount {
  const steps = stepsFor(role);
  const at = steps.indexOf(step) + 1;
  return step === 'role' || role === undefined ? { at } : { at, of: steps.length };
}

/** What a step still lacks before going on; nothing when it is complete. `ownMail`: whoever answers. */
export function problemOf(
  step: EnrolmentStep,
  answers: Answers,
  ownMail = '',
): StepProblem | undefined {
  const {
    offers = [],
    wants = [],
    entity = '',
    languages = [],
    halfDays = [],
    hopes = '',
    avoids = [],
  } = answers;
  switch (step) {
    case 'role':
      return answers.role === undefined ? 'role_required' : undefined;
    case 'avoids':
      if (!avoids.every(isAddress)) return 'avoids_invalid';
      return avoids.some((mail) => isSame(mail, ownMail)) ? 'avoids_self' : undefined;
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

/** Whether somebody can be named by it. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}

/** Whether two addresses name the same person. */
export function isSame(mail: string, other: string): boolean {
  return mail.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The first step, in the order of this role, that still lacks something. */
export function firstIncomplete(answers: Answers, ownMail = ''): EnrolmentStep | undefined {
  return stepsFor(answers.role).find((step) => problemOf(step, answers, ownMail) !== undefined);
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
): FormAnswers {
  return {
    role: undefined,
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
