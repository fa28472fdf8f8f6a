import { MOODS, type CheckIn, type CheckInKind } from '../domain/check-in.ts';
import { FREE_LINE_MAX } from '../domain/feedback.ts';
import type { PairView } from '../domain/message-parts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { factOf, toCreate, toReplace } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { pairView, personOn } from './views.ts';

export interface NamedCheckIn {
  readonly programmeId: string;
  readonly pairId: string;
  readonly kind: CheckInKind;
  readonly occurrence: number;
}

export interface CheckInView {
  readonly pair: PairView;
  readonly asked: NamedCheckIn;
  /** What this person said already; nobody else's word. */
  readonly given?: CheckIn;
}

/** `line` is empty where none was written. */
interface SaidCheckIn {
  readonly mood: CheckIn['mood'];
  readonly line: string;
  readonly wantsHelp: boolean;
}

/** A check-in as the person who was asked sees it. */
export async function viewCheckIn(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  asked: NamedCheckIn,
): Promise<Result<CheckInView, Refusal>> {
  const admitted = await admitToPair(ports, actor, asked, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const id = checkInId(ports, asked, personOn(context, side).id);
  const given = (await ports.store.get('checkIn', context.scope, id))?.body;
  return ok({
    pair: pairView(context, side),
    asked,
    ...(given === undefined ? {} : { given }),
  });
}

/**
 * One person's word; saying it again replaces it. Help that was asked for reaches the manager. `seen`
 * is what they had said before, null for nothing: what another window, or a card, said stays.
 */
export async function giveCheckIn(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedCheckIn & {
    readonly mood: string;
    readonly line?: string;
    readonly wantsHelp?: boolean;
    readonly seen?: SaidCheckIn | null;
  },
): Promise<Result<CheckIn, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope } = context;
  const mood = MOODS.find((known) => known === input.mood);
  if (mood === undefined) return refuse({ code: 'mood_required' });
  const line = input.line?.trim() ?? '';
  if (line.length > FREE_LINE_MAX) return refuse({ code: 'reason_too_long' });
  const { pairId, kind, occurrence, wantsHelp = false } = input;
  const by = personOn(context, side).id;
  const id = checkInId(ports, input, by);
  const given: CheckIn = {
    id,
    kind,
    pairId,
    by,
    side,
    occurrence,
    mood,
    ...(line === '' ? {} : { line }),
    wantsHelp,
    at: ports.clock.now(),
  };
  const facts = [
    factOf(ports, scope, { kind: 'check-in-given', pairId, checkInId: id }),
    ...(wantsHelp ? [factOf(ports, scope, { kind: 'help-asked', pairId, checkInId: id })] : []),
  ];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await ports.store.get('checkIn', scope, id);
    if (before !== undefined && saysTheSame(before.body, given)) return ok(before.body);
    const stands = before === undefined ? null : saidIn(before.body);
    if (isOvertaken(input.seen, stands, saidIn(given))) {
      return refuse({ code: 'changed_meanwhile' });
    }
    const change =
      before === undefined ? toCreate('checkIn', id, given) : toReplace('checkIn', before, given);
    if ((await ports.store.commit(scope, [change], facts)).ok) return ok(given);
  }
  return refuse({ code: 'busy' });
}

/** How often it is written anew because a card was tapped several times at once. */
const ATTEMPTS = 8;

/** What a person sees of their own word. */
export function saidIn({ mood, line = '', wantsHelp }: CheckIn): SaidCheckIn {
  return { mood, line, wantsHelp };
}

function saysTheSame(a: CheckIn, b: CheckIn): boolean {
  return a.mood === b.mood && a.line === b.line && a.wantsHelp === b.wantsHelp;
}

export function checkInId(
  ports: Pick<Ports, 'ids'>,
  { pairId, kind, occurrence }: Omit<NamedCheckIn, 'programmeId'>,
  by: string,
): string {
  return ports.ids.hash(['check-in', pairId, kind, String(occurrence), by]);
}
