import type { ModuleDraftWire, ModuleViewWire } from '../../wire/kit.ts';
import type { Locale } from '../../wire/shapes.ts';

/** Who is to read a module: a mentor has the plan of the session as well. */
export type Reader = 'mentee' | 'mentor';

/** What of a module its page shows. `id`, `version` and `levelLabel` are none of a text's. */
export type Preview = Omit<ModuleViewWire, 'id' | 'version' | 'levelLabel'>;

const isWritten = (text: string): boolean => text.trim() !== '';

/**
 * A draft as the server would present it once it is published, in the reader's language or in the
 * only one that it is written in. Of lists, what is still blank is left out.
 */
export function previewOf(draft: ModuleDraftWire, reader: Reader, locale: Locale): Preview {
  const { topicIds, level, minutes, asOf, only } = draft;
  const written = only ?? locale;
  const { title, summary, coming, question, ...lists } = draft.content[written];
  return {
    title,
    summary,
    topicIds,
    level,
    minutes,
    asOf,
    ...(only === undefined ? {} : { only }),
    why: lists.why.filter(isWritten),
    stateOfTheArt: lists.stateOfTheArt.filter(isWritten),
    examples: lists.examples,
    exercises: lists.exercises,
    coming,
    question,
    reading: lists.reading,
    figures: draft.figures.map(({ text, source }) => ({ text: text[written], source })),
    questionnaire: draft.questionnaire.map(({ id, kind, text }) => {
      const { ask, choices } = text[written];
      return { id, kind, ask, choices };
    }),
    ...(reader === 'mentor' ? { plan: planOf(draft, written) } : {}),
  };
}

/** Each step with the minute at which it begins. */
function planOf({ plan }: ModuleDraftWire, locale: Locale): NonNullable<Preview['plan']> {
  let from = 0;
  return plan.map(({ minutes, text }) => {
    const step = { from, minutes, ...text[locale] };
    from += minutes;
    return step;
  });
}
