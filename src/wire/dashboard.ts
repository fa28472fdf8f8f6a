import { z } from 'zod';
import { LabelShape, PublicProfileShape } from './shapes.ts';
import { SessionStatusShape } from './mentoring.ts';

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
  pairs: z.array(
    z.object({
      pairId: z.string(),
      mentor: PublicProfileShape,
      mentee: PublicProfileShape,
      status: z.enum([
        'proposed',
        'declined',
        'accepted',
        'active',
        'paused',
        'completed',
        'ended',
      ]),
      sessionsHeld: z.number(),
      sessionsPlanned: z.number(),
      sessionCount: z.number(),
      nextSessionAt: z.string().optional(),
    }),
  ),
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
      since: z.string().optional(),
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
  /** Absent when fewer than five people answered. */
  satisfaction: z.object({ mean: z.number(), people: z.number() }).optional(),
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
    approvedAt: z.string().optional(),
  }),
  people: z.number(),
  pairs: z.number(),
  sessionsHeld: z.number(),
  newLinks: z.number(),
  satisfaction: z.object({ mean: z.number(), people: z.number() }).optional(),
});

export type DashboardWire = z.infer<typeof DashboardShape>;
export type SponsorPageWire = z.infer<typeof SponsorPageShape>;
