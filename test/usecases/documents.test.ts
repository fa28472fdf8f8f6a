import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { decide, listAll, toCreate } from '../../src/usecases/documents.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { ok, refuse } from '../../src/domain/result.ts';
import { codeOf, found, world, type World } from './harness.ts';
import { MENTOR, proposedPair } from './story.ts';

const SCOPE = { tenantId: 'contoso', programmeId: 'p' };

describe('a decision', () => {
  let at: World;
  beforeEach(async () => {
    at = world();
    const person = { oid: 'lina', name: 'Lina' };
    await at.store.commit(SCOPE, [toCreate('person', 'lina', person)]);
  });
  afterEach(() => at.close());

  const named = (name: string) =>
    decide(at.ports, 'person', SCOPE, 'lina', (person) => ok({ next: { ...person, name } }));

  test('taken by many at once is taken on what then stands: nobody’s is lost', async () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      letters.map((letter) =>
        decide(at.ports, 'person', SCOPE, 'lina', (person) =>
          ok({ next: { ...person, name: `${person.name}${letter}` } }),
        ),
      ),
    );
    const { name } = found(await at.store.get('person', SCOPE, 'lina')).body;
    expect(Array.from(name.slice(4)).sort()).toEqual(letters);
  });

  test('that changes nothing writes nothing', async () => {
    const before = found(await at.store.get('person', SCOPE, 'lina'));
    await decide(at.ports, 'person', SCOPE, 'lina', (person) => ok({ next: person }));
    const refused = await decide(at.ports, 'person', SCOPE, 'lina', () =>
      refuse({ code: 'not_found' }),
    );
    expect(codeOf(refused)).toBe('not_found');
    expect(found(await at.store.get('person', SCOPE, 'lina')).etag).toBe(before.etag);
    expect(codeOf(await named('Lina B.'))).toBe('done');
    expect(found(await at.store.get('person', SCOPE, 'lina')).etag).not.toBe(before.etag);
  });

  test('that others overtake again and again gives up, and says so', async () => {
    const { programmeId, pairId } = await proposedPair(at);
    let attempts = 0;
    const ports: Ports = {
      ...at.ports,
      store: {
        ...at.store,
        commit: () => {
          attempts++;
          return Promise.resolve(refuse('changed'));
        },
      },
    };
    const answer = { programmeId, pairId, answer: 'accepted' } as const;
    expect(codeOf(await answerProposal(ports, MENTOR, answer))).toBe('busy');
    expect(attempts).toBe(8);
  });

  test('about what is not there is refused', async () => {
    const absent = await decide(at.ports, 'person', SCOPE, 'karl', (person) =>
      ok({ next: person }),
    );
    expect(codeOf(absent)).toBe('not_found');
  });
});

test('a listing goes on, page after page, to its end', async () => {
  const at = world();
  for (let from = 0; from < 1100; from += 100) {
    const batch = Array.from({ length: 100 }, (_, i) => String(from + i).padStart(5, '0'));
    await at.store.commit(
      SCOPE,
      batch.map((oid) => toCreate('person', oid, { oid, name: oid })),
    );
  }
  const all = await listAll(at.ports, 'person', SCOPE);
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
  expect(new Set(all.map(({ id }) => id)).size).toBe(1100);
  at.close();
});
