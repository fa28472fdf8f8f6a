import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeCode } from '../../../src/domain/signup/notice.ts';
import type { SignUpReading } from '../../../src/domain/signup/read-sign-ups.ts';
import { QUESTIONS, read, readAnswers, sheetOf } from './form.ts';
import type { Answers } from './form.ts';

function codes({ notices }: SignUpReading): readonly NoticeCode[] {
  return notices.map(({ code }) => code);
}

describe('reading sign-ups', () => {
  it('makes a profile of a good row', () => {
    const { imported, notices, locale } = readAnswers({
      Email: ' Ann@Contoso.example ',
      'What I want to learn (in order of priority)':
        'Automating without code ; Creating video content; ',
      'When I am available': 'Friday afternoon;Monday morning;Monday morning',
      "My manager's email": 'BOSS@contoso.example',
      'People I would rather not be paired with': 'x@contoso.example; y@contoso.example',
    });
    expect(notices).toEqual([]);
    expect(locale).toBe('en');
    expect(imported).toEqual([
      {
        row: 2,
        profile: {
          mail: 'ann@contoso.example',
          name: 'Ann Lee',
          role: 'mentor',
          entity: 'Finance',
          level: 'contributor',
          site: 'Lyon',
          languages: ['fr', 'en'],
          offers: ['everyday-cybersecurity', 'collaboration-tools'],
          wants: ['no-code-automation', 'video-content'],
          halfDays: ['mon-am', 'fri-pm'],
          seats: 2,
          format: 'group',
          avoids: ['x@contoso.example', 'y@contoso.example'],
          managementChain: ['boss@contoso.example'],
        },
      },
    ]);
  });

  const refused: readonly (readonly [NoticeCode, Answers, string])[] = [
    ['missing_address', { Email: '  ' }, ''],
    ['invalid_address', { Email: 'ann at contoso' }, 'ann at contoso'],
    ['missing_role', { 'I want to take part as': '' }, ''],
    ['unknown_role', { 'I want to take part as': 'Trainee' }, 'Trainee'],
    ['missing_level', { 'My level': '' }, ''],
    ['unknown_level', { 'My level': 'Boss' }, 'Boss'],
    ['missing_language', { 'My working languages': ' ; ' }, ';'],
    ['unknown_topic', { 'What I can teach': 'Everyday cybersecurity;Cooking' }, 'Cooking'],
    ['unreadable_number', { 'How many people I can mentor': 'twelve' }, 'twelve'],
    ['too_many_seats', { 'How many people I can mentor': '999999' }, '999999'],
    ['too_many_seats', { 'How many people I can mentor': '1001' }, '1001'],
    ['not_a_volunteer', { 'I have read the charter and I volunteer': 'No' }, 'No'],
    ['not_a_volunteer', { 'I have read the charter and I volunteer': '' }, ''],
  ];
  it.each(refused)('refuses a row: %s %j', (code, answers, value) => {
    const { imported, notices } = readAnswers(answers);
    expect(imported).toEqual([]);
    expect(notices).toEqual([
      expect.objectContaining({ severity: 'refused', row: 2, code, value }),
    ]);
  });

  it('refuses an unreadable number whatever the role, and an unknown topic on either side', () => {
    const reading = readAnswers(
      { 'I want to take part as': 'Mentee', 'How many people I can mentor': 'none' },
      { 'I want to take part as': 'Mentor', 'What I want to learn (in order of priority)': 'Golf' },
    );
    expect(codes(reading)).toEqual(['unreadable_number', 'unknown_topic']);
    expect(reading.notices[1]?.column).toBe('What I want to learn (in order of priority)');
  });

  it('tells every fault of a row, a line each', () => {
    const reading = readAnswers({
      Email: 'nobody',
      'My level': 'Boss',
      'My working languages': '',
      'What I can teach': 'Cooking;Golf',
      'How many people I can mentor': '-1',
      'I have read the charter and I volunteer': 'Maybe',
    });
    expect(codes(reading)).toEqual([
      'not_a_volunteer',
      'invalid_address',
      'unknown_level',
      'missing_language',
      'unknown_topic',
      'unknown_topic',
      'unreadable_number',
    ]);
    expect(reading.imported).toEqual([]);
  });

  const warned: readonly (readonly [NoticeCode, Answers, string])[] = [
    ['invalid_manager_address', { "My manager's email": 'Sarah' }, 'Sarah'],
    ['invalid_avoided_address', { 'People I would rather not be paired with': 'Bob' }, 'Bob'],
    ['unknown_half_day', { 'When I am available': 'Monday morning;Sunday' }, 'Sunday'],
    ['unknown_format', { 'Preferred format': 'By phone' }, 'By phone'],
  ];
  it.each(warned)('warns and leaves the value out: %s', (code, answers, value) => {
    const { imported, notices } = readAnswers(answers);
    expect(imported).toHaveLength(1);
    expect(notices).toEqual([expect.objectContaining({ severity: 'warning', code, value })]);
  });

  it.each([
    ['20', []],
    ['21', ['many_seats']],
    ['1000', ['many_seats']],
  ] as const)('takes %s people for one mentor as they stand, and asks: %j', (number, asked) => {
    const reading = readAnswers({ 'How many people I can mentor': number });
    expect(reading.imported[0]?.profile.seats).toBe(Number(number));
    expect(codes(reading)).toEqual(asked);
  });

  it('imports without a manager, and with a warning, who is named as their own', () => {
    const { imported, notices } = readAnswers({
      Email: 'ann@contoso.example',
      "My manager's email": ' ANN@contoso.example',
    });
    expect(imported[0]?.profile.managementChain).toEqual([]);
    expect(notices).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'own_manager' }),
    ]);
  });

  it('takes silence for one seat, no preference, no half-day, nobody to avoid', () => {
    const { imported, notices } = readAnswers({
      Name: '',
      'How many people I can mentor': '',
      'Preferred format': '',
      'When I am available': '',
      "My manager's email": '',
    });
    expect(notices).toEqual([]);
    expect(imported[0]?.profile).toMatchObject({
      name: 'person0@contoso.example',
      seats: 1,
      format: 'any',
      halfDays: [],
      avoids: [],
      managementChain: [],
    });
  });

  it('keeps an unknown language, so that two who wrote it still meet', () => {
    const { imported } = readAnswers(
      { 'My working languages': 'Klingon' },
      { 'My working languages': ' KLINGON;' },
    );
    expect(imported.map(({ profile }) => profile.languages)).toEqual([['klingon'], ['klingon']]);
  });

  it('leaves out rows where every cell is blank', () => {
    const sheet = sheetOf({}, {});
    const blank = { number: 9, cells: ['', ' ', '\u00a0'] };
    const reading = read({ ...sheet, rows: [...sheet.rows, blank] });
    expect(reading.imported).toHaveLength(2);
    expect(reading.notices).toEqual([]);
  });

  it('reads a short row as blanks, and refuses one whose cells may have slipped', () => {
    const { headers, rows } = sheetOf({}, {});
    const [first, second] = rows.map(({ cells }) => cells);
    const reading = read({
      headers,
      rows: [
        { number: 2, cells: first?.slice(0, -1) ?? [] },
        { number: 3, cells: [...(second ?? []), '', 'Slack)'] },
      ],
    });
    expect(reading.imported.map(({ row }) => row)).toEqual([2]);
    expect(reading.notices).toEqual([
      expect.objectContaining({ row: 3, column: '', value: 'Slack)', code: 'too_many_cells' }),
    ]);
  });
});

