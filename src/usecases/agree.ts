import {
  amend,
  checkTerms,
  proposedTerms,
  sign,
  type Agreement,
  type Terms,
} from '../domain/agreement.ts';
import { isUnderWay, type Side } from '../domain/pair.ts';
import type { Scope } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isPending } from '../domain/session.ts';
import type { TopicId } from '../domain/topic.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { decide, factOf, KEY, toCreate, toReplace, type Decision } from './documents.ts';
import { aboutModule } from './kit-of.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { pairView, type PairContext } from './views.ts';
import type { PairView } from '../domain/message-parts.ts';

interface NamedPair {
  readonly programmeId: string;
  readonly pairId: string;
}

export interface AgreementView {
  readonly pair: PairView;
  readonly programme: Programme;
  readonly side: Side;
  /** Absent until one of the two writes it down; `draft` is what they start from. */
  readonly agreement?: Agreement;
  readonly draft: Terms;
  readonly mayChange: boolean;
}

/** The agreement as one of its two people sees it; nobody else does. */
export async function viewAgreement(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: NamedPair,
): Promise<Result<AgreementView, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'agreement.write', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { agreement, programme, pair } = context;
  return ok({
    pair: pairView(context, side),
    programme,
    side,
    ...(agreement === undefined ? {} : { agreement }),
    draft: agreement?.terms ?? proposedTerms(programme, []),
    mayChange: isUnderWay(pair),
  });
}

/**
 * Writes the terms down, or changes them: a new version, signed by its author with the same act,
 * that the other is asked to sign. `seen` is the version its author had before them, 0 for none;
 * when the other changed it meanwhile the refusal is `agreement_changed` and nothing is written.
 */
export async function writeAgreement(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedPair & { readonly terms: Terms; readonly seen: number },
): Promise<Result<Agreement, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'agreement.write');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  const broken = checkTerms(input.terms);
  if (broken[0] !== undefined) return refuse({ code: broken[0], details: broken });
  const { scope, pair } = context;
  const change = { id: pair.id, by: side, at: ports.clock.now(), ...input };
  const { terms, by, at, seen } = change;
  const write = (current: Agreement | undefined): Result<Agreement, Refusal> => {
    const amended = amend(current, { id: pair.id, terms, by, at, seen });
    if (!amended.ok) return refuse({ code: amended.error });
    const signed = sign(amended.value, side, amended.value.version, at);
    return signed.ok ? signed : refuse({ code: signed.error });
  };
  if (context.agreement !== undefined) {
    return decide(ports, 'agreement', scope, pair.id, (current) => {
      const next = write(current);
      return next.ok ? settle(ports, context, current, next.value, side) : next;
    });
  }
  const first = write(undefined);
  if (!first.ok) return first;
  const { version } = first.value;
  const written = await ports.store.commit(
    scope,
    [toCreate('agreement', pair.id, first.value)],
    [factOf(ports, scope, { kind: 'agreement-changed', pairId: pair.id, version, by: side })],
  );
  return written.ok ? first : refuse({ code: 'agreement_changed' });
}

/** Signs the version that was seen; with both signatures the agreement is in force. */
export async function signAgreement(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedPair & { readonly version: number },
): Promise<Result<Agreement, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'agreement.write');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  if (context.agreement === undefined) return refuse({ code: 'nothing_to_sign' });
  return decide(ports, 'agreement', context.scope, context.pair.id, (current) => {
    const signed = sign(current, side, input.version, ports.clock.now());
    if (!signed.ok) return refuse({ code: signed.error });
    return settle(ports, context, current, signed.value, side);
  });
}

/** What is written along with the agreement's next state: its facts, and a pair that is active now. */
async function settle(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  { scope, pair: { id: pairId, match } }: PairContext,
  before: Agreement,
  next: Agreement,
  by: Side,
): Promise<Result<Decision<Agreement>, Refusal>> {
  if (next === before) return ok({ next });
  const { version } = next;
  if (version !== before.version) {
    const changed = factOf(ports, scope, { kind: 'agreement-changed', pairId, version, by });
    return ok({ next, facts: [changed] });
  }
  if (next.inForce?.version !== version) return ok({ next });
  const pair = await ports.store.get('pair', scope, pairId);
  const isNew = pair?.body.status === 'accepted';
  const { moduleIds } = next.inForce.terms;
  return ok({
    next,
    facts: [factOf(ports, scope, { kind: 'agreement-in-force', pairId, version })],
    also: [
      ...(isNew ? [toReplace('pair', pair, { ...pair.body, status: 'active' })] : []),
      ...(await sessionsAbout(ports, scope, pairId, { moduleIds, shared: match.sharedTopics })),
    ],
  });
}

interface SubjectsOfPair {
  readonly moduleIds: readonly string[];
  /** The topics that the two were matched on. */
  readonly shared: readonly TopicId[];
}

/**
 * What was planned before the modules were agreed is about them too. Not what was prepared already,
 * nor what a circle meets for: its members' agreements may differ.
 */
async function sessionsAbout(
  ports: Pick<Ports, 'store' | 'clock'>,
  scope: Scope,
  pairId: string,
  { moduleIds, shared }: SubjectsOfPair,
): Promise<readonly Change[]> {
  const now = ports.clock.now();
  const changes: Change[] = [];
  for (const stored of await ports.store.find('session', scope, KEY.pair(pairId))) {
    const { moduleId, moduleVersion: _version, topicId, ...rest } = stored.body;
    const agreed = moduleIds[rest.number - 1];
    const isOpen = rest.status === 'proposed' || rest.status === 'planned';
    if (!isOpen || !isPending(stored.body, now)) continue;
    if (rest.gatheringId !== undefined || agreed === moduleId) continue;
    const before = topicId === undefined ? {} : { topicId };
    const about =
      agreed === undefined
        ? before
        : { moduleId: agreed, ...(await aboutModule(ports, scope, agreed, shared)) };
    changes.push(toReplace('session', stored, { ...rest, ...about }));
  }
  return changes;
}
