import { accept, end, isOpenToCoach, isShownTo, type Coaching } from '../domain/coaching.ts';
import type { Label } from '../domain/language.ts';
import type { CoachedSession, CoachedView } from '../domain/message-parts.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isOpen, type Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { titlesOf } from './agreement-message.ts';
import { isOutside } from './coach-outside.ts';
import { decide, factOf, KEY } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { TAB_PATHS } from './tab-paths.ts';
import { pairContext, type PairContext } from './views.ts';

/** One session's notes, as the pair shows them: no date, no topic, nobody's own note. */
interface CoachedNotes {
  readonly number: number;
  readonly text: string;
  readonly actions: readonly {
    readonly text: string;
    readonly who: string;
    readonly done: boolean;
  }[];
}

/** A pair as its coach sees it: who they are, and what the two share of their own accord. */
export interface CoachedPair {
  readonly view: CoachedView;
  /** What both signed, when the two share it. */
  readonly goals?: { readonly text: string; readonly modules: readonly Label[] };
  /** Sessions agreed on or held, when the two share their dates. */
  readonly sessions?: readonly CoachedSession[];
  readonly notes: readonly CoachedNotes[];
}

/** The coach's home page: pairs that ask for this person, then those that have them, and what each shares. */
export async function viewCoaching(
  ports: Pick<Ports, 'store' | 'links'>,
  actor: Actor,
): Promise<readonly CoachedPair[]> {
  const where = { tenantId: actor.tenantId };
  const pairs: CoachedPair[] = [];
  for (const { scope, body } of await ports.store.find('coaching', where, KEY.coach(actor.oid))) {
    const context = await pairContext(ports, scope, body.id);
    if (context === undefined || !mayBeSeen(context, body)) continue;
    pairs.push(await coachedPair(ports, context, body));
  }
  const names = new Intl.Collator(actor.locale);
  const asked = ({ view }: CoachedPair): number => (view.state === 'invited' ? 0 : 1);
  return pairs.toSorted(
    (a, b) => asked(a) - asked(b) || names.compare(a.view.people.join(), b.view.people.join()),
  );
}

/** Whether this coaching's coach may still look: asked or active, and the pair not broken off. */
export function mayBeSeen(context: PairContext, coaching: Coaching): boolean {
  return isOpenToCoach(coaching) && mayGoOn(context, coaching);
}

/** Whether a coaching in this state has its place beside the pair as that stands now. */
export function mayGoOn(context: PairContext, coaching: Coaching): boolean {
  return obstacleOf(context, coaching) === undefined;
}

/** What about the pair as it stands now is in the way of a coaching in this state. */
export function obstacleOf(
  context: PairContext,
  coaching: Coaching,
): 'pair_not_under_way' | 'coach_not_outside' | undefined {
  const { pair } = context;
  const isOn = isUnderWay(pair) || (pair.status === 'completed' && coaching.status === 'accepted');
  if (!isOn) return 'pair_not_under_way';
  return isOutside(context, coaching) ? undefined : 'coach_not_outside';
}

export function coachedView(
  { links }: Pick<Ports, 'links'>,
  context: PairContext,
  coaching: Coaching,
): CoachedView {
  const { programme, pair, mentor, mentee } = context;
  const isOn = mayBeSeen(context, coaching);
  return {
    programmeId: programme.id,
    programmeName: programme.name,
    pairId: pair.id,
    people: [mentor.profile.name, mentee.profile.name],
    state: isOn && coaching.status !== 'ended' ? stateOf(coaching) : 'over',
    version: coaching.version,
    url: links.tab(TAB_PATHS.coach()),
  };
}

function stateOf({ status }: Coaching): 'invited' | 'accepted' {
  return status === 'accepted' ? 'accepted' : 'invited';
}

/** A session as its date is shared; one that was only proposed is no date yet. */
export function coachedSession(
  { course }: Pick<PairContext, 'course'>,
  { number, startsAt, minutes, status }: Session,
): CoachedSession {
  return {
    number,
    of: course.sessionCount,
    startsAt,
    minutes,
    cancelled: status === 'cancelled',
  };
}

async function coachedPair(
  ports: Pick<Ports, 'store' | 'links'>,
  context: PairContext,
  coaching: Coaching,
): Promise<CoachedPair> {
  const view = coachedView(ports, context, coaching);
  if (coaching.status !== 'accepted') return { view, notes: [] };
  const sessions = await sessionsOf(ports, context);
  const terms = context.agreement?.inForce?.terms;
  const dated = sessions.filter(
    (session) => session.status === 'held' || (isOpen(session) && session.status !== 'proposed'),
  );
  return {
    view,
    ...(coaching.shares.includes('goals') && terms !== undefined
      ? { goals: { text: terms.goals, modules: await titlesOf(ports, context, terms.moduleIds) } }
      : {}),
    ...(coaching.shares.includes('dates')
      ? { sessions: dated.map((session) => coachedSession(context, session)) }
      : {}),
    notes: await sharedNotes(ports, context, coaching, sessions),
  };
}

async function sharedNotes(
  ports: Pick<Ports, 'store'>,
  context: PairContext,
  coaching: Coaching,
  sessions: readonly Session[],
): Promise<readonly CoachedNotes[]> {
  const { scope, pair, mentor, mentee } = context;
  const found = await ports.store.find('sessionNotes', scope, KEY.pair(pair.id));
  const shown = new Map(
    found.filter(({ body }) => isShownTo(body, coaching)).map(({ id, body }) => [id, body]),
  );
  return sessions.flatMap(({ id, number }) => {
    const notes = shown.get(id);
    if (notes === undefined) return [];
    const actions = notes.actions.map(({ text, who, done }) => ({
      text,
      who: (who === 'mentor' ? mentor : mentee).profile.name,
      done,
    }));
    return [{ number, text: notes.text, actions }];
  });
}

/** The coach says yes or no to the pair's request; a no, now or later, ends it without a reason. */
export async function answerCoaching(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly pairId: string;
    readonly version: number;
    readonly accepted: boolean;
  },
): Promise<Result<Coaching, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'coaching.see');
  if (!admitted.ok) return admitted;
  const { scope, coached } = admitted.value;
  const context = await pairContext(ports, scope, input.pairId);
  const mine = coached.find(({ id }) => id === input.pairId);
  if (context === undefined || mine === undefined || !mayBeSeen(context, mine)) {
    return refuse({ code: 'not_found' });
  }
  return decide(ports, 'coaching', scope, input.pairId, (coaching) => {
    if (coaching.oid !== actor.oid) return refuse({ code: 'not_found' });
    if (coaching.version !== input.version) return refuse({ code: 'coaching_closed' });
    const { id: pairId, version } = coaching;
    const now = ports.clock.now();
    const next = input.accepted ? accept(coaching, version, now) : ok(end(coaching, 'coach', now));
    if (!next.ok) return refuse({ code: next.error });
    if (next.value === coaching) return ok({ next: coaching });
    const said = input.accepted
      ? factOf(ports, scope, { kind: 'coach-accepted', pairId, version })
      : // What is taken back and done again is said again: the moment tells them apart.
        factOf(ports, scope, { kind: 'coach-ended', pairId, version, by: 'coach' }, now);
    return ok({ next: next.value, facts: [said] });
  });
}
