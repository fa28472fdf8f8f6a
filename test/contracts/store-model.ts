import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/facts.ts';
import type { Scope } from '../../src/domain/ids.ts';
import { ok, refuse, type Result } from '../../src/domain/result.ts';
import type { Change, CommitRefusal, CopyableStore } from '../../src/usecases/store-port.ts';
import {
  AUTUMN,
  ELSEWHERE,
  fact,
  factsAfter,
  listAll,
  manualClock,
  note,
  person,
  scanAll,
  type MakeStore,
  type ManualClock,
} from './store-fixtures.ts';

const SCOPES = [AUTUMN, ELSEWHERE, { tenantId: 'contoso', programmeId: 'spring' }] as const;
const KINDS = ['person', 'privateNote'] as const;
const KEYS = ['red', 'blue'] as const;
type ModelKind = (typeof KINDS)[number];

/** What a random story may ask for; `etag` is the present one, one of the past, or none at all. */
interface Step {
  readonly op: 'create' | 'replace' | 'delete';
  readonly kind: ModelKind;
  readonly id: string;
  readonly text: string;
  readonly etag: 'present' | 'past' | 'invented';
  readonly keys: readonly string[];
  /** Milliseconds that the document stays; 0 is for ever. */
  readonly stays: number;
}
interface Turn {
  readonly wait: number;
  readonly scope: Scope;
  readonly steps: readonly Step[];
  readonly facts: readonly string[];
}

const step: fc.Arbitrary<Step> = fc.record({
  op: fc.constantFrom('create', 'create', 'replace', 'replace', 'delete'),
  kind: fc.constantFrom(...KINDS),
  id: fc.constantFrom('a', 'b', 'ab', 'é'),
  text: fc.string({ unit: 'binary', maxLength: 5 }),
  etag: fc.constantFrom('present', 'present', 'present', 'past', 'invented'),
  keys: fc.subarray([...KEYS]),
  stays: fc.constantFrom(0, 0, 1, 20, 50),
});
const turn: fc.Arbitrary<Turn> = fc.record({
  wait: fc.nat(15),
  scope: fc.constantFrom(...SCOPES),
  steps: fc.array(step, { maxLength: 3 }),
  facts: fc.subarray(['f', 'g', 'h', 'i']),
});

interface Document {
  readonly scope: Scope;
  readonly kind: ModelKind;
  readonly id: string;
  readonly body: unknown;
  readonly keys: readonly string[];
  readonly expiresAt: string | undefined;
  /** Learned from the store after the commit that wrote it. */
  etag?: string;
}

/** The promise in its plainest form: a Map, an array, and a copy of both for each commit. */
class Model {
  documents = new Map<string, Document>();
  facts: Fact[] = [];
  /** Every etag that a document has had. */
  readonly past = new Map<string, string[]>();
  readonly clock: ManualClock;

  constructor(clock: ManualClock) {
    this.clock = clock;
  }

