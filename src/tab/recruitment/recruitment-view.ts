import type { RecruitmentWire } from '../../wire/explore.ts';

type Topic = RecruitmentWire['topics'][number];

/** Topics with something to draw; the server has put the largest shortage first. */
export function drawn(topics: readonly Topic[], most: number): readonly Topic[] {
  return topics.filter(({ wanted, offered }) => wanted + offered > 0).slice(0, most);
}

export const RARE = ['topics', 'languages', 'halfDays', 'sites'] as const;
export type Rare = (typeof RARE)[number];

export interface RareLine {
  readonly key: string;
  readonly sentence: string;
  readonly pairs: number;
}

/** What one more mentor would add, of those who would add something, the most first. */
export function rareLines(
  oneMore: RecruitmentWire['oneMore'],
): Readonly<Record<Rare, readonly RareLine[]>> {
  const useful = (lines: readonly RareLine[]): readonly RareLine[] =>
    lines.filter(({ pairs }) => pairs > 0).toSorted((a, b) => b.pairs - a.pairs);
  return {
    topics: useful(oneMore.topics.map(({ id, pairs, sentence }) => ({ key: id, pairs, sentence }))),
    languages: useful(
      oneMore.languages.map(({ code, pairs, sentence }) => ({ key: code, pairs, sentence })),
    ),
    halfDays: useful(
      oneMore.halfDays.map(({ halfDay, pairs, sentence }) => ({ key: halfDay, pairs, sentence })),
    ),
    sites: useful(
      oneMore.sites.map(({ site, pairs, sentence }) => ({ key: site, pairs, sentence })),
    ),
  };
}
