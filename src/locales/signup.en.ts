import { plural } from './plural.ts';
import type { NoticeWords, signupFr } from './signup.fr.ts';

const q = (text: string): string => `“${text}”`;
const inColumn = ({ column }: NoticeWords): string =>
  column === '' ? 'in this row' : `in column ${q(column)}`;
const list = (items: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(items);

/** What is said of a sign-up file and of its answers, in English. */
export const signupEn: typeof signupFr = {
  field: {
    mail: 'email address',
    name: 'name',
    role: 'role',
    entity: 'entity',
    level: 'level of responsibility',
    site: 'site',
    languages: 'working languages',
    offers: 'what I can teach',
    wants: 'what I want to learn',
    halfDays: 'availability',
    seats: 'number of people to mentor',
    managerMail: 'manager’s email',
    format: 'preferred format',
    charter: 'acceptance of the charter',
    avoids: 'people not to be paired with',
    completedAt: 'completion time',
  },

  severity: { refused: 'refused', warning: 'warning' },

  notice: {
    missing_address: {
      reason: () => 'The email address is blank, so the person cannot be recognised.',
      remedy: (w) => `Add the address ${inColumn(w)}, then import again.`,
    },
    invalid_address: {
      reason: (w) => `${q(w.value)} is not an email address.`,
      remedy: (w) => `Correct the address ${inColumn(w)}, as in first.last@company.com.`,
    },
    superseded: {
      reason: (w) =>
        `This person answered more than once: only the latest answer, row ${w.keptRow ?? 0}, counts.`,
      remedy: () =>
        'Nothing to do if the latest answer is the right one; otherwise remove it from the file.',
    },
    not_a_volunteer: {
      reason: (w) =>
        w.value === ''
          ? 'The charter was not accepted: the answer is blank.'
          : `The charter was not accepted: the answer is ${q(w.value)}.`,
      remedy: () =>
        'Respect this choice. If it is a mistake, ask the person to answer the form again.',
    },
    missing_role: {
      reason: () => 'The role is blank.',
      remedy: (w) => `Write Mentor, Mentee or Both ${inColumn(w)}.`,
    },
    unknown_role: {
      reason: (w) => `${q(w.value)} is not a known role.`,
      remedy: (w) => `Write Mentor, Mentee or Both ${inColumn(w)}.`,
    },
    missing_level: {
      reason: () => 'The level of responsibility is blank.',
      remedy: (w) =>
        `Write Individual contributor, Manager, Director or Executive committee ${inColumn(w)}.`,
    },
    unknown_level: {
      reason: (w) => `${q(w.value)} is not a known level of responsibility.`,
      remedy: (w) =>
        `Write Individual contributor, Manager, Director or Executive committee ${inColumn(w)}.`,
    },
    missing_language: {
      reason: () => 'No working language is given.',
      remedy: (w) => `Give at least one language ${inColumn(w)}.`,
    },
    unknown_topic: {
      reason: (w) => `${q(w.value)} is not a topic of the programme.`,
      remedy: (w) =>
        `Use the exact label of a topic ${inColumn(w)}, with a semicolon between topics, or add this topic to the programme.`,
    },
    unreadable_number: {
      reason: (w) => `${q(w.value)} is not a whole number of people.`,
      remedy: (w) => `Write a number in digits (0, 1, 2…) ${inColumn(w)}, or leave it blank for 1.`,
    },
    too_many_seats: {
      reason: (w) => `One mentor cannot accompany ${q(w.value)} people: the most is 1,000.`,
      remedy: (w) =>
        `Write ${inColumn(w)} how many people this mentor takes, usually 1 to 3, or leave it blank for 1.`,
    },
    too_many_cells: {
      reason: (w) =>
        `The row has more cells than the file has headers (${q(w.value)}), so its answers may have slipped.`,
      remedy: () =>
        'Put straight quotation marks around the answer that holds the separator, or save the file as XLSX.',
    },
    own_manager: {
      reason: () => 'The person is named as their own manager, and is imported without a manager.',
      remedy: (w) =>
        `Give their manager’s address ${inColumn(w)}, so that they are not paired within their own management line.`,
    },
    invalid_manager_address: {
      reason: (w) => `${q(w.value)} is not an email address: this manager is left out.`,
      remedy: (w) => `Correct the address ${inColumn(w)}, or leave it blank.`,
    },
    invalid_avoided_address: {
      reason: (w) => `${q(w.value)} is not an email address: this wish is left out.`,
      remedy: (w) =>
        `Replace this text with the person’s address ${inColumn(w)}, or the two could be paired.`,
    },
    unknown_half_day: {
      reason: (w) => `${q(w.value)} is not a known half-day: this availability is left out.`,
      remedy: (w) =>
        `Write a working day followed by morning or afternoon ${inColumn(w)}, for example ${q('Monday morning')}.`,
    },
    unknown_format: {
      reason: (w) =>
        `${q(w.value)} is not a known format: the person is imported with no preference.`,
      remedy: (w) => `Write One-to-one, Group or No preference ${inColumn(w)}, or leave it blank.`,
    },
    many_seats: {
      reason: (w) => `${q(w.value)} is many people for one mentor: it is imported as it stands.`,
      remedy: (w) => `Check the number ${inColumn(w)}: most mentors take 1 to 3 people.`,
    },
  },

  file: {
    empty: () => 'The file is empty. Export the answers from Microsoft Forms again.',
    not_a_sheet: () =>
      'This file is neither CSV nor XLSX. Export the answers from Microsoft Forms, or save the sheet in one of these formats.',
    old_or_locked_workbook: () =>
      'This workbook is under a password or in an old format (XLS). Open it in Excel, remove the password and save it as XLSX.',
    damaged_workbook: () =>
      'This workbook is damaged or is not an XLSX. Open it in Excel and save it again as XLSX.',
    open_quote: (line) =>
      `A quotation mark opened${line === undefined ? '' : ` on line ${line}`} is never closed. Mend that line, or save the file as XLSX.`,
    too_large: () => 'The file is too large. Remove the sheets and columns that are not needed.',
  },
  missingColumns: (fields, headers) =>
    `${plural('en', fields.length, { one: 'Column not found', other: 'Columns not found' })}: ${list(fields.map(q))}. Headers read: ${headers.map(q).join(', ')}. Rename the ${plural('en', fields.length, { one: 'column', other: 'columns' })} as in the form.`,
  optionalColumns: (fields) =>
    `${plural('en', fields.length, { one: 'Column absent and left out of account', other: 'Columns absent and left out of account' })}: ${list(fields.map(q))}.`,

  cli: {
    usage:
      'Usage: npm run --silent match -- FILE.csv|xlsx --out DIR [--programme FILE.json] [--lang fr|en]',
    unknownOption: (option) => `Unknown option: ${q(option)}.`,
    optionTwice: (option) => `Option ${q(option)} is given twice.`,
    optionWithoutValue: (option) => `Option ${q(option)} needs a value.`,
    unknownLanguage: (value) => `Unknown language: ${q(value)}. Choose fr or en for --lang.`,
    noFile: 'Name a sign-up file.',
    oneFile: (extra) => `One file is expected: ${q(extra)} is one too many.`,
    noOut: 'Name the folder for the results with --out.',
    about: (file, what) => `${file}: ${what}`,
    notFound: 'file not found.',
    isDirectory: 'this is a folder, and a file is expected.',
    notReadable: (cause) => `cannot be read (${cause}).`,
    notJson: (cause) => `not valid JSON (${cause}).`,
    badProgramme: (field, problem) => `field ${q(field)}: ${problem}.`,
    topicTwice: 'two topics have the same identifier',
    noTopic: 'the programme has no topic',
    noWeight: 'at least one weight must be above zero',
    outIsFile: 'this is a file, and a folder is expected.',
    outHoldsMore: (names) =>
      `this folder holds other things than Binôme’s results (${list(names)}) and is left untouched. Choose a new or an empty folder.`,
    notWritable: (cause) => `cannot be written (${cause}). Nothing was written.`,
    tooManyCouples: 'There are too many people for one match run. Divide the file.',
    done: (imported, refused, pairs, total, out) =>
      `${plural('en', imported, { one: `${imported} sign-up imported`, other: `${imported} sign-ups imported` })}, ${refused} refused; ${plural('en', pairs, { one: `${pairs} pair`, other: `${pairs} pairs` })}, total score ${total}; results in ${out}`,
  },
};
