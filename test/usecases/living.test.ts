import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { giveCheckIn, viewCheckIn, type NamedCheckIn } from '../../src/usecases/check-in.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { endPair, pausePair, resumePair, swapRoles } from '../../src/usecases/live-pair.ts';
import { keepPrivateNote, viewNotes, writeNotes } from '../../src/usecases/session-notes.ts';
import { failTwice, leadOf, type Session } from '../../src/domain/session.ts';
import { done, world, type World } from './harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  pairsOf,
  plannedSession,
  sessionOf,
  type Formed,
} from './story.ts';

let at: World;
let pair: Formed;
beforeEach(async () => {
  at = world();
  pair = await formedPair(at);
});
afterEach(() => at.close());

const SOON = '2026-12-03T13:00:00.000Z';

async function statusNow(): Promise<string | undefined> {
  return (await pairsOf(at, pair.programme))[0]?.status;
}

describe('a check-in', () => {
  const asked = (): NamedCheckIn => ({ ...pair, kind: 'check-in', occurrence: 1 });

  it('takes one tap, is corrected by another, and stays with its author', async () => {
    done(await giveCheckIn(at.ports, EXECUTIVE, { ...asked(), mood: 'fair' }));
    done(
      await giveCheckIn(at.ports, EXECUTIVE, {
        ...asked(),
        mood: 'well',
        line: ' Dicter un mail ',
      }),
    );
    const mine = done(await viewCheckIn(at.ports, EXECUTIVE, asked()));
    expect(mine.given).toMatchObject({ mood: 'well', line: 'Dicter un mail', wantsHelp: false });
    expect(done(await viewCheckIn(at.ports, MENTOR, asked())).given).toBeUndefined();
    expect(await viewCheckIn(at.ports, MANAGER, asked())).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('refuses what is no answer', async () => {
    expect(await giveCheckIn(at.ports, EXECUTIVE, { ...asked(), mood: 'splendid' })).toMatchObject({
      error: { code: 'mood_required' },
    });
    const line = 'x'.repeat(601);
    expect(
      await giveCheckIn(at.ports, EXECUTIVE, { ...asked(), mood: 'well', line }),
    ).toMatchObject({
      error: { code: 'reason_too_long' },
    });
  });
});

describe('a pair', () => {
  it('rests and is taken up where it stood', async () => {
    done(await pausePair(at.ports, MENTOR, pair));
    expect(await statusNow()).toBe('paused');
    done(await pausePair(at.ports, EXECUTIVE, pair));
    done(await resumePair(at.ports, EXECUTIVE, pair));
    expect(await statusNow()).toBe('accepted');
  });

  it('ends without blame, and with it the sessions to come', async () => {
    const session = await plannedSession(at, pair, SOON);
    done(await endPair(at.ports, EXECUTIVE, pair));
    expect(await statusNow()).toBe('ended');
    expect((await sessionOf(at, pair, session.id)).status).toBe('cancelled');
    expect(await resumePair(at.ports, MENTOR, pair)).toMatchObject({
      error: { code: 'pair_not_under_way' },
    });
  });

  it('swaps roles for one session, and back', async () => {
    const { id: sessionId } = await plannedSession(at, pair, SOON);
    const input = { ...pair, sessionId };
    expect(leadOf(done(await swapRoles(at.ports, MENTOR, { ...input, swapped: true })))).toBe(
      'mentee',
    );
    expect(leadOf(done(await swapRoles(at.ports, EXECUTIVE, { ...input, swapped: false })))).toBe(
      'mentor',
    );
    done(await cancelSession(at.ports, MENTOR, input));
    expect(await swapRoles(at.ports, MENTOR, { ...input, swapped: true })).toMatchObject({
      error: { code: 'session_closed' },
    });
  });
});

describe('notes on a session', () => {
  const content = { text: 'Vu ensemble : les prompts.', actions: [], shared: false };

  it('belong to the two, private ones to one', async () => {
    const { id: sessionId } = await plannedSession(at, pair, SOON);
    const input = { ...pair, sessionId };
    done(await writeNotes(at.ports, MENTOR, { ...input, content, seen: 0 }));
    done(await keepPrivateNote(at.ports, MENTOR, { ...input, text: 'Ralentir.' }));
    expect(done(await viewNotes(at.ports, EXECUTIVE, input))).toEqual({
      side: 'mentee',
      isShown: false,
      shared: expect.objectContaining({ text: content.text, version: 1 }) as unknown,
    });
    expect(done(await viewNotes(at.ports, MENTOR, input)).own).toBe('Ralentir.');
    expect(await viewNotes(at.ports, MANAGER, input)).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('are never overwritten unread', async () => {
    const { id: sessionId } = await plannedSession(at, pair, SOON);
    const input = { ...pair, sessionId, seen: 0 };
    const both = await Promise.all([
      writeNotes(at.ports, MENTOR, { ...input, content }),
      writeNotes(at.ports, EXECUTIVE, { ...input, content: { ...content, text: 'Autre' } }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'notes_changed' } });
  });

  it('are refused whole when they are too long or an action is empty', async () => {
    const { id: sessionId } = await plannedSession(at, pair, SOON);
    const input = { ...pair, sessionId, seen: 0 };
    const long = { ...content, text: 'x'.repeat(8_001) };
    expect(await writeNotes(at.ports, MENTOR, { ...input, content: long })).toMatchObject({
      error: { code: 'notes_too_long' },
    });
    const empty = { ...content, actions: [{ text: ' ', who: 'mentor' as const, done: false }] };
    expect(await writeNotes(at.ports, MENTOR, { ...input, content: empty })).toMatchObject({
      error: { code: 'actions_invalid' },
    });
  });
});

describe('two sessions that fail in a row', () => {
  const on = (startsAt: string, status: Session['status']) => ({ startsAt, status }) as Session;

  it('are told apart from a failure that was made good', () => {
    expect(failTwice([on('1', 'cancelled'), on('2', 'missed')])).toBe(true);
    expect(failTwice([on('1', 'cancelled'), on('2', 'missed'), on('3', 'held')])).toBe(false);
    expect(failTwice([on('1', 'cancelled'), on('2', 'held'), on('3', 'missed')])).toBe(false);
    expect(failTwice([on('1', 'missed'), on('2', 'planned')])).toBe(false);
  });
});
