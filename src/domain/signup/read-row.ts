import { HALF_DAYS } from '../participant.ts';
import type { HalfDay, Mail, Profile } from '../participant.ts';
import type { TopicId } from '../topic.ts';
import {
  isYes,
  parseFormat,
  parseHalfDay,
  parseLevel,
  parseRole,
  parseSeats,
  splitAnswers,
} from './choices.ts';
import type { SignupField } from './fields.ts';
import { clean } from './fold.ts';
import { parseMail, parseMails } from './mail.ts';
import type { RefusalCode, WarningCode } from './notice.ts';
import { parseLanguages } from './spoken-language.ts';
import type { TopicIndex } from './topic-index.ts';

/** Nobody accompanies more: a number beyond it is a slip of the hand, and no run is made with it. */
const MOST_SEATS = 1_000;
/** As many as the largest circle holds: more than that is asked about, and taken as it stands. */
const USUAL_SEATS = 20;

export interface Flaw<Code> {
  readonly field: SignupField;
  readonly value: string;
  readonly code: Code;
}

/** What one row says, read on its own. */
export interface RowReading {
  readonly mail?: Mail;
  /** Direct managers named in the row, the person excepted; kept even when the row is refused. */
  readonly managers: readonly Mail[];
  readonly refusals: readonly Flaw<RefusalCode>[];
  readonly warnings: readonly Flaw<WarningCode>[];
  /** Present when nothing refuses the row. */
  readonly profile?: Omit<Profile, 'managementChain'>;
}

/** Text of the cell that gives a field, empty when no column does. */
export type CellOf = (field: SignupField) => string;

/**
 * Reads one row. Every fault is told, not only the first: "not a volunteer" before the others,
 * which then come in the order of the form. `excess` is what stands beyond the headers: the cells
 * of such a row may have slipped, so no answer of it can be trusted.
 */
export function readRow(cellOf: CellOf, topics: TopicIndex, excess: string): RowReading {
  const refusals: Flaw<RefusalCode>[] = [];
  const warnings: Flaw<WarningCode>[] = [];
  const refuseFor = (code: RefusalCode, field: SignupField, value = cellOf(field)): void => {
    refusals.push({ code, field, value: clean(value) });
  };

  if (!isYes(cellOf('charter'))) refuseFor('not_a_volunteer', 'charter');
  const mail = parseMail(cellOf('mail'));
  if (mail === undefined) {
    refuseFor(clean(cellOf('mail')) === '' ? 'missing_address' : 'invalid_address', 'mail');
  }
  const role = parseRole(cellOf('role'));
  if (role === undefined) {
    refuseFor(clean(cellOf('role')) === '' ? 'missing_role' : 'unknown_role', 'role');
  }
  const level = parseLevel(cellOf('level'));
  if (level === undefined) {
    refuseFor(clean(cellOf('level')) === '' ? 'missing_level' : 'unknown_level', 'level');
  }
  const languages = parseLanguages(splitAnswers(cellOf('languages')));
  if (languages.length === 0) refuseFor('missing_language', 'languages');
  const [offers, wants] = (['offers', 'wants'] as const).map((field) => {
    const found = new Set<TopicId>();
    for (const answer of splitAnswers(cellOf(field))) {
      const topic = topics(answer);
      if (topic === undefined) refuseFor('unknown_topic', field, answer);
      else found.add(topic);
    }
    return [...found];
  });
  const seats = parseSeats(cellOf('seats'));
  if (seats === undefined) refuseFor('unreadable_number', 'seats');
  else if (seats > MOST_SEATS) refuseFor('too_many_seats', 'seats');
  else if (seats > USUAL_SEATS) {
    warnings.push({ code: 'many_seats', field: 'seats', value: clean(cellOf('seats')) });
  }
  if (excess !== '') refuseFor('too_many_cells', 'avoids', excess);

  const format = readFormat(cellOf, warnings);
  const halfDays = readHalfDays(cellOf, warnings);
  const managers = readMails(cellOf, 'managerMail', 'invalid_manager_address', warnings);
  if (mail !== undefined && managers.includes(mail)) {
    warnings.push({
      code: 'own_manager',
      field: 'managerMail',
      value: clean(cellOf('managerMail')),
    });
  }
  const avoids = readMails(cellOf, 'avoids', 'invalid_avoided_address', warnings);

  const isMe = (other: Mail): boolean => other === mail;
  const reading = { managers: managers.filter((other) => !isMe(other)), refusals, warnings };
  if (mail === undefined) return reading;
  if (refusals.length > 0 || !role || !level || !offers || !wants || seats === undefined) {
    return { ...reading, mail };
  }
  const profile = {
    mail,
    name: clean(cellOf('name')) || mail,
    role,
    entity: clean(cellOf('entity')),
    level,
    site: clean(cellOf('site')),
    languages,
    offers,
    wants,
    halfDays,
    seats,
    format,
    avoids: avoids.filter((other) => !isMe(other)),
  };
  return { ...reading, mail, profile };
}

/** Silence is no preference. */
function readFormat(cellOf: CellOf, warnings: Flaw<WarningCode>[]): Profile['format'] {
  const cell = clean(cellOf('format'));
  const format = cell === '' ? 'any' : parseFormat(cell);
  if (format === undefined) warnings.push({ code: 'unknown_format', field: 'format', value: cell });
  return format ?? 'any';
}

/** In the order of the week, whatever the order of the boxes ticked. */
function readHalfDays(cellOf: CellOf, warnings: Flaw<WarningCode>[]): readonly HalfDay[] {
  const found = new Set<HalfDay>();
  for (const answer of splitAnswers(cellOf('halfDays'))) {
    const parts = parseHalfDay(answer) === undefined ? answer.split(',') : [answer];
    const halfDays = parts.map(parseHalfDay);
    if (halfDays.includes(undefined)) {
      warnings.push({ code: 'unknown_half_day', field: 'halfDays', value: answer });
    }
    for (const halfDay of halfDays) if (halfDay !== undefined) found.add(halfDay);
  }
  return HALF_DAYS.filter((halfDay) => found.has(halfDay));
}

function readMails(
  cellOf: CellOf,
  field: 'managerMail' | 'avoids',
  code: WarningCode,
  warnings: Flaw<WarningCode>[],
): readonly Mail[] {
  const { mails, strangers } = parseMails(cellOf(field));
  for (const value of strangers) warnings.push({ code, field, value });
  return mails;
}
