import { z } from 'zod/mini';
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
      at: z.exactOptional(z.string()),
      title: z.exactOptional(z.string()),
      place: z.exactOptional(z.string()),
    }),
  ),
  modules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      minutes: z.number(),
      only: z.exactOptional(LocaleShape),
    }),
  ),
  /** A sum that could tell somebody apart is absent. */
  counts: z.object({
    people: z.exactOptional(z.number()),
    pairs: z.exactOptional(z.number()),
    sessions: z.exactOptional(z.number()),
  }),
});

const EventShape = z.strictObject({
  id: z.string().check(z.maxLength(40)),
  on: z.string().check(z.maxLength(10)),
  at: z.exactOptional(z.string().check(z.maxLength(5))),
  title: LabelShape,
  place: z.exactOptional(z.string().check(z.maxLength(120))),
});

export const EventsShape = z.object({ version: z.number(), list: z.array(EventShape) });
export const WriteEventsShape = z.strictObject({
  list: z.array(EventShape).check(z.maxLength(100)),
  seen: z.number(),
});

export type ChannelPageWire = z.infer<typeof ChannelPageShape>;
export type EventsWire = z.infer<typeof EventsShape>;
export type WriteEventsWire = z.infer<typeof WriteEventsShape>;
