import {
  takeBack,
  type ImportTrace,
  type KeptPerson,
  type Since,
  type TracedPerson,
} from '../domain/import-undo.ts';
import type { Scope } from '../domain/ids.ts';
import { holdsSeat, participantOn } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { ok } from '../domain/result.ts';
import type { ImportUndo, SignUpImport } from '../domain/sign-up-import.ts';
import type { Instant } from '../domain/time.ts';
import { decide, KEY, listAll, toDelete, toReplace } from './documents.ts';
import { draftIdOf } from './enrol.ts';
import { dropParts } from './import-parts.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';
import { reopenPair } from './undo-ending.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;
type Undoing = Extract<SignUpImport, { readonly status: 'undoing' }>;

/**
 * Puts back what an import changed, trace by trace: first the people, so that both of a pair are
 * there before their pair is; then the pairs; at last the programme, which was not enrolling if
 * nobody signed up besides. Each write says how far it has come, so that cut short it goes on where
 * it stopped, and done again it changes nothing.
 */
export async function takeImportBack(ports: Needs, scope: Scope, importId: string): Promise<void> {
  const traces = await ports.store.find('importTrace', scope, KEY.import(importId));
  const runs = await listAll(ports, 'matchRun', scope);
  const lastRunAt = runs.reduce(
    (at, { body }) => (body.requestedAt > at ? body.requestedAt : at),
    '',
  );
  for (const { id } of traces) await putPeopleBack(ports, scope, importId, id, lastRunAt);
  for (const { id } of traces) await putPairsBack(ports, scope, importId, id);
  await dropParts(ports, scope, importId);
  const finished = await decide(ports, 'programme', scope, scope.programmeId, async (programme) => {
    const stored = await undoing(ports, scope, importId);
    if (stored === undefined) return ok({ next: programme });
    const { openedFrom } = stored.body;
    const isAsBefore =
      openedFrom === undefined ||
      programme.status !== 'enrolling' ||
      (await isAnybodySignedUp(ports, scope));
    return ok({
      next: isAsBefore ? programme : { ...programme, status: openedFrom },
      also: [
        toReplace('import', stored, {
          ...stored.body,
          status: 'undone',
          undoneAt: ports.clock.now(),
        }),
      ],
    });
  });
  if (!finished.ok) throw new Error(`an import was not undone: ${finished.error.code}`);
}

async function isAnybodySignedUp(ports: Needs, scope: Scope): Promise<boolean> {
  const participants = await listAll(ports, 'participant', scope);
  return participants.some(({ body }) => body.status === 'enrolled');
}

/** The import as long as it is being undone. */
async function undoing({ store }: Needs, scope: Scope, importId: string) {
  const stored = await store.get('import', scope, importId);
  return stored?.body.status === 'undoing' ? { ...stored, body: stored.body } : undefined;
}

/** What a trace says of its people becomes what became of them, in one write with their places. */
async function putPeopleBack(
  ports: Needs,
  scope: Scope,
  importId: string,
  traceId: string,
  lastRunAt: Instant,
): Promise<void> {
  for (;;) {
    const [stored, trace] = await Promise.all([
      undoing(ports, scope, importId),
      ports.store.get('importTrace', scope, traceId),
    ]);
    if (stored === undefined || trace?.body.status !== 'written') return;
    const { people, erased, ...rest } = trace.body;
    const undo = figuresOf(stored.body.undo);
    const changes: Change[] = [];
    const kept: KeptPerson[] = [];
    const back: Extract<ImportTrace, { readonly status: 'returned' }>['back'][number][] = [];
    undo.done += people.length + erased;
    undo.kept.erased += erased;
    const isCounted = lastRunAt >= rest.at;
    const looked = await Promise.all(
      people.map(async (person) => {
        const stands = await ports.store.get('participant', scope, person.participantId);
        const since = await sinceThen(ports, scope, person, stands?.body, rest.at);
        return { person, stands, outcome: takeBack(person, stands?.body, { ...since, isCounted }) };
      }),
    );
    for (const { person, stands, outcome } of looked) {
      const { participantId } = person;
      if (!outcome.ok) {
        undo.kept[outcome.error] += 1;
        if (outcome.error !== 'erased') kept.push({ participantId, why: outcome.error });
        continue;
      }
      if (stands === undefined) continue;
      undo[FIGURE[person.what]] += 1;
      changes.push(
        outcome.value === undefined
          ? toDelete('participant', stands)
          : toReplace('participant', stands, outcome.value),
      );
      if (person.what !== 'withdrawn') continue;
      for (const pairId of person.pairs) back.push({ participantId, pairId });
    }
    const next: ImportTrace = { ...rest, status: 'returned', kept, back };
    if (await wrote(ports, { stored, undo, trace, next }, changes)) return;
  }
}