describe('somebody who answered more than once', () => {
  const ann = { Email: 'ann@contoso.example' };
  const at = (time: string): Answers => ({ 'Completion time': time });

  it('counts by the last row when times do not tell', () => {
    const reading = readAnswers({ ...ann, 'My site': 'Lyon' }, { ...ann, 'My site': 'Paris' });
    expect(reading.imported.map(({ row, profile }) => [row, profile.site])).toEqual([[3, 'Paris']]);
    expect(reading.notices).toEqual([
      expect.objectContaining({ row: 2, code: 'superseded', severity: 'refused', keptRow: 3 }),
    ]);
  });

  it('counts by completion time when all times can be compared, whatever the order of rows', () => {
    const reading = readAnswers(
      { ...ann, ...at('9/4/2026, 2:00:00 PM') },
      { ...ann, ...at('9/4/2026, 9:00:00 AM') },
    );
    expect(reading.imported.map(({ row }) => row)).toEqual([2]);
    expect(reading.notices.map(({ row, keptRow }) => [row, keptRow])).toEqual([[3, 2]]);
  });

  it('counts by row when one time cannot be read, or is of another kind', () => {
    for (const odd of ['', 'yesterday', '2020-01-01 08:00:00']) {
      const reading = readAnswers(
        { ...ann, ...at('9/4/2026, 2:00:00 PM') },
        { ...ann, ...at(odd) },
      );
      expect(reading.imported.map(({ row }) => row)).toEqual([3]);
    }
  });

  it('withdraws by a later no, and by any later row that is refused', () => {
    const reading = readAnswers(ann, {
      ...ann,
      'I have read the charter and I volunteer': 'No',
    });
    expect(reading.imported).toEqual([]);
    expect(codes(reading)).toEqual(['superseded', 'not_a_volunteer']);
  });

  it('is recognised whatever the case and spaces of the address', () => {
    const reading = readAnswers(ann, { Email: ' ANN@Contoso.Example\u00a0' });
    expect(codes(reading)).toEqual(['superseded']);
  });
});

