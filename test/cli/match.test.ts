import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  csvIn,
  ENGLISH_CSV,
  FRENCH_CSV,
  FRENCH_XLSX,
  freshFolder,
  run,
  saved,
  summaryIn,
} from './run.ts';

const FILES = ['arcs.csv', 'pairs.csv', 'refused.csv', 'summary.json', 'unmatched.csv'];

async function resultOf(file: string, ...options: readonly string[]): Promise<string> {
  const out = join(freshFolder(), 'out');
  const { code, warned } = await run(file, '--out', out, ...options);
  expect(warned).toEqual([]);
  expect(code).toBe(0);
  return out;
}

const texts = (folder: string, names = FILES): readonly string[] =>
  names.map((name) => readFileSync(join(folder, name), 'utf8'));

describe('matching from the command line', () => {
  it('does the French form: figures checked by hand against an independent reading', async () => {
    const out = await resultOf(FRENCH_CSV);
    expect(readdirSync(out).sort()).toEqual(FILES);
    expect(summaryIn(out)).toMatchObject({
      rows: 242,
      imported: 228,
      refused: 14,
      refusedByReason: {
        missing_language: 2,
        not_a_volunteer: 8,
        superseded: 2,
        unreadable_number: 2,
      },
      warningsByReason: { own_manager: 3 },
      mentors: 177,
      mentees: 89,
      eligibleCouples: 3973,
      pairs: 70,
      totalScore: 55105,
      provenOptimal: true,
      seconds: 0.25,
    });
    const rows = csvIn(out, 'refused.csv').map((line) => [
      Number(line['row']),
      line['reason_code'],
    ]);
    expect(rows).toEqual([
      [8, 'missing_language'],
      [14, 'missing_language'],
      [18, 'not_a_volunteer'],
      [24, 'own_manager'],
      [39, 'not_a_volunteer'],
      [62, 'superseded'],
      [88, 'not_a_volunteer'],
      [113, 'superseded'],
      [133, 'own_manager'],
      [140, 'not_a_volunteer'],
      [149, 'not_a_volunteer'],
      [169, 'unreadable_number'],
      [172, 'not_a_volunteer'],
      [185, 'not_a_volunteer'],
      [187, 'not_a_volunteer'],
      [235, 'own_manager'],
      [239, 'unreadable_number'],
    ]);
  });

  it('does the English form', async () => {
    const out = await resultOf(ENGLISH_CSV);
    expect(summaryIn(out)).toMatchObject({
      rows: 60,
      imported: 57,
      refused: 3,
      pairs: 13,
      totalScore: 9843,
    });
  });

  it('gives the same bytes for CSV and XLSX, and each time', async () => {
    const names = FILES.filter((name) => name !== 'summary.json');
    const [csv, again, xlsx] = [
      await resultOf(FRENCH_CSV),
      await resultOf(FRENCH_CSV),
      await resultOf(FRENCH_XLSX),
    ];
    expect(texts(again)).toEqual(texts(csv));
    expect(texts(xlsx, names)).toEqual(texts(csv, names));
  });

  it('begins each file with the columns that were promised', async () => {
    const out = await resultOf(ENGLISH_CSV);
    const firstLine = (name: string): string =>
      readFileSync(join(out, name), 'utf8').split('\n')[0] ?? '';
    expect(firstLine('pairs.csv')).toMatch(/^mentor_email,mentee_email,score,/u);
    expect(firstLine('unmatched.csv')).toMatch(/^email,role,reason_code,reason,remedy,/u);
    expect(firstLine('refused.csv')).toMatch(
      /^row,column,value,reason_code,reason,severity,remedy,/u,
    );
    expect(firstLine('arcs.csv')).toBe('mentor_email,mentee_email,score');
  });

  it('puts every imported person in a pair or among the unmatched, never in both', async () => {
    const out = await resultOf(FRENCH_CSV);
    const pairs = csvIn(out, 'pairs.csv');
    const paired = new Set(pairs.flatMap((p) => [p['mentor_email'], p['mentee_email']]));
    const alone = csvIn(out, 'unmatched.csv').map((line) => line['email']);
    expect(paired.size + alone.length).toBe(summaryIn(out).imported);
    for (const mail of alone) expect(paired).not.toContain(mail);
    const total = pairs.reduce((sum, pair) => sum + Number(pair['score']), 0);
    expect(total).toBe(summaryIn(out).totalScore);
  });

  it('pairs only couples listed among the eligible ones, with the same score', async () => {
    const out = await resultOf(FRENCH_CSV);
    const key = (line: Readonly<Record<string, string>>): string =>
      [line['mentor_email'], line['mentee_email'], line['score']].join();
    const arcs = new Set(csvIn(out, 'arcs.csv').map(key));
    expect(arcs.size).toBe(3973);
    for (const pair of csvIn(out, 'pairs.csv')) expect(arcs).toContain(key(pair));
  });

  it('speaks the language of the form, or the one asked for', async () => {
    const reason = async (...args: readonly [string, ...string[]]): Promise<string | undefined> =>
      csvIn(await resultOf(...args), 'refused.csv')[0]?.['reason'];
    expect(await reason(FRENCH_CSV)).toBe('Aucune langue de travail n’est indiquée.');
    expect(await reason(FRENCH_CSV, '--lang', 'en')).toBe('No working language is given.');
    expect(await reason(ENGLISH_CSV)).toBe('The charter was not accepted: the answer is “No”.');
    expect(await reason(ENGLISH_CSV, '--lang=fr')).toBe(
      'La charte n’a pas été acceptée\u00a0: la réponse est «\u202fNo\u202f».',
    );
  });

  it('says in words why two people, why nobody, and what to do', async () => {
    const out = await resultOf(FRENCH_CSV);
    for (const pair of csvIn(out, 'pairs.csv')) expect(pair['why']).toMatch(/^Thèmes souhaités/u);
    for (const line of csvIn(out, 'unmatched.csv')) {
      expect(line['role']).toMatch(/^(mentor|mentee|both)$/u);
      expect(line['reason']?.length).toBeGreaterThan(20);
      expect(line['remedy']?.length).toBeGreaterThan(20);
    }
  });

  it('follows a programme: its own topics, its format, its weights', async () => {
    const form = readFileSync(ENGLISH_CSV, 'utf8').replaceAll(
      'Everyday cybersecurity',
      'Beekeeping',
    );
    const file = saved('form.csv', form);
    const plain = await resultOf(file);
    expect(summaryIn(plain).refusedByReason['unknown_topic']).toBeGreaterThan(0);
    const programme = saved(
      'programme.json',
      JSON.stringify({
        topics: [{ id: 'bees', label: { fr: 'Apiculture', en: 'Beekeeping' } }],
        weights: {
          wantedTopics: 1,
          inReturn: 0,
          distance: 0,
          availability: 0,
          language: 0,
          site: 0,
        },
      }),
    );
    const out = await resultOf(file, '--programme', programme);
    expect(summaryIn(out).refusedByReason).toEqual({ not_a_volunteer: 3 });
    expect(csvIn(out, 'pairs.csv').some((p) => p['topics']?.includes('Beekeeping'))).toBe(true);
    expect(csvIn(out, 'pairs.csv').every((p) => p['points_wantedTopics'] === p['score'])).toBe(
      true,
    );
    const groups = saved('groups.json', JSON.stringify({ format: 'circles' }));
    const circles = await resultOf(ENGLISH_CSV, '--programme', groups);
    expect(summaryIn(circles).pairs).toBeLessThan(13);
  });

  it('lists the topics short of mentors', async () => {
    const header = readFileSync(ENGLISH_CSV, 'utf8').split('\r\n')[0] ?? '';
    const person = (name: string, role: string, level: string, topic: string): string =>
      `1,,,${name}@x.example,${name},${role},RH,${level},Lyon,French,${role === 'Mentor' ? `${topic},` : `,${topic}`},Monday morning,1,,Group,Yes,`;
    const file = saved(
      'short.csv',
      [
        header.replace(/^\uFEFF/u, ''),
        person('ann', 'Mentor', 'Manager', 'Creating video content'),
        person('zoe', 'Mentee', 'Director', 'Creating video content'),
        person('zac', 'Mentee', 'Director', 'Creating video content'),
        person('zig', 'Mentee', 'Director', 'Automating without code'),
      ].join('\n'),
    );
    const out = await resultOf(file);
    expect(summaryIn(out).topicsShortOfMentors).toEqual([
      expect.objectContaining({ topic: 'no-code-automation', wanted: 1, seats: 0, shortage: 1 }),
      expect.objectContaining({ topic: 'video-content', wanted: 2, seats: 1, shortage: 1 }),
    ]);
    const codes = csvIn(out, 'unmatched.csv').map((line) => line['reason_code']);
    expect(codes.toSorted()).toEqual(['seats_taken', 'topic_not_offered']);
  });

  it('with headers alone writes empty results', async () => {
    const header = readFileSync(FRENCH_CSV, 'utf8').split('\r\n')[0] ?? '';
    const out = await resultOf(saved('form.csv', header));
    expect(summaryIn(out)).toMatchObject({ rows: 0, imported: 0, refused: 0, pairs: 0 });
    expect(texts(out)[0]).toBe('mentor_email,mentee_email,score\n');
  });

  it('warns when a column that changes who is paired with whom is absent', async () => {
    const file = saved(
      'form.csv',
      readFileSync(ENGLISH_CSV, 'utf8').replace("My manager's email", 'x'),
    );
    const { code, warned } = await run(file, '--out', join(freshFolder(), 'out'));
    expect(code).toBe(0);
    expect(warned).toEqual(['Column absent and left out of account: “manager’s email”.']);
  });

  it('never lets a spreadsheet run an answer as a formula', async () => {
    const form = readFileSync(ENGLISH_CSV, 'utf8')
      .replace('François Dufour', '"=HYPERLINK(""http://x"")"')
      .replaceAll('One-to-one', '@SUM(1)')
      .replace(',1,isabelle', ',-1,isabelle');
    const out = await resultOf(saved('form.csv', form));
    for (const name of FILES.filter((file) => file.endsWith('.csv'))) {
      for (const line of csvIn(out, name)) {
        for (const value of Object.values(line)) expect(value).not.toMatch(/^[=+\-@\t\r]/u);
      }
    }
    const values = csvIn(out, 'refused.csv').map((line) => line['value']);
    expect(values).toContain("'-1");
    expect(values).toContain("'@SUM(1)");
  });
});
