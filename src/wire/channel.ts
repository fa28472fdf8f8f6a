import { z } from 'zod';
import { LabelShape, LocaleShape } from './shapes.ts';

/** The landing page of a programme in a channel: nothing in it is about anybody. */
export const ChannelPageShape = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  /** The charter, as the sponsor approved it. */
  purpose: z.string(),
  approvedAt: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  timeZone: z.string(),
  format: z.enum(['one-to-one', 'circles', 'both']),
  sessionCount: z.number(),
  sessionMinutes: z.number(),
  open: z.boolean(),
  /** Opens the sign-up in the reader's own app. */
  enrolUrl: z.string(),
  upcoming: z.array(
    z.object({
      kind: z.enum(['starts', 'ends', 'announced']),
      on: z.string(),
      at: z.string().exactOptional(),
      title: z.string().exactOptional(),
      place: z.string().exactOptional(),
    }),
  ),
  modules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      minutes: z.number(),
      only: LocaleShape.exactOptional(),
    }),
  ),
  /** A sum that could tell somebody apart is absent. */
  counts: z.object({
    people: z.number().exactOptional(),
    pairs: z.number().exactOptional(),
    sessions: z.number().exactOptional(),
  }),
});

const EventShape = z
  .object({
    id: z.string().max(40),
    on: z.string().max(10),
    at: z.string().max(5).exactOptional(),
    title: LabelShape,
    place: z.string().max(120).exactOptional(),
  })
  .strict();

export const EventsShape = z.object({ version: z.number(), list: z.array(EventShape) });
export const WriteEventsShape = z
  .object({ list: z.array(EventShape).max(100), seen: z.number() })
  .strict();

export type ChannelPageWire = z.infer<typeof ChannelPageShape>;
export type EventsWire = z.infer<typeof EventsShape>;
export type WriteEventsWire = z.infer<typeof WriteEventsShape>;
