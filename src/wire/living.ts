import { z } from 'zod';
import { SideShape } from './shapes.ts';

const KindShape = z.enum(['check-in', 'mid-course', 'retrospective']);
const MoodShape = z.enum(['well', 'fair', 'stuck']);

/** Which check-in is answered: its kind, and which one of its kind. */
export const GiveCheckInShape = z
  .object({
    kind: KindShape,
    occurrence: z.number().int().min(1).max(10_000),
    mood: MoodShape,
    line: z.string().max(600).optional(),
    wantsHelp: z.boolean().optional(),
  })
  .strict();

export const SwapShape = z.object({ swapped: z.boolean() }).strict();

const ActionShape = z.object({ text: z.string(), who: SideShape, done: z.boolean() }).strict();

export const NotesShape = z.object({
  text: z.string(),
  actions: z.array(ActionShape),
  /** Who would read them, were they shared; absent where a pair has no coach. */
  coach: z.string().optional(),
  /** Whether the pair shows these notes to its present coach. */
  shared: z.boolean(),
  /** What one of the two wants to speak of; only they read it. */
  topics: z.array(z.object({ id: z.string(), text: z.string(), mine: z.boolean() })),
  /** 0 until something is written. */
  version: z.number(),
  /** Mine alone. */
  own: z.string(),
});
export const WriteNotesShape = z
  .object({
    text: z.string(),
    actions: z.array(ActionShape),
    shared: z.boolean(),
    seen: z.number().int().min(0),
  })
  .strict();
export const TopicTextShape = z.object({ text: z.string() }).strict();
export const OwnNoteShape = z.object({ text: z.string() }).strict();

export type NotesWire = z.infer<typeof NotesShape>;
export type WriteNotesWire = z.infer<typeof WriteNotesShape>;
export type GiveCheckInWire = z.infer<typeof GiveCheckInShape>;
