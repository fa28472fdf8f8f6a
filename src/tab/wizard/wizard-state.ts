import type { Locale, TopicWire } from '../../wire/shapes.ts';
import { firstStepWith, problemsOf, type FieldProblem } from './checks.ts';
import { LIMITS, STEPS, emptyDraft, stepOf } from './draft.ts';
import type { Draft, DraftStart, Field, PlainField, Step } from './draft.ts';

export interface WizardState {
  readonly draft: Draft;
  readonly step: Step;
  /** How far the person has come: any step up to it may be opened again. */
  readonly reached: number;
  /** Steps the person tried to leave: only there does the wizard speak of problems. */
  readonly tried: readonly Step[];
  readonly fromServer: readonly FieldProblem[];
  /** Tells own topics apart; grows only. */
  readonly nextKey: number;
}

export type WizardAction =
  | { readonly do: 'edit'; readonly field: PlainField; readonly value: string }
  | {
      readonly do: 'language';
      readonly locale: Locale;
      /** The prefilled charters: one that nobody touched follows the language. */
      readonly charters: Readonly<Record<Locale, string>>;
    }
  | { readonly do: 'topic'; readonly id: string; readonly chosen: boolean }
  | { readonly do: 'topics'; readonly ids: readonly string[]; readonly chosen: boolean }
  | { readonly do: 'add-own' }
  | {
      readonly do: 'edit-own';
      readonly key: number;
      readonly locale: Locale;
      readonly text: string;
    }
  | { readonly do: 'remove-own'; readonly key: number }
  | { readonly do: 'next'; readonly topics: readonly TopicWire[] }
  | { readonly do: 'back' }
  | { readonly do: 'open'; readonly step: Step }
  | { readonly do: 'refused'; readonly problems: readonly FieldProblem[] };

export function startWizard(start: DraftStart): WizardState {
  return {
    draft: emptyDraft(start),
    step: 'purpose',
    reached: 0,
    tried: [],
    fromServer: [],
    nextKey: 1,
  };
}

export function wizard(state: WizardState, action: WizardAction): WizardState {
  switch (action.do) {
    case 'edit':
      return edited(state, { [action.field]: action.value }, [action.field]);
    case 'language':
      return withLanguage(state, action.locale, action.charters);
    case 'topic':
      return withTopics(state, [action.id], action.chosen);
    case 'topics':
      return withTopics(state, action.ids, action.chosen);
    case 'add-own':
    case 'edit-own':
    case 'remove-own':
      return withOwnTopics(state, action);
    case 'next':
      return forward(state, action.topics);
    case 'back':
      return { ...state, step: STEPS[Math.max(0, STEPS.indexOf(state.step) - 1)] ?? 'purpose' };
    case 'open':
      return STEPS.indexOf(action.step) <= state.reached ? { ...state, step: action.step } : state;
    case 'refused': {
      const step = firstStepWith(action.problems);
      return { ...state, fromServer: action.problems, step: step ?? state.step };
    }
  }
}

/** The problems to show on the open step: the wizard's own once tried, the server's always. */
export function shownProblems(
  state: WizardState,
  topics: readonly TopicWire[],
): readonly FieldProblem[] {
  const own = state.tried.includes(state.step) ? problemsOf(state.draft, state.step, topics) : [];
  const known = new Set(own.map((problem) => problem.field));
  const others = state.fromServer.filter(
    (problem) => stepOf(problem.field) === state.step && !known.has(problem.field),
  );
  return [...own, ...others];
}

function forward(state: WizardState, topics: readonly TopicWire[]): WizardState {
  const tried = state.tried.includes(state.step) ? state.tried : [...state.tried, state.step];
  if (problemsOf(state.draft, state.step, topics).length > 0) return { ...state, tried };
  const index = Math.min(STEPS.indexOf(state.step) + 1, STEPS.length - 1);
  return {
    ...state,
    tried,
    step: STEPS[index] ?? 'review',
    reached: Math.max(state.reached, index),
  };
}

/** What the server said of a field is over as soon as the field changes. */
function edited(state: WizardState, change: Partial<Draft>, fields: readonly Field[]): WizardState {
  return {
    ...state,
    draft: { ...state.draft, ...change },
    fromServer: state.fromServer.filter((problem) => !fields.includes(problem.field)),
  };
}

function withLanguage(
  state: WizardState,
  locale: Locale,
  charters: Readonly<Record<Locale, string>>,
): WizardState {
  const untouched = Object.values(charters).includes(state.draft.purpose);
  return edited(state, { locale, ...(untouched ? { purpose: charters[locale] } : {}) }, ['locale']);
}

function withTopics(state: WizardState, ids: readonly string[], chosen: boolean): WizardState {
  const out = new Set(state.draft.withoutTopics);
  for (const id of ids) {
    if (chosen) out.delete(id);
    else out.add(id);
  }
  return edited(state, { withoutTopics: [...out] }, ['topics']);
}

function withOwnTopics(
  state: WizardState,
  action: Extract<WizardAction, { do: 'add-own' | 'edit-own' | 'remove-own' }>,
): WizardState {
  const own = state.draft.ownTopics;
  // Removing one moves the others up, so whatever the server said of a place is void.
  const places = own.flatMap((_, i): Field[] => [`own.${i}.fr`, `own.${i}.en`]);
  const cleared = [...places, 'topics'] as const;
  switch (action.do) {
    case 'add-own': {
      if (own.length >= LIMITS.ownTopics) return state;
      const ownTopics = [...own, { key: state.nextKey, fr: '', en: '' }];
      return { ...edited(state, { ownTopics }, ['topics']), nextKey: state.nextKey + 1 };
    }
    case 'edit-own': {
      const ownTopics = own.map((topic) =>
        topic.key === action.key ? { ...topic, [action.locale]: action.text } : topic,
      );
      return edited(state, { ownTopics }, cleared);
    }
    case 'remove-own':
      return edited(state, { ownTopics: own.filter((topic) => topic.key !== action.key) }, cleared);
  }
}
