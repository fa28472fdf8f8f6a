import { describe, expect, it } from 'vitest';
import {
  allProblems,
  fieldOfPath,
  firstStepWith,
  problemsOf,
  serverProblems,
} from '../../../src/tab/wizard/checks.ts';
import {
  STEPS,
  toNewProgramme,
  weeksNeeded,
  isOver,
  weeksOf,
  type Draft,
} from '../../../src/tab/wizard/draft.ts';
import {
  shownProblems,
  startWizard,
  wizard,
  type WizardAction,
  type WizardState,
} from '../../../src/tab/wizard/wizard-state.ts';
import { zonesLike } from '../../../src/tab/wizard/time-zones.ts';
import { NewProgrammeShape } from '../../../src/wire/programme.ts';

const TOPICS = [
  { id: 'ai', label: { fr: 'IA générative', en: 'Generative AI' }, digcomp: ['3.1'] },
  { id: 'data', label: { fr: 'Données', en: 'Data' }, digcomp: ['1.3'] },
];
const CHARTERS = { fr: 'Notre intention', en: 'Our purpose' };
const START = startWizard({ locale: 'fr', timeZone: 'Europe/Paris', charter: CHARTERS.fr });

function after(state: WizardState, ...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(wizard, state);
}

const NEXT: WizardAction = { do: 'next', topics: TOPICS };
const edit = (
  field: 'name' | 'sponsorName' | 'sponsorMail' | 'startsOn' | 'endsOn',
  value: string,
) => ({ do: 'edit', field, value }) as const;

const FILLED = after(
  START,
  edit('name', 'Regards croisés'),
  NEXT,
  edit('sponsorName', 'Claire Martin'),
  edit('sponsorMail', 'claire.martin@contoso.example'),
  NEXT,
  edit('startsOn', '2027-01-11'),
  edit('endsOn', '2027-07-02'),
  NEXT,
  NEXT,
  NEXT,
);

describe('going through the wizard', () => {
  it('stays on a step with problems, and speaks of them only once one tried to leave', () => {
    expect(shownProblems(START, TOPICS)).toEqual([]);
    const tried = after(START, NEXT);
    expect(tried.step).toBe('purpose');
    expect(shownProblems(tried, TOPICS)).toEqual([{ field: 'name', code: 'nameRequired' }]);
    expect(shownProblems(after(tried, edit('name', 'A')), TOPICS)).toEqual([]);
  });

  it('reaches the review once every step is right', () => {
    expect(FILLED.step).toBe('review');
    expect(allProblems(FILLED.draft, TOPICS)).toEqual([]);
  });

  it('loses nothing on the way back, and opens any step already reached', () => {
    const back = after(FILLED, ...STEPS.map((): WizardAction => ({ do: 'back' })));
    expect(back.step).toBe('purpose');
    expect(back.draft).toEqual(FILLED.draft);
    expect(after(back, { do: 'open', step: 'review' }).step).toBe('review');
    expect(after(START, { do: 'open', step: 'review' }).step).toBe('purpose');
  });

  it('takes the charter along with the language only while nobody touched it', () => {
    const english: WizardAction = { do: 'language', locale: 'en', charters: CHARTERS };
    expect(after(START, english).draft.purpose).toBe(CHARTERS.en);
    const own = after(START, { do: 'edit', field: 'purpose', value: 'La nôtre' }, english);
    expect(own.draft).toMatchObject({ locale: 'en', purpose: 'La nôtre' });
  });

  it('sends what the wire accepts', () => {
    const withOwn = after(
      FILLED,
      { do: 'topic', id: 'data', chosen: false },
      { do: 'add-own' },
      { do: 'edit-own', key: 1, locale: 'fr', text: ' Jumeaux ' },
      { do: 'edit-own', key: 1, locale: 'en', text: 'Twins' },
    );
    const sent = NewProgrammeShape.parse(toNewProgramme(withOwn.draft, TOPICS));
    expect(sent).toMatchObject({
      topicIds: ['ai'],
      ownTopics: [{ fr: 'Jumeaux', en: 'Twins' }],
      sessionMinutes: 60,
      sponsor: { name: 'Claire Martin', mail: 'claire.martin@contoso.example' },
    });
  });
});

