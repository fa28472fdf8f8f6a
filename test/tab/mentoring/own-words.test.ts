import { describe, expect, it, test } from 'vitest';
import { saidOf, sentOf } from '../../../src/tab/mentoring/check-in-said.ts';
import { toReview } from '../../../src/tab/mentoring/course.ts';
import { GiveCheckInShape } from '../../../src/wire/living.ts';

describe('a check-in as it is sent', () => {
  const NOTHING = saidOf(null);

  it('is nothing until there is a mood, whatever else was written', () => {
    expect(sentOf(NOTHING)).toBeNull();
    expect(sentOf({ ...NOTHING, line: 'On avance.', wantsHelp: true })).toBeNull();
  });

  it('says what stood as it was saved, so that the same is recognised', () => {
    const given = { mood: 'fair', line: 'On avance.', wantsHelp: true } as const;
    expect(sentOf(saidOf(given))).toEqual(given);
  });

  it('carries both, the line without the spaces around it, in the shape that is taken', () => {
    const said = sentOf({ mood: 'well', line: '  Deux pas de plus.\n', wantsHelp: false });
    expect(said).toEqual({ mood: 'well', line: 'Deux pas de plus.', wantsHelp: false });
    const body = { kind: 'check-in', occurrence: 1, ...said, seen: sentOf(NOTHING) };
    expect(GiveCheckInShape.parse(body)).toEqual(body);
  });
});

describe('the session that waits for a word', () => {
  const sessions = [
    { id: 'first', feedbackDue: false },
    { id: 'second', feedbackDue: true },
  ];
  const given = sessions.map((session) => ({ ...session, feedbackDue: false }));

  test.each([
    ['is the one that is due', sessions, undefined, 'second'],
    [
      'goes when its word was given elsewhere and nothing is written here',
      given,
      undefined,
      undefined,
    ],
    ['stays when its word was given elsewhere and one is written here', given, 'second', 'second'],
    ['is the one that is written of, before another that is due', sessions, 'first', 'first'],
    [
      'is the next one when the one that was written of is no longer there',
      sessions,
      'gone',
      'second',
    ],
  ])('%s', (_said, all, begun, expected) => {
    expect(toReview(all, begun)?.id).toBe(expected);
  });
});
