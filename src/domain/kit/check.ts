import type { Module } from '../kit.ts';
import { LOCALES, type Locale } from '../language.ts';
import { isLocalDate } from '../time.ts';
import type { TopicId } from '../topic.ts';
import { below, type KitFault, type KitFaultCode } from './fault.ts';
import { isSaidIn, otherLanguage } from './one-language.ts';

/** The sizes that a module must keep to. */
const MODULE_LIMITS = {
  minutes: { min: 15, max: 180 },
  steps: { min: 3, max: 20 },
  questions: { min: 4, max: 6 },
  choices: { min: 2, max: 6 },
  /** Entries of any other list. */
  entries: { min: 1, max: 20 },
  figures: { min: 0, max: 20 },
  /** Characters of any one text. */
  text: 3_000,
  /** … and of what stands on a card or in a list: a title, a summary, what is coming. */
  line: 300,
} as const;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a draft may still lack; it must be mended before the module is published. */
const MAY_WAIT: ReadonlySet<KitFaultCode> = new Set([
  'blank',
  'too_few',
  'out_of_range',
  'not_whole',
  'languages_differ',
  'plan_minutes',
  'right_answer_out_of_range',
  'question_kinds',
  'topic_unknown',
  'url_invalid',
  'date_invalid',
]);

/** Whether this stands in the way of keeping a draft, and not only of publishing it. */
export function forbidsDraft({ code }: KitFault): boolean {
  return !MAY_WAIT.has(code);
}

/**
 * Every rule that a module of the kit must keep: the plan adds up to the session's length, each
 * knowledge question has its right answer, and both languages say the same things in the same
 * order. All that is broken is returned; an empty list means that the module may be used. Of a
 * module in one language only that one is looked at.
 */
export function checkModule(
  module: Module,
  topics: ReadonlySet<TopicId>,
  path = '',
): readonly KitFault[] {
  const faults = checkParts(module, topics, path);
  const { only } = module;
  if (only === undefined) return faults;
  return faults.filter((fault) => !isSaidIn(fault.path, otherLanguage(only)));
}

function checkParts(
  module: Module,
  topics: ReadonlySet<TopicId>,
  path: string,
): readonly KitFault[] {
  const at = (part: string): string => below(path, part);
  return [
    ...checkHead(module, topics, path),
    ...checkPlan(module, at('plan')),
    ...checkQuestionnaire(module, at('questionnaire')),
    ...count(module.figures.length, MODULE_LIMITS.figures, at('figures')),
    ...module.figures.flatMap(({ text, source }, index) => {
      const here = below(at('figures'), index);
      return [
        ...bothSay(text, below(here, 'text')),
        ...checkText(source.name, below(here, 'source.name')),
        ...checkText(source.title, below(here, 'source.title')),
        ...checkUrl(source.url, below(here, 'source.url')),
        ...checkDate(source.published, below(here, 'source.published')),
      ];
    }),
    ...bothSay(module.content, at('content')),
    ...checkLists(module, at('content')),
  ];
}

function checkHead(
  { id, version, topicIds, minutes, asOf }: Module,
  topics: ReadonlySet<TopicId>,
  path: string,
): readonly KitFault[] {
  const at = (part: string): string => below(path, part);
  const faults: KitFault[] = [];
  if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u.test(id)) {
    faults.push({ path: at('id'), code: 'id_invalid', found: id });
  }
  if (!Number.isSafeInteger(version) || version < 1) {
    faults.push({ path: at('version'), code: 'out_of_range', expected: '≥ 1', found: version });
  }
  faults.push(...within(minutes, MODULE_LIMITS.minutes, at('minutes')));
  faults.push(...checkDate(asOf, at('asOf')));
  faults.push(...count(topicIds.length, MODULE_LIMITS.entries, at('topicIds')));
  for (const [index, topic] of topicIds.entries()) {
    const here = below(at('topicIds'), index);
    if (!topics.has(topic)) faults.push({ path: here, code: 'topic_unknown', found: topic });
    else if (topicIds.indexOf(topic) < index) {
      faults.push({ path: here, code: 'id_twice', found: topic });
    }
  }
  return faults;
}

function checkPlan({ plan, minutes }: Module, path: string): readonly KitFault[] {
  const sum = plan.reduce((total, step) => total + step.minutes, 0);
  return [
    ...count(plan.length, MODULE_LIMITS.steps, path),
    ...plan.flatMap((step, index) => [
      ...within(
        step.minutes,
        { min: 1, max: MODULE_LIMITS.minutes.max },
        below(below(path, index), 'minutes'),
      ),
      ...bothSay(step.text, below(below(path, index), 'text')),
    ]),
    ...(sum === minutes
      ? []
      : [{ path, code: 'plan_minutes', expected: minutes, found: sum } as const]),
  ];
}

