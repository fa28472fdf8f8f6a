import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditFile, AuditMentee, AuditMentor } from '../../src/domain/run-audit.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { done, found, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, enrol, MANAGER, participantsOf, type Row } from '../usecases/story.ts';
import { client } from './client.ts';

const CHECKER = fileURLToPath(new URL('../../docs/audit/check-audit.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'binome-audit-'));
const SLOTS = ['Mardi matin', 'Jeudi après-midi', 'Mardi matin;Jeudi après-midi'];

/** Twelve mentors with a place, some with two, for more than twenty who want one: some go without. */
const rows: readonly Row[] = Array.from({ length: 36 }, (_, i) => ({
  name: `Personne N${i}`,
  as: i % 3 === 0 ? 'mentor' : 'mentee',
  entity: ['Finance', 'Marketing', 'Usine', 'Achats'][i % 4] ?? '',
  halfDays: SLOTS[i % 3] === undefined || i % 5 === 0 ? 'Lundi matin;Mardi matin' : 'Mardi matin',
  seats: i % 2 === 0 ? '1' : '2',
}));

let at: World;
let text = '';
let record: { readonly auditSha256?: string } = {};
/** The same run with locked pairs and classes of priority. */
let special = '';

beforeAll(async () => {
  at = world();
  const programme = await approvedProgramme(at);
  await enrol(at, programme, rows);
  const http = client(at);
  const path = `/programmes/${programme.id}/match-runs`;
  const asked = await http.call('post', path, { as: MANAGER, body: { seed: 42 } });
  const { id } = asked.json as { readonly id: string };
  await at.work();
  const get = (where: string) => http.call('get', `${path}/${where}`, { as: MANAGER });
  text = (await get(`${id}/audit`)).text;
  record = (await get(`${id}/record`)).json as typeof record;
  expect(record).toMatchObject({ seed: 42, status: 'proposed', mayUndo: false });

  at.clock.pass({ minutes: 1 });
  const people = await participantsOf(at, programme);
  const idOf = (name: string) => found(people.find(({ profile }) => profile.name === name)).id;
  const rules = {
    locked: [{ mentorId: idOf('Personne N0'), menteeId: idOf('Personne N1') }],
    priority: [[idOf('Personne N2'), idOf('Personne N4')], [idOf('Personne N5')]],
  };
  const second = done(await requestMatch(at.ports, MANAGER, programme.id, rules));
  await at.work();
  special = (await get(`${second.id}/audit`)).text;
}, 60_000);

afterAll(() => {
  at.close();
  rmSync(folder, { recursive: true });
});

function check(content: string, ...options: readonly string[]) {
  const file = join(folder, 'audit.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECKER, file, ...options], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Tampered = Mutable<Omit<AuditFile, 'mentors' | 'mentees' | 'locked'>> & {
  mentors: Mutable<AuditMentor>[];
  mentees: (Mutable<Omit<AuditMentee, 'possible' | 'scores'>> & {
    possible: number[];
    scores: number[];
  })[];
  locked: { mentorId: string; menteeId: string; score: number }[];
};

/** The file with something changed, and sealed again as the one who changed it would. */
function tamper(content: string, change: (file: Tampered) => void): string {
  const { sha256: _old, ...file } = JSON.parse(content) as Tampered & { sha256: string };
  change(file);
  const sealed = JSON.stringify(file);
  return JSON.stringify({ ...file, sha256: createHash('sha256').update(sealed).digest('hex') });
}

describe('the audit file, checked by a process that knows nothing of the application', () => {
  test('holds, and carries the seal that the run shows', () => {
    const seal = found(record.auditSha256);
    const english = check(text, '--seal', seal, '--lang', 'en');
    expect(english.said).toMatch(/^OK: \d+ pairs, the most there can be; total \d+/u);
    expect(english.said).toContain(`seal: ${seal}`);
    expect(english.status).toBe(0);
    const french = check(text, '--lang', 'fr');
    expect(french.said).toMatch(/^OK\u00a0: \d+ binômes, le plus grand nombre possible/u);
  });

  test('holds when somebody only laid it out anew', () => {
    expect(check(JSON.stringify(JSON.parse(text), null, 2)).status).toBe(0);
  });

  test('holds with locked pairs and people to serve first', () => {
    const { said, status } = check(special, '--lang', 'en');
    expect(said).toContain('1 of the pairs were decided by the programme');
    expect(said).toContain('some mentees were to be served first');
    expect(status).toBe(0);
  });

  test.each([
    ['a figure, not sealed again', () => text.replace(/"total":/u, '"total":9'), 'the seal'],
    ['a field gone', () => text.replace('"scores"', '"marks"'), '.scores is missing'],
    ['a file cut short', () => text.slice(0, -40), 'cut short'],
    ['another file', () => '{"format":"something"}', 'no audit file'],
    ['a later format', () => tamper(text, (f) => Object.assign(f, { version: 2 })), 'version 1'],
  ])('is refused: %s', (_, make, clue) => {
    const { status, said } = check(make(), '--lang', 'en');
    expect(said).toMatch(/^REFUSED: /u);
    expect(said).toContain(clue);
    expect(status).toBe(1);
  });

  const paired = (file: Tampered) => found(file.mentees.find(({ mentor }) => mentor !== null));
  const alone = (file: Tampered) =>
    found(file.mentees.find(({ mentor, possible }) => mentor === null && possible.length > 0));
  const scarce = (file: Tampered) => found(file.mentors.find(({ level }) => level > 0));
  const mentorOf = (file: Tampered) => found(file.mentors[paired(file).mentor ?? -1]);

  test.each<[string, (file: Tampered) => void, RegExp]>([
    ['a pair left out', (f) => (paired(f).mentor = null), /says \d+ pairs and holds \d+/u],
    [
      'a pair left out, and the figures with it',
      (f) => {
        const one = paired(f);
        f.pairs -= 1;
        f.total -= found(one.scores[one.possible.indexOf(one.mentor ?? -1)]);
        one.mentor = null;
      },
      /which must cost nothing|worth more than prices allow/u,
    ],
    [
      'a pair more than there are places',
      (f) => (alone(f).mentor = found(alone(f).possible[0])),
      /has \d+ mentees and \d+ places/u,
    ],
    [
      'one more place for it',
      (f) => {
        const one = alone(f);
        const mentor = found(one.possible[0]);
        one.mentor = mentor;
        found(f.mentors[mentor]).seats += 1;
      },
      /says \d+ pairs and holds/u,
    ],
    ['a place less', (f) => (mentorOf(f).seats = 0), /has \d+ mentees and 0 places/u],
    ['a place nobody has', (f) => (scarce(f).seats += 1), /must cost nothing/u],
    ['a higher total', (f) => (f.total += 1), /says a total of/u],
    ['a score beyond 1000', (f) => (paired(f).scores[0] = 1001), /whole number from 0 to 1000/u],
    [
      'a pair that was not possible',
      (f) => {
        const one = paired(f);
        const place = one.possible.indexOf(one.mentor ?? -1);
        one.possible.splice(place, 1);
        one.scores.splice(place, 1);
      },
      /who is not possible/u,
    ],
    [
      'a better couple that was passed over',
      (f) => {
        const one = alone(f);
        one.scores.fill(1000);
      },
      /not proven best/u,
    ],
    [
      'a price gone',
      (f) => f.mentors.forEach((m) => Object.assign(m, { level: 0, price: 0 })),
      /not proven best/u,
    ],
    [
      'a price below nothing',
      (f) => Object.assign(mentorOf(f), { level: 0, price: -1 }),
      /below nothing/u,
    ],
    ['somebody twice', (f) => f.mentees.push(paired(f)), /stands in the file twice/u],
    ['a mentor nobody knows', (f) => (paired(f).possible[0] = 999), /no mentor has the place/u],
    ['a list of people gone', (f) => Object.assign(f, { mentees: null }), /mentees is missing/u],
    ['a priority made up', (f) => (alone(f).bonus = 1), /a bonus is not a whole number/u],
  ])('is refused, sealed again: %s', (_, change, clue) => {
    const { said, status } = check(tamper(text, change), '--lang', 'en');
    expect(said).toMatch(clue);
    expect(said).toMatch(/^REFUSED: /u);
    expect(status).toBe(1);
  });

  test('however it is changed and sealed again, is not the one that the run shows', () => {
    const other = tamper(text, (file) => (file.seed += 1));
    expect(check(other).status).toBe(0);
    const { said, status } = check(other, '--seal', found(record.auditSha256), '--lang', 'en');
    expect(said).toMatch(/^REFUSED: this is not the file that was asked for/u);
    expect(status).toBe(1);
  });

  test('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, [CHECKER], { encoding: 'utf8' });
    expect(stderr).toContain('usage: node check-audit.mjs FILE');
    expect(status).toBe(2);
    const gone = spawnSync(process.execPath, [CHECKER, 'no-such-file'], { encoding: 'utf8' });
    expect(gone.status).toBe(1);
  });
});
