import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MessageKind } from '../../src/domain/message.ts';
import { cancelSession, confirmSession, moveSession } from '../../src/usecases/change-session.ts';
import { giveFeedback, viewFeedbackDue } from '../../src/usecases/give-feedback.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { forgetConversation } from '../../src/usecases/remember-conversation.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, FABRIKAM, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MENTOR, plannedSession, sessionOf, type Formed } from './story.ts';

/** Thursday 26 November 2026, two in the afternoon in Paris. */
const THURSDAY = '2026-11-26T13:00:00.000Z';

describe('prompts', () => {
  let at: World;
  let formed: Formed;
  beforeEach(async () => {
    at = world();
    formed = await formedPair(at);
    at.clock.set('2026-11-23T09:15:00.000Z');
  });
  afterEach(() => at.close());

  /** Ticks every quarter of an hour; says when a message of a kind first came to somebody. */
  async function comesAt(who: Actor, kind: MessageKind, until: string): Promise<string[]> {
    const times: string[] = [];
    let before = heard(at, who).filter((k) => k === kind).length;
    while (at.clock.now() < until) {
      at.clock.pass({ minutes: 15 });
      await at.tick();
      const now = heard(at, who).filter((k) => k === kind).length;
      for (; before < now; before++) times.push(at.clock.now());
    }
    return times;
  }

  test('to prepare come a day ahead, once, to both, and the session counts as prepared', async () => {
    const session = await plannedSession(at, formed, THURSDAY);
    expect(await comesAt(EXECUTIVE, 'preparation', THURSDAY)).toEqual(['2026-11-25T13:00:00.000Z']);
    expect(heard(at, MENTOR).filter((kind) => kind === 'preparation')).toHaveLength(1);
    expect((await sessionOf(at, formed, session.id)).status).toBe('prepared');
  });

  test('for feedback come after the end, in working hours, and are not asked of who spoke', async () => {
    const session = await plannedSession(at, formed, '2026-11-26T16:30:00.000Z');
    at.clock.set('2026-11-26T17:15:00.000Z');
    const said = { programmeId: formed.programmeId, sessionId: session.id, tookPlace: true };
    done(await giveFeedback(at.ports, MENTOR, { ...said, rating: 4 }));
    const asked = await comesAt(EXECUTIVE, 'feedback-request', '2026-11-30T17:00:00.000Z');
    expect(asked).toEqual(['2026-11-27T08:00:00.000Z']);
    expect(heard(at, MENTOR)).not.toContain('feedback-request');
  });

  test('keep to the clock of the person, not of the programme', async () => {
    done(await setPreferences(at.ports, EXECUTIVE, { timeZone: 'Asia/Tokyo' }));
    await plannedSession(at, formed, THURSDAY);
    at.clock.set('2026-11-25T08:44:00.000Z');
    // Ten at night in Tokyo: the last working minute before a day ahead is Wednesday's 17:59.
    const asked = await comesAt(EXECUTIVE, 'preparation', THURSDAY);
    expect(asked).toEqual(['2026-11-25T08:59:00.000Z']);
  });

  test('wait while the person pauses, and come when they are back', async () => {
    await plannedSession(at, formed, THURSDAY);
    done(await setPreferences(at.ports, EXECUTIVE, { pausedUntil: '2026-11-30' }));
    const asked = await comesAt(EXECUTIVE, 'preparation', THURSDAY);
    expect(asked).toEqual([]);
    const later = await comesAt(EXECUTIVE, 'feedback-request', '2026-11-30T17:00:00.000Z');
    expect(later).toEqual(['2026-11-30T08:00:00.000Z']);
    expect(heard(at, MENTOR)).toEqual(expect.arrayContaining(['preparation', 'feedback-request']));
  });

  test('of a session that moved come again for its new time, feedback included', async () => {
    const session = await plannedSession(at, formed, THURSDAY);
    const asked = await comesAt(EXECUTIVE, 'feedback-request', '2026-11-26T17:00:00.000Z');
    expect(asked).toHaveLength(1);
    const named = { programmeId: formed.programmeId, sessionId: session.id };
    const instant = '2026-12-03T13:00:00.000Z';
    done(await moveSession(at.ports, MENTOR, { ...named, at: { instant } }));
    done(await confirmSession(at.ports, EXECUTIVE, named));
    expect(await comesAt(EXECUTIVE, 'preparation', instant)).toHaveLength(1);
    const again = await comesAt(EXECUTIVE, 'feedback-request', '2026-12-03T17:00:00.000Z');
    expect(again).toHaveLength(1);
  });

  test('that waited for an installation have lost their point when the session is off', async () => {
    const session = await plannedSession(at, formed, THURSDAY);
    done(await forgetConversation(at.ports, EXECUTIVE, { state: 'gone' }));
    at.clock.set('2026-11-26T14:00:00.000Z');
    await at.tick();
    const named = { programmeId: formed.programmeId, sessionId: session.id };
    done(await cancelSession(at.ports, MENTOR, named));
    await at.install(EXECUTIVE);
    expect(heard(at, EXECUTIVE)).not.toContain('preparation');
    expect(heard(at, EXECUTIVE)).not.toContain('feedback-request');
  });

  test('come at once when a session is planned for soon', async () => {
    at.clock.set('2026-11-26T11:00:00.000Z');
    await plannedSession(at, formed, THURSDAY);
    await at.tick();
    expect(heard(at, EXECUTIVE)).toContain('preparation');
  });

  test('are not sent for a time that nobody confirmed', async () => {
    const input = { programmeId: formed.programmeId, pairId: formed.pairId };
    done(await planSession(at.ports, MENTOR, { ...input, at: { instant: THURSDAY } }));
    expect(await comesAt(EXECUTIVE, 'preparation', THURSDAY)).toEqual([]);
    const asked = await comesAt(EXECUTIVE, 'feedback-request', '2026-11-27T17:00:00.000Z');
    expect(asked).toEqual([]);
  });

  test('for feedback stop after two weeks; the person may still give it', async () => {
    const session = await plannedSession(at, formed, THURSDAY);
    at.clock.set('2026-12-14T10:00:00.000Z');
    await at.tick();
    expect(heard(at, EXECUTIVE)).not.toContain('feedback-request');
    const due = await viewFeedbackDue(at.ports, EXECUTIVE);
    expect(due).toMatchObject({ kind: 'feedback-request', session: { sessionId: session.id } });
  });
});

