import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
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

/** The one line said when the input is unusable; nothing may have been written. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { code, said, warned } = await run(...args);
  expect(code).toBe(2);
  expect(said).toEqual([]);
  expect(warned).toHaveLength(1);
  expect(warned[0]).not.toMatch(/[\r\n]/u);
  return warned[0] ?? '';
}

const anOut = (): string => join(freshFolder(), 'out');

describe('an unusable command', () => {
  it.each([
    [[], 'Name a sign-up file.'],
    [[FRENCH_CSV], 'Name the folder for the results with --out.'],
    [[FRENCH_CSV, '--out'], 'Option “--out” needs a value.'],
    [[FRENCH_CSV, '--out', '--lang', 'en'], 'Option “--out” needs a value.'],
    [[FRENCH_CSV, '--out=', '--lang', 'en'], 'Option “--out” needs a value.'],
    [[FRENCH_CSV, '--out', 'a', '--out', 'b'], 'Option “--out” is given twice.'],
    [[FRENCH_CSV, '--out', 'a', '--fast'], 'Unknown option: “--fast”.'],
    [[FRENCH_CSV, '-o', 'a'], 'Unknown option: “-o”.'],
    [[FRENCH_CSV, ENGLISH_CSV, '--out', 'a'], 'One file is expected'],
    [[FRENCH_CSV, '--out', 'a', '--lang', 'de'], 'Unknown language: “de”.'],
  ])('%j', async (args, words) => {
    expect(await refusal(...args)).toContain(words);
  });

  it('is told in French when French is asked for', async () => {
    const line = await refusal('--lang', 'fr', FRENCH_CSV);
    expect(line).toContain('Indiquez le dossier des résultats avec --out. Usage\u00a0: npm run');
  });

  it('--help is none: it says how to use the command', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, warned: [] });
  });
});

describe('an unusable file', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  it.each([
    ['photo.csv', png, 'neither CSV nor XLSX'],
    ['report.csv', Buffer.from('%PDF-1.4 ...'), 'neither CSV nor XLSX'],
    ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'under a password'],
    ['half.xlsx', readFileSync(FRENCH_XLSX).subarray(0, 9000), 'damaged'],
    ['empty.csv', Buffer.alloc(0), 'The file is empty'],
    ['open.csv', Buffer.from('Email,Name\n"ann,b\n'), 'opened on line 2 is never closed'],
  ])('%s', async (name, bytes, words) => {
    const out = anOut();
    expect(await refusal(saved(name, bytes), '--out', out)).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  it('that is absent, or a folder', async () => {
    expect(await refusal('nowhere.csv', '--out', anOut())).toBe('nowhere.csv: file not found.');
    expect(await refusal(freshFolder(), '--out', anOut())).toContain('this is a folder');
    expect(await refusal('nulle-part.csv', '--out', anOut(), '--lang', 'fr')).toBe(
      'nulle-part.csv\u00a0: fichier introuvable.',
    );
  });

  it('without a required column is named with that column and the headers read, in its language', async () => {
    const french = readFileSync(FRENCH_CSV, 'utf8').replace(
      'Mon niveau de responsabilité',
      'Étage',
    );
    const line = await refusal(saved('form.csv', french), '--out', anOut());
    expect(line).toContain('Colonne introuvable\u00a0: «\u202fniveau de responsabilité\u202f».');
    expect(line).toContain('«\u202fÉtage\u202f»');
    const other = await refusal(saved('list.csv', 'Product,Price\nBook,10\n'), '--out', anOut());
    expect(other).toContain('Columns not found: “email address”, “role”');
    expect(other).toContain('Headers read: “Product”, “Price”');
  });
});

describe('an unusable programme', () => {
  const told = (programme: unknown, ...more: readonly string[]): Promise<string> =>
    refusal(
      ENGLISH_CSV,
      '--out',
      anOut(),
      '--programme',
      saved('p.json', typeof programme === 'string' ? programme : JSON.stringify(programme)),
      ...more,
    );

  it('is named with the field that is wrong', async () => {
    expect(await told('{"format":')).toContain('not valid JSON');
    expect(await told([])).toContain('field “”');
    expect(await told({ format: 'phone' })).toContain('field “format”');
    expect(await told({ weights: { site: -1 } })).toContain('field “weights.site”');
    expect(await told({ weights: { charm: 1 } })).toContain('field “weights”');
    expect(await told({ topics: [{ id: 'x', label: { fr: 'X' } }] })).toContain(
      'field “topics.0.label.en”',
    );
    expect(await told({ topics: [{ id: 'x', label: { fr: 'a;b', en: 'X' } }] })).toContain(
      'field “topics.0.label.fr”',
    );
    expect(await told({ format: 'phone' }, '--lang', 'fr')).toContain('champ «\u202fformat\u202f»');
  });

  it('has topics, told apart, and a weight above zero', async () => {
    const topic = { id: 'x', label: { fr: 'X', en: 'X' } };
    expect(await told({ builtInTopics: false })).toContain('no topic');
    expect(await told({ topics: [topic, topic] })).toContain('same identifier');
    const weights = {
      wantedTopics: 0,
      inReturn: 0,
      distance: 0,
      availability: 0,
      language: 0,
      site: 0,
    };
    expect(await told({ weights })).toContain('above zero');
  });

  it('is refused when absent', async () => {
    expect(await refusal(ENGLISH_CSV, '--out', anOut(), '--programme', 'none.json')).toContain(
      'none.json: file not found.',
    );
  });
});

describe('the folder of the results', () => {
  it('is made, with those above it', async () => {
    const out = join(freshFolder(), 'a', 'b', 'out');
    expect((await run(ENGLISH_CSV, '--out', out)).code).toBe(0);
    expect(readdirSync(out)).toHaveLength(5);
    expect(readdirSync(dirname(out))).toEqual(['out']);
  });

  it('is replaced whole when it holds nothing but earlier results', async () => {
    const out = anOut();
    await run(FRENCH_CSV, '--out', out);
    expect((await run(ENGLISH_CSV, '--out', out)).code).toBe(0);
    expect(summaryIn(out).rows).toBe(60);
    expect(readdirSync(dirname(out))).toEqual(['out']);
  });

  it('is left untouched when it holds anything else, or is a file', async () => {
    const out = freshFolder();
    writeFileSync(join(out, 'pairs.csv'), 'old');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(await refusal(ENGLISH_CSV, '--out', out)).toContain('notes.txt');
    expect(readdirSync(out).sort()).toEqual(['notes.txt', 'pairs.csv']);
    expect(readFileSync(join(out, 'pairs.csv'), 'utf8')).toBe('old');
    expect(await refusal(ENGLISH_CSV, '--out', join(out, 'notes.txt'))).toContain('this is a file');
    expect(await refusal(ENGLISH_CSV, '--out', join(out, 'notes.txt', 'x'))).toContain(
      'cannot be written',
    );
  });

  it('leaves nothing behind when it cannot be written', async () => {
    const parent = freshFolder();
    mkdirSync(join(parent, 'shut'));
    chmodSync(join(parent, 'shut'), 0o500);
    const { code } = await run(ENGLISH_CSV, '--out', join(parent, 'shut', 'out'));
    // Whoever runs tests as root may write anywhere.
    if (process.getuid?.() !== 0) {
      expect(code).toBe(2);
      expect(readdirSync(join(parent, 'shut'))).toEqual([]);
    }
    chmodSync(join(parent, 'shut'), 0o700);
  });

  it('is whole or absent when the process is killed at any moment', async () => {
    const out = anOut();
    const began = performance.now();
    await finished(out, Infinity);
    const whole = performance.now() - began;
    const expected = readFileSync(join(out, 'pairs.csv'), 'utf8');
    for (let round = 0; round < 8; round++) {
      await finished(out, whole * (0.5 + round / 14));
      if (!existsSync(out)) continue;
      expect(readdirSync(out)).toHaveLength(5);
      expect(readFileSync(join(out, 'pairs.csv'), 'utf8')).toBe(expected);
      expect(summaryIn(out).pairs).toBe(70);
    }
  });
});

/** Runs the real command and kills it after some milliseconds. */
async function finished(out: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/match.ts', FRENCH_CSV, '--out', out], {
    stdio: 'ignore',
  });
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (Number.isFinite(after)) await Promise.race([pause(after), exit]);
  else await exit;
  child.kill('SIGKILL');
  await exit;
}

