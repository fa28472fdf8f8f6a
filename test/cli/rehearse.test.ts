import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRehearse } from '../../src/cli/rehearse-run.ts';
import { wrapped } from '../../src/cli/rehearse-wrap.ts';
import { ENGLISH_CSV, FRENCH_CSV, FRENCH_XLSX, freshFolder, saved } from './run.ts';
import type { Run } from './run.ts';

async function rehearse(...args: readonly string[]): Promise<Run> {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await runRehearse(args, {
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
  });
  return { code, said, warned };
}

const aPicture = (): string => join(freshFolder(), 'picture.svg');

/** What the command says of a file, a picture being written somewhere out of the way. */
async function said(file: string, ...options: readonly string[]): Promise<readonly string[]> {
  const run = await rehearse(file, '--picture', aPicture(), ...options);
  expect(run).toMatchObject({ code: 0, warned: [] });
  return run.said;
}

async function json(file: string, ...options: readonly string[]): Promise<unknown> {
  return JSON.parse((await said(file, '--json', ...options)).join('\n'));
}

async function refusal(...args: readonly string[]): Promise<string> {
  const run = await rehearse(...args);
  expect(run).toMatchObject({ code: 2, said: [] });
  expect(run.warned).toHaveLength(1);
  expect(run.warned[0]).not.toMatch(/[\r\n]/u);
  return run.warned[0] ?? '';
}

