import type { Fact, FactBody } from '../domain/facts.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import { holdsSeat, isUnderWay, otherSide, SIDES, type Side } from '../domain/pair.ts';
import { promptsAhead } from '../domain/prompts.ts';
import { isPending } from '../domain/session.ts';
import { toParticipant, type Addressed, type MessageNeeds } from './addressed.ts';
import { agreementView } from './agreement-message.ts';
import { checkInMessage } from './check-in-message.ts';
import { circlePairs } from './circle-of.ts';
import { slotsOf } from './offered-slots.ts';
import { sessionsOf } from './plan-session.ts';
import { pairContext, pairView, personOn, proposalState, type PairContext } from './views.ts';

type Compose = (context: PairContext, side: Side) => Promise<Message | undefined>;
type Of<K extends FactBody['kind']> = Extract<FactBody, { readonly kind: K }>;

/** Tells one or both of a pair; what has lost its point by then composes nothing. */
async function toPair(
  ports: MessageNeeds,
  fact: Fact,
  pairId: string,
  sides: readonly Side[],
  kind: MessageKind,
  compose: Compose,
): Promise<readonly Addressed[]> {
  const context = await pairContext(ports, fact.scope, pairId);
  if (context === undefined) return [];
  const told: Addressed[] = [];
  for (const side of sides) {
    told.push({
      ...(await toParticipant(ports, fact.scope, personOn(context, side))),
      kind,
      message: await compose(context, side),
    });
  }
  return told;
}

export function ofProposal(
  ports: MessageNeeds,
  fact: Fact,
  { pairId }: Of<'pair-proposed'>,
): Promise<readonly Addressed[]> {
  const kind = 'proposal';
  return toPair(ports, fact, pairId, SIDES, kind, (context, side) => {
    const state = proposalState(context.pair, side);
    const words = context.programme.options?.words?.proposal;
    const pair = pairView(context, side);
    const own = words === undefined ? {} : { words };
    return Promise.resolve(state === 'open' ? { kind, pair, state, ...own } : undefined);
  });
}

/** A proposal that was closed is open again: the other is told how it stands for them. */
export function ofReopening(
  ports: MessageNeeds,
  fact: Fact,
  { pairId, by }: Of<'proposal-reopened'>,
): Promise<readonly Addressed[]> {
  const kind = 'proposal';
  return toPair(ports, fact, pairId, [otherSide(by)], kind, (context, side) => {
    const state = proposalState(context.pair, side);
    const isOpen = state === 'open' || state === 'waiting-for-other';
    const pair = pairView(context, side);
    return Promise.resolve(isOpen ? { kind, pair, state } : undefined);
  });
}

export function ofFormed(
  ports: MessageNeeds,
  fact: Fact,
  { pairId }: Of<'pair-formed'>,
): Promise<readonly Addressed[]> {
  const kind = 'pair-formed';
  return toPair(ports, fact, pairId, SIDES, kind, async (context, side) => {
    const met = await sessionsOf(ports, context);
    if (proposalState(context.pair, side) !== 'paired' || met.length > 0) return undefined;
    const words = context.programme.options?.words?.[kind];
    return {
      kind,
      pair: pairView(context, side),
      slots: await slotsOf(ports, context),
      ...(words === undefined ? {} : { words }),
    };
  });
}

export function ofDecline(
  ports: MessageNeeds,
  fact: Fact,
  { pairId, by }: Of<'pair-declined'>,
): Promise<readonly Addressed[]> {
  const kind = 'proposal-closed';
  return toPair(ports, fact, pairId, [otherSide(by)], kind, async (context, side) => {
    // Taken back before anybody heard of it, there is nothing to hear.
    if (context.pair.status !== 'declined') return undefined;
    const circle = side === 'mentor' ? await circleLeft(ports, context) : undefined;
    return {
      kind,
      programmeName: context.programme.name,
      ...(circle === undefined ? {} : { circle }),
    };
  });
}

/** Who is still in a circle that somebody did not join, and whether fewer than were meant. */
async function circleLeft(
  ports: MessageNeeds,
  { scope, pair }: PairContext,
): Promise<{ readonly people: number; readonly isSmall: boolean } | undefined> {
  if (pair.circleId === undefined) return undefined;
  const people = (await circlePairs(ports, scope, pair)).filter(holdsSeat).length;
  const run = (await ports.store.get('matchRun', scope, pair.runId))?.body;
  return { people, isSmall: people < (run?.rules.circles?.min ?? 1) };
}

