import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MatchRules } from '../../src/domain/matching/match.ts';
import type { MatchRun } from '../../src/domain/match-run.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { compareRuns } from '../../src/usecases/compare-runs.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { replayRun } from '../../src/usecases/replay-run.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { undoPublication } from '../../src/usecases/undo-publication.ts';
import { done, found, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  MANAGER,
  pairsOf,
  participantsOf,
  resultOf,
  type Row,
} from './story.ts';

/** One mentor for three, one for a pair, and somebody whom nobody suits. */
const GUIDE = someone('Lina Cercle');
const MEMBERS = ['Ana Une', 'Bob Deux', 'Cleo Trois'].map((name) => someone(name));
const PEOPLE: readonly Row[] = [
  { name: GUIDE.name, as: 'mentor', seats: '3', halfDays: 'Mardi matin' },
  ...MEMBERS.map(({ name }): Row => ({ name, as: 'mentee', halfDays: 'Mardi matin' })),
  { name: 'Paul Seul', as: 'mentor', halfDays: 'Vendredi matin' },
  { name: 'Rosa Seule', as: 'mentee', halfDays: 'Vendredi matin' },
  { name: 'Igor Sans', as: 'mentee', halfDays: 'Lundi matin' },
];
const CIRCLES: Partial<MatchRules> = { circles: { min: 2, max: 4 } };

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

async function runWith(programme: Programme, rules: Partial<MatchRules>): Promise<MatchRun> {
  at.clock.pass({ minutes: 1 });
  const asked = done(await requestMatch(at.ports, MANAGER, programme.id, rules));
  await at.work();
  const scope = { tenantId: programme.tenantId, programmeId: programme.id };
  return found(await at.store.get('matchRun', scope, asked.id)).body;
}

async function circleProposed(): Promise<{ programme: Programme; run: MatchRun }> {
  const programme = await approvedProgramme(at);
  await at.install(GUIDE, ...MEMBERS);
  await enrol(at, programme, PEOPLE);
  const run = await runWith(programme, CIRCLES);
  done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
  await at.work();
  return { programme, run };
}

const circleIn = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(({ circleId }) => circleId !== undefined);

describe('a run that forms circles', () => {
  test('accounts for everybody: in a pair, in a circle, or listed with a reason', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, PEOPLE);
    const run = await runWith(programme, CIRCLES);
    const { pairs, circles, unmatched } = await resultOf(at, programme, run);
    expect(circles).toHaveLength(1);
    expect(circles[0]?.members).toHaveLength(3);
    expect(pairs).toHaveLength(1);
    const accounted = [
      ...pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
      ...circles.flatMap(({ mentorId, members }) => [
        mentorId,
        ...members.map(({ menteeId }) => menteeId),
      ]),
      ...unmatched.map(({ id }) => id),
    ];
    const everybody = (await participantsOf(at, programme)).map(({ id }) => id);
    expect(accounted.toSorted()).toEqual(everybody.toSorted());
    for (const { reason } of unmatched) expect(reason.code).not.toBe('');
  });

  test('gives the same bytes when it is replayed, and is compared circles and all', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, PEOPLE);
    const before = await runWith(programme, { format: 'one-to-one', floor: 1 });
    const after = await runWith(programme, { ...CIRCLES, raiseLowest: true });
    const named = { programmeId: programme.id, runId: after.id };
    expect(done(await replayRun(at.ports, MANAGER, named))).toMatchObject({
      sameResult: true,
      sameCertificate: true,
      sameAudit: true,
    });
    const compared = done(await compareRuns(at.ports, MANAGER, { ...named, otherId: before.id }));
    const { totals, kept, gained, lost, changed } = compared.comparison;
    expect(totals).toMatchObject({
      before: { pairs: 4, circles: 0 },
      after: { pairs: 4, circles: 1 },
    });
    expect([kept, gained, lost, changed]).toEqual([4, [], [], []]);
  });
});

describe('a published circle', () => {
  test('is a proposal for each member, all of one circle, and fills the mentor’s seats', async () => {
    const { programme } = await circleProposed();
    const pairs = await pairsOf(at, programme);
    const circle = circleIn(pairs);
    expect(pairs).toHaveLength(4);
    expect(circle).toHaveLength(3);
    expect(new Set(circle.map(({ circleId }) => circleId)).size).toBe(1);
    expect(new Set(circle.map(({ mentorId }) => mentorId)).size).toBe(1);
    for (const member of MEMBERS) expect(at.kinds(member)).toEqual(['proposal']);

    // The seats are taken: whoever comes later finds nobody.
    await enrol(at, programme, [{ name: 'Zoe Tard', as: 'mentee', halfDays: 'Mardi matin' }]);
    const later = await runWith(programme, CIRCLES);
    const { pairs: none, circles, unmatched } = await resultOf(at, programme, later);
    expect([none, circles]).toEqual([[], []]);
    expect(unmatched.map(({ role }) => role)).toEqual(['mentee', 'mentee']);
  });

  test('is taken back whole, and proposed again under another name', async () => {
    const { programme, run } = await circleProposed();
    const [first] = circleIn(await pairsOf(at, programme));
    const named = { programmeId: programme.id, runId: run.id };
    done(await undoPublication(at.ports, MANAGER, named));
    await at.work();
    expect(await pairsOf(at, programme)).toEqual([]);
    done(await publishRun(at.ports, MANAGER, named));
    await at.work();
    const again = circleIn(await pairsOf(at, programme));
    expect(again).toHaveLength(3);
    expect(again[0]?.circleId).not.toBe(first?.circleId);
  });

  test('goes on without whoever left before it was published', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, PEOPLE);
    const run = await runWith(programme, CIRCLES);
    const { name } = found(MEMBERS[0]);
    await enrol(at, programme, [{ name, as: 'mentee', charter: 'Non' }]);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    await at.work();
    expect(circleIn(await pairsOf(at, programme))).toHaveLength(2);
  });
});
