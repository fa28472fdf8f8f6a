import type { Locale } from '../domain/language.ts';
import type { Module } from '../domain/kit.ts';
import { may } from '../domain/policy.ts';
import { topicOf, type Programme } from '../domain/programme.ts';
import { fold } from '../domain/signup/fold.ts';
import { BUILT_IN_TOPICS } from '../domain/topic.ts';
import { BUILT_IN_MODULES } from '../kit/built-in.ts';
import type { Actor } from './actor.ts';
import { listMyProgrammes } from './list-programmes.ts';
import type { Ports } from './ports.ts';
import { listModules } from './read-kit.ts';

export interface FoundModule {
  readonly programmeId: string;
  readonly module: Module;
}

/**
 * Modules in force of every kit this person may read, best match first; all of them without a
 * query. Every word of the query must begin a word of the title, the summary or the topics, in
 * either language, or be within one when it is a long one. Undefined when no kit is open to them.
 */
export async function findModules(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  query: string,
): Promise<readonly FoundModule[] | undefined> {
  const programmes = (await listMyProgrammes(ports, actor)).filter(({ standings }) =>
    may(standings, 'kit.read'),
  );
  if (programmes.length === 0) return undefined;
  const words = wordsOf(query);
  const seen = new Set<string>();
  const ranked: { readonly rank: number; readonly found: FoundModule }[] = [];
  for (const { programme } of programmes) {
    const listing = await listModules(ports, actor, programme.id);
    if (!listing.ok) continue;
    for (const { id, inForce, archived } of listing.value.entries) {
      if (inForce === undefined || archived || seen.has(id)) continue;
      const rank = rankOf(inForce, words, programme);
      if (rank === undefined) continue;
      seen.add(id);
      ranked.push({ rank, found: { programmeId: programme.id, module: inForce } });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ found }) => found);
}

/** Titles of what comes with the product: nobody's in particular, so they may be said anywhere. */
export function builtInTitles(locale: Locale): readonly string[] {
  return BUILT_IN_MODULES.map(({ content }) => content[locale].title);
}

/** Words that say nothing about a topic; a query of nothing else finds everything. */
const FILLING = new Set(
  'le la les l un une des du de d et ou sur a au aux en the an of on and or about for to in'.split(
    ' ',
  ),
);

function wordsOf(query: string): readonly string[] {
  const words = fold(query.slice(0, 200)).split(' ');
  return words.filter((word) => word !== '' && !FILLING.has(word));
}

/** 0 when the title alone says it all, 1 with topics, 2 with the summary; undefined when not. */
function rankOf(
  { content, topicIds }: Module,
  words: readonly string[],
  programme: Programme,
): number | undefined {
  const topics = topicIds.flatMap((id) => {
    const label = (topicOf(programme, id) ?? BUILT_IN_TOPICS.find((topic) => topic.id === id))
      ?.label;
    return label === undefined ? [id] : [label.fr, label.en];
  });
  const texts = [content.fr.title, content.en.title];
  const further = [topics, [content.fr.summary, content.en.summary]];
  for (let rank = 0; rank <= further.length; rank++) {
    const known = new Set(fold(texts.join(' ')).split(' '));
    if (words.every((word) => beginsOne(known, word))) return rank;
    texts.push(...(further[rank] ?? []));
  }
  return undefined;
}

/** Letters from which a word may stand within another: « sécurité » in « cybersécurité ». */
const LONG = 6;

/** "security" finds "securing", as the stem counts, and "cybersecurity", which holds it. */
function beginsOne(known: ReadonlySet<string>, word: string): boolean {
  const stem = word.length > LONG ? word.slice(0, word.length - 2) : word;
  for (const one of known) {
    if (one.startsWith(stem) || (word.length >= LONG && one.includes(stem))) return true;
  }
  return false;
}
