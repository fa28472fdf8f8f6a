import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import {
  confirmImport,
  previewImport,
  readImport,
  type SignUpFile,
} from '../../src/usecases/import-sign-ups.ts';
import { viewImports } from '../../src/usecases/view-imports.ts';
import { listParticipants } from '../../src/usecases/list-participants.ts';
import { readProgramme } from '../../src/usecases/list-programmes.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { codeOf, done, FABRIKAM, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  importBytes,
  MANAGER,
  matched,
  MENTOR,
  NEW_PROGRAMME,
  participantsOf,
  signUpFile,
  TWO,
  type Row,
  resultOf,
} from './story.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', name));
const EVERY_TOPIC = { topicIds: BUILT_IN_TOPICS.map(({ id }) => id) };

describe('importing the sample sign-ups', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  test.each(['inscriptions-2026.xlsx', 'inscriptions-2026.csv', 'sign-up-2026.csv'])(
    '%s: every row ends somewhere, and a second time changes nothing',
    async (name) => {
      const programme = await approvedProgramme(at, EVERY_TOPIC);
      const bytes = fixture(name);
      const { preview, confirmed } = await importBytes(at, programme.id, bytes);
      const { imported, refused, updated, unchanged } = preview.counts;
      expect(imported + refused).toBe(preview.sheet.rows.length);
      expect(imported).toBeGreaterThan(refused);
      expect(refused).toBeGreaterThan(0);
      expect(updated + unchanged).toBe(0);
      const before = await participantsOf(at, programme);
      expect(before).toHaveLength(imported);
      at.clock.pass({ days: 1 });
      const again = await importBytes(at, programme.id, bytes);
      expect(again.confirmed.counts).toEqual({
        imported: 0,
        updated: 0,
        unchanged: imported,
        refused,
      });
      expect(await participantsOf(at, programme)).toEqual(before);
      const read = done(await readImport(at.ports, MANAGER, programme.id, confirmed.id));
      expect(read.status).toBe('applied');
    },
  );

  test('the same answers as CSV and as XLSX are the same people', async () => {
    const one = await approvedProgramme(at, EVERY_TOPIC);
    await importBytes(at, one.id, fixture('inscriptions-2026.xlsx'));
    const { confirmed } = await importBytes(at, one.id, fixture('inscriptions-2026.csv'));
    expect(confirmed.counts).toMatchObject({ imported: 0, updated: 0 });
  });

  test('matches them: nobody is in two pairs as a mentee, nobody beyond their seats', async () => {
    const programme = await approvedProgramme(at, EVERY_TOPIC);
    await importBytes(at, programme.id, fixture('inscriptions-2026.xlsx'));
    const run = await matched(at, programme);
    const { pairs, cardinality, unmatched } = await resultOf(at, programme, run);
    expect(new Set(pairs.map(({ menteeId }) => menteeId)).size).toBe(cardinality);
    const people = new Map((await participantsOf(at, programme)).map((p) => [p.id, p]));
    const seats = Map.groupBy(pairs, ({ mentorId }) => mentorId);
    for (const [mentor, taken] of seats) {
      expect(taken.length).toBeLessThanOrEqual(people.get(mentor)?.profile.seats ?? 0);
    }
    const met = new Set(pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
    expect(met.size + unmatched.length).toBe(people.size);
  });
});

