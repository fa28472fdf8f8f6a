import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listMatchRuns, readMatchRun } from '../../src/usecases/read-match-runs.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { approveCharter } from '../../src/usecases/approve-charter.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { codeOf, done, FABRIKAM, found, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  MANAGER,
  matched,
  MENTOR,
  NEW_PROGRAMME,
  pairsOf,
  participantsOf,
  proposedPair,
  published,
  TWO,
  resultOf,
} from './story.ts';

describe('publishing a match run', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  const publish = async (programmeId: string, runId: string) =>
    codeOf(await publishRun(at.ports, MANAGER, { programmeId, runId }));

  test('twice is once', async () => {
    const programme = await approvedProgramme(at);
    await at.install(MENTOR, EXECUTIVE);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    expect(await publish(programme.id, run.id)).toBe('done');
    expect(await publish(programme.id, run.id)).toBe('done');
    await at.work();
    expect(await publish(programme.id, run.id)).toBe('done');
    await at.work();
    expect(await pairsOf(at, programme)).toHaveLength(1);
    expect(at.messenger.sent).toHaveLength(2);
  });

  test('waits for an approved charter and for a finished run', async () => {
    const programme = done(await createProgramme(at.ports, MANAGER, NEW_PROGRAMME));
    await enrol(at, programme, TWO);
    const asked = done(await requestMatch(at.ports, MANAGER, programme.id));
    expect(await publish(programme.id, asked.id)).toBe('run_not_ready');
    await at.work();
    expect(await publish(programme.id, asked.id)).toBe('not_approved');
    const input = { programmeId: programme.id, how: 'recorded' } as const;
    done(await approveCharter(at.ports, MANAGER, input));
    expect(await publish(programme.id, asked.id)).toBe('done');
    expect(await publish(programme.id, 'no-such-run')).toBe('not_found');
  });

  test('an older run is refused and says that it was replaced, also once the newer is out', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const older = await matched(at, programme);
    at.clock.pass({ minutes: 1 });
    const newer = await matched(at, programme);
    expect(await publish(programme.id, older.id)).toBe('run_superseded');
    expect(await publish(programme.id, newer.id)).toBe('done');
    await at.work();
    const [pair] = await pairsOf(at, programme);
    await recognise(at.ports, MENTOR);
    const answer = { programmeId: programme.id, pairId: found(pair).id } as const;
    done(await answerProposal(at.ports, MENTOR, { ...answer, answer: 'declined' }));
    expect(await publish(programme.id, older.id)).toBe('run_superseded');
    const runs = done(await listMatchRuns(at.ports, MANAGER, programme.id));
    expect(runs.map(({ status }) => status)).toEqual(['published', 'superseded']);
  });

  test('of two runs asked for in the same moment, one can be published', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const runs = [await matched(at, programme), await matched(at, programme)];
    const outcomes = [];
    for (const { id } of runs) outcomes.push(await publish(programme.id, id));
    expect(outcomes.sort()).toEqual(['done', 'run_superseded']);
  });

  test('leaves out whom the run still knew and who has withdrawn since', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    await enrol(at, programme, [{ name: EXECUTIVE.name, as: 'mentee', charter: 'Non' }]);
    expect(await publish(programme.id, run.id)).toBe('done');
    await at.work();
    expect(await pairsOf(at, programme)).toEqual([]);
  });

  test('is asked for in vain when everybody has left', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    await enrol(
      at,
      programme,
      TWO.map((row) => ({ ...row, charter: 'Non' })),
    );
    expect(codeOf(await requestMatch(at.ports, MANAGER, programme.id))).toBe('nobody_to_match');
  });

  test('and everything about runs is for the manager', async () => {
    const programme = await approvedProgramme(at);
    await at.install(MENTOR);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    for (const who of [MENTOR, someone('Nobody'), { ...MANAGER, tenantId: FABRIKAM }]) {
      const input = { programmeId: programme.id, runId: run.id };
      expect(codeOf(await publishRun(at.ports, who, input))).toBe('not_found');
      expect(codeOf(await requestMatch(at.ports, who, programme.id))).toBe('not_found');
      expect(codeOf(await listMatchRuns(at.ports, who, programme.id))).toBe('not_found');
      expect(codeOf(await readMatchRun(at.ports, who, programme.id, run.id))).toBe('not_found');
    }
    expect(codeOf(await readMatchRun(at.ports, MANAGER, programme.id, 'none'))).toBe('not_found');
  });
});

describe('a second match run', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test('keeps proposals that wait, and fills free seats with those who came since', async () => {
    const { programme } = await proposedPair(at);
    await enrol(at, programme, [
      { name: MENTOR.name, as: 'mentor', seats: '2' },
      { name: 'Rose Nouvelle', as: 'mentee' },
      { name: 'Yann Nouveau', as: 'mentee' },
    ]);
    const pairs = await published(at, programme);
    expect(pairs).toHaveLength(2);
    const people = await participantsOf(at, programme);
    const mentor = people.find(({ profile }) => profile.mail === MENTOR.mail);
    expect(pairs.every(({ mentorId }) => mentorId === mentor?.id)).toBe(true);
    at.clock.pass({ minutes: 1 });
    const third = await matched(at, programme);
    const { pairs: more, unmatched } = await resultOf(at, programme, third);
    expect(more).toEqual([]);
    expect(unmatched).toHaveLength(1);
  });

  test('never proposes people who asked to avoid each other', async () => {
    const programme = await approvedProgramme(at);
    const avoiding = { name: EXECUTIVE.name, as: 'mentee', avoids: MENTOR.mail ?? '' } as const;
    await enrol(at, programme, [{ name: MENTOR.name, as: 'mentor' }, avoiding]);
    const run = await matched(at, programme);
    expect((await resultOf(at, programme, run)).pairs).toEqual([]);
  });
});
