import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VERBS } from '../../src/cards/verbs.ts';
import { EXECUTIVE, formedPair, plannedSession } from '../usecases/story.ts';
import { startChat } from './chat.ts';

test('whatever a button claims to carry, the answer is a card or a sentence, never a fault', async () => {
  const chat = await startChat(EXECUTIVE);
  const formed = await formedPair(chat.at);
  const { programmeId, pairId } = formed;
  const { id: sessionId } = await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('__proto__', '9999-99-99', '2026-02-30', '24:61', '-1', '2026-11-26T13:00:00Z'),
  );
  const data = fc.record(
    {
      programmeId: fc.oneof({ weight: 4, arbitrary: fc.constant(programmeId) }, odd),
      pairId: fc.oneof({ weight: 4, arbitrary: fc.constant(pairId) }, odd),
      sessionId: fc.oneof({ weight: 4, arbitrary: fc.constant(sessionId) }, odd),
      at: odd,
      date: odd,
      time: odd,
      until: odd,
      line: fc.string({ unit: 'binary', maxLength: 2000 }),
      reason: odd,
      rating: fc.oneof(fc.integer({ min: -1, max: 7 }), fc.double()),
      tookPlace: fc.boolean(),
    },
    { requiredKeys: ['programmeId', 'pairId', 'sessionId'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...VERBS), data, async (verb, given) => {
      const { title } = await chat.tap(EXECUTIVE, verb, given);
      expect(title).not.toBe('');
    }),
    { numRuns: 400 },
  );
  await chat.close();
});