describe('a damaged file', () => {
  /** What must hold of any file that is not refused as a whole. */
  async function check(bytes: Uint8Array, name: string): Promise<void> {
    const out = anOut();
    const { code, said, warned } = await run(saved(name, bytes), '--out', out);
    if (code === 2) {
      expect(said).toEqual([]);
      expect(existsSync(out)).toBe(false);
      return;
    }
    for (const line of warned) expect(line).not.toContain('\n');
    const summary = summaryIn(out);
    expect(summary.rows).toBe(summary.imported + summary.refused);
    const paired = csvIn(out, 'pairs.csv').flatMap((p) => [p['mentor_email'], p['mentee_email']]);
    const alone = csvIn(out, 'unmatched.csv').map((line) => line['email']);
    expect(new Set([...paired, ...alone]).size).toBe(summary.imported);
    expect(new Set(paired).size + alone.length).toBe(summary.imported);
  }

  const damage = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      drop: fc.nat(40),
      put: fc.oneof(
        fc.constantFrom('"', ',', ';', '\r\n', '\u0000', 'é', '=1+1', '@', 'Non', '""'),
        fc.string({ maxLength: 6 }),
      ),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it.each([FRENCH_CSV, ENGLISH_CSV])(
    '%s is read or refused, and conserves people',
    async (file) => {
      const original = readFileSync(file, 'utf8');
      await fc.assert(
        fc.asyncProperty(damage, async (cuts) => {
          const text = cuts.reduce((kept, { at, drop, put }) => {
            const from = Math.floor(at * kept.length);
            return kept.slice(0, from) + put + kept.slice(from + drop);
          }, original);
          await check(Buffer.from(text), 'damaged.csv');
        }),
        { numRuns: 60 },
      );
    },
  );

  it('of bytes, in CSV or XLSX, too', async () => {
    const originals = [readFileSync(ENGLISH_CSV), readFileSync(FRENCH_XLSX)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (original, changes) => {
          const bytes = Buffer.from(original);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          await check(bytes, 'damaged.bin');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same pairs when its rows come in another order', async () => {
    const [header = '', ...rows] = readFileSync(ENGLISH_CSV, 'utf8').trim().split('\r\n');
    const [straight, turned] = [anOut(), anOut()];
    await run(saved('a.csv', [header, ...rows].join('\n')), '--out', straight);
    await run(saved('b.csv', [header, ...rows.toReversed()].join('\n')), '--out', turned);
    for (const name of ['pairs.csv', 'unmatched.csv', 'arcs.csv']) {
      expect(csvIn(turned, name)).toEqual(csvIn(straight, name));
    }
  });
});
