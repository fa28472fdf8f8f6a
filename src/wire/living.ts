import { z } from 'zod/mini';
import { SideShape } from './shapes.ts';

const KindShape = z.enum(['check-in', 'mid-course', 'retrospective']);
const MoodShape = z.enum(['well', 'fair', 'stuck']);

const SaidCheckInShape = z.strictObject({
  mood: MoodShape,
  line: z.string(),
  wantsHelp: z.boolean(),
});

/** Which check-in is answered: its kind, and which one of its kind. */
export const NamedCheckInShape = z.object({
  kind: KindShape,
  occurrence: z.int().check(z.gte(1), z.lte(10_000)),
});
export const GiveCheckInShape = z.strictObject({
  ...NamedCheckInShape.shape,
  mood: MoodShape,
  line: z.optional(z.string().check(z.maxLength(600))),
  wantsHelp: z.optional(z.boolean()),
  /** What I had said before, null for nothing. */
  seen: z.optional(z.nullable(SaidCheckInShape)),
});

export const CheckInShape = z.object({ given: z.nullable(SaidCheckInShape) });

export const SwapShape = z.strictObject({ swapped: z.boolean() });

const ActionShape = z.strictObject({ text: z.string(), who: SideShape, done: z.boolean() });

export const NotesShape = z.object({
  text: z.string(),
  actions: z.array(ActionShape),
  /** Who would read them, were they shared; absent where a pair has no coach. */
  coach: z.optional(z.string()),
  /** Whether the pair shows these notes to its present coach. */
  shared: z.boolean(),
  /** What one of the two wants to speak of; only they read it. */
  topics: z.array(z.object({ id: z.string(), text: z.string(), mine: z.boolean() })),
  /** 0 until something is written. */
  version: z.number(),
  /** Mine alone. */
  own: z.string(),
});
export const WriteNotesShape = z.strictObject({
  text: z.string(),
  actions: z.array(ActionShape),
  shared: z.boolean(),
  seen: z.int().check(z.gte(0)),
});
/** What puts the topic back, with `RestoreTopicShape`; absent when there was none to take off. */
export const RemovedTopicShape = z.object({ back: z.optional(z.string()) });
export const RestoreTopicShape = z.strictObject({ back: z.string() });
export const TopicTextShape = z.strictObject({ text: z.string() });
/** `seen`: the text that it was written from, empty for none. */
export const OwnNoteShape = z.strictObject({ text: z.string(), seen: z.optional(z.string()) });

export type NotesWire = z.infer<typeof NotesShape>;
export type WriteNotesWire = z.infer<typeof WriteNotesShape>;
export type GiveCheckInWire = z.infer<typeof GiveCheckInShape>;
export type CheckInWire = z.infer<typeof CheckInShape>;
