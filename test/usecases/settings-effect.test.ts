import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardOf } from '../../src/cards/card-of.ts';
import type { ProgrammeOptions } from '../../src/domain/programme-options.ts';
import { changeProgramme, putAway } from '../../src/usecases/change-programme.ts';
import { forgetEnded } from '../../src/usecases/forget-ended.ts';
import { previewMessage } from '../../src/usecases/preview-message.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { codeOf, done, found, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  matched,
  MENTOR,
  NEW_PROGRAMME,
  participantsOf,
  plannedSession,
  proposedPair,
  TWO,
  type Formed,
} from './story.ts';

const READER = { name: 'Karl', locale: 'fr', timeZone: 'Europe/Paris' } as const;

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

async function set(
  { programmeId }: Pick<Formed, 'programmeId'>,
  options: ProgrammeOptions,
  seen = 1,
): Promise<void> {
  const input = { programmeId, settings: NEW_PROGRAMME, options, seen };
  done(await changeProgramme(at.ports, MANAGER, input));
  await at.work();
}

/** A day later, and the clock looked at from hour to hour. */
async function day(days: number): Promise<void> {
  at.clock.pass({ days });
  await at.tick();
  await at.tick();
}

/** How often the executive was told this, by itself or as a part of another message. */
function heard(kind: string): number {
  const parts = at.inbox(EXECUTIVE).flatMap((one) => (one.kind === 'digest' ? one.parts : [one]));
  return parts.filter((one) => one.kind === kind).length;
}

describe('the rhythm of prompts', () => {
  it('moves the next check-in', async () => {
    const formed = await formedPair(at);
    await set(formed, { checkInWeeks: 2, silenceWeeks: 8 });
    await day(13);
    expect(heard('check-in')).toBe(0);
    await day(1);
    expect(heard('check-in')).toBe(1);
  });

  it('says after how many weeks without a date the two get a word', async () => {
    const formed = await formedPair(at);
    await set(formed, { silenceWeeks: 4 });
    await day(21);
    expect(heard('silence')).toBe(0);
    await set(formed, { silenceWeeks: 3 }, 2);
    at.clock.pass({ hours: 1 });
    await at.tick();
    expect(heard('silence')).toBe(1);
  });

  it('leaves fewer messages a week than the product would, and never more', async () => {
    const formed = await formedPair(at);
    await set(formed, { weeklyMessages: { executive: 1, other: 4 }, silenceWeeks: 1 });
    const before = at.kinds(EXECUTIVE).length;
    // A reminder of the agreement after three days, a word on the silence after seven.
    for (let passed = 0; passed < 8; passed++) await day(1);
    expect(at.kinds(EXECUTIVE).slice(before)).toEqual(['agreement-reminder']);
    expect(at.kinds(MENTOR)).toContain('silence');
    const more = { weeklyMessages: { executive: 3, other: 4 } };
    const input = { programmeId: formed.programmeId, settings: NEW_PROGRAMME, options: more };
    expect(await changeProgramme(at.ports, MANAGER, { ...input, seen: 2 })).toMatchObject({
      error: { details: ['weekly_messages_out_of_range'] },
    });
  });
});

describe('the programme’s own words', () => {
  const words = { fr: 'Le café est offert. **{{DATE()}}**', en: 'Coffee is on us.' };

  it('stand on the card, as plain text, in the reader’s language', async () => {
    const programme = await approvedProgramme(at);
    await set({ programmeId: programme.id }, { words: { proposal: words } });
    await at.install(MENTOR, EXECUTIVE);
    await enrol(at, programme, TWO);
    const run = await matched(at, programme);
    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
    await at.work();
    const proposal = found(at.inbox(EXECUTIVE).find(({ kind }) => kind === 'proposal'));
    const card = JSON.stringify(cardOf(proposal, READER).card);
    expect(card).toContain('"type":"TextRun","text":"Le café est offert.');
    expect(card).not.toContain('{{');
    expect(cardOf(proposal, { ...READER, locale: 'en' }).text).toContain('Coffee is on us.');
  });

  it('are previewed as the card, and refused when they are too long or in one language', async () => {
    const { id: programmeId } = await approvedProgramme(at);
    const preview = (own?: { fr: string; en: string }) =>
      previewMessage(at.ports, MANAGER, {
        programmeId,
        kind: 'retrospective',
        locale: 'fr',
        ...(own === undefined ? {} : { words: own }),
      });
    const shown = done(await preview(words));
    expect(cardOf(shown.message, shown.reader).text).toContain('Le café est offert.');
    const standard = done(await preview());
    expect(cardOf(standard.message, standard.reader).text).not.toContain('café');
    expect(await preview({ fr: 'x'.repeat(301), en: 'x' })).toMatchObject({
      error: { details: ['words_too_long'] },
    });
    expect(await preview({ fr: 'Bonjour.', en: ' ' })).toMatchObject({
      error: { details: ['words_in_one_language'] },
    });
  });
});

it('training that is required holds back a publication', async () => {
  const programme = await approvedProgramme(at);
  await set({ programmeId: programme.id }, { training: 'required' });
  await enrol(at, programme, TWO);
  const run = await matched(at, programme);
  const input = { programmeId: programme.id, runId: run.id };
  expect(codeOf(await publishRun(at.ports, MANAGER, input))).toBe('training_incomplete');
  await set({ programmeId: programme.id }, { training: 'advised' }, 2);
  expect(codeOf(await publishRun(at.ports, MANAGER, input))).toBe('done');
});

it('retention erases what people said, from the day it names on the programme’s calendar', async () => {
  const programme = await approvedProgramme(at, { timeZone: 'Pacific/Auckland' });
  const settings = { ...NEW_PROGRAMME, timeZone: 'Pacific/Auckland' };
  const options = { retentionDays: 30 };
  const input = { programmeId: programme.id, settings, options, seen: 1 };
  done(await changeProgramme(at.ports, MANAGER, input));
  await enrol(at, programme, TWO);
  // It ends on 30 June: 30 July has begun in Auckland when it is still noon of the 29th in London.
  at.clock.set('2027-07-29T11:59:00.000Z');
  expect(await forgetEnded(at.ports)).toBe(0);
  at.clock.set('2027-07-29T12:00:00.000Z');
  expect(await forgetEnded(at.ports)).toBeGreaterThan(0);
  expect(await participantsOf(at, programme)).toEqual([]);
});

describe('an archived programme', () => {
  const archive = (programmeId: string, archived: boolean) =>
    putAway(at.ports, MANAGER, { programmeId, archived });

  it('prompts nobody, and goes on when it is taken out again', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, '2026-12-01T13:00:00.000Z');
    done(await archive(formed.programmeId, true));
    const before = at.messenger.sent.length;
    at.clock.set('2026-12-01T14:30:00.000Z');
    await at.tick();
    await at.tick();
    expect(at.messenger.sent).toHaveLength(before);
    done(await archive(formed.programmeId, false));
    await at.tick();
    expect(heard('feedback-request')).toBe(1);
  });

  it('lets no message leave that waited', async () => {
    const { programmeId } = await proposedPair(at);
    const invited = { programmeId, settings: { ...NEW_PROGRAMME, purpose: 'Autre chose.' } };
    done(await changeProgramme(at.ports, MANAGER, { ...invited, options: {}, seen: 1 }));
    done(await archive(programmeId, true));
    const before = at.messenger.sent.length;
    await at.work();
    expect(at.messenger.sent).toHaveLength(before);
  });
});
