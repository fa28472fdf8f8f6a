import type { Topic, TopicId } from '../topic.ts';
import { clean, fold } from './fold.ts';

/** Finds the topic that an answer names, or undefined. */
export type TopicIndex = (answer: string) => TopicId | undefined;

/**
 * Knows each topic by its identifier and its label in either language. A label as written comes
 * first; then the folded label, unless two topics fold alike ("C++" and "C#"), which names neither.
 */
export function indexTopics(topics: readonly Topic[]): TopicIndex {
  const written = new Map<string, TopicId>();
  const folded = new Map<string, TopicId | undefined>();
  for (const { id, label } of topics) {
    for (const name of [id, label.fr, label.en]) {
      const [line, key] = [clean(name).toLowerCase(), fold(name)];
      if (!written.has(line)) written.set(line, id);
      if (key === '') continue;
      folded.set(key, !folded.has(key) || folded.get(key) === id ? id : undefined);
    }
  }
  // The same few labels are read thousands of times.
  const seen = new Map<string, TopicId | undefined>();
  return (answer) => {
    if (seen.has(answer)) return seen.get(answer);
    const found = written.get(clean(answer).toLowerCase()) ?? folded.get(fold(answer));
    seen.set(answer, found);
    return found;
  };
}
