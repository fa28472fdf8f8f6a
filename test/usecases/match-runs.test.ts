import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MatchRun } from '../../src/domain/match-run.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { answerProposal, viewProposal } from '../../src/usecases/answer-proposal.ts';
import { compareRuns } from '../../src/usecases/compare-runs.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { BATCH_BYTES } from '../../src/usecases/store-port.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { auditRun, replayRun } from '../../src/usecases/replay-run.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { undoPublication } from '../../src/usecases/undo-publication.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  MANAGER,
  matched,
  MENTOR,
  pairsOf,
  participantsOf,
  proposedPair,
  resultOf,
  TWO,
  type Row,
} from './story.ts';

const many = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${i % 2 === 0 ? 'Mentor' : 'Cadre'} N${i}`,
    as: i % 2 === 0 ? 'mentor' : 'mentee',
  }));

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

const named = (programme: Programme, run: MatchRun) => ({
  programmeId: programme.id,
  runId: run.id,
});
const runNow = async ({ id, tenantId }: Programme, runId: string): Promise<MatchRun> =>
  found(await at.store.get('matchRun', { tenantId, programmeId: id }, runId)).body;

describe('a finished run', () => {
  test('gives the same bytes when it is replayed, also after everybody has changed', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, [...TWO, ...many(30)]);
    const run = await matched(at, programme);
    expect(run).toMatchObject({ status: 'proposed', solver: '3', summary: { volunteers: 32 } });
    await enrol(
      at,
      programme,
      many(30).map((row) => ({ ...row, charter: 'Non' })),
    );
    const replayed = done(await replayRun(at.ports, MANAGER, named(programme, run)));
    expect(replayed).toMatchObject({ sameResult: true, sameCertificate: true, sameAudit: true });
  });

  test('tells when one byte of what it kept is another', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    if (run.status !== 'proposed') throw new Error(run.status);
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const id = `${run.id}-${run.result.sha256.slice(0, 32)}-000000`;
    const stored = found(await at.store.get('runPart', scope, id), 'the result');
    const body = { ...stored.body, text: stored.body.text.replace('"score":', '"score":1') };
    const { etag } = stored;
    await at.store.commit(scope, [{ op: 'replace', kind: 'runPart', id, etag, body }]);
    const replayed = done(await replayRun(at.ports, MANAGER, named(programme, run)));
    expect(replayed).toMatchObject({ sameResult: false, sameCertificate: true, sameAudit: true });
  });

  test('keeps of people what matching reads: neither names nor addresses', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, [{ ...found(TWO[0]), avoids: EXECUTIVE.mail ?? '' }, found(TWO[1])]);
    const run = await matched(at, programme);
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const kept = JSON.stringify(await listAll(at.ports, 'runPart', scope));
    expect(kept).toContain('no-code-automation');
    for (const secret of [MENTOR.name, EXECUTIVE.name, '@']) expect(kept).not.toContain(secret);
    const audit = JSON.stringify(done(await auditRun(at.ports, MANAGER, named(programme, run))));
    const people = await participantsOf(at, programme);
    for (const { id } of people) expect(audit).not.toContain(id);
    for (const secret of [MENTOR.name, 'Finance', 'no-code']) expect(audit).not.toContain(secret);
  });

  test('forgets its snapshot ninety days after the programme, and says so', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    expect(run).toMatchObject({ snapshotUntil: '2027-09-28T00:00:00.000Z' });
    at.clock.set('2027-09-28T00:00:00.000Z');
    for (const ask of [replayRun, auditRun]) {
      expect(codeOf(await ask(at.ports, MANAGER, named(programme, run)))).toBe('snapshot_gone');
    }
    expect((await resultOf(at, programme, run)).pairs).toHaveLength(1);
  });

  test('is read by the manager alone', async () => {
    const { programme } = await proposedPair(at);
    const [run] = (
      await listAll(at.ports, 'matchRun', {
        tenantId: programme.tenantId,
        programmeId: programme.id,
      })
    ).map(({ body }) => body);
    const input = named(programme, found(run));
    for (const who of [MENTOR, someone('Nobody')]) {
      expect(codeOf(await replayRun(at.ports, who, input))).toBe('not_found');
      expect(codeOf(await auditRun(at.ports, who, input))).toBe('not_found');
      expect(codeOf(await undoPublication(at.ports, who, input))).toBe('not_found');
      const both = { ...input, otherId: input.runId };
      expect(codeOf(await compareRuns(at.ports, who, both))).toBe('not_found');
    }
  });

  test('of a large programme lies in several documents, and publishes whole', async () => {
    const programme = await approvedProgramme(at);
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    await enrol(at, programme, TWO);
    const [someone_] = await participantsOf(at, programme);
    await multiply(scope, found(someone_), 2_400);
    const run = await matched(at, programme);
    expect(run).toMatchObject({ status: 'proposed', summary: { cardinality: 1_201 } });
    if (run.status !== 'proposed') throw new Error(run.status);
    expect(run.snapshot.parts + run.result.parts).toBeGreaterThan(2);
    for (const { body } of await listAll(at.ports, 'runPart', scope)) {
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(BATCH_BYTES);
    }
    expect(Buffer.byteLength(JSON.stringify(run))).toBeLessThan(10_000);
    expect((await resultOf(at, programme, run)).pairs).toHaveLength(1_201);
    expect(done(await replayRun(at.ports, MANAGER, named(programme, run))).sameResult).toBe(true);
  }, 60_000);

  /** Enrols as many people more, half mentors and half mentees, all like this one. */
  async function multiply(
    scope: { tenantId: string; programmeId: string },
    like: Participant,
    count: number,
  ): Promise<void> {
    for (let from = 0; from < count; from += 100) {
      const batch = Array.from({ length: 100 }, (_, k) => {
        const isMentor = (from + k) % 2 === 0;
        const id = `x${String(from + k).padStart(5, '0')}`;
        const profile = {
          ...like.profile,
          mail: `${id}@contoso.example`,
          role: isMentor ? ('mentor' as const) : ('mentee' as const),
          level: isMentor ? ('contributor' as const) : ('director' as const),
          offers: isMentor ? ['no-code-automation'] : [],
          wants: isMentor ? [] : ['no-code-automation'],
          site: `Site ${id} ${'é'.repeat(400)}`,
        };
        return {
          op: 'create' as const,
          kind: 'participant' as const,
          id,
          body: { ...like, id, profile },
        };
      });
      expect((await at.store.commit(scope, batch)).ok).toBe(true);
    }
  }
});

describe('a run that somebody began and did not finish', () => {
  test('is taken up again from its snapshot, whatever happened since', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const asked = done(await requestMatch(at.ports, MANAGER, programme.id, { seed: 7 }));
    const { store } = at;
    let isDead = false;
    const dying = Object.assign(
      { ...store },
      {
        get: (...args: Parameters<typeof store.get>) => {
          if (isDead) return Promise.reject(new Error('dead'));
          return store.get(...args);
        },
        commit: async (...args: Parameters<typeof store.commit>) => {
          if (isDead) return Promise.reject(new Error('dead'));
          const written = await store.commit(...args);
          isDead ||= args[1].some((c) => c.op === 'replace' && c.kind === 'matchRun');
          return written;
        },
      },
    );
    await deliverFacts({ ...at.ports, store: dying }).catch(() => undefined);
    const running = await runNow(programme, asked.id);
    expect(running).toMatchObject({ status: 'running', rules: { seed: 7 } });
    expect(codeOf(await publishRun(at.ports, MANAGER, named(programme, asked)))).toBe(
      'run_not_ready',
    );
    at.clock.pass({ minutes: 15 });
    await enrol(
      at,
      programme,
      TWO.map((row) => ({ ...row, charter: 'Non' })),
    );
    await at.work();
    const finished = await runNow(programme, asked.id);
    expect(finished).toMatchObject({ status: 'proposed', summary: { cardinality: 1 } });
    expect('snapshot' in finished && finished.snapshot).toEqual(
      'snapshot' in running && running.snapshot,
    );
  });
});

describe('two runs', () => {
  test('are compared: who gained, lost or changed a mentor, and the totals', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const before = await matched(at, programme);
    at.clock.pass({ minutes: 1 });
    await enrol(at, programme, [
      { name: 'Rose Nouvelle', as: 'mentee' },
      { name: 'Paul Nouveau', as: 'mentor' },
      { name: EXECUTIVE.name, as: 'mentee', charter: 'Non' },
    ]);
    const after = await matched(at, programme);
    const input = { ...named(programme, after), otherId: before.id };
    const { comparison } = done(await compareRuns(at.ports, MANAGER, input));
    const idOf = new Map((await participantsOf(at, programme)).map((p) => [p.profile.name, p.id]));
    expect(comparison.gained.map(({ menteeId }) => menteeId)).toEqual([idOf.get('Rose Nouvelle')]);
    // Whoever takes part no more has not lost a mentor to the rules.
    expect(comparison).toMatchObject({
      lost: [],
      changed: [],
      kept: 0,
      settled: 0,
      left: [{ id: idOf.get(EXECUTIVE.name), wasEnrolled: false }],
      totals: { before: { pairs: 1, unmatched: 0 }, after: { pairs: 1, unmatched: 1 } },
    });
    expect(new Set(comparison.joined)).toEqual(
      new Set(
        ['Rose Nouvelle', 'Paul Nouveau'].map((name) => ({
          id: idOf.get(name),
          wasEnrolled: false,
        })),
      ),
    );
    const same = { ...named(programme, after), otherId: after.id };
    expect(done(await compareRuns(at.ports, MANAGER, same)).comparison).toMatchObject({
      gained: [],
      lost: [],
      changed: [],
      kept: 1,
      loads: [],
    });
    const none = { ...input, otherId: 'none' };
    expect(codeOf(await compareRuns(at.ports, MANAGER, none))).toBe('not_found');
  });

  test('with a publication between them: who has a pair by it has lost nobody', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, [
      { name: MENTOR.name, as: 'mentor', seats: '2' },
      { name: EXECUTIVE.name, as: 'mentee' },
    ]);
    const before = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, named(programme, before)));
    await at.work();
    at.clock.pass({ minutes: 1 });
    await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentee' }]);
    const after = await matched(at, programme);
    const input = { ...named(programme, after), otherId: before.id };
    const { comparison } = done(await compareRuns(at.ports, MANAGER, input));
    const idOf = new Map((await participantsOf(at, programme)).map((p) => [p.profile.name, p.id]));
    const mentorId = idOf.get(MENTOR.name);
    expect(comparison).toMatchObject({
      gained: [{ menteeId: idOf.get('Rose Nouvelle'), after: { mentorId } }],
      lost: [],
      changed: [],
      settled: 1,
      loads: [{ mentorId, before: 1, after: 2 }],
      joined: [{ id: idOf.get('Rose Nouvelle'), wasEnrolled: false }],
      left: [{ id: idOf.get(EXECUTIVE.name), wasEnrolled: true }],
    });
  });

  test('of which one frees a mentee to the other: whoever waits for a mentor again has lost one', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const before = await matched(at, programme);
    const idOf = new Map((await participantsOf(at, programme)).map((p) => [p.profile.name, p.id]));
    const [mentorId, menteeId] = [idOf.get(MENTOR.name) ?? '', idOf.get(EXECUTIVE.name) ?? ''];
    const asked = done(
      await requestMatch(at.ports, MANAGER, programme.id, { forbidden: [{ mentorId, menteeId }] }),
    );
    await at.work();
    const input = { ...named(programme, asked), otherId: before.id };
    const { comparison } = done(await compareRuns(at.ports, MANAGER, input));
    expect(comparison).toMatchObject({
      lost: [{ menteeId, before: { mentorId } }],
      settled: 0,
      loads: [{ mentorId, before: 1, after: 0 }],
      joined: [],
      left: [],
    });
  });

  test('cannot be published at once: one has to be finished first', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const first = await matched(at, programme);
    const publish = async (run: MatchRun) =>
      codeOf(await publishRun(at.ports, MANAGER, named(programme, run)));
    expect(await publish(first)).toBe('done');
    at.clock.pass({ minutes: 1 });
    const asked = done(await requestMatch(at.ports, MANAGER, programme.id));
    expect(await publish(asked)).toBe('run_not_ready');
    await at.work();
    expect(await runNow(programme, first.id)).toMatchObject({ status: 'published' });
    expect(await publish(asked)).toBe('done');
    await at.work();
    // The second knew nothing of the first one's proposals, and left their people out.
    expect(await pairsOf(at, programme)).toHaveLength(1);
  });
});

describe('two managers who change the rules of one run', () => {
  const twoRules = async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    const people = await participantsOf(at, programme);
    const idOf = (role: 'mentor' | 'mentee') =>
      found(people.find(({ profile }) => profile.role === role)).id;
    const couple = { mentorId: idOf('mentor'), menteeId: idOf('mentee') };
    at.clock.pass({ minutes: 1 });
    const ask = (rules: 'locked' | 'forbidden', seen: string) =>
      requestMatch(at.ports, MANAGER, programme.id, { [rules]: [couple], seen });
    return { programme, run, ask };
  };

  test('do not lose one’s lock to the other’s: the second is told, and may go on from it', async () => {
    const { run, ask } = await twoRules();
    const locked = done(await ask('locked', run.id));
    at.clock.pass({ minutes: 1 });
    expect(codeOf(await ask('forbidden', run.id))).toBe('run_newer');
    expect(codeOf(await ask('forbidden', locked.id))).toBe('done');
  });

  test('at the same moment start one run between them', async () => {
    const { programme, run, ask } = await twoRules();
    const both = await Promise.all([ask('locked', run.id), ask('forbidden', run.id)]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'run_newer']);
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    expect(await listAll(at.ports, 'matchRun', scope)).toHaveLength(2);
  });
});

describe('a publication that is taken back', () => {
  const undo = async (programme: Programme, runId: string) =>
    codeOf(await undoPublication(at.ports, MANAGER, { programmeId: programme.id, runId }));

  test('is gone for everybody, who hear of it in one message; and can be made again', async () => {
    const { programme, programmeId, pairId } = await proposedPair(at);
    const runId = found((await pairsOf(at, programme))[0]).runId;
    expect(await undo(programme, runId)).toBe('done');
    expect(await pairsOf(at, programme)).toEqual([]);
    await at.work();
    expect(await undo(programme, runId)).toBe('done');
    await at.work();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposals-withdrawn']);
    expect(at.kinds(EXECUTIVE)).toEqual(['proposal', 'proposals-withdrawn']);
    expect(await runNow(programme, runId)).toMatchObject({ status: 'proposed' });
    const old = { programmeId, pairId } as const;
    const yes = { ...old, answer: 'accepted' } as const;
    expect(codeOf(await answerProposal(at.ports, MENTOR, yes))).toBe('proposal_closed');
    expect(codeOf(await viewProposal(at.ports, EXECUTIVE, old))).toBe('proposal_closed');
    expect(codeOf(await viewProposal(at.ports, someone('Nobody'), old))).toBe('not_found');

    done(await publishRun(at.ports, MANAGER, { programmeId, runId }));
    await at.work();
    const [again] = await pairsOf(at, programme);
    expect(found(again).id).not.toBe(pairId);
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposals-withdrawn', 'proposal']);
    expect(codeOf(await answerProposal(at.ports, MENTOR, yes))).toBe('proposal_closed');
    const fresh = { programmeId, pairId: found(again).id, answer: 'accepted' } as const;
    expect(codeOf(await answerProposal(at.ports, MENTOR, fresh))).toBe('done');
  });

  test('says nothing to whom no proposal had reached, nor ever brings them the old one', async () => {
    const programme = await approvedProgramme(at);
    await at.install(MENTOR);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, named(programme, run)));
    await at.work();
    expect(await undo(programme, run.id)).toBe('done');
    await at.work();
    await at.install(EXECUTIVE);
    at.clock.pass({ days: 1 });
    await at.tick();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposals-withdrawn']);
    expect(at.kinds(EXECUTIVE)).toEqual([]);
  });

  test.each(['accepted', 'declined'] as const)(
    'is refused once somebody has %s',
    async (answer) => {
      const { programme, programmeId, pairId } = await proposedPair(at);
      const runId = found((await pairsOf(at, programme))[0]).runId;
      done(await answerProposal(at.ports, MENTOR, { programmeId, pairId, answer }));
      expect(await undo(programme, runId)).toBe('run_answered');
      expect(await pairsOf(at, programme)).toHaveLength(1);
    },
  );

  test('and the first answer never both happen, whoever is faster', async () => {
    const { programme, programmeId, pairId } = await proposedPair(at);
    const runId = found((await pairsOf(at, programme))[0]).runId;
    const { store } = at;
    let undone = '';
    // Between reading the proposal and writing the answer, the manager takes everything back.
    const slow = {
      ...store,
      commit: async (...args: Parameters<typeof store.commit>) => {
        if (undone === '') undone = await undo(programme, runId);
        return store.commit(...args);
      },
    };
    const ports = { ...at.ports, store: slow };
    const yes = { programmeId, pairId, answer: 'accepted' } as const;
    expect(codeOf(await answerProposal(ports, MENTOR, yes))).not.toBe('done');
    expect(undone).toBe('done');
    expect(await pairsOf(at, programme)).toEqual([]);
  });

  test('makes way for a newer run, which can be published then', async () => {
    const { programme, programmeId } = await proposedPair(at);
    const old = found((await pairsOf(at, programme))[0]).runId;
    at.clock.pass({ minutes: 1 });
    await matched(at, programme);
    expect(await undo(programme, old)).toBe('done');
    expect(await runNow(programme, old)).toMatchObject({ status: 'superseded' });
    const again = { programmeId, runId: old };
    expect(codeOf(await publishRun(at.ports, MANAGER, again))).toBe('run_superseded');
    at.clock.pass({ minutes: 1 });
    const newest = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, named(programme, newest)));
    await at.work();
    expect(await pairsOf(at, programme)).toHaveLength(1);
  });

  test('is refused when there is none, or while it is being made', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    expect(await undo(programme, run.id)).toBe('run_not_published');
    done(await publishRun(at.ports, MANAGER, named(programme, run)));
    expect(await undo(programme, run.id)).toBe('publication_under_way');
    expect(await undo(programme, 'none')).toBe('not_found');
  });
});
