import { FREE_LINE_MAX } from './feedback.ts';
import type { PairId, Side } from './pair.ts';
import { SESSION_COUNT, SESSION_MINUTES, type Programme, type Rhythm } from './programme.ts';
import { isBetween } from './range.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';

export const PLACES = ['online', 'on-site', 'either'] as const;
export type Place = (typeof PLACES)[number];

/** What the two promise each other about what is said; each has its sentence in the catalogues. */
export const CONFIDENCES = ['between-us', 'no-recording', 'no-quoting', 'ask-first'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What happens when a session is missed or cancelled. */
export const AFTER_MISSED = [
  'new-time-within-a-week',
  'next-one-stands',
  'pause-the-series',
] as const;
export type AfterMissed = (typeof AFTER_MISSED)[number];

/** Everything a pair agrees on itself. */
export interface Terms {
  /** In their own words; only the two of them, and a coach they chose, read it. */
  readonly goals: string;
  /** Modules of the kit, in the order in which they are taken up; may be fewer than sessions. */
  readonly moduleIds: readonly string[];
  readonly rhythm: Rhythm;
  readonly sessionMinutes: number;
  readonly sessionCount: number;
  readonly place: Place;
  readonly confidences: readonly Confidence[];
  readonly afterMissed: AfterMissed;
}

interface Version {
  readonly version: number;
  readonly terms: Terms;
  readonly by: Side;
  readonly at: Instant;
}

/**
 * The agreement of a pair. Both write it and both sign it; a change makes a new version and asks
 * both again, while the version that was last signed by both stays in force.
 */
export interface Agreement extends Version {
  /** The pair's own id. */
  readonly id: PairId;
  /** Who signed the current version, and when. */
  readonly signatures: Readonly<Partial<Record<Side, Instant>>>;
  /** The version both have signed last. */
  readonly inForce?: Version & { readonly signedAt: Instant };
  /** Earlier versions, oldest first. */
  readonly history: readonly Version[];
}

export const AGREEMENT_REFUSALS = [
  'goals_required',
  'goals_too_long',
  'modules_invalid',
  'session_minutes_out_of_range',
  'session_count_out_of_range',
  'agreement_changed',
  'nothing_to_sign',
] as const;
export type AgreementRefusal = (typeof AGREEMENT_REFUSALS)[number];

/** Every broken rule of the terms; none is hidden behind another. */
export function checkTerms(terms: Terms): readonly AgreementRefusal[] {
  const { goals, moduleIds, sessionMinutes, sessionCount } = terms;
  const broken: AgreementRefusal[] = [];
  if (goals.trim() === '') broken.push('goals_required');
  if (goals.length > 2 * FREE_LINE_MAX) broken.push('goals_too_long');
  const modulesOnce = new Set(moduleIds).size === moduleIds.length;
  // A count that is none says nothing about the modules.
  const isTooMany = isBetween(sessionCount, SESSION_COUNT) && moduleIds.length > sessionCount;
  if (!modulesOnce || isTooMany) broken.push('modules_invalid');
  if (!isBetween(sessionMinutes, SESSION_MINUTES)) broken.push('session_minutes_out_of_range');
  if (!isBetween(sessionCount, SESSION_COUNT)) broken.push('session_count_out_of_range');
  return broken;
}

/** The terms from which a pair starts: the programme's own rhythm and the usual promises. */
export function proposedTerms(programme: Programme, moduleIds: readonly string[]): Terms {
  const { rhythm, sessionMinutes, sessionCount } = programme;
  return {
    goals: '',
    moduleIds: moduleIds.slice(0, sessionCount),
    rhythm,
    sessionMinutes,
    sessionCount,
    place: 'either',
    confidences: ['between-us', 'no-recording'],
    afterMissed: 'new-time-within-a-week',
  };
}

/**
 * A new version, signed by nobody yet. `seen` is the version its author had before them (0 for
 * none): when the other wrote meanwhile, neither text is lost and neither overwrites the other.
 * The same terms again change nothing.
 */
export function amend(
  current: Agreement | undefined,
  change: {
    readonly id: PairId;
    readonly terms: Terms;
    readonly by: Side;
    readonly at: Instant;
    readonly seen: number;
  },
): Result<Agreement, AgreementRefusal> {
  const { id, terms, by, at, seen } = change;
  if (current !== undefined && areSame(current.terms, terms)) return ok(current);
  if (seen !== (current?.version ?? 0)) return refuse('agreement_changed');
  const history = current === undefined ? [] : [...current.history, versionOf(current)];
  return ok({
    id,
    version: seen + 1,
    terms,
    by,
    at,
    signatures: {},
    history: history.slice(-MOST_KEPT),
    ...(current?.inForce === undefined ? {} : { inForce: current.inForce }),
  });
}

/** Earlier versions that are kept; the document must stay small. */
const MOST_KEPT = 20;

/** One signature under the version that was seen. Signing twice changes nothing. */
export function sign(
  agreement: Agreement,
  side: Side,
  seen: number,
  at: Instant,
): Result<Agreement, AgreementRefusal> {
  if (seen !== agreement.version) return refuse('agreement_changed');
  if (agreement.signatures[side] !== undefined) return ok(agreement);
  const signatures = { ...agreement.signatures, [side]: at };
  return ok({
    ...agreement,
    signatures,
    ...(isSignedByBoth(signatures) ? { inForce: { ...versionOf(agreement), signedAt: at } } : {}),
  });
}

export function isSignedByBoth(signatures: Agreement['signatures']): boolean {
  return signatures.mentor !== undefined && signatures.mentee !== undefined;
}

/** What governs a pair's calendar, prompts and completion. */
export interface Course {
  readonly rhythm: Rhythm;
  readonly sessionMinutes: number;
  readonly sessionCount: number;
  readonly moduleIds: readonly string[];
  readonly afterMissed: AfterMissed;
}

/** What both signed last; until then, the programme's own rhythm. */
export function courseOf(programme: Programme, agreement: Agreement | undefined): Course {
  const { rhythm, sessionMinutes, sessionCount } = programme;
  return (
    agreement?.inForce?.terms ?? {
      rhythm,
      sessionMinutes,
      sessionCount,
      moduleIds: [],
      afterMissed: 'new-time-within-a-week',
    }
  );
}

/** The fields in which two versions differ, in the order of the form. */
export function changedFields(before: Terms, after: Terms): readonly (keyof Terms)[] {
  const fields = Object.keys(after) as (keyof Terms)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function areSame(a: Terms, b: Terms): boolean {
  return changedFields(a, b).length === 0;
}

function versionOf({ version, terms, by, at }: Version): Version {
  return { version, terms, by, at };
}
