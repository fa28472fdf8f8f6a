import { describe, expect, it } from 'vitest';
import {
  LIST_STATES,
  narrowed,
  shownState,
  phaseOf,
  stateOf,
} from '../../../src/tab/programmes/programme-list.ts';
import type { ProgrammeWire } from '../../../src/wire/programme.ts';

const programme = (
  name: string,
  status: ProgrammeWire['status'],
  today: string,
  sponsor = 'Philippe Aubry',
) => ({
  name,
  status,
  today,
  sponsor: { name: sponsor, mail: 'a@contoso.example' },
  startsOn: '2027-01-11',
  endsOn: '2027-06-30',
});

describe('the list of programmes', () => {
  it('knows each by its status and by the day it is where it takes place', () => {
    expect(stateOf(programme('a', 'draft', '2026-12-01'))).toBe('preparing');
    expect(stateOf(programme('a', 'running', '2027-06-30'))).toBe('running');
    expect(stateOf(programme('a', 'running', '2027-07-01'))).toBe('over');
    expect(stateOf(programme('a', 'archived', '2027-03-01'))).toBe('archived');
  });

  it('is narrowed down by state and by words, and shows what is put away only when asked', () => {
    const all = [
      programme('Regards croisés', 'running', '2027-03-01'),
      programme('Été numérique', 'draft', '2026-12-01', 'Sabine Leroy'),
      programme('Ancien', 'archived', '2027-03-01'),
    ];
    const names = (state: (typeof LIST_STATES)[number], search = '') =>
      narrowed(all, state, search).map(({ name }) => name);
    expect(names('open')).toEqual(['Regards croisés', 'Été numérique']);
    expect(names('open', 'ete')).toEqual(['Été numérique']);
    expect(names('preparing', 'leroy')).toEqual(['Été numérique']);
    expect(names('archived')).toEqual(['Ancien']);
    expect(names('running', 'ancien')).toEqual([]);
  });

  it('shows all that are open once none is left in the state that was chosen', () => {
    const put = programme('Ancien', 'archived', '2027-03-01');
    const open = programme('Regards croisés', 'running', '2027-03-01');
    expect(shownState([put, open], 'archived')).toBe('archived');
    expect(shownState([open], 'archived')).toBe('open');
  });

  it('counts days on the calendar, over the change of clocks too', () => {
    expect(phaseOf(programme('a', 'draft', '2027-01-10'))).toEqual({ is: 'startsIn', days: 1 });
    expect(phaseOf(programme('a', 'running', '2027-03-20'))).toEqual({ is: 'endsIn', days: 102 });
    expect(phaseOf(programme('a', 'running', '2027-06-30'))).toEqual({ is: 'endsIn', days: 0 });
    expect(phaseOf(programme('a', 'running', '2027-07-02'))).toEqual({ is: 'endedAgo', days: 2 });
  });
});