function checkQuestionnaire(
  { questionnaire: questions, only = 'fr' }: Pick<Module, 'questionnaire' | 'only'>,
  path: string,
): readonly KitFault[] {
  const ids = questions.map(({ id }) => id);
  const kinds = new Set(questions.map(({ kind }) => kind));
  return [
    ...count(questions.length, MODULE_LIMITS.questions, path),
    ...(kinds.size === 2 || questions.length === 0
      ? []
      : [{ path, code: 'question_kinds' } as const]),
    ...questions.flatMap((question, index) => {
      const here = below(path, index);
      const choices = question.text[only].choices.length;
      const faults: KitFault[] = [
        ...checkText(question.id, below(here, 'id')),
        ...bothSay(question.text, below(here, 'text')),
        ...count(choices, MODULE_LIMITS.choices, below(here, `text.${only}.choices`)),
      ];
      if (ids.indexOf(question.id) < index) {
        faults.push({ path: below(here, 'id'), code: 'id_twice', found: question.id });
      }
      if (question.kind === 'self-assessment') return faults;
      const { right } = question;
      if (!Number.isInteger(right) || right < 0 || right >= choices) {
        const expected = `0–${choices - 1}`;
        const code = 'right_answer_out_of_range';
        faults.push({ path: below(here, 'right'), code, expected, found: right });
      }
      return faults;
    }),
  ];
}

/** Lines that fit a card, lists neither empty nor endless, addresses that a reader will open. */
function checkLists({ content }: Module, path: string): readonly KitFault[] {
  return LOCALES.flatMap((locale) => {
    const here = below(path, locale);
    const { title, summary, coming, question, ...rest } = content[locale];
    const { reading, exercises, why, stateOfTheArt, examples } = rest;
    const lists = { why, stateOfTheArt, examples, exercises, reading };
    return [
      ...Object.entries({ title, summary, coming, question }).flatMap(([name, line]) =>
        checkLength(line, MODULE_LIMITS.line, below(here, name)),
      ),
      ...Object.entries(lists).flatMap(([name, list]) =>
        count(list.length, MODULE_LIMITS.entries, below(here, name)),
      ),
      ...exercises.flatMap(({ steps }, index) =>
        count(
          steps.length,
          MODULE_LIMITS.entries,
          below(below(below(here, 'exercises'), index), 'steps'),
        ),
      ),
      ...reading.flatMap(({ url }, index) =>
        checkUrl(url, below(below(below(here, 'reading'), index), 'url')),
      ),
    ];
  });
}

/** Both languages have the same shape, list by list, and no text is blank or endless. */
export function bothSay(
  said: Readonly<Record<Locale, unknown>>,
  path: string,
): readonly KitFault[] {
  return [
    ...LOCALES.flatMap((locale) => texts(said[locale], below(path, locale))),
    ...differences(said.fr, said.en, below(path, 'en')),
  ];
}

function texts(node: unknown, path: string): readonly KitFault[] {
  if (typeof node === 'string') return checkText(node, path);
  if (Array.isArray(node)) return node.flatMap((each, i) => texts(each, below(path, i)));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, each]) => texts(each, below(path, name)));
}

function differences(fr: unknown, en: unknown, path: string): readonly KitFault[] {
  if (Array.isArray(fr) && Array.isArray(en)) {
    if (fr.length !== en.length) {
      return [{ path, code: 'languages_differ', expected: fr.length, found: en.length }];
    }
    return fr.flatMap((each, index) => differences(each, en[index], below(path, index)));
  }
  if (typeof fr !== 'object' || fr === null || typeof en !== 'object' || en === null) return [];
  return Object.entries(fr).flatMap(([name, each]) =>
    differences(each, (en as Readonly<Record<string, unknown>>)[name], below(path, name)),
  );
}

function checkText(text: string, path: string): readonly KitFault[] {
  if (text.trim() === '') return [{ path, code: 'blank' }];
  return checkLength(text, MODULE_LIMITS.text, path);
}

function checkLength({ length }: string, most: number, path: string): readonly KitFault[] {
  return length > most ? [{ path, code: 'too_long', expected: most, found: length }] : [];
}

function checkUrl(text: string, path: string): readonly KitFault[] {
  const isLink = URL.canParse(text) && new URL(text).protocol === 'https:';
  return isLink ? [] : [{ path, code: 'url_invalid', found: text }];
}

/** A day, a month or a year. */
function checkDate(text: string, path: string): readonly KitFault[] {
  const isDate = /^\d{4}(?:-\d{2}){0,2}$/u.test(text) && isLocalDate(`${text}-01-01`.slice(0, 10));
  return isDate ? [] : [{ path, code: 'date_invalid', found: text }];
}

function count(found: number, { min, max }: Range, path: string): readonly KitFault[] {
  if (found < min) return [{ path, code: 'too_few', expected: min, found }];
  return found > max ? [{ path, code: 'too_many', expected: max, found }] : [];
}

function within(found: number, { min, max }: Range, path: string): readonly KitFault[] {
  const isFine = Number.isInteger(found) && found >= min && found <= max;
  if (isFine) return [];
  const code = Number.isFinite(found) && !Number.isInteger(found) ? 'not_whole' : 'out_of_range';
  return [{ path, code, expected: `${min}–${max}`, found }];
}
