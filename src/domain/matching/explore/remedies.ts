import type { ParticipantId } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import type { LookedAs } from '../explain.ts';
import type { Volunteer } from '../rules.ts';
import { whatIf } from './base.ts';
import type { Base } from './base.ts';
import { CHANGE_KINDS, withChanges } from './changes.ts';
import type { AnswerChange } from './changes.ts';
import { harmsNobody } from './effect.ts';
import type { Effect } from './effect.ts';
import { waysToPair } from './fixes.ts';
import type { Ways } from './fixes.ts';
import { recruitFor } from './recruit.ts';
import type { Recruit } from './recruit.ts';
import { surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';

/** Something that gives a person without a pair one, shown by solving again with it. */
export interface Remedy {
  /** The side on which the person would be in a pair. */
  readonly as: LookedAs;
  /** What would have to be answered differently, by whom. */
  readonly changes: readonly AnswerChange[];
  /** Somebody who would have to be found, beside the changes. */
  readonly recruit?: Recruit;
  readonly effect: Effect;
}

/** Changes in one remedy; beyond, finding somebody else is easier than changing answers. */
const MOST_CHANGES = 2;
/** Remedies offered to one person, those of one kind among them, and attempts to verify one. */
const MOST_REMEDIES = 4;
const MOST_OF_A_KIND = 2;
const MOST_TRIED = 16;

/**
 * The fewest changes that would give somebody in no pair a pair, each one verified by solving again:
 * first those after which everybody keeps a pair, else with what they cost others. When no
 * `MOST_CHANGES` answers do, whom to recruit. Empty only for somebody who is in a pair.
 *
 * Why the number is the fewest: to be matched, the person needs one couple that can be, and
 * clearing its obstacles takes one change each (see `waysToPair`). That adds a pair with them at once
 * if the mentor is `open` (`Reach`), or if the mentor takes them on one seat more; no other single
 * change could. Circles bind more than that: there every remedy is verified all the same, but fewer
 * changes may exist.
 */
export function remediesFor(
  base: Base,
  id: ParticipantId,
  topics: readonly TopicId[],
): readonly Remedy[] {
  const { pairs } = base;
  const self = base.volunteers.find((volunteer) => volunteer.id === id);
  if (self === undefined || pairs.some((pair) => pair.mentorId === id || pair.menteeId === id)) {
    return [];
  }
  const survey = surveyOf(base, topics);
  const candidates = candidatesFor(self, survey);
  const found: Remedy[] = [];
  const ofKind = new Map<string, number>();
  let tried = 0;
  for (const { as, changes, signature } of candidates) {
    const enough = found.filter(({ effect }) => harmsNobody(effect));
    const fewest = enough[0]?.changes.length ?? MOST_CHANGES;
    if (changes.length > fewest || enough.length === MOST_REMEDIES || tried === MOST_TRIED) break;
    if ((ofKind.get(signature) ?? 0) === MOST_OF_A_KIND) continue;
    tried++;
    const solved = tryOut(base, id, changes);
    if (!solved.ok) continue;
    const { pairs: after, effect } = solved.value;
    if (!after.some((pair) => (as === 'mentee' ? pair.menteeId : pair.mentorId) === id)) continue;
    ofKind.set(signature, (ofKind.get(signature) ?? 0) + 1);
    found.push({ as, changes, effect });
  }
  const harmless = found.filter(({ effect }) => harmsNobody(effect));
  if (harmless.length > 0) return harmless;
  const recruit = recruitFor(base, self, survey.known);
  return [...found.slice(0, MOST_REMEDIES), ...(recruit === undefined ? [] : [recruit])];
}

/** A mentor who takes one person more takes this one: the seat is asked for them. */
function tryOut(
  base: Base,
  id: ParticipantId,
  changes: readonly AnswerChange[],
): ReturnType<typeof whatIf> {
  const { rules } = base;
  const seats = changes.filter(({ kind, who }) => kind === 'seat' && who !== id);
  const forThem = seats.map(({ who }) => ({ mentorId: who, menteeId: id }));
  return whatIf(base, {
    volunteers: withChanges(base.volunteers, changes),
    rules:
      forThem.length === 0 ? rules : { ...rules, locked: [...(rules.locked ?? []), ...forThem] },
  });
}

interface Candidate {
  readonly as: LookedAs;
  readonly changes: readonly AnswerChange[];
  /** The kinds of change, and whether the person's own. */
  readonly signature: string;
  readonly ease: number;
  /** With how many people it would make a couple. */
  couples: number;
}

/** Fewest changes first, then the easiest, then those that open the most couples. */
function candidatesFor(self: Volunteer, survey: Survey): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const as of ['mentee', 'mentor'] as const) {
    for (const other of as === 'mentee' ? survey.mentors : survey.waiting) {
      if (other.id === self.id) continue;
      const [mentor, mentee] = as === 'mentee' ? [other, self] : [self, other];
      const ways = waysToPair(mentor, mentee, survey.terms, survey.known);
      if (ways === undefined) continue;
      const needsSeat = mentor.profile.seats > 0 && as === 'mentee' && !survey.isOpen(other.id);
      const seat: Ways = [[{ who: mentor.id, kind: 'seat' }]];
      const all = needsSeat ? [...ways, seat] : ways;
      const size = all.reduce((sum, [first]) => sum + (first?.length ?? 0), 0);
      if (size === 0 || size > MOST_CHANGES) continue;
      for (const changes of combined(all)) tally(found, as, changes, self.id);
    }
  }
  const order = [...found].sort(
    ([a, x], [b, y]) =>
      x.changes.length - y.changes.length ||
      x.ease - y.ease ||
      y.couples - x.couples ||
      (a < b ? -1 : 1),
  );
  return order.map(([, candidate]) => candidate);
}

function tally(
  found: Map<string, Candidate>,
  as: LookedAs,
  changes: readonly AnswerChange[],
  self: ParticipantId,
): void {
  const key = JSON.stringify([as, changes]);
  const known = found.get(key);
  if (known !== undefined) {
    known.couples++;
    return;
  }
  const kinds = changes.map(({ kind, who }) => `${kind}${who === self ? '' : ' of another'}`);
  const ease = changes.reduce(
    (sum, { kind, who }) => sum + 2 * CHANGE_KINDS.indexOf(kind) + (who === self ? 0 : 1),
    0,
  );
  found.set(key, { as, changes, signature: kinds.join(), ease, couples: 1 });
}

/** One way around each obstacle, in every combination. */
function combined(all: readonly Ways[]): readonly (readonly AnswerChange[])[] {
  let bundles: readonly (readonly AnswerChange[])[] = [[]];
  for (const ways of all) {
    bundles = bundles.flatMap((bundle) => ways.map((way) => [...bundle, ...way]));
  }
  return bundles;
}
