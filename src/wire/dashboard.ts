import { z } from 'zod/mini';
import { LabelShape, PublicProfileShape } from './shapes.ts';
import { SessionStatusShape } from './mentoring.ts';

/** In the order of a pair's life. */
export const PairStatusShape = z.enum([
  'proposed',
  'accepted',
  'active',
  'paused',
  'completed',
  'ended',
  'declined',
]);

/** A page of a programme's pairs, by the mentor's name. */
export const ProgrammePairsShape = z.object({
  pairs: z.array(
    z.object({
      pairId: z.string(),
      mentor: PublicProfileShape,
      mentee: PublicProfileShape,
      status: PairStatusShape,
      sessionsHeld: z.number(),
      sessionsPlanned: z.number(),
      sessionCount: z.number(),
      nextSessionAt: z.optional(z.string()),
    }),
  ),
  /** How many the filter and the search leave, on all pages. */
  total: z.number(),
  /** Where the next page begins; absent on the last one. */
  continuation: z.optional(z.string()),
});

export const DashboardShape = z.object({
  programme: z.object({
    id: z.string(),
    name: z.string(),
    status: z.string(),
    approved: z.boolean(),
  }),
  /** From invited to first session, each a count of people. */
  funnel: z.array(
    z.object({
      step: z.enum(['signed-up', 'enrolled', 'proposed', 'accepted', 'planned', 'met']),
      people: z.number(),
    }),
  ),
  /** How many pairs stand in each state that occurs; the pairs themselves come page by page. */
  pairStates: z.array(z.object({ status: PairStatusShape, pairs: z.number() })),
  upcoming: z.array(
    z.object({
      sessionId: z.string(),
      mentor: z.string(),
      mentee: z.string(),
      startsAt: z.string(),
      minutes: z.number(),
      status: SessionStatusShape,
    }),
  ),
  /** Pairs or people who need a hand, with the reason and what to do: never a judgement. */
  toHelp: z.array(
    z.object({
      code: z.enum([
        'no-answer',
        'nothing-planned',
        'slot-unconfirmed',
        'sessions-missed',
        'not-reachable',
        'without-pair',
      ]),
      people: z.array(z.string()),
      since: z.optional(z.string()),
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
  /** Absent when fewer than five people answered. */
  satisfaction: z.optional(z.object({ mean: z.number(), people: z.number() })),
  topics: z.array(z.object({ label: LabelShape, pairs: z.number() })),
  messages: z.object({
    sent: z.number(),
    held: z.number(),
    unknown: z.number(),
    failed: z.number(),
  }),
});

export const SponsorPageShape = z.object({
  programme: z.object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    status: z.string(),
    charterVersion: z.number(),
    approved: z.boolean(),
    approvedAt: z.optional(z.string()),
  }),
  people: z.number(),
  pairs: z.number(),
  sessionsHeld: z.number(),
  newLinks: z.number(),
  satisfaction: z.optional(z.object({ mean: z.number(), people: z.number() })),
});

export type DashboardWire = z.infer<typeof DashboardShape>;
export type ProgrammePairsWire = z.infer<typeof ProgrammePairsShape>;
export type SponsorPageWire = z.infer<typeof SponsorPageShape>;