describe('what the wizard refuses', () => {
  const broken = (change: Partial<Draft>, step: (typeof STEPS)[number]) =>
    problemsOf({ ...FILLED.draft, ...change }, step, TOPICS);

  it.each<[Partial<Draft>, (typeof STEPS)[number], string, string]>([
    [{ name: 'x'.repeat(121) }, 'purpose', 'name', 'nameTooLong'],
    [{ purpose: '  ' }, 'purpose', 'purpose', 'purposeRequired'],
    [{ sponsorMail: 'claire@contoso' }, 'sponsor', 'sponsorMail', 'sponsorMail'],
    [{ startsOn: '' }, 'dates', 'startsOn', 'dateRequired'],
    [{ endsOn: '2027-01-11' }, 'dates', 'endsOn', 'datesReversed'],
    [{ endsOn: '2127-01-11' }, 'dates', 'endsOn', 'datesTooFarApart'],
    [{ timeZone: 'Paris' }, 'dates', 'timeZone', 'timeZone'],
    [{ sessionMinutes: '14' }, 'format', 'sessionMinutes', 'minutes'],
    [{ sessionCount: '2,5' }, 'format', 'sessionCount', 'count'],
    [{ withoutTopics: ['ai', 'data'] }, 'topics', 'topics', 'topicsRequired'],
  ])('%j', (change, step, field, code) => {
    expect(broken(change, step)).toEqual([{ field, code }]);
  });

  it('a topic of one’s own that is blank, or there already whatever its accents', () => {
    const ownTopics = [
      { key: 1, fr: 'ia generative', en: 'Something else' },
      { key: 2, fr: '', en: 'something ELSE' },
    ];
    expect(broken({ ownTopics }, 'topics')).toEqual([
      { field: 'own.0.fr', code: 'ownTwice' },
      { field: 'own.1.fr', code: 'ownLabel' },
      { field: 'own.1.en', code: 'ownTwice' },
    ]);
  });
});

describe('what the server refuses', () => {
  it('lands on the step and the field it is about, until the field changes', () => {
    const problems = serverProblems({
      code: 'settings_invalid',
      message: 'Non',
      fields: [
        { path: 'sponsor.mail', message: 'Adresse inconnue' },
        { path: 'endsOn', message: 'Trop tard' },
      ],
    });
    const refused = after(FILLED, { do: 'refused', problems });
    expect(refused.step).toBe('sponsor');
    expect(firstStepWith(problems)).toBe('sponsor');
    expect(shownProblems(refused, TOPICS)).toEqual([
      { field: 'sponsorMail', message: 'Adresse inconnue' },
    ]);
    const mended = after(refused, edit('sponsorMail', 'c.martin@contoso.example'));
    expect(shownProblems(mended, TOPICS)).toEqual([]);
  });

  it.each([
    ['sponsor', 'sponsorMail'],
    ['sponsor.name', 'sponsorName'],
    ['body.timeZone', 'timeZone'],
    ['ownTopics.2.en', 'own.2.en'],
    ['ownTopics[0].fr', 'own.0.fr'],
    ['ownTopics', 'topics'],
    ['topicIds', 'topics'],
    ['elsewhere', undefined],
  ])('%s is %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });
});

describe('dates and zones', () => {
  it('counts the weeks there are and the weeks it takes', () => {
    expect(weeksOf(FILLED.draft)).toBe(25);
    expect(weeksOf({ startsOn: '2027-02-01', endsOn: '2027-01-01' })).toBeUndefined();
    expect(isOver({ endsOn: '2027-01-01' }, '2027-01-01')).toBe(false);
    expect(isOver({ endsOn: '2027-01-01' }, '2027-01-02')).toBe(true);
    expect(isOver({ endsOn: '' }, '2027-01-02')).toBe(false);
    expect(weeksNeeded({ rhythm: 'fortnightly', sessionCount: '6' })).toBe(11);
    expect(weeksNeeded({ rhythm: 'monthly', sessionCount: '1' })).toBe(1);
    expect(weeksNeeded({ rhythm: 'weekly', sessionCount: '' })).toBeUndefined();
  });

  it('finds a zone by its city, and offers the neighbours of a chosen one', () => {
    const all = ['America/New_York', 'Asia/Singapore', 'Europe/Busingen', 'Europe/Paris'];
    expect(zonesLike('sing', all)).toEqual(['Asia/Singapore', 'Europe/Busingen']);
    expect(zonesLike('new york', all)).toEqual(['America/New_York']);
    expect(zonesLike('Europe/Paris', all)).toEqual(['Europe/Busingen', 'Europe/Paris']);
  });
});
