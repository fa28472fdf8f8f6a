import { AFTER_MISSED, CONFIDENCES, PLACES, type Terms } from '../../domain/agreement.ts';
import { MOODS, type CheckInKind, type Mood } from '../../domain/check-in.ts';
import { RATINGS } from '../../domain/feedback.ts';
import type { Label } from '../../domain/language.ts';
import type { Reader } from '../../domain/message-parts.ts';
import { RHYTHMS } from '../../domain/programme.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import { LONGEST, plain } from '../plain.ts';
import { commandWords } from './command-words.ts';
import type { Form } from './form-card.ts';

type Tongue = Pick<Reader, 'locale'>;
interface OfPair {
  readonly programmeId: string;
  readonly pairId: string;
  readonly other: string;
  readonly broken: readonly RefusalCode[];
}

export interface AgreementFormView extends OfPair {
  /** As it was typed: a number that is none stays in the form. */
  readonly terms: Omit<Terms, 'sessionMinutes' | 'sessionCount'>;
  readonly sessionMinutes: string;
  readonly sessionCount: string;
  readonly seen: number;
  readonly modules: readonly { readonly id: string; readonly title: Label }[];
}

/** The agreement with every clause, as one form; sending it writes and signs. */
export function agreementForm(view: AgreementFormView, { locale }: Tongue): Form {
  const t = commandWords(locale).agreement;
  const { agreement, common } = catalogueOf(locale);
  const { programmeId, pairId, terms, seen, broken } = view;
  return {
    title: t.title(plain(view.other, LONGEST.name)),
    lead: [t.lead],
    broken,
    submit: t.write,
    data: { form: 'agreement', programmeId, pairId, seen, write: true },
    fields: [
      {
        kind: 'text',
        id: 'goals',
        label: t.goals,
        value: terms.goals,
        maxLength: 1200,
        lines: 'many',
        codes: ['goals_required', 'goals_too_long'],
      },
      {
        kind: 'choices',
        id: 'moduleIds',
        label: t.modules,
        choices: view.modules.map(({ id, title }) => ({
          title: plain(title[locale], LONGEST.label),
          value: id,
        })),
        value: terms.moduleIds,
        codes: ['modules_invalid'],
      },
      {
        kind: 'choice',
        id: 'rhythm',
        label: t.rhythm,
        choices: RHYTHMS.map((value) => ({ title: common.rhythm[value], value })),
        value: terms.rhythm,
      },
      {
        kind: 'text',
        id: 'sessionMinutes',
        label: t.minutes,
        value: view.sessionMinutes,
        maxLength: 10,
        codes: ['session_minutes_out_of_range'],
      },
      {
        kind: 'text',
        id: 'sessionCount',
        label: t.count,
        value: view.sessionCount,
        maxLength: 10,
        codes: ['session_count_out_of_range'],
      },
      {
        kind: 'choice',
        id: 'place',
        label: t.place,
        choices: PLACES.map((value) => ({ title: agreement.place[value], value })),
        value: terms.place,
      },
      {
        kind: 'choices',
        id: 'confidences',
        label: t.confidences,
        choices: CONFIDENCES.map((value) => ({ title: agreement.confidence[value], value })),
        value: terms.confidences,
      },
      {
        kind: 'choice',
        id: 'afterMissed',
        label: t.afterMissed,
        choices: AFTER_MISSED.map((value) => ({ title: agreement.afterMissed[value], value })),
        value: terms.afterMissed,
      },
    ],
  };
}

export interface FeedbackFormView {
  readonly programmeId: string;
  readonly sessionId: string;
  readonly tookPlace: boolean;
  readonly rating?: string | undefined;
  readonly line: string;
  readonly broken: readonly RefusalCode[];
}

export function feedbackForm(view: FeedbackFormView, { locale }: Tongue): Form {
  const t = commandWords(locale).feedback;
  const { programmeId, sessionId, broken } = view;
  return {
    title: t.title,
    lead: [t.readers],
    broken,
    submit: t.send,
    data: { form: 'feedback', programmeId, sessionId },
    fields: [
      {
        kind: 'choice',
        id: 'tookPlace',
        label: t.tookPlace,
        inSight: true,
        choices: [
          { title: t.held, value: 'yes' },
          { title: t.missed, value: 'no' },
        ],
        value: view.tookPlace ? 'yes' : 'no',
      },
      {
        kind: 'choice',
        id: 'rating',
        label: t.rating,
        inSight: true,
        choices: RATINGS.map((rating) => ({ title: String(rating), value: String(rating) })),
        value: view.rating,
        codes: ['rating_required'],
      },
      {
        kind: 'text',
        id: 'line',
        label: t.line,
        value: view.line,
        maxLength: 600,
        lines: 'many',
        codes: ['reason_too_long'],
      },
    ],
  };
}

export interface CheckInFormView extends OfPair {
  readonly kind: CheckInKind;
  readonly occurrence: number;
  readonly mood?: Mood | undefined;
  readonly line: string;
  readonly wantsHelp: boolean;
}

export function checkInForm(view: CheckInFormView, { locale }: Tongue): Form {
  const t = commandWords(locale).checkIn;
  const { programmeId, pairId, kind, occurrence, broken } = view;
  return {
    title: t.title(plain(view.other, LONGEST.name)),
    lead: [t.helpHint],
    broken,
    submit: t.send,
    data: { form: 'check-in', programmeId, pairId, check: kind, occurrence },
    fields: [
      {
        kind: 'choice',
        id: 'mood',
        label: t.mood,
        inSight: true,
        choices: MOODS.map((value) => ({ title: t.moods[value], value })),
        value: view.mood,
        codes: ['mood_required'],
      },
      {
        kind: 'text',
        id: 'line',
        label: t.line,
        value: view.line,
        maxLength: 600,
        lines: 'many',
        codes: ['reason_too_long'],
      },
      { kind: 'toggle', id: 'wantsHelp', label: t.help, value: view.wantsHelp },
    ],
  };
}

export interface TopicFormView {
  readonly pairs: readonly {
    readonly programmeId: string;
    readonly pairId: string;
    readonly name: string;
  }[];
  /** `programmeId/pairId` of the one that is chosen. */
  readonly chosen: string;
  readonly text: string;
  /** The message it came from, so that the same message is one topic. */
  readonly source: string;
  readonly broken: readonly RefusalCode[];
}

export function topicForm(view: TopicFormView, { locale }: Tongue): Form {
  const t = commandWords(locale).topic;
  return {
    title: t.title,
    lead: [t.lead],
    broken: view.broken,
    submit: t.send,
    data: { form: 'topic', source: view.source },
    fields: [
      {
        kind: 'choice',
        id: 'pair',
        label: t.pair,
        inSight: view.pairs.length <= 4,
        choices: view.pairs.map(({ programmeId, pairId, name }) => ({
          title: plain(name, LONGEST.name),
          value: `${programmeId}/${pairId}`,
        })),
        value: view.chosen,
      },
      {
        kind: 'text',
        id: 'text',
        label: t.text,
        value: view.text,
        maxLength: 600,
        lines: 'many',
        codes: ['topic_required', 'topic_too_long'],
      },
    ],
  };
}
