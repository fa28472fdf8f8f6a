import { z } from 'zod';
import { INPUTS, VERBS } from '../cards/verbs.ts';
import { CHECK_IN_KINDS, MOODS } from '../domain/check-in.ts';
import type { TimeAsked } from './intent.ts';

const Id = z.string().min(1).max(200);
/** What a button is for. */
export const Verb = z.enum(VERBS);
/** What a button carries, with what was typed beside it. */
export const Data = z.object({
  programmeId: Id.optional(),
  pairId: Id.optional(),
  sessionId: Id.optional(),
  at: z.string().max(40).optional(),
  /** When the session was, on the card that is tapped. */
  was: z.string().max(40).optional(),
  tookPlace: z.boolean().optional(),
  rating: z.number().optional(),
  locale: z.enum(['fr', 'en']).optional(),
  resume: z.boolean().optional(),
  version: z.int().min(0).optional(),
  check: z.enum(CHECK_IN_KINDS).optional(),
  occurrence: z.int().min(0).optional(),
  mood: z.enum(MOODS).optional(),
  [INPUTS.reason]: z.string().optional(),
  [INPUTS.date]: z.string().optional(),
  [INPUTS.time]: z.string().optional(),
  [INPUTS.line]: z.string().optional(),
  [INPUTS.until]: z.string().optional(),
});
export type Data = z.infer<typeof Data>;

/** A slot that was offered, or a day and an hour that were typed; undefined where one of them lacks. */
export function timeAsked({ at, date, time }: Data): TimeAsked | undefined {
  if (isGiven(at)) return { instant: at };
  return isGiven(date) && isGiven(time) ? { local: `${date}T${time}` } : undefined;
}

/** An input that was left empty travels as an empty text. */
export function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
