import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { xapiRecords, type RecordStore } from '../../src/adapters/xapi/learning-records.ts';
import { recordCheckups } from '../../src/cli/doctor/check-records.ts';
import type { Scope } from '../../src/domain/ids.ts';
import { answerQuestionnaire } from '../../src/usecases/answer-questionnaire.ts';
import { listAll, toReplace } from '../../src/usecases/documents.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { recordFact } from '../../src/usecases/record-fact.ts';
import {
  chooseRecords,
  setRecords,
  testRecords,
  viewRecordQueue,
  viewRecords,
} from '../../src/usecases/record-settings.ts';
import { keepRecords } from '../../src/usecases/send-records.ts';
import { codeOf, done, found, world, type World } from '../usecases/harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  plannedSession,
  type Formed,
} from '../usecases/story.ts';
import { KEY, startLrs, type Lrs } from './lrs.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const PUBLIC = 'https://binome.example';

interface Statement {
  readonly id: string;
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } };
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly context: { readonly registration: string };
  readonly timestamp: string;
}

describe.each(['1.0.3', '2.0.0'] as const)('learning records in xAPI %s', (version) => {
  let at: World;
  let lrs: Lrs;
  let ports: Ports;
  let formed: Formed;
  let scope: Scope;
  beforeEach(async () => {
    lrs = await startLrs(version);
    at = world();
    ports = { ...at.ports, records: recordsOf() };
    formed = await formedPair(at);
    scope = { tenantId: MANAGER.tenantId, programmeId: formed.programmeId };
    done(
      await setRecords(ports, MANAGER, {
        programmeId: formed.programmeId,
        connection: 'main',
        on: true,
      }),
    );
    at.clock.pass({ minutes: 1 });
  });
  afterEach(async () => {
    at.close();
    await lrs.close();
  });

  function recordsOf(changes: Partial<RecordStore> = {}, millis = 2_000) {
    const store: RecordStore = {
      name: 'main',
      tenants: [MANAGER.tenantId],
      endpoint: lrs.endpoint,
      version,
      ...KEY,
      ...changes,
    };
    return xapiRecords({ publicUrl: PUBLIC, stores: [store], millis });
  }
  const choose = (
    who: typeof MENTOR,
    given = true,
    identity: 'pseudonym' | 'account' = 'pseudonym',
  ) => chooseRecords(ports, who, { programmeId: formed.programmeId, given, identity });
  const statements = (): readonly Statement[] =>
    [...lrs.kept.values()].map((text) => JSON.parse(text) as Statement);
  const verbs = () => statements().map(({ verb }) => verb.id.split('/').at(-1));
  const lane = async () => done(await viewRecords(ports, MANAGER, formed.programmeId)).lane;

  async function heldSession() {
    const session = await plannedSession(at, formed, THURSDAY);
    at.clock.set('2026-11-26T14:00:00.000Z');
    const input = {
      programmeId: formed.programmeId,
      sessionId: session.id,
      tookPlace: true,
      rating: 4 as const,
    };
    done(await giveFeedback(ports, MENTOR, input));
    await at.work();
  }

  test('tell each step of those who agreed, and of nobody else', async () => {
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    await heldSession();
    await keepRecords(ports);
    expect(lrs.complaints).toEqual([]);
    expect(verbs()).toEqual(['planned', 'attended']);
    expect(new Set(statements().map(({ actor }) => actor.account.homePage))).toEqual(
      new Set([`${PUBLIC}/xapi/pseudonyms`]),
    );
    const all = [...lrs.bodies].join('\n');
    for (const secret of [MENTOR.oid, MENTOR.name, EXECUTIVE.oid, EXECUTIVE.name, '@contoso']) {
      expect(all).not.toContain(secret);
    }
    expect(await lane()).toMatchObject({ sent: 2, refused: 0 });
  });

  test('say that a questionnaire was answered, before and after, and never what', async () => {
    done(await choose(EXECUTIVE, true, 'account'));
    at.clock.pass({ minutes: 1 });
    for (const moment of ['before', 'after'] as const) {
      const input = {
        programmeId: formed.programmeId,
        moduleId: 'generative-ai',
        moment,
        version: 1,
      };
      done(await answerQuestionnaire(ports, EXECUTIVE, { ...input, answers: { 'self-1': 4 } }));
      at.clock.pass({ minutes: 1 });
    }
    await keepRecords(ports);
    expect(lrs.complaints).toEqual([]);
    expect(verbs().slice(-2)).toEqual(['answered', 'completed']);
    const moments = statements().map(({ timestamp }) => timestamp);
    expect(moments).toEqual([...new Set(moments)].toSorted());
    expect([...lrs.kept.values()].join()).not.toMatch(/self-1|"score"|"response"/u);
    const [first] = statements();
    expect(first?.actor.account).toEqual({
      homePage: 'https://login.microsoftonline.com/contoso',
      name: EXECUTIVE.oid,
    });
  });

  test('give the two of a pair no id in common by which a pseudonym could be known', async () => {
    done(await choose(MENTOR, true, 'account'));
    done(await choose(EXECUTIVE));
    at.clock.pass({ minutes: 1 });
    await plannedSession(at, formed, THURSDAY);
    await keepRecords(ports);
    expect(verbs()).toEqual(['planned', 'planned']);
    expect(new Set(statements().map(({ object }) => object.id)).size).toBe(2);
    expect(new Set(statements().map(({ context }) => context.registration)).size).toBe(2);
  });

  test('go under one registration a person, as the profile’s pattern asks', async () => {
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    await heldSession();
    await keepRecords(ports);
    expect(verbs()).toEqual(['planned', 'attended']);
    expect(new Set(statements().map(({ context }) => context.registration)).size).toBe(1);
  });

  test('wait for a store that speaks another version: it refuses the version, not them', async () => {
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    await plannedSession(at, formed, THURSDAY);
    const spoken = ports.records;
    const records = recordsOf({ version: version === '1.0.3' ? '2.0.0' : '1.0.3' });
    await keepRecords({ ...ports, records });
    expect(await lane()).toMatchObject({ cause: 'version_refused', sent: 0, refused: 0 });
    expect(await records.probe(MANAGER.tenantId, 'main')).toBe('version_refused');
    at.clock.pass({ minutes: 5 });
    await keepRecords({ ...ports, records: found(spoken) });
    expect(verbs()).toEqual(['planned']);
  });

  test('tell nothing from before the choice, nor from before they were turned on', async () => {
    await heldSession();
    done(await choose(MENTOR));
    await keepRecords(ports);
    expect(lrs.bodies).toEqual([]);
  });

  test('a choice taken back is heard by what still waits', async () => {
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    lrs.outage = { status: 503 };
    await plannedSession(at, formed, THURSDAY);
    await keepRecords(ports);
    done(await choose(MENTOR, false));
    lrs.outage = undefined;
    at.clock.pass({ days: 1 });
    await keepRecords(ports);
    expect(lrs.bodies).toEqual([]);
    const { items } = done(
      await viewRecordQueue(ports, MANAGER, { programmeId: formed.programmeId }),
    );
    expect(items.map(({ status, statement }) => [status, statement])).toEqual([['withheld', '']]);
  });

  test('survive a day without a store, and arrive once each, byte for byte', async () => {
    done(await choose(MENTOR));
    done(await choose(EXECUTIVE));
    at.clock.pass({ minutes: 1 });
    const late: string[] = [];
    await plannedSession(at, formed, THURSDAY);
    for (let hour = 0; hour < 24; hour++) {
      lrs.outage = hour % 2 === 0 ? { status: 503 } : { status: 500 };
      await keepRecords(ports);
      late.push((await lane()).notBefore ?? '');
      at.clock.pass({ hours: 1 });
    }
    expect(new Set(late).size).toBeGreaterThan(6);
    expect(lrs.kept.size).toBe(0);
    const waiting = await listAll(ports, 'learningRecord', scope);
    lrs.outage = undefined;
    await keepRecords(ports);
    expect([...lrs.kept.values()].sort()).toEqual(waiting.map(({ body }) => body.statement).sort());
    const { facts } = await at.store.readFacts('', 500);
    for (const fact of facts) await recordFact(ports, fact);
    await keepRecords(ports);
    expect(lrs.bodies).toHaveLength(1);
  });

  test('an answer that was lost is asked for again, and the store knows the statement', async () => {
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    await plannedSession(at, formed, THURSDAY);
    const { store } = ports;
    let isCut = true;
    const cut: Ports = {
      ...ports,
      store: {
        ...store,
        get: (...asked) => store.get(...asked),
        list: (...asked) => store.list(...asked),
        find: (...asked) => store.find(...asked),
        readFacts: (...asked) => store.readFacts(...asked),
        forgetAccount: (...asked) => store.forgetAccount(...asked),
        commit(where, changes, facts) {
          const settles = changes.some(
            ({ op, kind }) => op === 'delete' && kind === 'recordOutbox',
          );
          if (settles && isCut) return Promise.reject(new Error('cut'));
          return store.commit(where, changes, facts);
        },
      },
    };
    await expect(keepRecords(cut)).rejects.toThrow('cut');
    isCut = false;
    await keepRecords(ports);
    expect(lrs.bodies).toHaveLength(2);
    expect(lrs.bodies[0]).toBe(lrs.bodies[1]);
    expect(lrs.kept.size).toBe(1);
  });

  test('one that the store will not have holds up no other', async () => {
    done(await choose(MENTOR));
    done(await choose(EXECUTIVE));
    at.clock.pass({ minutes: 1 });
    lrs.outage = { status: 503 };
    await heldSession();
    await keepRecords(ports);
    const all = await listAll(ports, 'learningRecord', scope);
    lrs.outage = undefined;
    lrs.unwanted.add(found(all[1]).id);
    at.clock.pass({ days: 1 });
    await keepRecords(ports);
    expect(lrs.kept.size).toBe(all.length - 1);
    expect(await lane()).toMatchObject({ sent: all.length - 1, refused: 1 });
    expect(await listAll(ports, 'recordOutbox', scope)).toEqual([]);
  });

  async function filed(): Promise<readonly { readonly id: string; readonly statement: string }[]> {
    done(await choose(MENTOR));
    done(await choose(EXECUTIVE));
    at.clock.pass({ minutes: 1 });
    lrs.outage = { status: 503 };
    await heldSession();
    await keepRecords(ports);
    lrs.outage = undefined;
    at.clock.pass({ days: 1 });
    const all = await listAll(ports, 'learningRecord', scope);
    return all.map(({ body }) => body);
  }

  test('one that the store holds otherwise (409) is told as such, and the rest of its batch arrives', async () => {
    const all = await filed();
    lrs.kept.set(found(all[2]).id, '{"somebody":"else"}');
    await keepRecords(ports);
    expect(lrs.kept.size).toBe(all.length);
    expect(await lane()).toMatchObject({ sent: all.length - 1, refused: 1 });
    const { items } = done(
      await viewRecordQueue(ports, MANAGER, { programmeId: formed.programmeId }),
    );
    expect(items.filter(({ status }) => status === 'refused')).toMatchObject([
      { id: found(all[2]).id, cause: 'conflict' },
    ]);
  });

  test('a batch that is too large (413) goes in parts, and what is too large by itself is told as such', async () => {
    const all = await filed();
    const sizes = all.map(({ statement }) => Buffer.byteLength(statement)).sort((a, b) => a - b);
    // Room for one statement of any size, and never for two.
    lrs.mostBytes = found(sizes.at(-1)) + 2;
    await keepRecords(ports);
    expect(lrs.kept.size).toBe(all.length);
    expect(await lane()).toMatchObject({ sent: all.length, refused: 0 });
  });

  test('are told in ids and moments that both editions of the standard take', async () => {
    await filed();
    await keepRecords(ports);
    for (const text of lrs.kept.values()) {
      const statement = JSON.parse(text) as Record<string, unknown>;
      expect(statement['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/u);
      expect(statement['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/u);
      // A store sets these itself; no file ever goes with a statement.
      for (const name of ['version', 'stored', 'authority', 'attachments']) {
        expect(statement).not.toHaveProperty(name);
      }
    }
  });

  test.each([
    [{ status: 429, headers: { 'Retry-After': '7200' } }, 'busy'],
    [{ status: 401 }, 'not_allowed'],
    [{ status: 404 }, 'not_found'],
    [{ status: 302, headers: { Location: 'https://elsewhere.example/' } }, 'redirected'],
    ['hang', 'too_slow'],
  ] as const)('%j leaves the statement waiting, and says why: %s', async (outage, cause) => {
    ports = { ...ports, records: recordsOf({}, 300) };
    done(await choose(MENTOR));
    at.clock.pass({ minutes: 1 });
    lrs.outage = outage;
    await plannedSession(at, formed, THURSDAY);
    await keepRecords(ports);
    const { cause: said, notBefore = '' } = await lane();
    expect(said).toBe(cause);
    const minutes = (Date.parse(notBefore) - Date.parse(at.clock.now())) / 60_000;
    expect(minutes).toBe(cause === 'busy' ? 120 : 1);
    expect(await listAll(ports, 'recordOutbox', scope)).toHaveLength(1);
  });

  test('the way to the store can be tried without writing anything there', async () => {
    expect(done(await testRecords(ports, MANAGER, formed.programmeId))).toBe('fine');
    ports = { ...ports, records: recordsOf({ secret: 'another' }) };
    expect(done(await testRecords(ports, MANAGER, formed.programmeId))).toBe('not_allowed');
    expect(lrs.bodies).toEqual([]);
  });

  test('a key that may write and not read is good, and is tried with no statement', async () => {
    lrs.mayRead = false;
    expect(done(await testRecords(ports, MANAGER, formed.programmeId))).toBe('fine');
    expect(lrs.bodies).toEqual(['[]']);
    ports = { ...ports, records: recordsOf({ secret: 'another' }) };
    expect(done(await testRecords(ports, MANAGER, formed.programmeId))).toBe('not_allowed');
    expect(lrs.kept.size).toBe(0);
  });

  test('and the doctor tries it too', async () => {
    const env = {
      BINOME_LRS_MAIN_ENDPOINT: lrs.endpoint,
      BINOME_LRS_MAIN_KEY: KEY.key,
      BINOME_LRS_MAIN_SECRET: KEY.secret,
      BINOME_LRS_MAIN_VERSION: version,
    };
    const look = (changes = {}) =>
      Promise.all(recordCheckups({ ...env, ...changes }, ['contoso']).map((check) => check()));
    expect(await look()).toMatchObject([{ what: 'record store main', is: 'well' }]);
    expect(await look({ BINOME_LRS_MAIN_SECRET: 'another' })).toMatchObject([{ is: 'wrong' }]);
    lrs.outage = { status: 503 };
    expect(await look()).toMatchObject([{ is: 'warning' }]);
  });

  test('tell which module a session took up', async () => {
    done(await choose(EXECUTIVE));
    at.clock.pass({ minutes: 1 });
    const planned = await plannedSession(at, formed, THURSDAY);
    const stored = found(await at.store.get('session', scope, planned.id));
    const body = { ...stored.body, moduleId: 'generative-ai', moduleVersion: 1 };
    await at.store.commit(scope, [toReplace('session', stored, body)]);
    at.clock.set('2026-11-26T14:00:00.000Z');
    const feedback = { programmeId: formed.programmeId, sessionId: planned.id, tookPlace: true };
    done(await giveFeedback(ports, MENTOR, { ...feedback, rating: 4 }));
    await keepRecords(ports);
    expect(lrs.complaints).toEqual([]);
    expect(verbs().toSorted()).toEqual(['attended', 'experienced', 'planned']);
  });

  test('another tenant’s store, or one that nobody connected, cannot be chosen', async () => {
    const input = { programmeId: formed.programmeId, connection: 'other', on: true };
    expect(codeOf(await setRecords(ports, MANAGER, input))).toBe('record_store_unknown');
    ports = { ...ports, records: recordsOf({ tenants: ['fabrikam'] }) };
    expect(codeOf(await setRecords(ports, MANAGER, { ...input, connection: 'main' }))).toBe(
      'record_store_unknown',
    );
  });
});
