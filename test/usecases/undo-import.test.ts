import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import type { SignUpImport } from '../../src/domain/sign-up-import.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { applyImport } from '../../src/usecases/apply-import.ts';
import { askErasure } from '../../src/usecases/ask-erasure.ts';
import { collectMyData } from '../../src/usecases/collect-my-data.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { enrol as enrolMyself } from '../../src/usecases/enrol.ts';
import { confirmImport, previewImport } from '../../src/usecases/import-sign-ups.ts';
import { leaveProgramme } from '../../src/usecases/leave-programme.ts';
import { nameToTeam } from '../../src/usecases/name-team.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { selectMentor } from '../../src/usecases/prepare-mentor.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { takeImportBack } from '../../src/usecases/take-import-back.ts';
import { undoImport } from '../../src/usecases/undo-import.ts';
import { viewImports, viewKept } from '../../src/usecases/view-imports.ts';
import { cutStore } from '../faults/cut-store.ts';
import { MENTEES_ANSWERS, MENTORS_ANSWERS } from './answers.ts';
import { codeOf, done, FABRIKAM, found, mailOf, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  matched,
  MENTOR,
  pairsOf,
  participantsOf,
  plannedSession,
  proposedPair,
  published,
  signUpFile,
  SPONSOR,
  TWO,
  type Row,
} from './story.ts';

const SESSION_AT = '2026-11-26T13:00:00.000Z';
const NEW: Row = { name: 'Rose Nouvelle', as: 'mentee' };
const NO_LONGER = { charter: 'Non' };

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

const scopeOf = ({ id, tenantId }: Programme) => ({ tenantId, programmeId: id });

/** Imports these rows, a moment after what was there before. */
async function imported(programme: Programme, rows: readonly Row[]): Promise<SignUpImport> {
  at.clock.pass({ minutes: 1 });
  return (await enrol(at, programme, rows)).confirmed;
}

async function undo(programme: Programme, { id: importId }: SignUpImport, who = MANAGER) {
  const asked = await undoImport(at.ports, who, { programmeId: programme.id, importId });
  await at.work();
  return asked;
}

/** What the undoing came to, in figures that are not none. */
async function cameTo(programme: Programme, { id }: SignUpImport) {
  const { body } = found(await at.store.get('import', scopeOf(programme), id));
  if (body.status !== 'undone') return body.status;
  const { askedAt: _at, done: _done, kept, ...figures } = body.undo;
  return Object.fromEntries(Object.entries({ ...figures, ...kept }).filter(([, n]) => n > 0));
}

const kept = async (programme: Programme, { id }: SignUpImport) =>
  done(await viewKept(at.ports, MANAGER, programme.id, id)).map(({ name, why }) => [name, why]);

/** All that an import could change. */
async function stateOf(programme: Programme) {
  const scope = scopeOf(programme);
  const sessions = (await listAll(at.ports, 'session', scope)).map(({ body }) => body);
  return {
    programme: found(await at.store.get('programme', scope, programme.id)).body,
    participants: await participantsOf(at, programme),
    pairs: await pairsOf(at, programme),
    // One that is on again has a version of its own, so that whoever heard it was off hears it.
    sessions: sessions.map(({ version: _version, ...session }) => session),
  };
}

