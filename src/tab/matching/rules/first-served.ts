export interface Member {
  readonly id: string;
  readonly entity: string;
}

export interface EntityChoice {
  readonly entity: string;
  readonly ids: readonly string[];
  /** Everybody of it is served first. */
  readonly chosen: boolean;
}

/** Entities by name, each with its people; those without an entity can be picked one by one. */
export function entitiesOf(
  people: readonly Member[],
  first: readonly string[],
  compare: (a: string, b: string) => number,
): readonly EntityChoice[] {
  const served = new Set(first);
  return [...Map.groupBy(people, ({ entity }) => entity)]
    .filter(([entity]) => entity !== '')
    .map(([entity, members]) => {
      const ids = members.map(({ id }) => id);
      return { entity, ids, chosen: ids.every((id) => served.has(id)) };
    })
    .toSorted((a, b) => compare(a.entity, b.entity));
}

/** Those served first with all of `ids` taken out, or all of them put in, each once. */
export function toggled(
  first: readonly string[],
  ids: readonly string[],
  isIn: boolean,
): readonly string[] {
  const without = first.filter((id) => !ids.includes(id));
  return isIn ? without : [...without, ...ids];
}

/**
 * Those served first whom no entity stands for. Somebody who is all of their entity is named too: whoever
 * picked a person looks for a name.
 */
export function namedFirst(
  first: readonly string[],
  entities: readonly EntityChoice[],
): readonly string[] {
  const covered = new Set(
    entities.flatMap(({ ids, chosen }) => (chosen && ids.length > 1 ? ids : [])),
  );
  return first.filter((id) => !covered.has(id));
}
