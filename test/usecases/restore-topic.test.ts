import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  putBack,
  suggest,
  withoutTopic,
  type SessionNotes,
  type Suggestion,
} from '../../src/domain/session-notes.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { removeTopic } from '../../src/usecases/remove-topic.ts';
import { restoreTopic } from '../../src/usecases/restore-topic.ts';
import { suggestTopic, viewAgenda } from '../../src/usecases/suggest-topic.ts';
import { codeOf, done, found, MONDAY, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession, type Formed } from './story.ts';

test('any topic taken off and put back stands where it stood, as it was written', () => {
  const topics = fc.array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      by: fc.constantFrom('mentor' as const, 'mentee' as const),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(topics, fc.nat(), (said, which) => {
      let notes: Parameters<typeof suggest>[0] = { id: 's', pairId: 'p' };
      for (const [index, { text, by }] of said.entries()) {
        const topic = { id: String(index), text, by, at: addMinutes(MONDAY, index) };
        const next = suggest(notes, topic);
        if (next.ok) notes = next.value;
      }
      const full = notes as SessionNotes;
      const topic: Suggestion = found(full.agenda?.[which % said.length]);
      const once = putBack(withoutTopic(full, topic.id), topic);
      expect(once).toEqual({ ok: true, value: full });
      expect(putBack(full, topic)).toEqual({ ok: true, value: full });
    }),
  );
});

describe('in a programme', () => {
  let at: World;
  let pair: Formed;
  let sessionId: string;
  beforeEach(async () => {
    at = world();
    pair = await formedPair(at);
    sessionId = (await plannedSession(at, pair, '2026-12-03T13:00:00.000Z')).id;
    for (const [who, text] of [
      [MENTOR, 'Le premier'],
      [EXECUTIVE, 'Le deuxième'],
      [MENTOR, 'Le dernier'],
    ] as const) {
      at.clock.pass({ minutes: 1 });
      done(await suggestTopic(at.ports, who, { ...pair, text, source: text }));
    }
  });
  afterEach(() => at.close());

  const agenda = async () => done(await viewAgenda(at.ports, EXECUTIVE, pair)).agenda;
  const takeOff = async (text: string, who = MENTOR) => {
    const topicId = found((await agenda()).find((one) => one.text === text)).id;
    const input = { ...pair, sessionId, topicId };
    return found(done(await removeTopic(at.ports, who, input)).back);
  };
  const restore = async (back: string, who = MENTOR, of = sessionId) =>
    codeOf(await restoreTopic(at.ports, who, { ...pair, sessionId: of, back }));

  test('a topic of the other is put back at its place, with its author, and once', async () => {
    const before = await agenda();
    const back = await takeOff('Le deuxième');
    expect((await agenda()).map(({ text }) => text)).toEqual(['Le premier', 'Le dernier']);
    expect(JSON.stringify(await listAll(at.ports, 'sessionNotes', scope()))).not.toContain(
      'deuxième',
    );
    expect([await restore(back), await restore(back)]).toEqual(['done', 'done']);
    expect(await agenda()).toEqual(before);
  });

  test('for a day, on its own session, and by the two alone', async () => {
    const back = await takeOff('Le premier');
    expect(await restore(back, MANAGER)).toBe('not_found');
    const other = await formedPair(at, { name: 'Deux' });
    const next = await plannedSession(at, other, '2026-12-10T13:00:00.000Z');
    const elsewhere = { ...other, sessionId: next.id, back };
    expect(codeOf(await restoreTopic(at.ports, MENTOR, elsewhere))).toBe('undo_nothing');
    at.clock.pass({ days: 1 });
    expect(await restore(back)).toBe('undo_too_late');
    expect(await agenda()).toHaveLength(2);
  });

  test('as it was taken off, and with no other words in it', async () => {
    const back = await takeOff('Le deuxième');
    const [payload = '', signature = ''] = back.split('.');
    const fields = JSON.parse(Buffer.from(payload, 'base64url').toString()) as string[];
    const forged = fields.map((one) => (one === 'Le deuxième' ? 'Ce qu’elle n’a pas dit' : one));
    const token = Buffer.from(JSON.stringify(forged)).toString('base64url');
    expect(await restore(`${token}.${signature}`)).toBe('undo_nothing');
    expect(await restore('')).toBe('undo_nothing');
    expect(await agenda()).toHaveLength(2);
  });

  test('one that was not there gives nothing to put back', async () => {
    const input = { ...pair, sessionId, topicId: 'none' };
    expect(done(await removeTopic(at.ports, MENTOR, input))).toEqual({});
  });

  function scope() {
    return { tenantId: MENTOR.tenantId, programmeId: pair.programmeId };
  }
});