describe('an import that is undone', () => {
  test('leaves those it enrolled as if they had never been there, and the programme not yet open', async () => {
    const programme = await approvedProgramme(at);
    const before = await stateOf(programme);
    const made = await imported(programme, TWO);
    expect((await stateOf(programme)).programme.status).toBe('enrolling');
    done(await undo(programme, made));
    expect(await stateOf(programme)).toEqual(before);
    expect(await cameTo(programme, made)).toEqual({ removed: 2 });
    const scope = scopeOf(programme);
    expect(await listAll(at.ports, 'importPart', scope)).toEqual([]);
    expect(await participantsOf(at, programme)).toEqual([]);
    // What is known of somebody in Teams is no sign-up.
    expect(JSON.stringify(await listAll(at.ports, 'importTrace', scope))).not.toContain('Lina');
  });

  test('gives those whose answers it replaced their answers back, whoever recognised them since', async () => {
    const programme = await approvedProgramme(at);
    await imported(programme, TWO);
    const before = await participantsOf(at, programme);
    const made = await imported(programme, [{ name: MENTOR.name, as: 'mentor', seats: '3' }]);
    await at.install(MENTOR);
    done(await undo(programme, made));
    const oid = (mail: string) => (mail === MENTOR.mail ? { oid: MENTOR.oid } : {});
    expect(await participantsOf(at, programme)).toEqual(
      before.map((one) => ({ ...one, ...oid(one.profile.mail) })),
    );
    expect(await cameTo(programme, made)).toEqual({ restored: 1 });
  });

  test('signs those up again whom it withdrew, with their pair and its session; the other hears of it', async () => {
    const formed = await formedPair(at);
    const { programme } = formed;
    await plannedSession(at, formed, SESSION_AT);
    const before = await stateOf(programme);
    const made = await imported(programme, [{ name: EXECUTIVE.name, as: 'mentee', ...NO_LONGER }]);
    expect((await pairsOf(at, programme))[0]?.status).toBe('ended');
    done(await undo(programme, made));
    expect(await stateOf(programme)).toEqual(before);
    expect(await cameTo(programme, made)).toEqual({ returned: 1, pairsBack: 1 });
    expect(at.kinds(MENTOR).slice(-2).toSorted()).toEqual(['pair-resumed', 'session-planned']);
  });

  test('brings back the pair of two whom it both withdrew, once', async () => {
    const { programme } = await formedPair(at);
    const before = await stateOf(programme);
    const gone = TWO.map((row) => ({ ...row, ...NO_LONGER }));
    const made = await imported(programme, gone);
    done(await undo(programme, made));
    expect(await stateOf(programme)).toEqual(before);
    expect(await cameTo(programme, made)).toEqual({ returned: 2, pairsBack: 1 });
  });

  test('says which pair is not there again, where the seat was given meanwhile', async () => {
    const { programme } = await proposedPair(at);
    const made = await imported(programme, [
      { name: EXECUTIVE.name, as: 'mentee', ...NO_LONGER },
      NEW,
    ]);
    await published(at, programme);
    done(await undo(programme, made));
    expect(await cameTo(programme, made)).toEqual({ returned: 1, paired: 1, pair_gone: 1 });
    expect(await kept(programme, made)).toEqual([
      [EXECUTIVE.name, 'pair_gone'],
      [NEW.name, 'paired'],
    ]);
  });
});

