import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vivaLearning } from '../../src/adapters/viva/viva-learning.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { answerQuestionnaire } from '../../src/usecases/answer-questionnaire.ts';
import {
  retryCatalogue,
  setCatalogue,
  viewCatalogue,
} from '../../src/usecases/catalogue-settings.ts';
import { toReplace } from '../../src/usecases/documents.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { chooseRecords } from '../../src/usecases/record-settings.ts';
import { keepCatalogue } from '../../src/usecases/send-catalogue.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, found, world, type World } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, type Formed } from '../usecases/story.ts';
import { ADMIN_TOKEN, APP_TOKEN, startGraph, type GraphStub } from './graph-stub.ts';

const SESSION = { tenantId: MANAGER.tenantId, token: 'the tab' };
const MODULE = 'generative-ai';

describe('Viva Learning', () => {
  let at: World;
  let graph: GraphStub;
  let ports: Ports;
  let formed: Formed;
  let appToken: string | undefined;
  beforeEach(async () => {
    graph = await startGraph([MENTOR.oid, EXECUTIVE.oid]);
    appToken = APP_TOKEN;
    at = world();
    const catalogue = vivaLearning({
      graphUrl: graph.url,
      publicUrl: 'https://binome.example',
      appToken: () => Promise.resolve(appToken),
      administratorToken: () => Promise.resolve(ADMIN_TOKEN),
    });
    ports = { ...at.ports, catalogue };
    formed = await formedPair(at);
  });
  afterEach(async () => {
    at.close();
    await graph.close();
  });

  const turn = (on: boolean) => setCatalogue(ports, SESSION, { on });
  const view = async () => done(await viewCatalogue(ports, MANAGER, formed.programmeId));
  const choose = (who: Actor, identity: 'account' | 'pseudonym', given = true) =>
    chooseRecords(ports, who, { programmeId: formed.programmeId, given, identity });
  const answer = (who: Actor, moment: 'before' | 'after') =>
    answerQuestionnaire(ports, who, {
      ...{ programmeId: formed.programmeId, moduleId: MODULE, moment },
      ...{ version: 1, answers: { 'self-1': 4 } },
    });
  async function agreed(): Promise<void> {
    const { draft } = done(await viewAgreement(ports, MENTOR, formed));
    const terms = {
      ...draft,
      goals: 'Secret: oser.',
      moduleIds: [MODULE],
      confidences: ['between-us' as const],
    };
    done(await writeAgreement(ports, MENTOR, { ...formed, terms, seen: 0 }));
    done(await signAgreement(ports, EXECUTIVE, { ...formed, version: 1 }));
  }
  /** On, and the executive agreed to be named by their account. */
  async function ready(): Promise<void> {
    done(await turn(true));
    done(await choose(EXECUTIVE, 'account'));
    at.clock.pass({ minutes: 1 });
  }
  const activity = () => [...graph.activities.values()];

  test('is off until an administrator turns it on for the tenant, and registers one provider, found again on a later page', async () => {
    await keepCatalogue(ports);
    expect(graph.requests).toEqual([]);
    expect(await view()).toMatchObject({ available: true });
    for (const name of ['One', 'Two', 'Three']) graph.providers.set(name, { displayName: name });
    const { providerId } = done(await turn(true));
    expect(graph.providers.get(providerId)).toMatchObject({
      displayName: 'Binôme',
      isCourseActivitySyncEnabled: true,
      squareLogoWebUrlForDarkTheme: 'https://binome.example/logo.png',
    });
    done(await turn(false));
    expect(done(await turn(true)).providerId).toBe(providerId);
    expect(graph.providers.size).toBe(4);
    expect(graph.complaints).toEqual([]);
  });

  test('says so when the administrator’s rights do not do', async () => {
    graph.outage = { status: 403, body: { error: { message: 'Forbidden' } } };
    expect(codeOf(await turn(true))).toBe('catalogue_refused');
    const { catalogue: _none, ...without } = ports;
    expect(codeOf(await setCatalogue(without, SESSION, { on: true }))).toBe('catalogue_off');
  });

  test('shows the kit once each, changes what changed, and takes out what was retired', async () => {
    done(await turn(true));
    await keepCatalogue(ports);
    const first = graph.contents.size;
    expect(first).toBe(9);
    const [content] = [...graph.contents.values()].filter(({ contentWebUrl }) =>
      String(contentWebUrl).includes(MODULE),
    );
    expect(content).toMatchObject({ languageTag: 'fr-fr', format: 'Course', isActive: true });
    const asked = graph.requests.length;
    await keepCatalogue(ports);
    expect(graph.requests).toHaveLength(asked);
    const scope = { tenantId: MANAGER.tenantId, programmeId: formed.programmeId };
    const programme = found(await at.store.get('programme', scope, formed.programmeId));
    const body = { ...programme.body, locale: 'en' as const };
    await at.store.commit(scope, [toReplace('programme', programme, body)]);
    await keepCatalogue(ports);
    expect(graph.contents.size).toBe(first);
    expect(new Set([...graph.contents.values()].map((one) => one['languageTag']))).toEqual(
      new Set(['en-us']),
    );
    const english = found(await at.store.get('programme', scope, formed.programmeId));
    const archived = {
      ...english.body,
      status: 'archived' as const,
      archivedFrom: 'running' as const,
    };
    await at.store.commit(scope, [toReplace('programme', english, archived)]);
    await keepCatalogue(ports);
    expect(graph.contents.size).toBe(0);
    expect(graph.complaints).toEqual([]);
  });

  test('follows an agreed module from its agreement to its end, as one assignment', async () => {
    await ready();
    await agreed();
    await keepCatalogue(ports);
    expect(activity()).toMatchObject([
      {
        '@odata.type': '#microsoft.graph.learningAssignment',
        learnerUserId: EXECUTIVE.oid,
        status: 'notStarted',
        completionPercentage: 0,
      },
    ]);
    done(await answer(EXECUTIVE, 'before'));
    await keepCatalogue(ports);
    expect(activity()).toMatchObject([{ status: 'inProgress', completionPercentage: 50 }]);
    done(await answer(EXECUTIVE, 'after'));
    await keepCatalogue(ports);
    expect(activity()).toMatchObject([{ status: 'completed', completionPercentage: 100 }]);
    expect(graph.complaints).toEqual([]);
    // The other half of the pair agreed to nothing, and what is private stays here.
    const all = JSON.stringify(graph.requests);
    expect(all).not.toContain(MENTOR.oid);
    expect(all).not.toContain('Secret');
  });

  test('tells of somebody’s own initiative, and of nobody under a pseudonym or from before they agreed', async () => {
    done(await turn(true));
    done(await choose(MENTOR, 'pseudonym'));
    at.clock.pass({ minutes: 1 });
    done(await answer(MENTOR, 'before'));
    done(await answer(EXECUTIVE, 'before'));
    at.clock.pass({ minutes: 1 });
    done(await choose(EXECUTIVE, 'account'));
    await keepCatalogue(ports);
    expect(activity()).toEqual([]);
    at.clock.pass({ minutes: 1 });
    done(await answer(EXECUTIVE, 'after'));
    await keepCatalogue(ports);
    expect(activity()).toMatchObject([
      {
        '@odata.type': '#microsoft.graph.learningSelfInitiatedCourse',
        learnerUserId: EXECUTIVE.oid,
      },
    ]);
  });

  test('hears of a choice taken back: the person’s progress is taken out', async () => {
    await ready();
    done(await answer(EXECUTIVE, 'before'));
    await keepCatalogue(ports);
    expect(activity()).toHaveLength(1);
    done(await choose(EXECUTIVE, 'account', false));
    await keepCatalogue(ports);
    expect(activity()).toEqual([]);
  });

  test('down for a day loses nothing, is asked less and less often, and gets the latest once', async () => {
    await ready();
    await agreed();
    const states = [{ status: 503 }, 'cut', { status: 500 }] as const;
    for (let hour = 0; hour < 24; hour++) {
      graph.outage = states[hour % states.length];
      await keepCatalogue(ports);
      if (hour === 3) done(await answer(EXECUTIVE, 'before'));
      if (hour === 9) done(await answer(EXECUTIVE, 'after'));
      at.clock.pass({ hours: 1 });
    }
    expect(graph.requests.length).toBeLessThanOrEqual(30);
    expect(await view()).toMatchObject({ lane: { failures: expect.any(Number) as number } });
    graph.outage = undefined;
    await keepCatalogue(ports);
    expect(graph.contents.size).toBe(9);
    expect(activity()).toMatchObject([{ status: 'completed' }]);
    expect(await view()).toMatchObject({ counts: { waiting: 0, failed: 0 } });
  });

  test('throttled is left alone as long as it says', async () => {
    await ready();
    graph.outage = { status: 429, headers: { 'Retry-After': '1800' } };
    await keepCatalogue(ports);
    await keepCatalogue(ports);
    at.clock.pass({ minutes: 29 });
    await keepCatalogue(ports);
    expect(graph.requests.filter(({ path }) => path.includes('Contents'))).toHaveLength(1);
    expect(await view()).toMatchObject({ lane: { cause: 'busy' } });
    graph.outage = undefined;
    at.clock.pass({ minutes: 2 });
    await keepCatalogue(ports);
    expect(graph.contents.size).toBe(9);
  });

  test('whose answer was lost is not told twice', async () => {
    await ready();
    await keepCatalogue(ports);
    done(await answer(EXECUTIVE, 'before'));
    graph.losesNextAnswer = true;
    await keepCatalogue(ports);
    at.clock.pass({ minutes: 5 });
    await keepCatalogue(ports);
    expect(activity()).toHaveLength(1);
    expect(graph.complaints).toEqual([]);
  });

  test.each([
    [
      'without its application permissions',
      (): void => {
        appToken = 'application:User.Read.All';
      },
      'not_allowed',
    ],
    [
      'without a token',
      (): void => {
        appToken = undefined;
      },
      'not_allowed',
    ],
    [
      'without a licence',
      (): void => {
        graph.outage = {
          status: 403,
          body: { error: { message: 'Tenant has no Viva Learning license' } },
        };
      },
      'no_licence',
    ],
  ] as const)(
    '%s says why, keeps what waits, and goes on once that is mended',
    async (_name, spoil, cause) => {
      await ready();
      spoil();
      await keepCatalogue(ports);
      expect(await view()).toMatchObject({ lane: { cause }, counts: { waiting: 9, failed: 0 } });
      appToken = APP_TOKEN;
      graph.outage = undefined;
      done(await retryCatalogue(ports, MANAGER, formed.programmeId));
      await keepCatalogue(ports);
      expect(graph.contents.size).toBe(9);
    },
  );

  test('that does not know somebody holds up nobody else, and is asked again when the manager says', async () => {
    await graph.close();
    graph = await startGraph([MENTOR.oid]);
    const { url } = graph;
    const catalogue = vivaLearning({
      ...{ graphUrl: url, publicUrl: 'https://binome.example' },
      appToken: () => Promise.resolve(APP_TOKEN),
      administratorToken: () => Promise.resolve(ADMIN_TOKEN),
    });
    ports = { ...ports, catalogue };
    done(await turn(true));
    done(await choose(EXECUTIVE, 'account'));
    done(await choose(MENTOR, 'account'));
    at.clock.pass({ minutes: 1 });
    done(await answer(EXECUTIVE, 'before'));
    done(await answer(MENTOR, 'before'));
    await keepCatalogue(ports);
    expect(activity()).toMatchObject([{ learnerUserId: MENTOR.oid }]);
    expect(await view()).toMatchObject({ failed: [{ kind: 'activity', cause: 'unknown_person' }] });
    expect(done(await retryCatalogue(ports, MANAGER, formed.programmeId)).retried).toBe(1);
    expect(codeOf(await viewCatalogue(ports, MENTOR, formed.programmeId))).toBe('not_found');
  });
});