describe('an import', () => {
  let at: World;
  let programme: Programme;
  beforeEach(async () => {
    at = world();
    programme = await approvedProgramme(at);
  });
  afterEach(() => at.close());

  const file = (rows: readonly Row[]): SignUpFile => {
    const bytes = signUpFile(rows);
    return { fileName: 'f.csv', bytes, fingerprint: Buffer.from(bytes).toString('base64') };
  };
  const confirm = (input: SignUpFile, digest: string) =>
    confirmImport(at.ports, MANAGER, programme.id, { ...input, digest });

  test('previews without writing anything', async () => {
    const preview = done(await previewImport(at.ports, MANAGER, programme.id, file(TWO)));
    expect(preview.counts).toEqual({ imported: 2, updated: 0, unchanged: 0, refused: 0 });
    await at.work();
    expect(await participantsOf(at, programme)).toEqual([]);
  });

  test('is under way until everybody of its file is enrolled', async () => {
    const underWay = async () =>
      done(await viewImports(at.ports, MANAGER, programme.id)).underWay?.fileName;
    const { digest } = done(await previewImport(at.ports, MANAGER, programme.id, file(TWO)));
    expect(await underWay()).toBe(undefined);
    done(await confirm(file(TWO), digest));
    expect(await underWay()).toBe('f.csv');
    await at.work();
    expect(await underWay()).toBe(undefined);
  });

  test('takes exactly what was shown: another file or another reading is refused', async () => {
    const shown = file(TWO);
    const { digest, mapping } = done(await previewImport(at.ports, MANAGER, programme.id, shown));
    expect(codeOf(await confirm(file(TWO.slice(0, 1)), digest))).toBe('import_changed');
    const { site: _site, ...without } = mapping;
    const mapped = await confirm({ ...shown, mapping: without }, digest);
    expect(codeOf(mapped)).not.toBe('done');
    expect(codeOf(await confirm({ ...shown, mapping }, digest))).toBe('done');
  });

  test('says which columns are missing, and that a column cannot be one', async () => {
    const bytes = new TextEncoder().encode('Nom,Ville\r\nLina,Paris\r\n');
    const input = { fileName: 'f.csv', bytes, fingerprint: 'f' };
    const { digest, missing } = done(await previewImport(at.ports, MANAGER, programme.id, input));
    expect(missing).toContain('mail');
    const refused = await confirm(input, digest);
    expect(refused).toMatchObject({ error: { code: 'columns_missing', details: missing } });
    const beyond = { ...input, mapping: { mail: 7 } };
    const outside = await previewImport(at.ports, MANAGER, programme.id, beyond);
    expect(codeOf(outside)).toBe('mapping_invalid');
  });

  test.each([
    ['', 'file_empty'],
    ['\u0000\u0001\u0002 not text', 'file_not_a_sheet'],
    ['PK\u0003\u0004 cut short', 'file_damaged_workbook'],
    ['\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', 'file_old_or_locked_workbook'],
    ['Nom,Mail\r\n"Lina,x\r\n', 'file_open_quote'],
  ])('refuses what is no table: %j', async (text, code) => {
    const input = { fileName: 'f', bytes: Buffer.from(text, 'latin1'), fingerprint: 'f' };
    expect(codeOf(await previewImport(at.ports, MANAGER, programme.id, input))).toBe(code);
  });

  test('refuses a file that is too large', async () => {
    const input = { fileName: 'f', bytes: new Uint8Array(100_000_001), fingerprint: 'f' };
    const refused = await previewImport(at.ports, MANAGER, programme.id, input);
    expect(codeOf(refused)).toBe('file_too_large');
  });

  test('with more to say about its refused rows than a document holds is taken like any other', async () => {
    const rows: Row[] = Array.from({ length: 1200 }, (_, i) => ({
      name: `Personne ${i}`,
      as: 'mentor',
      level: 'Une réponse libre, là où une case suffisait. '.repeat(50),
    }));
    const { confirmed } = await enrol(at, programme, [...rows, ...TWO]);
    expect(confirmed.counts).toMatchObject({ imported: 2, refused: 1200 });
  });

  test('opens the enrolment of an approved programme', async () => {
    expect(programme.status).toBe('draft');
    await enrol(at, programme, TWO);
    expect(done(await readProgramme(at.ports, MANAGER, programme.id)).programme.status).toBe(
      'enrolling',
    );
  });

  test('a later answer updates, and keeps who the person is', async () => {
    await at.install(MENTOR);
    await enrol(at, programme, TWO);
    const { confirmed } = await enrol(at, programme, [
      { name: MENTOR.name, as: 'mentor', seats: '3' },
    ]);
    expect(confirmed.counts).toEqual({ imported: 0, updated: 1, unchanged: 0, refused: 0 });
    const people = await participantsOf(at, programme);
    const mentor = people.find(({ profile }) => profile.mail === MENTOR.mail);
    expect(mentor).toMatchObject({ oid: MENTOR.oid, profile: { seats: 3 } });
    expect(people).toHaveLength(2);
  });

  test('is for managers of this programme, in this tenant', async () => {
    const stranger = someone('Nobody');
    const twin = { ...MANAGER, tenantId: FABRIKAM };
    for (const who of [stranger, twin, EXECUTIVE]) {
      const preview = await previewImport(at.ports, who, programme.id, file(TWO));
      expect(codeOf(preview)).toBe('not_found');
      expect(codeOf(await listParticipants(at.ports, who, programme.id))).toBe('not_found');
      expect(codeOf(await readImport(at.ports, who, programme.id, 'any'))).toBe('not_found');
    }
    expect(codeOf(await readImport(at.ports, MANAGER, programme.id, 'none'))).toBe('not_found');
  });

  test('in another tenant enrols other people, whatever their addresses', async () => {
    const other = { ...MANAGER, tenantId: FABRIKAM };
    const theirs = await approvedProgramme(at, NEW_PROGRAMME, other);
    await enrol(at, programme, TWO);
    await importBytes(at, theirs.id, signUpFile(TWO), other);
    await at.install(MENTOR);
    const mails = async (p: Programme) =>
      (await participantsOf(at, p)).map(({ oid, profile }) => [profile.mail, oid]);
    expect(await mails(programme)).toContainEqual([MENTOR.mail, MENTOR.oid]);
    expect(await mails(theirs)).toContainEqual([MENTOR.mail, undefined]);
  });
});
