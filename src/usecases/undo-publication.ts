import { isOpenDelivery } from '../domain/delivery.ts';
import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { takeBack, type MatchRun } from '../domain/match-run.ts';
import { isWithdrawn, leave, participantOn, SIDES, type Pair } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, KEY, listAll, toReplace } from './documents.ts';
import { deliveryId, dropDelivery } from './ledger.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Takes a publication back as long as nobody has answered: in one write its proposals are gone for
 * everybody, and the run can be published again. Whoever was told is told of that after it
 * (`withdrawProposals`). Twice is once.
 */
export async function undoPublication(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly runId: string },
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'matching.publish');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  return decide(ports, 'matchRun', scope, input.runId, async (run) => {
    const isUndone = 'publications' in run && run.publications > 0 && !('publishedAt' in run);
    if (isUndone && !('publishing' in run)) return ok({ next: run });
    const all = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
    const decided = takeBack(run, all);
    if (!decided.ok) return refuse({ code: decided.error });
    const publication = 'publications' in run ? run.publications : 0;
    const undone = factOf(ports, scope, { kind: 'publication-undone', runId: run.id, publication });
    return ok({ next: decided.value, facts: [undone] });
  });
}

/** How long a proposal that was taken back is known, so that an old card can say so. */
const KNOWN_DAYS = 30;

/**
 * What follows from taking a publication back: messages that still wait are dropped, each person
 * who got one is to be told, and the proposals, which nobody sees any more, are closed and
 * forgotten after a while. Cut short anywhere, it is done again from the start.
 */
export async function withdrawProposals(
  ports: Needs,
  scope: Scope,
  { runId, publication }: { readonly runId: string; readonly publication: number },
): Promise<void> {
  const now = ports.clock.now();
  const expiresAt = addMinutes(now, KNOWN_DAYS * 24 * 60);
  for (const stored of await ports.store.find('pair', scope, KEY.publication(runId, publication))) {
    if (isWithdrawn(stored.body)) continue;
    const told = await peopleTold(ports, scope, stored.body);
    const facts = told.map((to): Fact => {
      return factOf(ports, scope, { kind: 'proposals-withdrawn', runId, publication, to });
    });
    const closed = toReplace('pair', stored, leave(stored.body, now), expiresAt);
    const written = await ports.store.commit(scope, [closed], facts);
    if (!written.ok) throw new Error(`a proposal was not closed: ${written.error}`);
  }
}

const MAY_HAVE_ARRIVED: ReadonlySet<string | undefined> = new Set(['sending', 'sent', 'unknown']);

/** Who of the two has, or may have, heard of a proposal; it reaches nobody after this. */
async function peopleTold(ports: Needs, scope: Scope, pair: Pair): Promise<readonly string[]> {
  const proposed = factOf(ports, scope, { kind: 'pair-proposed', pairId: pair.id });
  const told: string[] = [];
  for (const side of SIDES) {
    const to = participantOn(pair, side);
    const id = deliveryId(ports, proposed, to, 'proposal');
    const stored = await ports.store.get('delivery', scope, id);
    if (stored === undefined) continue;
    const { status, notice } = stored.body;
    if (MAY_HAVE_ARRIVED.has(status) || MAY_HAVE_ARRIVED.has(notice)) told.push(to);
    if (!isOpenDelivery(stored.body) || status === 'sending') continue;
    // It is on its way at this very moment: looked at again, it has left.
    if (!(await dropDelivery(ports, stored))) throw new Error('a proposal is just leaving');
  }
  return told;
}