describe('whoever moved on since the import', () => {
  const MENTOR_ROW: Row = { name: MENTOR.name, as: 'mentor', seats: '3' };

  test('by their own answers, by leaving, by what a manager said of them', async () => {
    const programme = await approvedProgramme(at);
    const other = someone('Ines Mentor');
    const made = await imported(programme, [...TWO, { name: other.name, as: 'mentor' }]);
    await at.install(MENTOR, EXECUTIVE, other);
    at.clock.pass({ minutes: 1 });
    const input = { programmeId: programme.id };
    done(await enrolMyself(at.ports, MENTOR, { ...input, answers: MENTORS_ANSWERS }));
    done(await leaveProgramme(at.ports, EXECUTIVE, programme.id));
    const { id: participantId } = found(
      (await participantsOf(at, programme)).find(({ oid }) => oid === other.oid),
    );
    done(await selectMentor(at.ports, MANAGER, { ...input, participantId, selected: true }));
    const before = await stateOf(programme);
    done(await undo(programme, made));
    expect(await stateOf(programme)).toEqual(before);
    expect(await kept(programme, made)).toEqual([
      [other.name, 'changed'],
      [EXECUTIVE.name, 'left'],
      [MENTOR.name, 'changed'],
    ]);
  });

  test('by the hopes they wrote beside the same answers', async () => {
    const programme = await approvedProgramme(at);
    await at.install(EXECUTIVE);
    const input = { programmeId: programme.id, answers: MENTEES_ANSWERS };
    done(await enrolMyself(at.ports, EXECUTIVE, input));
    const made = await imported(programme, [{ name: EXECUTIVE.name, as: 'mentee' }]);
    const { id, body } = found((await listAll(at.ports, 'participant', scopeOf(programme)))[0]);
    await at.store.commit(scopeOf(programme), [
      {
        op: 'replace',
        kind: 'participant',
        id,
        etag: found(await at.store.get('participant', scopeOf(programme), id)).etag,
        body: { ...body, hopes: 'Voir autrement.' },
      },
    ]);
    done(await undo(programme, made));
    expect(await cameTo(programme, made)).toEqual({ changed: 1 });
  });

  test('by being proposed to somebody; a pair from before is no obstacle', async () => {
    const { programme, programmeId, pairId } = await proposedPair(at);
    const before = await participantsOf(at, programme);
    const first = await imported(programme, [MENTOR_ROW]);
    done(await undo(programme, first));
    expect(await participantsOf(at, programme)).toEqual(before);

    const second = await imported(programme, [MENTOR_ROW, NEW]);
    await published(at, programme);
    const after = await participantsOf(at, programme);
    done(await undo(programme, second));
    expect(await participantsOf(at, programme)).toEqual(after);
    expect(await cameTo(programme, second)).toEqual({ paired: 2 });
    done(await answerProposal(at.ports, EXECUTIVE, { programmeId, pairId, answer: 'accepted' }));
  });

  test('by erasing themselves: of them there is a number only, and nothing comes back', async () => {
    const programme = await approvedProgramme(at);
    await imported(programme, TWO);
    const [avoided] = [mailOf(EXECUTIVE.name)];
    const made = await imported(programme, [
      { name: MENTOR.name, as: 'mentor', avoids: avoided },
      {
        name: EXECUTIVE.name,
        as: 'mentee',
        topic: 'Automatiser sans coder',
        halfDays: 'Lundi matin',
      },
    ]);
    await at.install(EXECUTIVE);
    done(await askErasure(at.ports, EXECUTIVE));
    await at.work();
    done(await undo(programme, made));
    // The mentor's own answers lost an address with the erasure, and are no less as imported.
    expect(await cameTo(programme, made)).toEqual({ restored: 1, erased: 1 });
    expect(await kept(programme, made)).toEqual([]);
    const all = await Promise.all(
      (['participant', 'importTrace', 'import'] as const).map((kind) =>
        listAll(at.ports, kind, scopeOf(programme)),
      ),
    );
    expect(JSON.stringify(all)).not.toContain(avoided);
  });

  test('stays in a run that counted them: they left, and are not as if never there', async () => {
    const programme = await approvedProgramme(at);
    const made = await imported(programme, TWO);
    const run = await matched(at, programme);
    done(await undo(programme, made));
    expect((await participantsOf(at, programme)).map(({ status }) => status)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
    expect(await cameTo(programme, made)).toEqual({ removed: 2 });
    const input = { programmeId: programme.id, runId: run.id };
    const out = done(await publishRun(at.ports, MANAGER, input));
    expect(out).toMatchObject({ publishing: { leftOut: [expect.any(String)] } });
  });
});

describe('only', () => {
  let programme: Programme;
  beforeEach(async () => {
    programme = await approvedProgramme(at);
  });
  const last = async () => done(await viewImports(at.ports, MANAGER, programme.id)).last;

  test('within a day, which the page counts too', async () => {
    const made = await imported(programme, TWO);
    expect(await last()).toMatchObject({ until: '2026-11-24T09:01:00.000Z' });
    at.clock.pass({ days: 1 });
    expect(await last()).toBeUndefined();
    expect(codeOf(await undo(programme, made))).toBe('import_undo_too_late');
    expect(await participantsOf(at, programme)).toHaveLength(2);
  });

  test('the last one; one that changed nobody is none', async () => {
    const first = await imported(programme, TWO);
    const second = await imported(programme, [NEW]);
    const nothing = await imported(programme, [NEW]);
    expect(codeOf(await undo(programme, first))).toBe('import_newer');
    expect(codeOf(await undo(programme, nothing))).toBe('import_changed_nobody');
    expect((await last())?.import.id).toBe(second.id);
    expect(codeOf(await undo(programme, second))).toBe('done');
    expect(codeOf(await undo(programme, first))).toBe('import_newer');
    expect((await last())?.import.status).toBe('undone');
    at.clock.pass({ days: 1 });
    expect(await last()).toBeUndefined();
  });

  test('by whoever may import, in this tenant', async () => {
    const made = await imported(programme, TWO);
    await at.install(MENTOR, SPONSOR);
    const twin = { ...MANAGER, tenantId: FABRIKAM };
    for (const who of [MENTOR, SPONSOR, someone('Nobody'), twin]) {
      expect(codeOf(await undo(programme, made, who))).toBe('not_found');
      expect(codeOf(await viewKept(at.ports, who, programme.id, made.id))).toBe('not_found');
    }
    expect(codeOf(await undo(programme, { ...made, id: 'none' }))).toBe('not_found');
    const deputy = someone('Denis Adjoint');
    const { name, mail = '' } = deputy;
    const team = { programmeId: programme.id, name, mail, as: 'deputy' } as const;
    done(await nameToTeam(at.ports, MANAGER, team));
    await at.install(deputy);
    expect(codeOf(await undo(programme, made, deputy))).toBe('done');
  });

  test('once: whoever comes second gets what the first asked for', async () => {
    const made = await imported(programme, TWO);
    const input = { programmeId: programme.id, importId: made.id };
    const both = await Promise.all([
      undoImport(at.ports, MANAGER, input),
      undoImport(at.ports, MANAGER, input),
    ]);
    expect(both.map((one) => done(one).status)).toEqual(['undoing', 'undoing']);
    await at.work();
    expect(await cameTo(programme, made)).toEqual({ removed: 2 });
    expect(done(await undo(programme, made)).status).toBe('undone');
  });

  test('while nothing else writes to the same people: no import, no run, no publication', async () => {
    const made = await imported(programme, TWO);
    const run = await matched(at, programme);
    const file = fileOf([NEW]);
    const { digest } = done(await previewImport(at.ports, MANAGER, programme.id, file));
    const input = { programmeId: programme.id, importId: made.id };
    done(await undoImport(at.ports, MANAGER, input));
    const again = () => confirmImport(at.ports, MANAGER, programme.id, { ...file, digest });
    const publish = { programmeId: programme.id, runId: run.id };
    const codes = [
      codeOf(await again()),
      codeOf(await requestMatch(at.ports, MANAGER, programme.id)),
      codeOf(await publishRun(at.ports, MANAGER, publish)),
    ];
    expect(new Set(codes)).toEqual(new Set(['import_being_undone']));
    expect(await listAll(at.ports, 'importPart', scopeOf(programme))).toHaveLength(1);
    await at.work();
    expect(codeOf(await again())).toBe('done');
  });

  test('when no publication is being written', async () => {
    const made = await imported(programme, TWO);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    const input = { programmeId: programme.id, importId: made.id };
    expect(codeOf(await undoImport(at.ports, MANAGER, input))).toBe('publication_under_way');
  });
});

test('an import of several parts that is undone half-way goes no further, and has nothing left', async () => {
  const programme = await approvedProgramme(at);
  const scope = scopeOf(programme);
  const before = await stateOf(programme);
  const rows = Array.from({ length: 90 }, (_, i): Row => ({ name: `Mentor N${i}`, as: 'mentor' }));
  const file = fileOf(rows);
  const { digest } = done(await previewImport(at.ports, MANAGER, programme.id, file));
  const made = done(await confirmImport(at.ports, MANAGER, programme.id, { ...file, digest }));
  let commits = 0;
  const store: World['store'] = {
    ...at.store,
    async commit(...write) {
      commits += 1;
      if (commits > 1) throw new Error('out of power');
      return at.store.commit(...write);
    },
  };
  await expect(applyImport({ ...at.ports, store }, scope, made.id)).rejects.toThrow('power');
  expect(await participantsOf(at, programme)).toHaveLength(40);
  const input = { programmeId: programme.id, importId: made.id };
  expect(done(await undoImport(at.ports, MANAGER, input))).toMatchObject({ written: 40 });
  await at.work();
  await applyImport(at.ports, scope, made.id);
  expect(await stateOf(programme)).toEqual(before);
  expect(await cameTo(programme, made)).toEqual({ removed: 40 });
  expect(await listAll(at.ports, 'importPart', scope)).toEqual([]);
});

test('an import confirmed twice before its people are enrolled is one import', async () => {
  const programme = await approvedProgramme(at);
  const file = fileOf(TWO);
  const { digest } = done(await previewImport(at.ports, MANAGER, programme.id, file));
  const confirm = () => confirmImport(at.ports, MANAGER, programme.id, { ...file, digest });
  const [one, other] = [done(await confirm()), done(await confirm())];
  expect(other.id).toBe(one.id);
  expect(await listAll(at.ports, 'importPart', scopeOf(programme))).toHaveLength(1);
});

test('what an import keeps goes when it should, though somebody was erased from it meanwhile', async () => {
  const programme = await approvedProgramme(at);
  const scope = scopeOf(programme);
  await imported(programme, TWO);
  await at.install(EXECUTIVE);
  done(await askErasure(at.ports, EXECUTIVE));
  await at.work();
  const left = async () => [
    (await listAll(at.ports, 'importTrace', scope)).length,
    (await listAll(at.ports, 'importPart', scope)).length,
  ];
  expect(await left()).toEqual([1, 1]);
  at.clock.pass({ days: 2 });
  expect(await left()).toEqual([0, 1]);
  at.clock.pass({ days: 28 });
  expect(await left()).toEqual([0, 0]);
});

test('what an import did is part of one’s data, for two days and no longer', async () => {
  const programme = await approvedProgramme(at);
  await imported(programme, TWO);
  await imported(programme, [{ name: MENTOR.name, as: 'mentor', seats: '3' }]);
  await at.install(MENTOR);
  const traces = async () =>
    (await collectMyData(at.ports, MENTOR)).programmes.flatMap((one) => one.importTraces);
  expect((await traces()).map(({ what }) => what).toSorted()).toEqual(['enrolled', 'updated']);
  at.clock.pass({ days: 2 });
  expect(await traces()).toEqual([]);
});

function fileOf(rows: readonly Row[]) {
  const bytes = signUpFile(rows);
  return { fileName: 'f.csv', bytes, fingerprint: Buffer.from(bytes).toString('base64') };
}

/** Eight people, of whom each may be known by a file, have left by themselves, be in Teams, be paired. */
const NAMES = Array.from({ length: 8 }, (_, i) => `Personne ${String.fromCharCode(65 + i)}`);
const anyFile = fc.subarray(NAMES, { minLength: 1 }).chain((names) => {
  const rows = names.map((name) =>
    fc.record({
      name: fc.constant(name),
      as: fc.constantFrom<Row['as'][]>('mentor', 'mentee'),
      seats: fc.constantFrom('0', '1', '3'),
      charter: fc.constantFrom('Oui', 'Oui', 'Non'),
    }),
  );
  return fc.tuple(...rows).map((all): readonly Row[] => all);
});
const anyCut = fc.record({ at: fc.integer({ min: 1, max: 40 }), done: fc.boolean() });

describe('whatever was there, whatever the file', () => {
  /** Works until somebody pulls the plug, once for each of the moments; then to the end. */
  async function throughCuts(
    cuts: readonly { readonly at: number; readonly done: boolean }[],
    work: (ports: Ports) => Promise<void>,
  ): Promise<void> {
    for (const moment of cuts) {
      const cut = cutStore(at.store, moment, () => Promise.resolve());
      await Promise.race([cut.pulled, work({ ...at.ports, store: cut.store })]);
    }
    await work(at.ports);
  }

  test('undone at once it is as before, and cut short anywhere it comes to the same', async () => {
    const anyStory = fc.record({
      earlier: anyFile,
      inTeams: fc.subarray(NAMES),
      leave: fc.subarray(NAMES),
      isMatched: fc.boolean(),
      says: fc.subarray(NAMES),
      file: anyFile,
      /** An import that died for good, or that ended. */
      applyCuts: fc.array(anyCut, { maxLength: 2 }),
      isApplied: fc.boolean(),
      undoCuts: fc.array(anyCut, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const programme = await approvedProgramme(at);
        const programmeId = programme.id;
        const scope = scopeOf(programme);
        await at.install(...story.inTeams.map((name) => someone(name)));
        await imported(programme, story.earlier);
        const hasPeople = (await participantsOf(at, programme)).length > 0;
        if (story.isMatched && hasPeople) {
          for (const { id, answers } of await published(at, programme)) {
            expect(answers).toEqual({});
            for (const name of story.says) {
              const said = { programmeId, pairId: id, answer: 'accepted' } as const;
              await answerProposal(at.ports, someone(name), said);
            }
          }
        }
        for (const name of story.leave) await leaveProgramme(at.ports, someone(name), programmeId);
        await at.work();
        at.clock.pass({ minutes: 1 });
        const before = await stateOf(programme);

        const file = fileOf(story.file);
        const { digest } = done(await previewImport(at.ports, MANAGER, programmeId, file));
        const made = done(await confirmImport(at.ports, MANAGER, programmeId, { ...file, digest }));
        const apply = (ports: Ports) => applyImport(ports, scope, made.id);
        const cuts = story.applyCuts;
        if (story.isApplied) await throughCuts(cuts, apply);
        else if (cuts[0] !== undefined) await throughCuts([cuts[0]], neverEnding(apply));
        const asked = await undoImport(at.ports, MANAGER, { programmeId, importId: made.id });
        if (codeOf(asked) === 'import_changed_nobody') return;
        done(asked);
        await throughCuts(story.undoCuts, (ports) => takeImportBack(ports, scope, made.id));
        // The facts of both come after it, once more.
        await at.work();
        expect(await stateOf(programme)).toEqual(before);
        expect((await at.store.get('import', scope, made.id))?.body.status).toBe('undone');
      }),
      { numRuns: 80 },
    );
  });

  /** Work whose process died, and which nobody took up again. */
  function neverEnding(work: (ports: Ports) => Promise<void>) {
    return (ports: Ports): Promise<void> => (ports === at.ports ? Promise.resolve() : work(ports));
  }
});
