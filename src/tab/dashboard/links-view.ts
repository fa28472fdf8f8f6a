import type { OutcomesWire } from '../../wire/outcomes.ts';

type Link = OutcomesWire['links'][number];

export interface LinkPicture {
  /** Entities from top to bottom: those with the most pairs first. */
  readonly entities: readonly string[];
  /** Row of one entity to row of another, the upper one first. */
  readonly arcs: readonly { readonly from: number; readonly to: number; readonly pairs: number }[];
}

/** At most so many entities are drawn: more is a tangle, and the table has them all. */
const MOST_ENTITIES = 12;

/** What to draw of the links: the entities that the programme joined most, and the links among them. */
export function pictureOf(links: readonly Link[]): LinkPicture {
  const weight = new Map<string, number>();
  for (const { entities, pairs } of links) {
    for (const entity of entities) weight.set(entity, (weight.get(entity) ?? 0) + pairs);
  }
  const entities = [...weight]
    .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, MOST_ENTITIES)
    .map(([entity]) => entity);
  const arcs = links.flatMap(({ entities: [one, other], pairs }) => {
    const rows = [entities.indexOf(one), entities.indexOf(other)] as const;
    if (rows.includes(-1)) return [];
    return [{ from: Math.min(...rows), to: Math.max(...rows), pairs }];
  });
  return { entities, arcs };
}
