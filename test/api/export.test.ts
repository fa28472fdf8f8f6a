import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSheet } from '../../src/adapters/sheet/write-sheet.ts';
import { world, type World } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';
import { client, type Client } from './client.ts';
import { livingProgramme, SECRET, type Ids } from './living-programme.ts';

const sheetOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

describe('what a manager exports', () => {
  let at: World;
  let http: Client;
  let ids: Ids;
  beforeAll(async () => {
    at = world();
    http = client(at);
    ids = await livingProgramme(at);
  });
  afterAll(() => at.close());

  async function file(name: string, language: string): Promise<Buffer> {
    const path = `/programmes/${ids.programmeId}/exports/${name}`;
    const { json } = await http.call('get', path, { as: MANAGER, language });
    const { content, fileName } = json as { readonly content: string; readonly fileName: string };
    expect(fileName).toMatch(/^binome-\d{4}-\d\d-\d\d-/u);
    return Buffer.from(content, 'base64');
  }

  test('opens in a spreadsheet of either language', async () => {
    const french = (await file('pairs.csv', 'fr')).toString();
    const rows = parse(french, { delimiter: ';', bom: true });
    expect(rows[0]?.[0]).toBe('Mentor');
    expect(rows.slice(1).map((row) => [row[0], row[2]])).toContainEqual([
      'Lina Mentor',
      'Karl Directeur',
    ]);
    const names = rows.slice(1).map((row) => row[0] ?? '');
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    const english = (await file('participants.csv', 'en')).toString();
    expect(parse(english, { delimiter: ',', bom: true })[0]).toContain('Level of responsibility');
  });

  test('is a workbook of two sheets', async () => {
    const bytes = await file('programme.xlsx', 'en');
    const sheets = await readExcelFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Pairs', 'Participants']);
    expect(sheets[1]?.data.length).toBeGreaterThan(3);
    // A name that is cut at the edge of its cell is no export that anybody reads.
    const parts = unzipSync(bytes);
    const widths = [...sheetOf(parts['xl/worksheets/sheet2.xml']).matchAll(/ width="([\d.]+)"/gu)];
    expect(widths).toHaveLength(sheets[1]?.data[0]?.length ?? 0);
    expect(Number(widths[1]?.[1])).toBeGreaterThan('lina.mentor@contoso.example'.length);
  });

  test('holds nothing private', async () => {
    const all = (await Promise.all([file('pairs.csv', 'fr'), file('participants.csv', 'fr')])).join(
      '\n',
    );
    for (const secret of Object.values(SECRET)) expect(all).not.toContain(secret);
  });
});

describe('a text that a spreadsheet would run', () => {
  test.each(['=1+1', '+33 6', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('%j is text', (text) => {
    const written = new TextDecoder().decode(writeSheet.csv({ name: 'x', rows: [[text, 7]] }, ','));
    const rows = parse(written, { bom: true, relax_quotes: true });
    expect(rows[0]).toEqual([`'${text}`, '7']);
  });
});
