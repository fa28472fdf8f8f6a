import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ports } from '../../src/usecases/ports.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { cancelSession, confirmSession, moveSession } from '../../src/usecases/change-session.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { viewDashboard } from '../../src/usecases/view-dashboard.ts';
import { countingStore, type Asked } from './counting-store.ts';
import { done, world, type World } from './harness.ts';
import { EXECUTIVE, MANAGER, MENTOR, proposedPair, type Formed } from './story.ts';

const DOCUMENT = 'docs/request-units.md';
const START = '<!-- counted by test/usecases/request-units.test.ts -->';

let at: World;
let ports: Ports;
let take: () => Asked;
let pair: Formed;
beforeAll(async () => {
  at = world();
  pair = await proposedPair(at);
  const counting = countingStore(at.store);
  ports = { ...at.ports, store: counting.store };
  take = counting.take;
});
afterAll(() => at.close());

/** The life of one pair, act by act, and what each act asks of the store. */
async function live(): Promise<readonly (readonly [string, Asked])[]> {
  const lines: (readonly [string, Asked])[] = [];
  const act = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    take();
    await work();
    lines.push([name, take()]);
  };
  const soon = { instant: '2026-12-03T13:00:00.000Z' };
  const later = { instant: '2026-12-10T13:00:00.000Z' };
  await act('Open “my mentoring”', () => viewMyMentoring(ports, EXECUTIVE));
  await act('Accept a proposal', async () =>
    done(await answerProposal(ports, MENTOR, { ...pair, answer: 'accepted' })),
  );
  await act('Accept it as the second of the two', async () =>
    done(await answerProposal(ports, EXECUTIVE, { ...pair, answer: 'accepted' })),
  );
  await at.work();
  const { draft } = done(await viewAgreement(at.ports, MENTOR, pair));
  await act('Write the agreement', async () =>
    done(
      await writeAgreement(ports, MENTOR, { ...pair, terms: { ...draft, goals: 'x' }, seen: 0 }),
    ),
  );
  await act('Sign it', async () =>
    done(await signAgreement(ports, EXECUTIVE, { ...pair, version: 1 })),
  );
  let sessionId = '';
  await act('Plan a session', async () => {
    sessionId = done(await planSession(ports, MENTOR, { ...pair, at: later })).id;
  });
  await act('Move it to another time', async () =>
    done(await moveSession(ports, MENTOR, { ...pair, sessionId, at: soon })),
  );
  await act('Confirm it', async () =>
    done(await confirmSession(ports, EXECUTIVE, { ...pair, sessionId })),
  );
  at.clock.set('2026-12-03T14:00:00.000Z');
  await act('Give feedback', async () =>
    done(await giveFeedback(ports, EXECUTIVE, { ...pair, sessionId, tookPlace: true, rating: 4 })),
  );
  const next = done(await planSession(at.ports, MENTOR, { ...pair, at: later }));
  await act('Cancel a session', async () =>
    done(await cancelSession(ports, EXECUTIVE, { ...pair, sessionId: next.id })),
  );
  await act('Change one’s language', async () =>
    done(await setPreferences(ports, EXECUTIVE, { locale: 'en' })),
  );
  await act('Open the dashboard of this small programme', async () =>
    done(await viewDashboard(ports, MANAGER, pair.programmeId)),
  );
  return lines;
}

test('the table of request units says what is asked of the store', async () => {
  const rows = (await live()).map(
    ([name, { reads, queries, writes, units }]) =>
      `| ${name} | ${String(reads)} | ${String(queries)} | ${String(writes)} | ${String(Math.round(units))} |`,
  );
  const table = [
    '| Act | Point reads | Queries | Documents written | Request units, about |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
  const text = await readFile(DOCUMENT, 'utf8');
  const [before = '', after = ''] = text.split(START);
  if (process.env['UPDATE_DOCS'] === 'yes') {
    await writeFile(DOCUMENT, `${before}${START}\n\n${table}\n`);
    return;
  }
  expect(after.replace(/ +/gu, ' ').replace(/-+/gu, '-').trim()).toBe(
    table.replace(/ +/gu, ' ').replace(/-+/gu, '-'),
  );
});
