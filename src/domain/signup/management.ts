import type { Mail } from '../participant.ts';

/** Who manages whom: person → direct managers, as named anywhere. Nobody manages themself. */
export type ManagementGraph = ReadonlyMap<Mail, ReadonlySet<Mail>>;

export function buildManagementGraph(
  links: Iterable<readonly [person: Mail, manager: Mail]>,
): ManagementGraph {
  const graph = new Map<Mail, Set<Mail>>();
  for (const [person, manager] of links) {
    if (person === manager) continue;
    const managers = graph.get(person);
    if (managers === undefined) graph.set(person, new Set([manager]));
    else managers.add(manager);
  }
  return graph;
}

/**
 * Everybody above a person, nearest first (breadth first): `first`, the managers the person named,
 * then other direct managers, then theirs… Those of one generation that the person did not name
 * come in alphabetical order, so that the order of rows does not matter. A cycle ends the walk;
 * the person is never in their own chain.
 */
export function managementChain(
  graph: ManagementGraph,
  person: Mail,
  first: readonly Mail[],
): readonly Mail[] {
  const seen = new Set<Mail>([person]);
  const chain: Mail[] = [];
  let generation: readonly Mail[] = [...first, ...sorted(graph.get(person) ?? [])];
  while (generation.length > 0) {
    const next = new Set<Mail>();
    for (const manager of generation) {
      if (seen.has(manager)) continue;
      seen.add(manager);
      chain.push(manager);
      for (const above of graph.get(manager) ?? []) next.add(above);
    }
    generation = sorted(next);
  }
  return chain;
}

function sorted(mails: Iterable<Mail>): readonly Mail[] {
  return [...mails].sort((a, b) => (a < b ? -1 : 1));
}
