import type { Delivery } from '../domain/delivery.ts';
import type { Feedback } from '../domain/feedback.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import type { MatchRun } from '../domain/match-run.ts';
import type { Pair } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Person } from '../domain/person.ts';
import type { Session } from '../domain/session.ts';
import { millisOf } from '../domain/time.ts';
import { listAll } from './documents.ts';
import type { Clock } from './ports.ts';
import type { Entities, ProgrammeRead, ReadProgramme, Store, Stored } from './store-port.ts';
import { publicationsInForce, visibleAmong } from './visible-pairs.ts';

interface Kept {
  readonly participant: Participant;
  readonly pair: Stored<Pair>;
  readonly session: Session;
  readonly feedback: Feedback;
  readonly matchRun: MatchRun;
  readonly delivery: Pick<Delivery, 'status'>;
  readonly person: Pick<Person, 'oid'> & { readonly isOpen: boolean };
}

const KEEP: { readonly [K in keyof Kept]: (stored: Stored<Entities[K]>) => Kept[K] } = {
  participant: ({ body }) => body,
  pair: (stored) => stored,
  session: ({ body }) => body,
  feedback: ({ body }) => body,
  matchRun: ({ body }) => body,
  delivery: ({ body: { status } }) => ({ status }),
  person: ({ body: { oid, conversation } }) => ({ oid, isOpen: conversation?.state === 'open' }),
};

/** Programmes remembered at once; the one that was asked for longest ago goes first. */
const MOST_PROGRAMMES = 8;

/**
 * The store, and a way to read a programme whole that reads again only what changed. Whatever this
 * process commits is seen at once; what other processes write, after `maxAgeMillis` at the latest,
 * when all of it is read anew. `store` must not hide pairs; what is read shows them as everybody
 * sees them (`withVisiblePairs`).
 */
export function rememberProgrammes(
  store: Store,
  { clock, maxAgeMillis }: { readonly clock: Clock; readonly maxAgeMillis: number },
): { readonly store: Store; readonly read: ReadProgramme } {
  const programmes = new Map<string, Remembered>();
  const rolls = new Map<string, Set<Roll<keyof Kept>>>();
  const maxAge = (loadedAt: number): boolean => millisOf(clock.now()) - loadedAt > maxAgeMillis;

  function watch(roll: Roll<keyof Kept>): void {
    const name = nameOf(roll.kind, roll.scope);
    const known = rolls.get(name) ?? new Set();
    rolls.set(name, known.add(roll));
  }

  function forgetOldest(): void {
    const [oldest] = programmes;
    if (programmes.size <= MOST_PROGRAMMES || oldest === undefined) return;
    programmes.delete(oldest[0]);
    for (const roll of oldest[1].rolls) rolls.get(nameOf(roll.kind, roll.scope))?.delete(roll);
  }

  return {
    store: {
      ...store,
      async commit(scope, changes, facts) {
        try {
          return await store.commit(scope, changes, facts);
        } finally {
          // Also when it failed: nobody knows then what became of it.
          for (const { kind, id } of changes) {
            for (const roll of rolls.get(nameOf(kind, scope)) ?? []) roll.touch(id);
          }
        }
      },
    },
    async read(scope) {
      const name = nameOf('', scope);
      const known = programmes.get(name);
      const remembered = known ?? new Remembered(store, scope);
      if (known === undefined) remembered.rolls.forEach(watch);
      // Set anew, so that the map stays in the order of last use.
      programmes.delete(name);
      programmes.set(name, remembered);
      forgetOldest();
      return remembered.read(() => millisOf(clock.now()), maxAge);
    },
  };
}

function nameOf(kind: string, { tenantId, programmeId }: Scope): string {
  return [kind, tenantId, programmeId].join('\n');
}

