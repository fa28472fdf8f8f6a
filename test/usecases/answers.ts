import type { EnrolmentAnswers } from '../../src/domain/enrolment.ts';

/** What somebody answers who volunteers as a mentor; a test changes what it is about. */
export const MENTORS_ANSWERS: EnrolmentAnswers = {
  role: 'mentor',
  level: 'contributor',
  entity: 'Finance',
  site: 'Paris',
  languages: ['fr'],
  offers: [{ topicId: 'generative-ai', placement: 3 }],
  wants: [],
  halfDays: ['tue-am'],
  timeZone: 'Europe/Paris',
  seats: 1,
  format: 'any',
  hopes: '',
  avoids: [],
  consent: true,
};

/** The same of somebody who volunteers as a mentee. */
export const MENTEES_ANSWERS: EnrolmentAnswers = {
  ...MENTORS_ANSWERS,
  role: 'mentee',
  level: 'director',
  entity: 'Marketing',
  offers: [],
  wants: [{ topicId: 'generative-ai', placement: 1 }],
};
