import { SMALLEST_GROUP } from './feedback.ts';
import type { QuestionnaireScore } from './kit/score.ts';
import { isUnderWay, type Pair } from './pair.ts';
import type { ParticipantId } from './participant.ts';

/** What one person scored on one module, both times: 0 to 100. */
export interface BeforeAfter {
  readonly participantId: ParticipantId;
  readonly moduleId: string;
  readonly before: QuestionnaireScore;
  readonly after: QuestionnaireScore;
}

/** Means over people, each person counted once, from 0 to 100 and rounded. */
export interface SkillMeans {
  readonly people: number;
  readonly knowledge: { readonly before: number; readonly after: number };
  /** Absent when fewer than `SMALLEST_GROUP` stated it both times. */
  readonly confidence?: { readonly before: number; readonly after: number };
}

export interface SkillChange {
  readonly overall?: SkillMeans;
  readonly modules: readonly (SkillMeans & { readonly moduleId: string })[];
  /** Modules that people answered to and whose figures stay hidden. */
  readonly hidden: number;
}

/**
 * What the questionnaires say of everybody together. A figure has at least `SMALLEST_GROUP` people
 * behind it; and where those behind the hidden modules would be fewer than that, the smallest shown
 * module is hidden too, so that nobody's answers are what is left after a subtraction.
 */
export function skillChangeOf(answers: readonly BeforeAfter[]): SkillChange {
  const byModule = Map.groupBy(answers, ({ moduleId }) => moduleId);
  const known = [...byModule].map(([moduleId, of]) => ({ moduleId, of, people: peopleIn(of) }));
  // Most people first; equal ones in the order of their ids, so that the same one is always hidden.
  known.sort((a, b) => b.people - a.people || (a.moduleId < b.moduleId ? -1 : 1));
  let shown = known.filter(({ people }) => people >= SMALLEST_GROUP).length;
  const behindHidden = () => peopleIn(known.slice(shown).flatMap(({ of }) => of));
  while (shown > 0 && behindHidden() > 0 && behindHidden() < SMALLEST_GROUP) shown -= 1;
  const overall = meansOf(answers);
  return {
    ...(overall === undefined ? {} : { overall }),
    modules: known.slice(0, shown).flatMap(({ moduleId, of }) => {
      const means = meansOf(of);
      return means === undefined ? [] : [{ moduleId, ...means }];
    }),
    hidden: known.length - shown,
  };
}

/** Each person's own mean first, then the mean of those: three modules weigh no more than one. */
function meansOf(answers: readonly BeforeAfter[]): SkillMeans | undefined {
  const knowledge = meanOfPeople(answers, ({ knowledge: points }) => points);
  if (knowledge === undefined) return undefined;
  const confidence = meanOfPeople(answers, ({ confidence: points }) => points);
  const { people, ...points } = knowledge;
  if (confidence === undefined) return { people, knowledge: points };
  const { before, after } = confidence;
  return { people, knowledge: points, confidence: { before, after } };
}

function meanOfPeople(
  answers: readonly BeforeAfter[],
  pointsOf: (score: QuestionnaireScore) => number | undefined,
): { readonly people: number; readonly before: number; readonly after: number } | undefined {
  const stated = answers.flatMap(({ participantId, before, after }) => {
    const [first, last] = [pointsOf(before), pointsOf(after)];
    return first === undefined || last === undefined ? [] : [{ participantId, first, last }];
  });
  const people = [...Map.groupBy(stated, ({ participantId }) => participantId).values()];
  if (people.length < SMALLEST_GROUP) return undefined;
  return {
    people: people.length,
    before: Math.round(mean(people.map((own) => mean(own.map(({ first }) => first))))),
    after: Math.round(mean(people.map((own) => mean(own.map(({ last }) => last))))),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function peopleIn(answers: readonly BeforeAfter[]): number {
  return new Set(answers.map(({ participantId }) => participantId)).size;
}

/** How many pairs join two entities; the two are in the order of the alphabet of `compare`. */
export interface EntityLink {
  readonly entities: readonly [string, string];
  readonly pairs: number;
}

/**
 * Links that the programme made between entities, most first. Pairs inside one entity are no new link,
 * nor are proposals. A manager reads who is paired with whom anyway: nothing is hidden here.
 */
export function linksOf(
  pairs: readonly Pair[],
  entityOf: (participant: ParticipantId) => string | undefined,
  compare: (a: string, b: string) => number,
): readonly EntityLink[] {
  const counts = new Map<string, EntityLink>();
  for (const pair of pairs) {
    if (!isUnderWay(pair) && pair.status !== 'completed') continue;
    const [one, other] = [entityOf(pair.mentorId), entityOf(pair.menteeId)];
    if (one === undefined || other === undefined || one === other) continue;
    const entities = compare(one, other) <= 0 ? ([one, other] as const) : ([other, one] as const);
    const key = JSON.stringify(entities);
    counts.set(key, { entities, pairs: (counts.get(key)?.pairs ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.pairs - a.pairs ||
      compare(a.entities[0], b.entities[0]) ||
      compare(a.entities[1], b.entities[1]),
  );
}
