import type { FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Pair } from '../domain/pair.ts';
import { pairPromptsDue, RETROSPECTIVE_DAYS } from '../domain/pair-prompts.ts';
import type { Programme } from '../domain/programme.ts';
import {
  addMinutes,
  instantFromMillis,
  instantOfLocal,
  localDateOf,
  millisOf,
  mondayOf,
  type Instant,
} from '../domain/time.ts';
import { factOf, KEY, toCreate, toDelete } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import type { AgendaEntry, Change, Stored } from './store-port.ts';
import { pairContext } from './views.ts';
import { bothReachable } from './watch-session.ts';

const HOUR_MILLIS = 3_600_000;
const DAY = 24 * 60;
/** On Mondays from nine, and, for who was down that day, until Tuesday night. */
const MONDAY_OPENS = '09:00';
const MONDAY_WINDOW = 2 * DAY - 9 * 60;

/** From its first pair on, a programme is gone through every hour. Said twice, it is one round. */
export async function beginRounds(
  ports: Pick<Ports, 'store' | 'clock'>,
  scope: Scope,
): Promise<void> {
  await ports.store.commit(scope, [nextRound(ports.clock.now())]);
}

/**
 * Asks for what falls due in a programme apart from its sessions: a word to its pairs, its
 * managers' weekly digest, its sponsor's monthly summary. Facts are idempotent by id, so a round
 * cut short is gone again; the next one is noted when this one is through.
 */
export async function goRound(ports: Ports, entry: Stored<AgendaEntry>): Promise<void> {
  const { scope } = entry;
  const programme = (await ports.store.get('programme', scope, scope.programmeId))?.body;
  if (programme !== undefined && programme.status !== 'archived') {
    await say(ports, scope, calendarDue(programme, ports.clock.now()));
    const followed = await ports.store.find('pair', scope, KEY.followed);
    for (const { body } of followed) {
      // One pair that cannot be looked at must not silence the others.
      if (mayBeDue(body, ports.clock.now())) await apart(ports, () => look(ports, scope, body.id));
    }
  }
  const next = nextRound(ports.clock.now());
  const isNoted = (await ports.store.get('agenda', scope, next.id)) !== undefined;
  await ports.store.commit(scope, [toDelete('agenda', entry), ...(isNoted ? [] : [next])]);
}

/** Cheap to tell before anything else of the pair is read. */
function mayBeDue(pair: Pair, now: Instant): boolean {
  if (pair.status === 'paused') return false;
  return pair.status !== 'completed' || addMinutes(pair.endedAt, RETROSPECTIVE_DAYS * DAY) > now;
}

async function look(ports: Ports, scope: Scope, pairId: string): Promise<void> {
  const context = await pairContext(ports, scope, pairId);
  if (context === undefined) return;
  const { programme, agreement } = context;
  const state = {
    ...context,
    ...(agreement === undefined ? {} : { agreement }),
    sessions: await sessionsOf(ports, context),
    people: await bothReachable(ports, context),
  };
  const due = pairPromptsDue(state, ports.clock.now(), programme.options);
  await say(
    ports,
    scope,
    due.map(({ kind: prompt, to, occurrence }) => ({
      kind: 'pair-prompt-due',
      pairId,
      prompt,
      to,
      occurrence,
    })),
  );
}

/** What the programme's own calendar asks for, on its own clock. */
export function calendarDue(
  { status, timeZone }: Pick<Programme, 'status' | 'timeZone'>,
  now: Instant,
): readonly FactBody[] {
  if (status !== 'running' && status !== 'closing') return [];
  const on = mondayOf(localDateOf(now, timeZone));
  const from = instantOfLocal(`${on}T${MONDAY_OPENS}`, timeZone);
  if (from === undefined || now < from || now >= addMinutes(from, MONDAY_WINDOW)) return [];
  const isFirst = Number(on.slice(8)) <= 7;
  return [
    { kind: 'manager-digest-due', on },
    ...(isFirst ? [{ kind: 'sponsor-summary-due' as const, on }] : []),
  ];
}

async function say(ports: Ports, scope: Scope, due: readonly FactBody[]): Promise<void> {
  if (due.length === 0) return;
  const facts = due.map((body) => factOf(ports, scope, body));
  const said = await ports.store.commit(scope, [], facts);
  if (!said.ok) throw new Error(`what is due was not said: ${said.error}`);
}

async function apart(ports: Ports, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    ports.log.warn('left-for-the-next-turn', { work: 'round', cause });
  }
}

/** On the full hour, so that two rounds that were begun apart become one. */
function nextRound(now: Instant): Change & { readonly id: string } {
  const at = instantFromMillis((Math.floor(millisOf(now) / HOUR_MILLIS) + 1) * HOUR_MILLIS);
  const id = `${at}~round`;
  return toCreate('agenda', id, { id, at, round: true });
}
