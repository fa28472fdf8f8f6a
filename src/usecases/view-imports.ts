import { importUndoable, lastImport } from '../domain/import-undo.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { KeptReason, SignUpImport } from '../domain/sign-up-import.ts';
import type { Instant } from '../domain/time.ts';
import { isTooLate } from '../domain/undo.ts';
import type { Actor } from './actor.ts';
import { KEY, listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'clock'>;

/** What there is to say of a programme's imports. */
export interface ImportsView {
  /** Confirmed, its people still being enrolled; the latest where there are several. */
  readonly underWay?: SignUpImport;
  /** The last that changed anybody: it may be undone until then, or is being, or was of late. */
  readonly last?: LastImport;
}

export interface LastImport {
  readonly import: SignUpImport;
  readonly until?: Instant;
}

/** The imports of a programme that somebody who looks at its people should know of. */
export async function viewImports(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<ImportsView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'participants.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const all = (await listAll(ports, 'import', scope)).map(({ body }) => body);
  const [underWay] = all
    .filter(({ status }) => status === 'confirmed')
    .toSorted((one, other) => other.number - one.number);
  const last = programme.body.status === 'archived' ? undefined : lastOf(ports, all);
  return ok({
    ...(underWay === undefined ? {} : { underWay }),
    ...(last === undefined ? {} : { last }),
  });
}

function lastOf({ clock }: Needs, all: readonly SignUpImport[]): LastImport | undefined {
  const last = lastImport(all);
  if (last === undefined) return undefined;
  const now = clock.now();
  if (last.status === 'undone') {
    return isTooLate(last.undoneAt, now) ? undefined : { import: last };
  }
  if (last.status === 'undoing') return { import: last };
  const until = importUndoable(last, all, now);
  return until === undefined ? undefined : { import: last, until };
}

/** Somebody whom the undoing of an import left as they are, or without a pair that they had. */
export interface KeptByName {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly why: KeptReason;
}

/**
 * Whom the undoing of an import left as they are, by name, for as long as that is known. Whoever
 * erased themselves is not among them.
 */
export async function viewKept(
  ports: Needs,
  actor: Actor,
  programmeId: string,
  importId: string,
): Promise<Result<readonly KeptByName[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'participants.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const stored = await ports.store.get('import', scope, importId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  const traces = await ports.store.find('importTrace', scope, KEY.import(importId));
  const kept = traces.flatMap(({ body }) => (body.status === 'written' ? [] : body.kept));
  if (kept.length === 0) return ok([]);
  const people = new Map((await listAll(ports, 'participant', scope)).map((one) => [one.id, one]));
  const named = kept.map(({ participantId: id, why }) => {
    const profile = people.get(id)?.body.profile;
    return profile === undefined ? [] : [{ id, name: profile.name, mail: profile.mail, why }];
  });
  const names = new Intl.Collator(actor.locale);
  return ok(named.flat().toSorted((one, other) => names.compare(one.name, other.name)));
}
