import { planOf, type Module, type Question } from '../domain/kit.ts';
import type { KitEntry } from '../domain/kit/edition.ts';
import type { Locale } from '../domain/language.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { KitAudience, KitListing, ModuleToEdit } from '../usecases/read-kit.ts';
import type { KitWire, ModuleEditionWire, ModuleViewWire } from '../wire/kit.ts';
import { faultWords } from './problem.ts';

/** A deep copy whose lists may be handed to what does not promise to leave them alone. */
export function handOut<T>(value: T): Mutable<T> {
  return structuredClone(value) as Mutable<T>;
}

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

export function presentKit({ entries, editable }: KitListing, locale: Locale): KitWire {
  return {
    editable,
    modules: entries.flatMap((entry) => {
      const module = entry.inForce ?? entry.newest?.module;
      if (module === undefined) return [];
      const origin = originOf(entry);
      return [
        {
          ...head(module, locale),
          origin,
          originLabel: catalogueOf(locale).kit.origin[origin],
          status: editable ? (entry.newest?.status ?? 'published') : 'published',
          archived: entry.archived,
          published: entry.inForce !== undefined,
        },
      ];
    }),
  };
}

/** A module in both languages with what is still to mend in it, for its editor. */
export function presentEdition(
  { entry, module, seen, faults }: ModuleToEdit,
  locale: Locale,
): ModuleEditionWire {
  const { newest } = entry;
  return {
    module: handOut(module),
    status: newest?.status ?? 'published',
    origin: originOf(entry),
    archived: entry.archived,
    seen: { ...seen },
    ...(newest === undefined ? {} : { savedAt: newest.savedAt }),
    ...(newest?.savedBy === undefined ? {} : { savedBy: newest.savedBy }),
    missing: faults.map((fault) => faultWords(fault, locale)),
  };
}

/** Built in until the programme has an edition of its own that differs from it. */
function originOf({ builtIn, newest }: KitEntry): 'built-in' | 'programme' {
  if (builtIn === undefined) return 'programme';
  const adapted = newest !== undefined && newest.module.version !== builtIn.version;
  return adapted ? 'programme' : 'built-in';
}

/** An executive who leads a session reads its plan, and no right answers. */
export function presentModule(
  module: Module,
  audience: KitAudience | 'leader',
  locale: Locale,
): ModuleViewWire {
  const { why, stateOfTheArt, examples, exercises, coming, question, reading } =
    module.content[locale];
  const forMentor = audience === 'mentor';
  return {
    ...head(module, locale),
    ...handOut({ why, stateOfTheArt, examples, exercises, coming, question, reading }),
    figures: module.figures.map(({ text, source }) => ({
      text: text[locale],
      source: { ...source },
    })),
    questionnaire: module.questionnaire.map((each) => presentQuestion(each, forMentor, locale)),
    ...(audience !== 'executive'
      ? { plan: planOf(module, locale).map((step) => ({ ...step })) }
      : {}),
  };
}

function head(module: Module, locale: Locale) {
  const { id, version, topicIds, level, minutes, asOf, only } = module;
  const { title, summary } = module.content[locale];
  return {
    id,
    version,
    title,
    summary,
    topicIds: [...topicIds],
    level,
    levelLabel: catalogueOf(locale).kit.level[level],
    minutes,
    asOf,
    ...(only === undefined ? {} : { only }),
  };
}

/** Whoever is about to answer does not get the right answer. */
function presentQuestion(
  question: Question,
  withAnswer: boolean,
  locale: Locale,
): ModuleViewWire['questionnaire'][number] {
  const { ask, choices } = question.text[locale];
  const asked = { id: question.id, kind: question.kind, ask, choices: [...choices] };
  if (question.kind === 'self-assessment' || !withAnswer) return asked;
  return { ...asked, right: question.right, because: question.text[locale].because };
}