/** What somebody was told, whether by itself or as a part of a message. */
function heard(at: World, who: Actor): readonly MessageKind[] {
  return at
    .inbox(who)
    .flatMap((message) => (message.kind === 'digest' ? message.parts : [message]))
    .map(({ kind }) => kind);
}

describe('a person’s own choices', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test('a pause lies ahead and is a day; a time zone is a name', async () => {
    const set = async (choice: Parameters<typeof setPreferences>[2]) =>
      codeOf(await setPreferences(at.ports, MENTOR, choice));
    expect(await set({ pausedUntil: '2026-11-23' })).toBe('date_in_the_past');
    expect(await set({ pausedUntil: 'tomorrow' })).toBe('time_unreadable');
    expect(await set({ timeZone: 'Mars/Olympus' })).toBe('time_zone_unknown');
    expect(await set({ timeZone: '+02:00' })).toBe('time_zone_unknown');
    expect(await set({ timeZone: 'Australia/Lord_Howe', locale: 'en' })).toBe('done');
  });

  test('today is read on the clock of the person', async () => {
    at.clock.set('2026-11-23T20:00:00.000Z');
    const choice = { pausedUntil: '2026-11-24' };
    const tokyo = { ...choice, timeZone: 'Asia/Tokyo' };
    expect(codeOf(await setPreferences(at.ports, MENTOR, tokyo))).toBe('date_in_the_past');
    const paris = { ...choice, timeZone: 'Europe/Paris' };
    expect(codeOf(await setPreferences(at.ports, MENTOR, paris))).toBe('done');
  });

  test('each choice leaves the others alone, and belongs to one tenant', async () => {
    done(await setPreferences(at.ports, MENTOR, { locale: 'en', pausedUntil: '2026-12-24' }));
    done(await setPreferences(at.ports, MENTOR, { timeZone: 'America/New_York' }));
    const back = done(await setPreferences(at.ports, MENTOR, { pausedUntil: null }));
    expect(back).toMatchObject({ locale: 'en', timeZone: 'America/New_York' });
    expect(back).not.toHaveProperty('pausedUntil');
    const twin = done(await setPreferences(at.ports, { ...MENTOR, tenantId: FABRIKAM }, {}));
    expect(twin).not.toHaveProperty('locale');
  });
});
