import type { labelsFr } from './labels.fr.ts';

/** Names of the domain's closed sets in English, which screens and messages share. */
export const labelsEn: typeof labelsFr = {
  level: {
    contributor: 'Individual contributor',
    manager: 'Manager',
    director: 'Director',
    executive: 'Executive committee',
  },
  role: { mentor: 'Mentor', mentee: 'Mentee', both: 'Both' },
  format: { 'one-to-one': 'One-to-one', group: 'Group', any: 'No preference' },
  programmeFormat: {
    'one-to-one': 'One-to-one',
    circles: 'Circles',
    both: 'One-to-one and circles',
  },
  rhythm: {
    weekly: 'every week',
    fortnightly: 'every two weeks',
    'three-weekly': 'every three weeks',
    monthly: 'every month',
  },
  halfDay: {
    'mon-am': 'Monday morning',
    'mon-pm': 'Monday afternoon',
    'tue-am': 'Tuesday morning',
    'tue-pm': 'Tuesday afternoon',
    'wed-am': 'Wednesday morning',
    'wed-pm': 'Wednesday afternoon',
    'thu-am': 'Thursday morning',
    'thu-pm': 'Thursday afternoon',
    'fri-am': 'Friday morning',
    'fri-pm': 'Friday afternoon',
  },
  programmeStatus: {
    draft: 'Draft',
    approved: 'Charter approved',
    enrolling: 'Enrolling',
    matching: 'Matching',
    running: 'Running',
    closing: 'Closing',
    archived: 'Archived',
  },
  pairStatus: {
    proposed: 'Proposed',
    declined: 'Not taken up',
    accepted: 'Formed',
    active: 'Active',
    paused: 'Paused',
    completed: 'Completed',
    ended: 'Ended',
  },
  sessionStatus: {
    proposed: 'To confirm',
    planned: 'Planned',
    prepared: 'Prepared',
    held: 'Held',
    missed: 'Missed',
    cancelled: 'Cancelled',
  },
};
