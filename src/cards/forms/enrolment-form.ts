import type { EnrolmentAnswers } from '../../domain/enrolment.ts';
import type { Reader } from '../../domain/message-parts.ts';
import {
  FORMATS,
  HALF_DAYS,
  LEVELS,
  mayBeMentored,
  mayMentor,
  ROLES,
} from '../../domain/participant.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Topic } from '../../domain/topic.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import { LONGEST, paragraphs, plain } from '../plain.ts';
import { languageName } from '../words.ts';
import { commandWords } from './command-words.ts';
import type { Choice, Field, Form } from './form-card.ts';

/** The short enrolment: who I am, topics, when and how, and the charter. */
export const ENROLMENT_STEPS = 4;
/** Languages offered besides those that somebody named before. */
const USUAL_LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ar', 'zh'];

export interface EnrolmentFormView {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly purpose: string;
  readonly topics: readonly Topic[];
  readonly answers: Partial<EnrolmentAnswers>;
  readonly step: number;
  readonly enrolled: boolean;
  readonly broken: readonly RefusalCode[];
}

/** One step of the enrolment, with what was answered so far. */
export function enrolmentForm(view: EnrolmentFormView, reader: Pick<Reader, 'locale'>): Form {
  const t = commandWords(reader.locale).enrol;
  const { programmeId, step, broken } = view;
  const data = { form: 'enrol', programmeId, step };
  const isLast = step === ENROLMENT_STEPS - 1;
  return {
    title: t.title(plain(view.programmeName, LONGEST.name)),
    lead: [t.step(step + 1, ENROLMENT_STEPS), ...(isLast ? charter(view, reader) : [])],
    fields: FIELDS[step]?.(view, reader) ?? [],
    broken,
    submit: isLast ? (view.enrolled ? t.save : t.send) : t.next,
    data,
    ...(step === 0 ? {} : { back: { title: t.back, data: { ...data, back: true } } }),
  };
}

function charter({ purpose }: EnrolmentFormView, { locale }: Pick<Reader, 'locale'>) {
  return [commandWords(locale).enrol.charter, ...paragraphs(purpose, LONGEST.purpose)];
}

type Ask = (view: EnrolmentFormView, reader: Pick<Reader, 'locale'>) => readonly Field[];

const you: Ask = ({ answers }, { locale }) => {
  const t = commandWords(locale).enrol;
  const { level } = catalogueOf(locale).common;
  return [
    {
      kind: 'choice',
      id: 'role',
      label: t.role,
      inSight: true,
      choices: ROLES.map((value) => ({ title: t.roles[value], value })),
      value: answers.role ?? 'mentee',
    },
    {
      kind: 'choice',
      id: 'level',
      label: t.level,
      choices: LEVELS.map((value) => ({ title: level[value], value })),
      value: answers.level ?? 'contributor',
    },
    {
      kind: 'text',
      id: 'entity',
      label: t.entity,
      value: answers.entity ?? '',
      maxLength: 120,
      codes: ['entity_required'],
    },
    { kind: 'text', id: 'site', label: t.site, value: answers.site ?? '', maxLength: 120 },
  ];
};

const topics: Ask = ({ answers, topics: all }, { locale }) => {
  const t = commandWords(locale).enrol;
  const choices: readonly Choice[] = all.map(({ id, label }) => ({
    title: plain(label[locale], LONGEST.label),
    value: id,
  }));
  const { role = 'mentee' } = answers;
  const offers: Field = {
    kind: 'choices',
    id: 'offers',
    label: t.offers,
    choices,
    value: (answers.offers ?? []).map(({ topicId }) => topicId),
    codes: ['offers_required'],
  };
  const wants: Field = {
    kind: 'choices',
    id: 'wants',
    label: t.wants,
    choices,
    value: (answers.wants ?? []).map(({ topicId }) => topicId),
    codes: ['wants_required', 'topic_unknown'],
  };
  return [...(mayMentor(role) ? [offers] : []), ...(mayBeMentored(role) ? [wants] : [])];
};

const times: Ask = ({ answers }, { locale }) => {
  const t = commandWords(locale).enrol;
  const { halfDay, format } = catalogueOf(locale).common;
  const languages = answers.languages ?? [locale];
  return [
    {
      kind: 'choices',
      id: 'halfDays',
      label: t.halfDays,
      choices: HALF_DAYS.map((value) => ({ title: halfDay[value], value })),
      value: answers.halfDays ?? [],
      codes: ['half_days_required'],
    },
    {
      kind: 'choices',
      id: 'languages',
      label: t.languages,
      choices: [...new Set([...USUAL_LANGUAGES, ...languages])].map((value) => ({
        title: plain(languageName(value, locale), LONGEST.label),
        value,
      })),
      value: languages,
      codes: ['languages_required'],
    },
    {
      kind: 'choice',
      id: 'format',
      label: t.format,
      choices: FORMATS.map((value) => ({ title: format[value], value })),
      value: answers.format ?? 'any',
    },
    ...(mayMentor(answers.role ?? 'mentee')
      ? [
          {
            kind: 'choice',
            id: 'seats',
            label: t.seats,
            choices: seatChoices(answers.seats ?? 1),
            value: String(answers.seats ?? 1),
            codes: ['seats_out_of_range'],
          } as const,
        ]
      : []),
  ];
};

const consent: Ask = ({ answers }, { locale }) => {
  const t = commandWords(locale).enrol;
  return [
    {
      kind: 'text',
      id: 'hopes',
      label: `${t.hopes}. ${t.hopesReader}`,
      value: answers.hopes ?? '',
      maxLength: 600,
      lines: 'many',
      codes: ['hopes_too_long'],
    },
    {
      kind: 'toggle',
      id: 'consent',
      label: t.consent,
      value: answers.consent ?? false,
      codes: ['consent_required'],
    },
  ];
};

const FIELDS: readonly Ask[] = [you, topics, times, consent];

/** Those that anybody may choose, and what a sign-up file gave. */
function seatChoices(now: number): readonly Choice[] {
  const usual = [1, 2, 3, 4, 5];
  return [...usual, ...(usual.includes(now) ? [] : [now])].map((seats) => ({
    title: String(seats),
    value: String(seats),
  }));
}
