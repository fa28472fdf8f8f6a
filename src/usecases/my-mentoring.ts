import { isSignedByBoth, type Agreement } from '../domain/agreement.ts';
import type { Message } from '../domain/message.ts';
import type { PairView, ProposalState, SessionView } from '../domain/message-parts.ts';
import {
  isUnderWay,
  otherSide,
  undoable,
  type Pair,
  type Side,
  type Undoable,
} from '../domain/pair.ts';
import { mayUncancel } from '../domain/uncancel.ts';
import { mayBeMentored, mayMentor, type Participant } from '../domain/participant.ts';
import type { Feedback } from '../domain/feedback.ts';
import { isOpen, isPending, leadOf, meetingStanding, type Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import { feedbackId, mayBeReviewed } from './give-feedback.ts';
import { invitedTo } from './invited-to.ts';
import { pairsOfActor } from './pairs-of-actor.ts';
import type { Ports } from './ports.ts';
import { pairView, personOn, proposalState, sessionView } from './views.ts';

/** Whether the agreement in its newest version still lacks a signature, and whose. */
export type AgreementStanding = 'none' | 'mine-to-sign' | 'theirs-to-sign' | 'signed';

export interface MentoringView {
  readonly pairs: readonly {
    readonly pair: PairView;
    readonly status: Pair['status'];
    readonly state: ProposalState;
    readonly hopes?: string;
    readonly moduleIds: readonly string[];
    readonly agreement: AgreementStanding;
    readonly undo?: Undoable;
    readonly sessions: readonly {
      readonly view: SessionView;
      readonly moduleId?: string;
      readonly moduleVersion?: number;
      readonly leads: boolean;
      readonly myFeedback?: Feedback;
      readonly feedbackDue: boolean;
      /** This side cancelled it and may still take that back. */
      readonly mayUndo?: boolean;
      /** What this person's own calendar lacks of it: see `meetingStanding`. */
      readonly calendar?: 'missing' | 'behind' | 'over';
      /** Why it has no online meeting, where one was asked for. */
      readonly noMeeting?: 'refused' | 'unavailable';
    }[];
  }[];
  readonly waiting: readonly {
    readonly programmeId: string;
    readonly programmeName: string;
    /** Whether they would mentor, and so have a training to follow meanwhile. */
    readonly asMentor: boolean;
    /** The programme asks its mentors to finish that training first, and they have not. */
    readonly mustTrain?: true;
    /** The programme was put away: no proposal comes any more. */
    readonly isOver?: true;
  }[];
  /** Programmes that asked them to take part, and to which they have not answered. */
  readonly invited: readonly { readonly programmeId: string; readonly programmeName: string }[];
  readonly delegates: readonly {
    readonly programmeId: string;
    readonly programmeName: string;
    readonly mail?: string;
  }[];
}

/** The "my mentoring" page: proposals, pairs, sessions, and what waits for this person. */
export async function viewMyMentoring(
  ports: Pick<Ports, 'store' | 'ids' | 'links' | 'clock'>,
  actor: Actor,
): Promise<MentoringView> {
  const mine = await pairsOfActor(ports, actor);
  const enrolments = await ports.store.find(
    'participant',
    { tenantId: actor.tenantId },
    KEY.oid(actor.oid),
  );
  const enrolled = enrolments.filter(({ body }) => body.status === 'enrolled');
  const pairs: MentoringView['pairs'][number][] = [];
  for (const { context, side, sessions } of mine) {
    const me = personOn(context, side).id;
    const lines = await Promise.all(
      sessions.map(async (session) => {
        const id = feedbackId(ports, session.id, me);
        const given = (await ports.store.get('feedback', context.scope, id))?.body;
        const { moduleId, moduleVersion } = session;
        return {
          view: sessionView(ports, context, session, side),
          ...(moduleId === undefined ? {} : { moduleId }),
          ...(moduleVersion === undefined ? {} : { moduleVersion }),
          leads: leadOf(session) === side,
          ...(given === undefined ? {} : { myFeedback: given }),
          feedbackDue: given === undefined && mayBeReviewed(session, ports.clock.now()),
          ...(mayUncancel(session, side, ports.clock.now()) ? { mayUndo: true } : {}),
          ...calendarOf(session, actor, ports.clock.now()),
        };
      }),
    );
    pairs.push({
      pair: pairView(context, side),
      status: context.pair.status,
      state: proposalState(context.pair, side),
      ...(isUnderWay(context.pair) ? hopesOf(personOn(context, otherSide(side))) : {}),
      moduleIds: context.course.moduleIds,
      agreement: standingOf(context.agreement, side),
      // Whoever left the programme comes back to it first, and to the pair with it.
      ...(enrolled.some(({ scope }) => scope.programmeId === context.scope.programmeId)
        ? undoOf(context.pair, side, ports.clock.now())
        : {}),
      sessions: lines,
    });
  }
  const waiting: MentoringView['waiting'][number][] = [];
  const delegates: { programmeId: string; programmeName: string; mail?: string }[] = [];
  for (const { scope, body } of enrolled) {
    const programme = await ports.store.get('programme', scope, scope.programmeId);
    if (programme === undefined) continue;
    const named = { programmeId: programme.id, programmeName: programme.body.name };
    const here = pairs.filter(({ pair }) => pair.programmeId === programme.id);
    const open = here.some(({ state }) => state !== 'closed' && state !== 'declined-by-me');
    const asMentor = mayMentor(body.profile.role);
    if (programme.body.status === 'archived') {
      // Whoever had a pair there finds it, with what is left to read.
      if (here.length === 0) waiting.push({ ...named, asMentor: false, isOver: true });
      continue;
    }
    const isAsked = programme.body.options?.training === 'required';
    const mustTrain = asMentor && isAsked && body.preparation?.trainedAt === undefined;
    if (!open) waiting.push({ ...named, asMentor, ...(mustTrain ? { mustTrain } : {}) });
    if (!mayBeMentored(body.profile.role)) continue;
    delegates.push({
      ...named,
      ...(body.delegateMail === undefined ? {} : { mail: body.delegateMail }),
    });
  }
  const known = new Set(enrolments.map(({ scope }) => scope.programmeId));
  return { pairs, waiting, invited: await invitedTo(ports, actor, known), delegates };
}

function undoOf(pair: Pair, side: Side, now: Instant): { readonly undo?: Undoable } {
  const undo = undoable(pair, side, now);
  return undo === undefined ? {} : { undo };
}

function calendarOf(session: Session, { oid }: Actor, now: Instant) {
  const { meeting, noMeeting } = session;
  const lacks = meetingStanding(session, now);
  const isMine = meeting === undefined || meeting.organiser === oid;
  const isLacking = lacks !== undefined && lacks !== 'current' && isMine;
  return {
    ...(isLacking ? { calendar: lacks } : {}),
    ...(lacks === 'missing' && noMeeting !== undefined ? { noMeeting } : {}),
  };
}

function hopesOf({ hopes }: Participant): { readonly hopes?: string } {
  return hopes === undefined || hopes === '' ? {} : { hopes };
}

function standingOf(agreement: Agreement | undefined, side: Side): AgreementStanding {
  if (agreement === undefined) return 'none';
  if (agreement.signatures[side] === undefined) return 'mine-to-sign';
  return isSignedByBoth(agreement.signatures) ? 'signed' : 'theirs-to-sign';
}

/** The bot's "my pair": what is alive, without the history. */
export async function viewMyPairs(
  ports: Pick<Ports, 'store' | 'links' | 'clock'>,
  actor: Actor,
): Promise<Extract<Message, { kind: 'my-pairs' }>> {
  const mine = await pairsOfActor(ports, actor);
  return {
    kind: 'my-pairs',
    pairs: mine
      .map(({ context, side, sessions }) => {
        const next = sessions.find((session) => isPending(session, ports.clock.now()));
        return {
          pair: pairView(context, side),
          state: proposalState(context.pair, side),
          ...(next === undefined ? {} : { next: sessionView(ports, context, next, side) }),
        };
      })
      .filter(({ state }) => state !== 'closed' && state !== 'declined-by-me'),
  };
}

/** The bot's "next session": every session still to come, soonest first. */
export async function viewNextSessions(
  ports: Pick<Ports, 'store' | 'links' | 'clock'>,
  actor: Actor,
): Promise<Extract<Message, { kind: 'next-sessions' }>> {
  const mine = await pairsOfActor(ports, actor);
  const sessions = mine
    .flatMap(({ context, side, sessions: all }) =>
      all
        .filter((session) => isOpen(session) && session.startsAt > ports.clock.now())
        .map((session) => sessionView(ports, context, session, side)),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { kind: 'next-sessions', sessions };
}