  live(): readonly Document[] {
    const now = this.clock.now();
    return [...this.documents.values()]
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
      .sort((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
  }

  commit(
    scope: Scope,
    changes: readonly Change[],
    facts: readonly Fact[],
  ): Result<undefined, CommitRefusal> {
    const next = new Map(this.live().map((document) => [nameOf(document), document]));
    for (const change of changes) {
      const kind = change.kind as ModelKind;
      const name = nameOf({ scope, kind, id: change.id });
      const found = next.get(name);
      if (change.op === 'create' && found !== undefined) return refuse('exists');
      if (change.op !== 'create' && found?.etag !== change.etag) return refuse('changed');
      next.delete(name);
      if (change.op === 'delete') continue;
      const { id, body, keys = [], expiresAt } = change;
      next.set(name, { scope, kind, id, body, keys, expiresAt });
    }
    this.documents = next;
    for (const said of facts) {
      if (!this.facts.some((known) => known.scope === scope && known.id === said.id)) {
        this.facts.push(said);
      }
    }
    return ok(undefined);
  }
}

function nameOf({ scope, kind, id }: Pick<Document, 'scope' | 'kind' | 'id'>): string {
  return [scope.tenantId, scope.programmeId, kind, id].join(' ');
}

/** The change that a step means, given what the story has led to. */
function changeOf(model: Model, scope: Scope, { op, kind, id, ...step }: Step): Change {
  const past = model.past.get(nameOf({ scope, kind, id })) ?? [];
  const etag = { present: past.at(-1), past: past.at(0), invented: undefined }[step.etag] ?? 'none';
  if (op === 'delete') return { op, kind, id, etag };
  const written = {
    id,
    keys: step.keys,
    ...(step.stays > 0 && { expiresAt: model.clock.in(step.stays) }),
  };
  const somebody = { kind: 'person', body: person(step.text), ...written } as const;
  const privateNote = {
    kind: 'privateNote',
    body: note(id, step.text),
    ...written,
  } as const;
  if (kind === 'person') {
    return op === 'create' ? { op, ...somebody } : { op, etag, ...somebody };
  }
  return op === 'create' ? { op, ...privateNote } : { op, etag, ...privateNote };
}

/** Everything that can be read must be what the model has; etags new to the model are learned. */
async function compare(store: CopyableStore, model: Model): Promise<void> {
  for (const scope of SCOPES) {
    for (const kind of KINDS) {
      const expected = model.live().filter((d) => d.scope === scope && d.kind === kind);
      const listed = await listAll(store, kind, scope, 2);
      expect(listed.map(({ id, body }) => ({ id, body }))).toEqual(
        expected.map(({ id, body }) => ({ id, body })),
      );
      for (const document of expected) {
        const stored = await store.get(kind, scope, document.id);
        expect(stored).toEqual(listed.find(({ id }) => id === document.id));
        learnEtag(model, document, stored?.etag ?? '');
      }
      for (const key of KEYS) {
        const keyed = expected.filter(({ keys }) => keys.includes(key)).map(({ id }) => id);
        expect((await store.find(kind, scope, key)).map(({ id }) => id)).toEqual(keyed);
      }
    }
  }
  for (const kind of KINDS) {
    for (const key of KEYS) {
      const expected = model
        .live()
        .filter((d) => d.scope.tenantId === 'contoso' && d.kind === kind && d.keys.includes(key));
      const found = await store.find(kind, { tenantId: 'contoso' }, key);
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(found.map(nameIn(kind)).toSorted()).toEqual(expected.map(nameOf).toSorted());
    }
  }
}

/** A scan of each tenant gives every live document with all that was written of it. */
async function compareScans(store: CopyableStore, model: Model): Promise<void> {
  for (const tenantId of new Set(SCOPES.map((scope) => scope.tenantId))) {
    const scanned = await scanAll(store, tenantId, 2);
    const expected = model
      .live()
      .filter(({ scope }) => scope.tenantId === tenantId)
      .map(({ expiresAt, keys, ...document }) => ({
        ...document,
        keys: keys.toSorted(),
        ...(expiresAt === undefined ? {} : { expiresAt }),
      }));
    const named = (all: readonly Pick<Document, 'scope' | 'kind' | 'id'>[]) =>
      Object.fromEntries(all.map((document) => [nameOf(document), document]));
    expect(scanned).toHaveLength(expected.length);
    expect(named(scanned as readonly Document[])).toEqual(named(expected));
  }
}

function nameIn(kind: ModelKind): (found: { scope: Scope; id: string }) => string {
  return ({ scope, id }) => nameOf({ scope, kind, id });
}

function learnEtag(model: Model, document: Document, etag: string): void {
  const name = nameOf(document);
  const past = model.past.get(name) ?? [];
  if (document.etag === undefined) {
    expect(past).not.toContain(etag);
    document.etag = etag;
    model.past.set(name, [...past, etag]);
  }
  expect(etag).toBe(document.etag);
}

export function describeStoreModel(makeStore: MakeStore, runs: number): void {
  test('behaves as a Map and an array would, whatever the story', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), async (story) => {
        const clock = manualClock();
        const model = new Model(clock);
        const { store, close } = await makeStore(clock);
        try {
          let cursor = '';
          const heard: Fact[] = [];
          for (const { wait, scope, steps, facts } of story) {
            clock.advance(wait);
            const changes = steps.map((each) => changeOf(model, scope, each));
            const said = facts.map((id) => fact(scope, id, clock.now()));
            const outcome = await store.commit(scope, changes, said);
            expect(outcome).toEqual(model.commit(scope, changes, said));
            await compare(store, model);
            const read = await factsAfter(store, cursor, 2);
            cursor = read.cursor;
            heard.push(...read.facts);
          }
          expect(heard).toEqual(model.facts);
          await compareScans(store, model);
        } finally {
          await close();
        }
      }),
      { numRuns: runs },
    );
  });
}