describe('a rehearsal from the command line', () => {
  it('says four ways to pair the same people, side by side, in the language of the form', async () => {
    const lines = await said(FRENCH_CSV);
    expect(lines.slice(0, 2)).toEqual([
      'Quatre façons de former les binômes',
      '89 personnes à accompagner, 177 mentors offrant 258 places, 3\u202f973 couples possibles',
    ]);
    expect(lines[3]?.trim().split(/ {2,}/u)).toEqual(['Optimal', 'Glouton', 'Au hasard', 'Stable']);
    const row = (name: string): readonly string[] =>
      lines.find((line) => line.startsWith(name))?.split(/ {2,}/u) ?? [];
    expect(row('Affinité totale')[1]).toBe('55\u202f105');
    expect(row('Au hasard')[0]).toContain('moyenne de 100 tirages (graines 1 à 100) ± écart type');
    expect(row('Regrets partagés').at(-1)).toBe('0');
    expect(lines.join('\n')).not.toMatch(/[ \u00a0][;!?»]|[ \u202f]:|«[ \u00a0]|'/u);
    const widths = new Set(lines.slice(3, 12).map((line) => line.length));
    expect(widths.size).toBe(1);
  });

  it('speaks the language asked for', async () => {
    const lines = await said(FRENCH_CSV, '--lang', 'en', '--draws', '7');
    expect(lines[0]).toBe('Four ways to form the pairs');
    expect(lines.join('\n')).toContain('mean of 7 draws (seeds 1 to 7)');
  });

  it('--json says the same figures, those of the match of the same file', async () => {
    expect(await json(FRENCH_CSV)).toMatchObject({
      imported: 228,
      mentees: 89,
      mentors: 177,
      eligibleCouples: 3973,
      optimal: { matched: 70, total: 55105 },
      stable: { regrets: 0 },
      random: { draws: 100, firstSeed: 1 },
    });
  });

  it('reads a workbook like its CSV, and gives the same figures every time', async () => {
    const [csv, xlsx, again] = await Promise.all(
      [FRENCH_CSV, FRENCH_XLSX, FRENCH_CSV].map((file) => json(file)),
    );
    const figures = (of: unknown): object => ({ ...(of as object), file: '', picture: '' });
    expect(figures(xlsx)).toEqual(figures(csv));
    expect(figures(again)).toEqual(figures(csv));
  });

  it('follows a programme file', async () => {
    const programme = saved('programme.json', JSON.stringify({ format: 'circles' }));
    const { eligibleCouples } = (await json(ENGLISH_CSV, '--programme', programme)) as {
      readonly eligibleCouples: number;
    };
    expect(eligibleCouples).toBeLessThan(187);
  });

  it('of headers alone says that there is nobody, with dashes of no pair', async () => {
    const header = readFileSync(ENGLISH_CSV, 'utf8').split('\r\n')[0] ?? '';
    const file = saved('form.csv', header);
    expect(await json(file)).toMatchObject({
      mentees: 0,
      optimal: { matched: 0, mean: null, worst: null },
      random: { mean: null, matched: { mean: 0 } },
    });
    expect((await said(file)).join('\n')).toMatch(
      /Mean affinity of a pair +none +none +none +none/u,
    );
  });
});

describe('the picture of a rehearsal', () => {
  it('is written beside the form, and again over itself', async () => {
    const file = saved('form <&>.csv', readFileSync(ENGLISH_CSV));
    const folder = join(file, '..');
    const first = await rehearse(file);
    expect(first.said.at(-1)).toBe(`Picture: ${join(folder, 'form <&>.rehearsal.svg')}`);
    expect(await rehearse(file)).toEqual(first);
    expect(readdirSync(folder).sort()).toEqual(['form <&>.csv', 'form <&>.rehearsal.svg']);
    const svg = readFileSync(join(folder, 'form <&>.rehearsal.svg'), 'utf8');
    expect(svg).toContain('form &lt;&amp;>.csv');
  });

  it('has a title, and says every figure in its description', async () => {
    const path = join(freshFolder(), 'a', 'b', 'picture.svg');
    const { code } = await rehearse(ENGLISH_CSV, '--picture', path);
    expect(code).toBe(0);
    const svg = readFileSync(path, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc" xml:lang="en"/u);
    expect(svg).toContain('<title id="title">Four ways to form the pairs</title>');
    const description = /<desc id="desc">([^<]*)<\/desc>/u.exec(svg)?.[1] ?? '';
    expect(description).toContain('19 mentees, 48 mentors with 77 seats, 187 eligible couples.');
    expect(description).toContain('Mentees with a mentor: Optimal 13, Greedy 13, Random 13 ± 0');
    expect(description).toContain('Shared regrets: Optimal 1, Greedy 1, Random');
    expect(svg).not.toMatch(/NaN|undefined|Infinity|width="-/u);
  });

  it('of nobody has no bar and no number that is none', async () => {
    const header = readFileSync(ENGLISH_CSV, 'utf8').split('\r\n')[0] ?? '';
    const path = aPicture();
    await rehearse(saved('form.csv', header), '--picture', path);
    expect(readFileSync(path, 'utf8')).not.toMatch(/NaN|undefined|Infinity|width="-/u);
  });

  it('is never written over anything else', async () => {
    const other = saved('mine.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await refusal(ENGLISH_CSV, '--picture', other)).toBe(
      `${other}: this file is no picture of a rehearsal by Binôme and is left untouched. Choose another name.`,
    );
    expect(readFileSync(other, 'utf8')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const beside = saved('form.csv', readFileSync(ENGLISH_CSV));
    writeFileSync(beside.replace('.csv', '.rehearsal.svg'), 'mine');
    expect(await refusal(beside)).toContain('is left untouched');
  });

  it('refuses what cannot be a picture', async () => {
    expect(await refusal(ENGLISH_CSV, '--picture', 'a.png')).toContain('ends in .svg');
    const folder = join(freshFolder(), 'folder.svg');
    mkdirSync(folder);
    expect(await refusal(ENGLISH_CSV, '--picture', folder)).toContain('this is a folder');
    const file = saved('file', '');
    expect(await refusal(ENGLISH_CSV, '--picture', join(file, 'picture.svg'))).toContain(
      'cannot be written',
    );
  });

  it('goes to where one works when the folder of the form can only be read', async () => {
    // A file descriptor's name: nothing can be written beside it, not even by the superuser.
    const handle = openSync(join(process.cwd(), ENGLISH_CSV), 'r');
    const [before, here] = [process.cwd(), freshFolder()];
    process.chdir(here);
    try {
      const { code, warned, said: lines } = await rehearse(`/dev/fd/${handle}`);
      expect({ code, warned }).toEqual({
        code: 0,
        warned: [
          `The folder /dev/fd cannot be written to; the picture is in ${handle}.rehearsal.svg.`,
        ],
      });
      expect(lines.at(-1)).toBe(`Picture: ${handle}.rehearsal.svg`);
      expect(readdirSync(here)).toEqual([`${handle}.rehearsal.svg`]);
    } finally {
      process.chdir(before);
      closeSync(handle);
    }
  });
});

describe('an unusable rehearsal', () => {
  it.each([
    [[], 'Name a sign-up file.'],
    [['--json'], 'Name a sign-up file.'],
    [[FRENCH_CSV, ENGLISH_CSV], 'One file is expected'],
    [[FRENCH_CSV, '--out', 'a'], 'Unknown option: “--out”.'],
    [[FRENCH_CSV, '--json=yes'], 'Unknown option: “--json”.'],
    [[FRENCH_CSV, '--json', '--json'], 'Option “--json” is given twice.'],
    [[FRENCH_CSV, '--picture'], 'Option “--picture” needs a value.'],
    [[FRENCH_CSV, '--draws', '0'], 'Not a number of draws: “0”.'],
    [[FRENCH_CSV, '--draws', '1001'], 'Not a number of draws: “1001”.'],
    [[FRENCH_CSV, '--draws', '1e2'], 'Not a number of draws: “1e2”.'],
    [[FRENCH_CSV, '--lang', 'de'], 'Unknown language: “de”.'],
    [['absent.csv'], 'absent.csv: file not found.'],
    [['test'], 'test: this is a folder, and a file is expected.'],
    [['package.json', '--lang', 'en'], 'package.json: '],
  ])('%j', async (args, words) => {
    expect(await refusal(...args)).toContain(words);
  });

  it('is told in French when French is asked for', async () => {
    expect(await refusal('--lang', 'fr', FRENCH_CSV, '--draws', 'x')).toMatch(
      /^Nombre de tirages non valable\u00a0: «\u202fx\u202f».*Usage\u00a0: npm run --silent rehearse/u,
    );
  });

  it('--help is none: it says how to use the command', async () => {
    expect(await rehearse('--help')).toMatchObject({ code: 0, warned: [] });
  });
});

describe('lines', () => {
  it('break between words, never where a no-break space holds them', () => {
    expect(wrapped('un deux\u00a0: trois quatre', 12)).toEqual(['un deux\u00a0:', 'trois quatre']);
    expect(wrapped('incommensurable', 6)).toEqual(['incom…']);
    expect(wrapped('', 6)).toEqual([]);
  });
});
