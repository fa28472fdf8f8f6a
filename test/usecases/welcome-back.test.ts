import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { sendMessages } from '../../src/usecases/send-messages.ts';
import { suggestTopic } from '../../src/usecases/suggest-topic.ts';
import { removeTopic } from '../../src/usecases/remove-topic.ts';
import { viewNotes } from '../../src/usecases/session-notes.ts';
import { done, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MENTOR, plannedSession, type Formed } from './story.ts';

let at: World;
let pair: Formed;
beforeEach(async () => {
  at = world();
  pair = await formedPair(at);
});
afterEach(() => at.close());

const rest = async (pausedUntil: string | null) => {
  done(await setPreferences(at.ports, EXECUTIVE, { pausedUntil }));
  await at.work();
};
const welcomes = () => at.kinds(EXECUTIVE).filter((kind) => kind === 'welcome-back').length;
/** Ten o'clock in Paris, on that day. */
const morning = async (day: string) => {
  at.clock.set(`${day}T09:00:00.000Z`);
  await sendMessages(at.ports);
};

describe('whoever rested until a day', () => {
  test('is welcomed back that morning, once, with where they stand', async () => {
    await rest('2026-12-08');
    await morning('2026-12-07');
    expect(welcomes()).toBe(0);
    await morning('2026-12-08');
    expect(at.inbox(EXECUTIVE).at(-1)).toMatchObject({
      kind: 'welcome-back',
      pairs: [{ pair: { pairId: pair.pairId }, state: 'paired' }],
    });
    await morning('2026-12-09');
    expect(welcomes()).toBe(1);
  });

  test('is welcomed once on the new day when they rest longer, and not at all after coming back', async () => {
    await rest('2026-12-08');
    await rest('2026-12-10');
    await morning('2026-12-08');
    expect(welcomes()).toBe(0);
    await morning('2026-12-10');
    expect(welcomes()).toBe(1);
    await rest('2026-12-15');
    await rest(null);
    await morning('2026-12-15');
    expect(welcomes()).toBe(1);
  });
});

test('topics stand on the preparation card of both, until either takes them off', async () => {
  const { id: sessionId } = await plannedSession(at, pair, '2026-12-03T13:00:00.000Z');
  const suggest = (who: typeof MENTOR, text: string) =>
    suggestTopic(at.ports, who, { ...pair, text, source: text });
  done(await suggest(MENTOR, 'Relire une note'));
  done(await suggest(EXECUTIVE, 'Nos données'));
  const { shared } = done(await viewNotes(at.ports, MENTOR, { ...pair, sessionId }));
  const [first] = shared?.agenda ?? [];
  const topicId = first?.id ?? '';
  done(await removeTopic(at.ports, EXECUTIVE, { ...pair, sessionId, topicId }));
  done(await removeTopic(at.ports, EXECUTIVE, { ...pair, sessionId, topicId }));
  at.clock.set('2026-12-02T13:30:00.000Z');
  await at.tick();
  // It may be one of several that left together.
  const card = (who: typeof MENTOR) =>
    at
      .inbox(who)
      .flatMap((one) => (one.kind === 'digest' ? one.parts : [one]))
      .find(({ kind }) => kind === 'preparation');
  expect(card(EXECUTIVE)).toMatchObject({ topics: [{ text: 'Nos données', mine: true }] });
  expect(card(MENTOR)).toMatchObject({ topics: [{ text: 'Nos données', mine: false }] });
});
