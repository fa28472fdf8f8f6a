import type { Module } from '../kit.ts';
import type { ParticipantId } from '../participant.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { scoreOf, skillChange, type Answers, type QuestionnaireScore } from './score.ts';

export const MOMENTS = ['before', 'after'] as const;
export type Moment = (typeof MOMENTS)[number];

interface Passing {
  readonly answers: Answers;
  readonly at: Instant;
}

/**
 * What one person answered to one module's questionnaire, before and after. It is theirs alone;
 * others see nothing of it but what is said of at least five people together.
 */
export interface Passings {
  readonly participantId: ParticipantId;
  readonly moduleId: string;
  /** Both passings are of this version, or they could not be compared. */
  readonly version: number;
  readonly before?: Passing;
  readonly after?: Passing;
}

/** What the person reads of it. */
export interface PassingResult {
  readonly version: number;
  readonly before?: QuestionnaireScore;
  readonly after?: QuestionnaireScore;
  readonly change?: QuestionnaireScore;
}

/**
 * Takes the answers of one passing. The first may be corrected until the second was given, which
 * shows the right answers; the second may be taken again.
 */
export function pass(
  now: Passings,
  moment: Moment,
  passing: Passing & { readonly version: number },
): Result<Passings, 'module_changed' | 'before_is_closed'> {
  const { answers, at, version } = passing;
  const { before, after, ...rest } = now;
  if (moment === 'before') {
    if (after !== undefined) return refuse('before_is_closed');
    return ok({ ...rest, version, before: { answers, at } });
  }
  if (before !== undefined && version !== now.version) return refuse('module_changed');
  return ok({
    ...rest,
    version,
    ...(before === undefined ? {} : { before }),
    after: { answers, at },
  });
}

export function resultOf(module: Module, { before, after, version }: Passings): PassingResult {
  return {
    version,
    ...(before === undefined ? {} : { before: scoreOf(module, before.answers) }),
    ...(after === undefined ? {} : { after: scoreOf(module, after.answers) }),
    ...(before === undefined || after === undefined
      ? {}
      : { change: skillChange(module, before.answers, after.answers) }),
  };
}
