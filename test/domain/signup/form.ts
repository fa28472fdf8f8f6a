import { recogniseColumns } from '../../../src/domain/signup/columns.ts';
import { readSignUps } from '../../../src/domain/signup/read-sign-ups.ts';
import type { SignUpOptions, SignUpReading } from '../../../src/domain/signup/read-sign-ups.ts';
import type { Sheet } from '../../../src/domain/signup/sheet.ts';
import { BUILT_IN_TOPICS } from '../../../src/domain/topic.ts';

/** The English form, with a good answer to each question. */
export const GOOD_ANSWER = {
  'Completion time': '9/4/2026, 7:36:05 AM',
  Email: 'ann@contoso.example',
  Name: 'Ann Lee',
  'I want to take part as': 'Mentor',
  'My business unit': 'Finance',
  'My level': 'Individual contributor',
  'My site': 'Lyon',
  'My working languages': 'French;English;',
  'What I can teach': 'Everyday cybersecurity;Collaboration tools (Teams, Slack);',
  'What I want to learn (in order of priority)': '',
  'When I am available': 'Monday morning;Friday afternoon;',
  'How many people I can mentor': '2',
  "My manager's email": 'boss@contoso.example',
  'Preferred format': 'Group',
  'I have read the charter and I volunteer': 'Yes',
  'People I would rather not be paired with': '',
};
export type Question = keyof typeof GOOD_ANSWER;
export type Answers = Partial<Record<Question, string>>;

export const QUESTIONS = Object.keys(GOOD_ANSWER) as readonly Question[];

/** A sheet with one row an answer: what is not said is answered well. */
export function sheetOf(...answers: readonly Answers[]): Sheet {
  const rows = answers.map((answer, i) => {
    const whole = {
      ...GOOD_ANSWER,
      Email: `person${i}@contoso.example`,
      ...answer,
    };
    return { number: i + 2, cells: QUESTIONS.map((question) => whole[question]) };
  });
  return { headers: QUESTIONS, rows };
}

export function read(sheet: Sheet, options: Partial<SignUpOptions> = {}): SignUpReading {
  return readSignUps(sheet, recogniseColumns(sheet.headers), {
    topics: BUILT_IN_TOPICS,
    ...options,
  });
}

export function readAnswers(...answers: readonly Answers[]): SignUpReading {
  return read(sheetOf(...answers));
}
