import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Scope } from '../../src/domain/ids.ts';
import { KEY, listAll } from '../../src/usecases/documents.ts';
import type { Store } from '../../src/usecases/store-port.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { undoPublication } from '../../src/usecases/undo-publication.ts';
import { withVisiblePairs } from '../../src/usecases/visible-pairs.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done, found, world, type World } from './harness.ts';
import { approvedProgramme, enrol, MANAGER, matched, participantsOf } from './story.ts';

/** One mentor who takes them all: what is found under the mentor is the whole publication. */
const PAIRS = 12;

describe('whoever reads pairs while a publication changes', () => {
  let folder: string;
  let at: World;
  let raw: ReturnType<typeof openSqliteStore>;
  let scope: Scope;
  let input: { readonly programmeId: string; readonly runId: string };
  let mentorId: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'binome-visible-'));
    const path = join(folder, 'binome.db');
    at = world({ path });
    raw = openSqliteStore(path, at.clock);
    const programme = await approvedProgramme(at);
    scope = { tenantId: programme.tenantId, programmeId: programme.id };
    await enrol(at, programme, [
      { name: 'Mentor Unique', as: 'mentor', seats: String(PAIRS) },
      ...Array.from({ length: PAIRS }, (_, i) => ({ name: `Cadre N${i}`, as: 'mentee' as const })),
    ]);
    const run = await matched(at, programme);
    input = { programmeId: programme.id, runId: run.id };
    const people = await participantsOf(at, programme);
    mentorId = found(people.find(({ profile }) => profile.role === 'mentor')).id;
  });
  afterEach(() => {
    raw.close();
    at.close();
    rmSync(folder, { recursive: true });
  });

  /**
   * Reads from a store of short pages, in which something happens right before the `call`-th
   * reading; after them, when there are fewer.
   */
  async function during<T>(
    call: number,
    happens: () => Promise<void>,
    read: (store: Store) => Promise<T>,
  ): Promise<T> {
    let calls = 0;
    const then = async <R>(next: () => Promise<R>): Promise<R> => {
      calls++;
      if (calls === call) await happens();
      return next();
    };
    const seen = await read(
      withVisiblePairs({
        get: (kind, where, id) => then(() => raw.get(kind, where, id)),
        list: (kind, where, page) => then(() => raw.list(kind, where, { ...page, limit: 5 })),
        find: (kind, where, key) => then(() => raw.find(kind, where, key)),
        commit: (where, changes, facts) => raw.commit(where, changes, facts),
        readFacts: (after, limit) => raw.readFacts(after, limit),
        forgetAccount: (tenantId, oid) => raw.forgetAccount(tenantId, oid),
      }),
    );
    if (calls < call) await happens();
    return seen;
  }

  const publish = async (): Promise<void> => {
    done(await publishRun(at.ports, MANAGER, input));
    await at.work();
  };
  const undo = async (): Promise<void> => {
    done(await undoPublication(at.ports, MANAGER, input));
    await at.work();
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'before reading %d: sees all proposals or none, as they are made and as they are taken back',
    async (call) => {
      for (const happens of [publish, undo, publish]) {
        const listed = await during(call, happens, (store) => listAll({ store }, 'pair', scope));
        expect([0, PAIRS]).toContain(listed.length);
      }
      for (const happens of [undo, publish]) {
        const mine = await during(call, happens, (store) =>
          store.find('pair', scope, KEY.participant(mentorId)),
        );
        expect([0, PAIRS]).toContain(mine.length);
      }
    },
  );

  test('gets a proposal without its publication, and by the publication as it was written', async () => {
    await publish();
    const store = withVisiblePairs(raw);
    const [listed] = await listAll({ store }, 'pair', scope);
    expect(found(listed).body).not.toHaveProperty('publication');
    const got = await store.get('pair', scope, found(listed).id);
    expect(got).toEqual(listed);
    const written = await store.find('pair', scope, KEY.publication(input.runId, 1));
    expect(written).toHaveLength(PAIRS);
    expect(written[0]?.body).toMatchObject({ publication: 1 });
  });
});