const FIGURE = { enrolled: 'removed', updated: 'restored', withdrawn: 'returned' } as const;

/** Pairs and proposals that ended with somebody's withdrawal, each taken back once. */
async function putPairsBack(
  ports: Needs,
  scope: Scope,
  importId: string,
  traceId: string,
): Promise<void> {
  for (;;) {
    const [stored, trace] = await Promise.all([
      undoing(ports, scope, importId),
      ports.store.get('importTrace', scope, traceId),
    ]);
    if (stored === undefined || trace?.body.status !== 'returned') return;
    const { back, ...rest } = trace.body;
    const undo = figuresOf(stored.body.undo);
    const kept = [...rest.kept];
    for (const { participantId, pairId } of back) {
      const isBack = await putPairBack(ports, scope, {
        participantId,
        pairId,
        since: rest.at,
        askedAt: undo.askedAt,
      });
      if (isBack) {
        undo.pairsBack += 1;
      } else {
        undo.kept.pair_gone += 1;
        kept.push({ participantId, why: 'pair_gone' });
      }
    }
    const next: ImportTrace = { ...rest, status: 'done', kept };
    if (await wrote(ports, { stored, undo, trace, next }, [])) return;
  }
}

/** Whether the pair is there again, by this or because nothing had ended it. */
async function putPairBack(
  ports: Needs,
  scope: Scope,
  when: {
    readonly participantId: string;
    readonly pairId: string;
    readonly since: Instant;
    readonly askedAt: Instant;
  },
): Promise<boolean> {
  const { participantId, pairId } = when;
  const stored = await ports.store.get('pair', scope, pairId);
  if (stored === undefined) return false;
  const { body: pair } = stored;
  const by = 'leftBy' in pair ? pair.leftBy : undefined;
  // Nothing had ended it yet, or another did.
  if (by === undefined || participantOn(pair, by) !== participantId) return holdsSeat(pair);
  if ('endedAt' in pair && pair.endedAt < when.since) return false;
  const reopened = await reopenPair(ports, scope, pairId, by, when);
  if (!reopened.ok && reopened.error.code === 'busy') throw new Error('a pair met other writers');
  return reopened.ok;
}

/** What happened to somebody since the import that an undo must not take from them. */
async function sinceThen(
  ports: Needs,
  scope: Scope,
  person: TracedPerson,
  participant: Participant | undefined,
  at: Instant,
): Promise<Omit<Since, 'isCounted'>> {
  if (participant === undefined || person.what === 'withdrawn') {
    return { isPaired: false, hasActed: false };
  }
  const { id, oid } = participant;
  const before = new Set(person.what === 'updated' ? person.pairs : []);
  const pairs = await ports.store.find('pair', scope, KEY.participant(id));
  const isPaired = pairs.some((pair) => !before.has(pair.id));
  if (person.what === 'updated') return { isPaired, hasActed: false };
  const [answered, learnt, badges, consent, draft] = await Promise.all([
    ports.store.find('questionnaire', scope, KEY.participant(id)),
    ports.store.find('learningRecord', scope, KEY.participant(id)),
    ports.store.find('badge', scope, KEY.participant(id)),
    ports.store.get('recordConsent', scope, id),
    oid === undefined ? undefined : ports.store.get('enrolmentDraft', scope, draftIdOf(ports, oid)),
  ]);
  const acts = [...answered, ...learnt, ...badges, consent].filter((one) => one !== undefined);
  const hasBegun = draft !== undefined && draft.body.savedAt >= at;
  return { isPaired, hasActed: acts.length > 0 || hasBegun };
}

/** The figures so far, to be counted on. */
function figuresOf(undo: ImportUndo) {
  return { ...undo, kept: { ...undo.kept } };
}

/** False: somebody else wrote at the same moment, and all is looked at anew. */
async function wrote(
  { store }: Needs,
  to: {
    readonly stored: Stored<Undoing>;
    readonly undo: ImportUndo;
    readonly trace: Stored<ImportTrace>;
    readonly next: ImportTrace;
  },
  changes: readonly Change[],
): Promise<boolean> {
  const { stored, undo, trace, next } = to;
  const written = await store.commit(stored.scope, [
    toReplace('import', stored, { ...stored.body, undo }),
    toReplace('importTrace', trace, next, next.until),
    ...changes,
  ]);
  if (!written.ok && written.error === 'too_large') throw new Error('an undo exceeds a batch');
  return written.ok;
}