describe('management lines in a file', () => {
  it('are drawn from every row, refused and superseded ones too', () => {
    const reading = readAnswers(
      { Email: 'ann@contoso.example', "My manager's email": 'bob@contoso.example' },
      {
        Email: 'bob@contoso.example',
        "My manager's email": 'cid@contoso.example',
        'I have read the charter and I volunteer': 'No',
      },
      {
        Email: 'cid@contoso.example',
        "My manager's email": 'dan@contoso.example',
        'My level': 'unknown',
      },
      { Email: 'eve@contoso.example', "My manager's email": 'fay@contoso.example' },
      { Email: 'eve@contoso.example', "My manager's email": '' },
    );
    const chains = reading.imported.map(({ profile }) => profile.managementChain);
    expect(chains).toEqual([
      ['bob@contoso.example', 'cid@contoso.example', 'dan@contoso.example'],
      ['fay@contoso.example'],
    ]);
  });

  it('add what is known from elsewhere', () => {
    const knownManagers = new Map([['boss@contoso.example', ['top@contoso.example']]]);
    const { imported } = read(sheetOf({}), { knownManagers });
    expect(imported[0]?.profile.managementChain).toEqual([
      'boss@contoso.example',
      'top@contoso.example',
    ]);
  });
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Mentor', 'Yes', 'No', 'French;', 'Manager', '2', '') },
  fc.constantFrom('a@b.example', 'B@b.example ', 'c@b.example', 'Monday morning;Noon', 'Group'),
  fc.string({ maxLength: 8 }),
);
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, cell])),
  { requiredKeys: [] },
);

describe('whatever the answers', () => {
  it('every row is imported or refused, never both, and nobody is imported twice', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 12 }), (answers) => {
        const { imported, notices } = readAnswers(...answers);
        const refusedRows = notices.filter((n) => n.severity === 'refused').map((n) => n.row);
        const rows = [...imported.map(({ row }) => row), ...new Set(refusedRows)];
        expect(rows.sort((a, b) => a - b)).toEqual(answers.map((_, i) => i + 2));
        const mails = imported.map(({ profile }) => profile.mail);
        expect(new Set(mails).size).toBe(mails.length);
        for (const warning of notices.filter((n) => n.severity === 'warning')) {
          expect(refusedRows).not.toContain(warning.row);
        }
      }),
    );
  });

  it('the order of rows changes nothing when nobody answered twice', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { maxLength: 8 }), (answers) => {
        const named = answers.map((answer, i) => ({ ...answer, Email: `p${i}@contoso.example` }));
        const profiles = (reading: SignUpReading): readonly unknown[] =>
          reading.imported
            .map(({ profile }) => profile)
            .toSorted((a, b) => (a.mail < b.mail ? -1 : 1));
        expect(profiles(readAnswers(...named.toReversed()))).toEqual(
          profiles(readAnswers(...named)),
        );
      }),
    );
  });
});
