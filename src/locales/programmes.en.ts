import { counter } from './plural.ts';
import type { programmesFr } from './programmes.fr.ts';

const count = counter('en');

/** Three weeks and more are counted in weeks. */
function span(days: number): string {
  const weeks = Math.round(days / 7);
  return days < 21 ? count(days, 'day', 'days') : count(weeks, 'week', 'weeks');
}

/** What the list of programmes says, in English. */
export const programmesEn: typeof programmesFr = {
  title: 'Programmes',
  lead: 'Each programme brings mentors and mentees together around a shared purpose.',
  create: 'Create a programme',
  emptyTitle: 'Create your first programme',
  emptyText:
    'Allow five minutes: a purpose, a sponsor, dates, a format and topics. Everything can still be changed before you create it.',
  emptyReader: 'No programme is open to you yet.',
  period: (from, to) => `${from} to ${to}`,
  sponsor: (name) => `Sponsor: ${name}`,
  charterPending: 'Charter to approve',
  filter: 'Show',
  states: {
    open: 'Open',
    preparing: 'In preparation',
    running: 'Running',
    over: 'Over',
    archived: 'Archived',
  },
  search: 'Search for a programme',
  startsIn: (days) => (days === 1 ? 'Starts tomorrow' : `Starts in ${span(days)}`),
  endsIn: (days) => (days === 0 ? 'Ends today' : `Ends in ${span(days)}`),
  endedAgo: (days) => `Ended ${span(days)} ago`,
  settings: (name) => `Settings of ${name}`,
  more: (name) => `More actions for ${name}`,
  next: 'Next step',
  nextAction: {
    import: 'Import sign-ups',
    match: 'Start a match run',
    publish: 'Review and publish the pairs',
    follow: 'Follow the pairs',
    review: 'See the results',
  },
  open: (action, name) => `${action}, ${name}`,
};