/** The other side is asked to sign; once both have, both are told. */
export function ofAgreement(
  ports: MessageNeeds,
  fact: Fact,
  body: Of<'agreement-changed' | 'agreement-in-force'>,
): Promise<readonly Addressed[]> {
  const { kind: what, pairId, version } = body;
  const sides = what === 'agreement-changed' ? [otherSide(body.by)] : SIDES;
  const kind = what === 'agreement-changed' ? 'agreement-to-sign' : what;
  const state = what === 'agreement-changed' ? 'to-sign' : 'in-force';
  return toPair(ports, fact, pairId, sides, kind, async (context, side) => {
    const agreement = await agreementView(ports, context, side);
    const isCurrent = agreement.state === state && agreement.version === version;
    return isCurrent ? { kind, agreement } : undefined;
  });
}

/** What fell due for a pair as a whole. */
export async function ofPairPrompt(
  ports: MessageNeeds,
  fact: Fact,
  body: Of<'pair-prompt-due'>,
): Promise<readonly Addressed[]> {
  const told = await pairPrompt(ports, fact, body);
  const context = await pairContext(ports, fact.scope, body.pairId);
  if (context === undefined) return [];
  const sessions = await sessionsOf(ports, context);
  const reserved = promptsAhead(sessions, body.to, ports.clock.now());
  return told.map((one) => ({ ...one, reserved }));
}

function pairPrompt(
  ports: MessageNeeds,
  fact: Fact,
  { pairId, prompt, to, occurrence }: Of<'pair-prompt-due'>,
): Promise<readonly Addressed[]> {
  return toPair(ports, fact, pairId, [to], prompt, async (context, side) => {
    const { pair } = context;
    const isOn = pair.status === 'accepted' || pair.status === 'active';
    switch (prompt) {
      case 'agreement-reminder': {
        const agreement = await agreementView(ports, context, side);
        const waits = agreement.state === 'unwritten' || agreement.state === 'to-sign';
        return waits && isOn ? { kind: prompt, agreement } : undefined;
      }
      case 'silence': {
        const sessions = await sessionsOf(ports, context);
        const isPlanned = sessions.some((one) => isPending(one, ports.clock.now()));
        if (!isOn || isPlanned) return undefined;
        const slots = await slotsOf(ports, context);
        return { kind: prompt, pair: pairView(context, side), slots };
      }
      default: {
        if (!(prompt === 'retrospective' ? pair.status === 'completed' : isOn)) return undefined;
        const message = await checkInMessage(ports, context, side, {
          pairId,
          kind: prompt,
          occurrence,
        });
        return message.given === undefined ? message : undefined;
      }
    }
  });
}

/** The other side hears that the sessions rest, go on, or are over; who asked is said to nobody else. */
export function ofRest(
  ports: MessageNeeds,
  fact: Fact,
  { kind, pairId, by }: Of<'pair-paused' | 'pair-resumed' | 'pair-ended'>,
): Promise<readonly Addressed[]> {
  return toPair(ports, fact, pairId, [otherSide(by)], kind, async (context, side) => {
    const { status } = context.pair;
    const view = { pair: pairView(context, side), byMe: false };
    if (kind === 'pair-ended') return status === 'ended' ? { kind, pair: view.pair } : undefined;
    if (kind === 'pair-paused') return status === 'paused' ? { kind, ...view } : undefined;
    if (!isUnderWay(context.pair) || status === 'paused') return undefined;
    return { kind, ...view, slots: await slotsOf(ports, context) };
  });
}

/** Both have seen it through: what they can show for it, where badges are issued. */
export function ofCompletion(
  ports: MessageNeeds,
  fact: Fact,
  { pairId }: Of<'pair-completed'>,
): Promise<readonly Addressed[]> {
  const kind = 'badge';
  return toPair(ports, fact, pairId, SIDES, kind, (context, side) => {
    const { id: participantId } = personOn(context, side);
    const url = ports.links.badge?.(fact.scope, pairId, participantId);
    const isOver = context.pair.status === 'completed';
    const pair = pairView(context, side);
    return Promise.resolve(isOver && url !== undefined ? { kind, pair, url } : undefined);
  });
}
