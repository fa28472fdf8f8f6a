import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_DRAWS,
  DEFAULT_WEIGHTS,
  FULL_SCORE,
  MOST_DRAWS,
  rehearse,
  SCORE_PARTS,
} from '../../../src/domain/matching/match.ts';
import { matchingEn } from '../../../src/locales/matching.en.ts';
import { matchingFr } from '../../../src/locales/matching.fr.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const PAGES = {
  en: readFileSync('docs/matching.md', 'utf8'),
  fr: readFileSync('docs/matching.fr.md', 'utf8'),
};
const PARTS = { en: matchingEn.part, fr: matchingFr.part };
const LOCALES = ['en', 'fr'] as const;

/** The cells of every row of a page's tables. */
const rowsOf = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** Lina and Karl, as the pages describe them. */
const LINA = mentor('lina', {
  entity: 'Finance',
  site: 'Lyon',
  level: 'contributor',
  languages: ['fr', 'en'],
  offers: ['generative-ai', 'no-code-automation'],
  wants: ['data-storytelling', 'using-data'],
  halfDays: ['tue-am', 'thu-pm'],
  managementChain: ['finance@contoso.example', 'ceo@contoso.example'],
});
const KARL = mentee('karl', {
  entity: 'Marketing',
  site: 'Lyon',
  level: 'director',
  languages: ['fr', 'de'],
  offers: ['using-data'],
  wants: ['generative-ai', 'video-content', 'no-code-automation'],
  halfDays: ['tue-am', 'thu-pm', 'fri-am'],
  managementChain: ['marketing@contoso.example', 'ceo@contoso.example'],
});

describe.each(LOCALES)('the page that explains the model, in %s', (locale) => {
  const page = PAGES[locale];
  const names = PARTS[locale];

  it('states the most that each part gives', () => {
    const rows = rowsOf(page);
    for (const [part, most] of Object.entries(DEFAULT_WEIGHTS)) {
      const name = names[part as keyof typeof names];
      const row = rows.find(([first, , last = '']) => sameName(first, name) && last.length > 4);
      expect(row?.[1], part).toBe(String(most));
    }
  });

  it('works an example out as the code does', () => {
    const [pair] = matched([LINA, KARL]).pairs;
    const rows = rowsOf(page).filter(([, , points = '']) =>
      /^(?:\*\*)?\d+(?:\*\*)?$/u.test(points),
    );
    for (const part of SCORE_PARTS) {
      const row = rows.find(([first]) => sameName(first, names[part]));
      expect(row?.[2], part).toBe(String(pair?.parts[part]));
    }
    expect(rows.at(-1)).toEqual(['**Score**', '', `**${pair?.score ?? 0}**`]);
  });

  it('tells why the best couple does not go first with figures of the code', () => {
    const rehearsal = rehearse(
      [
        mentor('ann', { entity: 'Finance', site: 'Lyon', offers: ['a', 'b'] }),
        mentor('bob', { entity: 'Sales', site: 'Paris' }),
        mentee('zoe', { entity: 'Legal', site: 'Lyon', wants: ['a'] }),
        mentee('yan', { entity: 'Finance', site: '', wants: ['b'] }),
      ],
      RULES,
    );
    if (!rehearsal.ok) throw new Error(rehearsal.error.code);
    const { greedy, optimal } = rehearsal.value;
    expect(greedy.matched).toBe(1);
    expect(optimal.matched).toBe(2);
    for (const figure of [greedy.total, optimal.worst, optimal.total - (optimal.worst ?? 0)]) {
      expect(page).toMatch(new RegExp(String.raw`\b${figure ?? ''}\b`, 'u'));
    }
    expect(page).toContain(String(optimal.total));
  });

  it('states the bounds of the code', () => {
    expect(page).toContain(String(FULL_SCORE));
    expect(page).toContain(`${DEFAULT_DRAWS} `);
    expect(page).toContain(`--draws 1..${MOST_DRAWS}`);
  });
});

/** The names of parts on the page may differ from those on screen by a shorter wording. */
function sameName(cell: string | undefined, name: string): boolean {
  if (cell === undefined || cell === '') return false;
  return name.toLowerCase().includes(cell.toLowerCase());
}

describe('the French page', () => {
  it('keeps French typography', () => {
    const prose = PAGES.fr
      .replace(/```[\s\S]*?```/gu, '')
      .replace(/`[^`]*`|\]\([^)]*\)|^\|[ :|-]+\|$/gmu, '');
    expect(prose.match(/.{10} [;:!?»]|« .{10}|\p{L}'\p{L}/gu) ?? []).toEqual([]);
  });
});
