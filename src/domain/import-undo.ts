import { canonicalJson } from './canonical-json.ts';
import type { PairId } from './pair.ts';
import type { Participant, ParticipantId } from './participant.ts';
import { ok, refuse, type Result } from './result.ts';
import type { KeptReason, SignUpImport } from './sign-up-import.ts';
import { addMinutes, type Instant } from './time.ts';
import { isTooLate, undoUntil } from './undo.ts';

/**
 * Why an import is not undone: it changed nobody, another one came after it, its day is over; or,
 * of what else would write to the same people, that one is being undone just now.
 */
export type ImportUndoRefusal =
  'import_changed_nobody' | 'import_newer' | 'import_undo_too_late' | 'import_being_undone';

/** What somebody says of themselves, by a file or by their own hand. */
export type Answers = Pick<Participant, 'profile' | 'status' | 'hopes' | 'placements' | 'timeZone'>;

/**
 * What an import did to one person. `wrote` is what stood there right after it, by which somebody
 * who moved on since is told from somebody who did not; `pairs` those that they had before.
 */
export type TracedPerson =
  | {
      readonly what: 'enrolled';
      readonly participantId: ParticipantId;
      readonly wrote: Participant;
    }
  | {
      readonly what: 'updated';
      readonly participantId: ParticipantId;
      readonly before: Pick<Participant, 'profile' | 'status'>;
      readonly wrote: Answers;
      readonly pairs: readonly PairId[];
    }
  | {
      readonly what: 'withdrawn';
      readonly participantId: ParticipantId;
      readonly before: Pick<Participant, 'status' | 'leftAt'>;
      /** Those that held a seat and that ended, or closed, with their leaving. */
      readonly pairs: readonly PairId[];
    };

export interface KeptPerson {
  readonly participantId: ParticipantId;
  readonly why: Exclude<KeptReason, 'erased'>;
}

/**
 * What one write of an import did. Goes through two steps when the import is undone: its people
 * are as before (`returned`), then the pairs of those who were withdrawn (`done`). Forgotten at
 * `until`. Whoever erases themselves leaves a trace as a number only.
 */
export type ImportTrace = {
  readonly id: string;
  readonly importId: string;
  readonly at: Instant;
  readonly until: Instant;
} & (
  | {
      readonly status: 'written';
      readonly people: readonly TracedPerson[];
      readonly erased: number;
    }
  | {
      readonly status: 'returned';
      readonly kept: readonly KeptPerson[];
      readonly back: readonly { readonly participantId: ParticipantId; readonly pairId: PairId }[];
    }
  | { readonly status: 'done'; readonly kept: readonly KeptPerson[] }
);

/**
 * A day for somebody to ask, and one for what follows to be taken up again if the machine is down;
 * for as long it is known who stayed as they are.
 */
const KEPT_MINUTES = 2 * 24 * 60;

/** Until when what an import does at this moment is kept. */
export function traceUntil(now: Instant): Instant {
  return addMinutes(now, KEPT_MINUTES);
}

/** Whether it has enrolled, changed or withdrawn anybody, or will. */
function changesSomebody({ parts, withdrawn }: SignUpImport): boolean {
  return parts + withdrawn.length > 0;
}

/** The last import that changed anybody, the one that can be undone. */
export function lastImport(all: readonly SignUpImport[]): SignUpImport | undefined {
  return all
    .filter(changesSomebody)
    .toSorted((one, other) => other.number - one.number)
    .at(0);
}

/** Until when this import may be undone; undefined when it may not be any more, or never could. */
export function importUndoable(
  asked: SignUpImport,
  all: readonly SignUpImport[],
  now: Instant,
): Instant | undefined {
  if (asked.status === 'undoing' || asked.status === 'undone') return undefined;
  return undoImport(asked, all, now).ok ? undoUntil(asked.confirmedAt) : undefined;
}

/** The import as one that is being undone. Asked again, it is as it is. */
export function undoImport(
  asked: SignUpImport,
  all: readonly SignUpImport[],
  now: Instant,
): Result<SignUpImport, ImportUndoRefusal> {
  if (asked.status === 'undoing' || asked.status === 'undone') return ok(asked);
  if (!changesSomebody(asked)) return refuse('import_changed_nobody');
  if (lastImport(all)?.id !== asked.id) return refuse('import_newer');
  if (isTooLate(asked.confirmedAt, now)) return refuse('import_undo_too_late');
  const kept = { changed: 0, left: 0, paired: 0, acted: 0, erased: 0, pair_gone: 0 };
  const figures = { done: 0, removed: 0, restored: 0, returned: 0, pairsBack: 0, kept };
  return ok({ ...asked, status: 'undoing', undo: { askedAt: now, ...figures } });
}

/** What somebody's answers are at this moment. */
export function answersOf(participant: Participant): Answers {
  const { profile, status, hopes, placements, timeZone } = participant;
  return {
    profile,
    status,
    timeZone,
    ...(hopes === undefined ? {} : { hopes }),
    ...(placements === undefined ? {} : { placements }),
  };
}

/** What happened to somebody since the import. */
export interface Since {
  /** Proposed to somebody, whatever became of it. */
  readonly isPaired: boolean;
  /** Did something that is theirs: answered a questionnaire, earned a badge, began to write anew. */
  readonly hasActed: boolean;
  /** A match run counted them in: it speaks of them, so they leave and are not as if never there. */
  readonly isCounted: boolean;
}

/**
 * What undoing an import makes of one person: their place as it was, `undefined` when they had
 * none; or they moved on, and stay as they are.
 */
export function takeBack(
  person: TracedPerson,
  now: Participant | undefined,
  since: Since,
): Result<Participant | undefined, Exclude<KeptReason, 'pair_gone'>> {
  if (now === undefined) return refuse('erased');
  switch (person.what) {
    case 'enrolled': {
      if (now.status === 'withdrawn') return refuse('left');
      if (!isSame(unrecognised(now), unrecognised(person.wrote))) return refuse('changed');
      if (since.isPaired) return refuse('paired');
      if (since.hasActed) return refuse('acted');
      return ok(since.isCounted ? { ...now, status: 'withdrawn' } : undefined);
    }
    case 'updated': {
      if (now.status === 'withdrawn') return refuse('left');
      if (!isSame(answersOf(now), person.wrote)) return refuse('changed');
      if (since.isPaired) return refuse('paired');
      return ok({ ...now, ...person.before });
    }
    case 'withdrawn': {
      if (now.status !== 'withdrawn') return refuse('changed');
      return ok({ ...now, ...person.before });
    }
  }
}

/** That Teams knows somebody by now is no act of theirs. */
function unrecognised({ oid: _oid, ...rest }: Participant): Omit<Participant, 'oid'> {
  return rest;
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
