import { z } from 'zod';
import { CHECK_IN_KINDS } from '../../domain/check-in.ts';
import type { Reader } from '../../domain/message-parts.ts';
import type { Drawing, Surface } from '../../cards/forms/form-card.ts';
import { noticeCard } from '../../cards/forms/form-card.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import type { Actor } from '../../usecases/actor.ts';
import type { Ports } from '../../usecases/ports.ts';

/** Who fills a form in, and where it is shown. */
export interface FormTurn {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly reader: Reader;
  readonly surface: Surface;
}

/** What a form answers: itself again, or that it is done. */
export interface FormAnswer {
  readonly drawing: Drawing;
  readonly done: boolean;
}

const Id = z.string().min(1).max(200);
/** An answer of a form; longer than any rule allows, so that the rule can say so. */
const Typed = z.string().max(20_000);
const Several = Typed.transform((text) => text.split(/[,;]/u).filter((one) => one !== ''));
const Ticked = z
  .union([z.boolean(), Typed])
  .transform((value) => value === true || value === 'true');

const FORM_NAMES = ['enrol', 'agreement', 'feedback', 'check-in', 'topic'] as const;

/** What a form's button carries, merged with what was typed: claims, every one of them. */
export const Asked = z.object({
  form: z.enum(FORM_NAMES),
  programmeId: Id.optional(),
  pairId: Id.optional(),
  sessionId: Id.optional(),
  step: z.number().int().min(0).max(20).optional(),
  back: z.boolean().optional(),
  seen: z.number().int().min(0).optional(),
  version: z.number().int().min(0).optional(),
  write: z.boolean().optional(),
  check: z.enum(CHECK_IN_KINDS).optional(),
  occurrence: z.number().int().min(1).max(10_000).optional(),
  source: z.string().max(400).optional(),
  role: Typed.optional(),
  level: Typed.optional(),
  entity: Typed.optional(),
  site: Typed.optional(),
  offers: Several.optional(),
  wants: Several.optional(),
  halfDays: Several.optional(),
  languages: Several.optional(),
  format: Typed.optional(),
  seats: Typed.optional(),
  hopes: Typed.optional(),
  consent: Ticked.optional(),
  goals: Typed.optional(),
  moduleIds: Several.optional(),
  rhythm: Typed.optional(),
  sessionMinutes: Typed.optional(),
  sessionCount: Typed.optional(),
  place: Typed.optional(),
  confidences: Several.optional(),
  afterMissed: Typed.optional(),
  tookPlace: Typed.optional(),
  rating: Typed.optional(),
  line: Typed.optional(),
  mood: Typed.optional(),
  wantsHelp: Ticked.optional(),
  pair: Typed.optional(),
  text: Typed.optional(),
});
export type Asked = z.infer<typeof Asked>;

/** What was asked for cannot be, and why; the same for what is nobody's business. */
export function refusalAnswer({ code }: Refusal, reader: Reader): FormAnswer {
  const { bot, common } = catalogueOf(reader.locale);
  const { message, remedy } = common.refusal[code];
  const lines = remedy === '' ? [message] : [message, remedy];
  return { drawing: noticeCard({ title: bot.refused.title, lines }, reader), done: true };
}

/** One of a closed set, or what stood before. */
export function oneOf<T extends string>(
  all: readonly T[],
  typed: string | undefined,
  before: T,
): T {
  return all.find((known) => known === typed) ?? before;
}

const ATTEMPTS = 4;

/**
 * The same form sent several times at once: whoever came second finds what the first one did, and
 * does the same again, which changes nothing.
 */
export async function again<T extends { readonly ok: boolean; readonly error?: Refusal }>(
  act: () => Promise<T>,
  code: Refusal['code'] = 'busy',
): Promise<T> {
  let outcome = await act();
  for (let attempt = 1; attempt < ATTEMPTS && outcome.error?.code === code; attempt++) {
    outcome = await act();
  }
  return outcome;
}