/** One programme; whoever asks waits for whoever asked before. */
class Remembered {
  readonly #participants: Roll<'participant'>;
  readonly #pairs: Roll<'pair'>;
  readonly #sessions: Roll<'session'>;
  readonly #feedback: Roll<'feedback'>;
  readonly #runs: Roll<'matchRun'>;
  readonly #deliveries: Roll<'delivery'>;
  readonly #people: Roll<'person'>;
  #reached: { readonly of: unknown; readonly open: ReadonlySet<string> } | undefined;
  #loadedAt: number | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, scope: Scope) {
    this.#participants = new Roll(store, 'participant', scope);
    this.#pairs = new Roll(store, 'pair', scope);
    this.#sessions = new Roll(store, 'session', scope);
    this.#feedback = new Roll(store, 'feedback', scope);
    this.#runs = new Roll(store, 'matchRun', scope);
    this.#deliveries = new Roll(store, 'delivery', scope);
    this.#people = new Roll(store, 'person', peopleScope(scope.tenantId));
  }

  get rolls(): readonly Roll<keyof Kept>[] {
    return [
      this.#participants,
      this.#sessions,
      this.#feedback,
      this.#deliveries,
      this.#people,
      this.#pairs,
      this.#runs,
    ];
  }

  read(now: () => number, isOld: (loadedAt: number) => boolean): Promise<ProgrammeRead> {
    const turn = this.#last.then(() => this.#readNow(now, isOld));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #readNow(now: () => number, isOld: (loadedAt: number) => boolean): Promise<ProgrammeRead> {
    if (this.#loadedAt === undefined || isOld(this.#loadedAt)) {
      this.#loadedAt = undefined;
      const from = now();
      await this.#settle('load');
      this.#loadedAt = from;
    }
    const inForce = await this.#settle('refresh');
    return this.#told(this.#runs.values(), inForce);
  }

  /** Until the same publications were in force before and after all else was read: see `withVisiblePairs`. */
  async #settle(how: 'load' | 'refresh'): Promise<ReadonlyMap<string, number | undefined>> {
    for (;;) {
      await this.#runs[how]();
      const before = publicationsInForce(this.#runs.values());
      for (const roll of this.rolls) await roll[how]();
      const after = publicationsInForce(this.#runs.values());
      const isSame = [...after].every(([run, number]) => before.get(run) === number);
      if (isSame && before.size === after.size) return after;
    }
  }

  #reachable(): ReadonlySet<string> {
    const people = this.#people.values();
    // Who can be reached stays the same while no person changed.
    if (this.#reached?.of !== people) {
      const open = new Set<string>();
      for (const { oid, isOpen } of people) if (isOpen) open.add(oid);
      this.#reached = { of: people, open };
    }
    return this.#reached.open;
  }

  #told(runs: readonly MatchRun[], inForce: ReadonlyMap<string, number | undefined>) {
    return {
      participants: this.#participants.values(),
      pairs: visibleAmong(this.#pairs.values(), ({ body }) => inForce.get(body.runId)).map(
        ({ body }) => body,
      ),
      sessions: this.#sessions.values(),
      feedback: this.#feedback.values(),
      runs,
      reachable: this.#reachable(),
      deliveries: this.#deliveries.values(),
    };
  }
}

/** What is kept of every document of a kind in one partition, in order of id. */
class Roll<K extends keyof Kept> {
  readonly kind: K;
  readonly scope: Scope;
  readonly #store: Store;
  #rows = new Map<string, Kept[K]>();
  /** Written since they were read. */
  readonly #touched = new Set<string>();
  #values: readonly Kept[K][] | undefined;

  constructor(store: Store, kind: K, scope: Scope) {
    this.#store = store;
    this.kind = kind;
    this.scope = scope;
  }

  touch(id: string): void {
    this.#touched.add(id);
  }

  /** Everything anew; what is written meanwhile is touched, and read again by `refresh`. */
  async load(): Promise<void> {
    this.#touched.clear();
    const all = await listAll({ store: this.#store }, this.kind, this.scope);
    this.#rows = new Map(all.map((stored) => [stored.id, KEEP[this.kind](stored)]));
    this.#values = undefined;
  }

  async refresh(): Promise<void> {
    let isNew = false;
    for (const id of this.#touched) {
      // Before it is read: written once more meanwhile, it is touched once more.
      this.#touched.delete(id);
      const stored = await this.#store.get(this.kind, this.scope, id).catch((error: unknown) => {
        this.#touched.add(id);
        throw error;
      });
      this.#values = undefined;
      if (stored === undefined) {
        this.#rows.delete(id);
      } else {
        isNew ||= !this.#rows.has(id);
        this.#rows.set(id, KEEP[this.kind](stored));
      }
    }
    if (isNew) this.#rows = new Map([...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The same list until something of it changes. */
  values(): readonly Kept[K][] {
    this.#values ??= [...this.#rows.values()];
    return this.#values;
  }
}
