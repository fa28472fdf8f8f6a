import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isUnderWay } from '../../src/domain/pair.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { viewDashboard } from '../../src/usecases/view-dashboard.ts';
import { viewWaitingCharter } from '../../src/usecases/approve-charter.ts';
import { viewCoaching } from '../../src/usecases/coach-pairs.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { viewDeliverySums } from '../../src/usecases/view-deliveries.ts';
import { viewOutcomes } from '../../src/usecases/view-outcomes.ts';
import { viewPlanning } from '../../src/usecases/name-delegate.ts';
import { actorOf, ASSISTANT, LOCAL_TENANT, MANAGER, personas } from '../../src/local/accounts.ts';
import { openTranscript } from '../../src/local/chat/transcript.ts';
import { pastChat } from '../../src/local/demo/past-chat.ts';
import { seedDemo } from '../../src/local/demo/seed.ts';
import { done, found, testClock, world, type World } from '../usecases/harness.ts';

/** The demo's past, its conversations kept nowhere. */
async function lived({ ports, clock }: World): Promise<void> {
  const transcript = openTranscript(':memory:', clock);
  await seedDemo(ports, clock, pastChat(transcript, 'http://127.0.0.1:3978/local/chat/connector'));
  transcript.close();
}

describe('the demo programme', () => {
  let at: World;
  let scope: { tenantId: string; programmeId: string };
  let programmes: readonly string[];
  beforeAll(async () => {
    at = world({ clock: testClock('2026-11-23T09:00:00.000Z') });
    await lived(at);
    const all = await at.store.find('programme', { tenantId: LOCAL_TENANT }, 'programme');
    scope = found(all.find(({ body }) => body.status === 'running')).scope;
    programmes = all.map(({ body }) => body.status).sort();
  });
  afterAll(() => at.close());

  test('ends today, with about sixty people and pairs in every state', async () => {
    expect(at.clock.now()).toBe('2026-11-23T09:00:00.000Z');
    const { dashboard } = done(await viewDashboard(at.ports, actorOf(MANAGER), scope.programmeId));
    const [signedUp] = dashboard.funnel;
    expect(signedUp?.people).toBe(60);
    for (const { people } of dashboard.funnel) expect(people).toBeGreaterThan(0);
    expect(dashboard.upcoming.length).toBeGreaterThan(2);
    expect(dashboard.toHelp.length).toBeGreaterThan(0);
    expect(dashboard.satisfaction?.people).toBeGreaterThanOrEqual(5);
    const pairs = (await listAll(at.ports, 'pair', scope)).map(({ body }) => body);
    expect(pairs.filter(isUnderWay).length).toBeGreaterThan(5);
    expect(new Set(pairs.map(({ status }) => status))).toEqual(
      new Set(['proposed', 'accepted', 'active', 'paused', 'declined', 'completed', 'ended']),
    );
    expect(pairs.filter(({ circleId }) => circleId !== undefined)).toHaveLength(2);
    expect(programmes).toEqual(['archived', 'draft', 'running']);
    const runs = (await listAll(at.ports, 'matchRun', scope)).map(({ body }) => body.status);
    expect(runs.sort()).toEqual(['proposed', 'published', 'published']);
  });

  test('shows somebody of each kind a page with something on it', async () => {
    const all = await personas(at.ports);
    const featured = (kind: string) =>
      actorOf(found(all.find((one) => one.kind === kind && one.featured)));
    for (const kind of ['executive', 'mentor']) {
      const { pairs } = await viewMyMentoring(at.ports, featured(kind));
      const [pair] = pairs.filter(({ state }) => state === 'paired');
      const sessions = found(pair).sessions.map(({ view }) => view.status);
      expect(sessions.filter((status) => status === 'held')).toHaveLength(2);
      expect(sessions.filter((status) => status === 'planned')).toHaveLength(1);
    }
    const coached = await viewCoaching(at.ports, featured('coach'));
    expect(coached.map(({ view }) => view.state).sort()).toEqual(['accepted', 'invited']);
    expect(coached.flatMap(({ notes }) => notes)).toHaveLength(2);
    const lines = await viewPlanning(at.ports, featured('assistant'));
    expect(lines.map(({ mayPlan }) => mayPlan).sort()).toEqual([false, true]);
    const charter = await viewWaitingCharter(at.ports, featured('sponsor'));
    expect(done(charter).programmeName).toBe('Regards croisés des filiales');
  });

  test('shows its manager figures of groups, one message that was refused, and what to look after', async () => {
    const { programmeId } = scope;
    const manager = actorOf(MANAGER);
    const { skill, links } = done(await viewOutcomes(at.ports, manager, programmeId));
    expect(skill.modules.length).toBeGreaterThan(1);
    for (const { knowledge } of skill.modules) {
      expect(knowledge.after).toBeGreaterThan(knowledge.before);
    }
    expect(links.length).toBeGreaterThan(3);
    const sums = done(await viewDeliverySums(at.ports, manager, programmeId));
    expect(sums.states.get('failed')).toBe(1);
    expect(sums.states.get('sent')).toBeGreaterThan(200);
    const { dashboard } = done(await viewDashboard(at.ports, manager, programmeId));
    const why = new Set(dashboard.toHelp.map(({ code }) => code));
    for (const code of ['no-answer', 'sessions-missed', 'not-reachable'] as const) {
      expect(why).toContain(code);
    }
  });

  test('keeps nothing back: no fact failed while it was lived through', async () => {
    const system = { tenantId: '~system', programmeId: '~system' };
    const state = found(await at.store.get('worker', system, 'facts')).body;
    expect(state.parked).toEqual([]);
  });

  test('says nothing of age', async () => {
    const all = JSON.stringify(await listAll(at.ports, 'participant', scope));
    expect(all).not.toMatch(/"age"|birth|naissance/iu);
  });

  test('offers a manager, an administrator, an assistant, a coach, a sponsor and a pair under way by name', async () => {
    const all = await personas(at.ports);
    const featured = all.filter((persona) => persona.featured).map(({ kind }) => kind);
    expect(featured.sort()).toEqual([
      'administrator',
      'assistant',
      'coach',
      'executive',
      'manager',
      'mentor',
      'sponsor',
    ]);
    // Sixty people, five who are always there, and one who was invited.
    expect(new Set(all.map(({ oid }) => oid)).size).toBe(66);
    expect(all.length).toBe(66);
    const lines = await viewPlanning(at.ports, actorOf(ASSISTANT));
    const executive = all.find(({ kind, featured: shown }) => kind === 'executive' && shown);
    expect(lines.map((line) => line.executive)).toContain(executive?.name);
  });

  test('is the same tomorrow: nobody who is shown is there by chance', async () => {
    const other = world({ clock: testClock('2026-11-28T21:00:00.000Z') });
    await lived(other);
    const names = async (of: World) =>
      (await personas(of.ports)).map(({ mail, featured }) => [mail, featured]).sort();
    expect(await names(other)).toEqual(await names(at));
    other.close();
  });
});
