import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchedPair } from '../../src/domain/matching/match.ts';
import { linksOf, skillChangeOf, type BeforeAfter } from '../../src/domain/outcomes.ts';
import type { Pair } from '../../src/domain/pair.ts';

const NOW = '2026-11-23T09:00:00.000Z';

/** The answers of people to a module: knowledge goes from 40 to 60. */
const answers = (moduleId: string, people: readonly number[]): BeforeAfter[] =>
  people.map((n) => ({
    participantId: `p${String(n)}`,
    moduleId,
    before: { knowledge: 40 },
    after: { knowledge: 60 },
  }));
const FIVE = [1, 2, 3, 4, 5];

describe('what people have learned', () => {
  test('is a mean over five people or nothing', () => {
    expect(skillChangeOf(answers('ai', [1, 2, 3, 4]))).toEqual({ modules: [], hidden: 1 });
    expect(skillChangeOf(answers('ai', FIVE))).toEqual({
      overall: { people: 5, knowledge: { before: 40, after: 60 } },
      modules: [{ moduleId: 'ai', people: 5, knowledge: { before: 40, after: 60 } }],
      hidden: 0,
    });
  });

  test('counts each person once, however many modules they answered to', () => {
    const eager = ['a', 'b', 'c'].map((moduleId) => ({
      participantId: 'p1',
      moduleId,
      before: { knowledge: 0 },
      after: { knowledge: 100 },
    }));
    const { overall } = skillChangeOf([...answers('ai', [2, 3, 4, 5]), ...eager]);
    expect(overall).toEqual({ people: 5, knowledge: { before: 32, after: 68 } });
  });

  test('says nothing of confidence while fewer than five stated it', () => {
    const all = answers('ai', FIVE);
    const sure = all.map((one, index) =>
      index === 0
        ? one
        : {
            ...one,
            before: { knowledge: 40, confidence: 20 },
            after: { knowledge: 60, confidence: 70 },
          },
    );
    expect(skillChangeOf(sure).overall).not.toHaveProperty('confidence');
    const [first] = sure.slice(1);
    const everybody = [...sure.slice(1), { ...(first as BeforeAfter), participantId: 'p6' }];
    expect(skillChangeOf(everybody).overall?.confidence).toEqual({ before: 20, after: 70 });
  });

  test('hides the smallest shown module when fewer than five stand behind the hidden ones', () => {
    const shown = [...answers('large', [1, 2, 3, 4, 5, 6]), ...answers('small', FIVE)];
    expect(skillChangeOf(shown).modules.map(({ moduleId }) => moduleId)).toEqual([
      'large',
      'small',
    ]);
    const { modules, hidden } = skillChangeOf([...shown, ...answers('tiny', [9])]);
    expect(modules.map(({ moduleId }) => moduleId)).toEqual(['large']);
    expect(hidden).toBe(2);
  });

  test('never leaves fewer than five people behind a figure, shown or hidden', () => {
    const answer = fc.record({
      participantId: fc.integer({ min: 1, max: 9 }).map((n) => `p${String(n)}`),
      moduleId: fc.constantFrom('a', 'b', 'c', 'd'),
      before: fc.record({ knowledge: fc.integer({ min: 0, max: 100 }) }),
      after: fc.record({ knowledge: fc.integer({ min: 0, max: 100 }) }),
    });
    const all = fc.uniqueArray(answer, {
      maxLength: 40,
      selector: ({ participantId, moduleId }) => `${participantId} ${moduleId}`,
    });
    fc.assert(
      fc.property(all, (given) => {
        const { overall, modules } = skillChangeOf(given);
        for (const { people } of [...modules, ...(overall === undefined ? [] : [overall])]) {
          expect(people).toBeGreaterThanOrEqual(5);
        }
        const shown = new Set(modules.map(({ moduleId }) => moduleId));
        const rest = given.filter(({ moduleId }) => !shown.has(moduleId));
        const behind = new Set(rest.map(({ participantId }) => participantId)).size;
        if (modules.length > 0) expect(behind === 0 || behind >= 5).toBe(true);
      }),
    );
  });
});

describe('links between entities', () => {
  const pair = (
    mentorId: string,
    menteeId: string,
    status: 'proposed' | 'accepted' = 'accepted',
  ): Pair => {
    const head = {
      id: mentorId + menteeId,
      runId: 'r',
      mentorId,
      menteeId,
      match: {} as MatchedPair,
      proposedAt: NOW,
      answers: {},
    };
    return status === 'proposed' ? { ...head, status } : { ...head, status, pairedAt: NOW };
  };
  const entityOf = (id: string): string => id.split('-')[0] ?? '';
  const order = new Intl.Collator('fr').compare;

  test('count pairs whichever side each entity is on, most first, and none inside one', () => {
    const links = linksOf(
      [pair('it-1', 'hr-1'), pair('hr-2', 'it-2'), pair('it-3', 'it-4'), pair('Étude-1', 'it-5')],
      entityOf,
      order,
    );
    expect(links).toEqual([
      { entities: ['hr', 'it'], pairs: 2 },
      { entities: ['Étude', 'it'], pairs: 1 },
    ]);
  });

  test('wait for a yes from both', () => {
    expect(linksOf([pair('it-1', 'hr-1', 'proposed')], entityOf, order)).toEqual([]);
  });
});
