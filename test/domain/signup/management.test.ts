import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildManagementGraph, managementChain } from '../../../src/domain/signup/management.ts';

function chainOf(links: readonly (readonly [string, string])[], person: string): readonly string[] {
  return managementChain(buildManagementGraph(links), person, []);
}

describe('the management chain', () => {
  it('goes up to the top, nearest first', () => {
    const links = [
      ['ann', 'bob'],
      ['bob', 'cid'],
      ['cid', 'dan'],
    ] as const;
    expect(chainOf(links, 'ann')).toEqual(['bob', 'cid', 'dan']);
    expect(chainOf(links, 'cid')).toEqual(['dan']);
    expect(chainOf(links, 'dan')).toEqual([]);
  });

  it('follows every manager a person was given, the one they named first', () => {
    const graph = buildManagementGraph([
      ['ann', 'eve'],
      ['ann', 'bob'],
      ['ann', 'cid'],
      ['cid', 'top'],
    ]);
    expect(managementChain(graph, 'ann', ['cid'])).toEqual(['cid', 'bob', 'eve', 'top']);
  });

  it('ends in a cycle, and never holds the person', () => {
    const links = [
      ['ann', 'bob'],
      ['bob', 'cid'],
      ['cid', 'ann'],
      ['bob', 'bob'],
    ] as const;
    expect(chainOf(links, 'ann')).toEqual(['bob', 'cid']);
    expect(chainOf(links, 'bob')).toEqual(['cid', 'ann']);
  });

  it('is everybody reachable, once, whatever the order of the links', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(person, person)), person, (links, start) => {
        const reached = new Set<string>();
        const waiting = [start];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          for (const [below, above] of links) {
            if (below !== next || reached.has(above)) continue;
            reached.add(above);
            waiting.push(above);
          }
        }
        reached.delete(start);
        const chain = chainOf(links, start);
        expect(chain.toSorted()).toEqual([...reached].sort());
        expect(chainOf(links.toReversed(), start)).toEqual(chain);
      }),
    );
  });
});
