import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { peopleScope } from '../../src/domain/ids.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import type { AppInstaller } from '../../src/usecases/office-port.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { done, found, reachedAt, world, type World } from './harness.ts';
import { approvedProgramme, enrol, EXECUTIVE, MANAGER, matched, MENTOR, TWO } from './story.ts';

/** An organisation's catalogue: remembers for whom the app was asked, and answers as it is told. */
function catalogue(): AppInstaller & { asked: string[]; answer: Awaited<Answer>; known: boolean } {
  const self = {
    asked: [] as string[],
    answer: { ok: true, value: {} } as Awaited<Answer>,
    known: true,
    accountOf: (_tenant: string, mail: string) =>
      Promise.resolve({ ok: true, value: self.known ? `oid-${mail}` : undefined } as const),
    install: (_tenant: string, oid: string) => {
      self.asked.push(oid);
      return Promise.resolve(self.answer);
    },
  };
  return self;
}
type Answer = ReturnType<AppInstaller['install']>;

let at: World;
let teams: ReturnType<typeof catalogue>;
let ports: Ports;
beforeEach(async () => {
  at = world();
  teams = catalogue();
  ports = { ...at.ports, installer: teams };
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  const run = await matched(at, programme);
  done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
});
afterEach(() => at.close());

describe('the app for who never opened it', () => {
  test('is put into their Teams once, found by their address; then what waited leaves', async () => {
    await deliverFacts(ports);
    expect(teams.asked.toSorted()).toEqual([EXECUTIVE.oid, MENTOR.oid].toSorted());
    expect(at.messenger.sent).toEqual([]);
    await deliverFacts(ports);
    expect(teams.asked).toHaveLength(2);
    // Teams tells the bot of the new conversation, as of any installation.
    done(await rememberConversation(ports, MENTOR, reachedAt(MENTOR.oid)));
    await deliverFacts(ports);
    expect(at.kinds(MENTOR)).toContain('proposal');
  });

  test('that was there all the time: its conversation is used at once', async () => {
    teams.answer = { ok: true, value: { conversation: reachedAt(MENTOR.oid) } };
    await deliverFacts(ports);
    await deliverFacts(ports);
    expect(at.messenger.sent.length).toBeGreaterThan(0);
  });

  test.each(['refused', 'unavailable'] as const)(
    'that is %s leaves messages waiting, and is not asked for again before a week',
    async (error) => {
      teams.answer = { ok: false, error };
      await deliverFacts(ports);
      await deliverFacts(ports);
      expect(teams.asked).toHaveLength(2);
      expect(at.messenger.sent).toEqual([]);
      const person = await at.store.get('person', peopleScope(MENTOR.tenantId), MENTOR.oid);
      expect(found(person).body.appBroughtAt).toBe(at.clock.now());
    },
  );

  test('is for nobody whose address the directory does not know', async () => {
    teams.known = false;
    await deliverFacts(ports);
    expect(teams.asked).toEqual([]);
  });
});
