import type { Oid, ProgrammeId, TenantId } from './ids.ts';
import type { Label, Locale } from './language.ts';
import { areWeights, FULL_SCORE, type MatchRules, type ScoreWeights } from './matching/match.ts';
import { BUILT_IN_TOPICS, type Topic } from './topic.ts';
import { isLocalDate, isTimeZone, type Instant, type LocalDate, type TimeZone } from './time.ts';
import type { Mail } from './participant.ts';
import { ok, refuse, type Result } from './result.ts';

export const PROGRAMME_STATUSES = [
  'draft',
  'approved',
  'enrolling',
  'matching',
  'running',
  'closing',
  'archived',
] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

export const PROGRAMME_FORMATS = ['one-to-one', 'circles', 'both'] as const;
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number];

export const RHYTHMS = ['weekly', 'fortnightly', 'three-weekly', 'monthly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface NamedPerson {
  readonly name: string;
  readonly mail: Mail;
}

/** How the sponsor's approval came: in Binôme by the sponsor, or recorded by a manager. */
export interface Approval {
  readonly at: Instant;
  readonly by: NamedPerson;
  readonly how: 'in-binome' | 'recorded';
}

export interface ProgrammeSettings {
  readonly name: string;
  /** The charter: why this programme exists, what it is and what it is not. */
  readonly purpose: string;
  readonly sponsor: NamedPerson;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly format: ProgrammeFormat;
  readonly rhythm: Rhythm;
  readonly sessionMinutes: number;
  readonly sessionCount: number;
  readonly topics: readonly Topic[];
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/** Messages to which a programme adds a sentence of its own. */
export const WORDED = ['invitation', 'proposal', 'pair-formed', 'retrospective'] as const;
export type Worded = (typeof WORDED)[number];

/** What a manager may turn; what is absent is as the product has it. */
export interface ProgrammeOptions {
  /** Whether mentors complete their training before they are proposed, or are only advised to. */
  readonly training?: 'required' | 'advised';
  /** Weeks between two check-ins of an executive, 2 to 12. */
  readonly checkInWeeks?: number;
  /** Months after the end for which personal data is kept, 1 to 36. */
  readonly retentionMonths?: number;
  readonly matching?: Pick<MatchRules, 'floor' | 'raiseLowest' | 'circles'> & {
    readonly weights?: ScoreWeights;
  };
  /** A sentence of the programme's own, at most 300 characters, added to a message. */
  readonly words?: Readonly<Partial<Record<Worded, Label>>>;
}

export interface Programme extends ProgrammeSettings {
  readonly id: ProgrammeId;
  readonly tenantId: TenantId;
  readonly status: ProgrammeStatus;
  /** Object ids of those who manage the programme. */
  readonly managers: readonly Oid[];
  /** Once the sponsor has been recognised in Teams. */
  readonly sponsorOid?: Oid;
  readonly approval?: Approval;
  readonly options?: ProgrammeOptions;
  /** Grows with each change of the settings: nobody overwrites what they have not read. */
  readonly version?: number;
  /** What an archived programme was before, so that archiving can be undone. */
  readonly archivedFrom?: ProgrammeStatus;
  readonly createdAt: Instant;
}

export const PROGRAMME_REFUSALS = [
  'name_required',
  'purpose_required',
  'sponsor_required',
  'dates_invalid',
  'dates_reversed',
  'session_minutes_out_of_range',
  'session_count_out_of_range',
  'topics_required',
  'topic_label_required',
  'topic_twice',
  'time_zone_unknown',
  'check_in_weeks_out_of_range',
  'retention_out_of_range',
  'weights_invalid',
  'floor_invalid',
  'circles_invalid',
  'words_too_long',
] as const;
export type ProgrammeRefusal = (typeof PROGRAMME_REFUSALS)[number];

/** Limits that a wizard shows and a request must keep. */
export const SESSION_MINUTES = { min: 15, max: 180 } as const;
export const SESSION_COUNT = { min: 1, max: 24 } as const;

/** Every rule a programme's settings must keep; all broken ones are returned, none is hidden. */
export function checkSettings(
  settings: ProgrammeSettings,
): Result<ProgrammeSettings, readonly ProgrammeRefusal[]> {
  const broken: ProgrammeRefusal[] = [];
  const must = (kept: boolean, refusal: ProgrammeRefusal): void => {
    if (!kept) broken.push(refusal);
  };
  must(settings.name.trim() !== '', 'name_required');
  must(settings.purpose.trim() !== '', 'purpose_required');
  must(/^[^\s@]+@[^\s@]+$/u.test(settings.sponsor.mail), 'sponsor_required');
  const datesRead = isLocalDate(settings.startsOn) && isLocalDate(settings.endsOn);
  must(datesRead, 'dates_invalid');
  must(!datesRead || settings.startsOn < settings.endsOn, 'dates_reversed');
  must(isBetween(settings.sessionMinutes, SESSION_MINUTES), 'session_minutes_out_of_range');
  must(isBetween(settings.sessionCount, SESSION_COUNT), 'session_count_out_of_range');
  must(settings.topics.length > 0, 'topics_required');
  must(
    settings.topics.every((t) => t.label.fr.trim() !== '' && t.label.en.trim() !== ''),
    'topic_label_required',
  );
  must(new Set(settings.topics.map((t) => t.id)).size === settings.topics.length, 'topic_twice');
  must(isTimeZone(settings.timeZone), 'time_zone_unknown');
  return broken.length === 0 ? ok(settings) : refuse(broken);
}

const CHECK_IN_WEEKS = { min: 2, max: 12 } as const;
const RETENTION_MONTHS = { min: 1, max: 36 } as const;
const WORDS_MAX = 300;

/** Every rule that the options break. */
export function checkOptions(options: ProgrammeOptions): readonly ProgrammeRefusal[] {
  const { checkInWeeks, retentionMonths, matching, words = {} } = options;
  const broken: ProgrammeRefusal[] = [];
  if (checkInWeeks !== undefined && !isBetween(checkInWeeks, CHECK_IN_WEEKS)) {
    broken.push('check_in_weeks_out_of_range');
  }
  if (retentionMonths !== undefined && !isBetween(retentionMonths, RETENTION_MONTHS)) {
    broken.push('retention_out_of_range');
  }
  const { weights, floor, circles } = matching ?? {};
  if (weights !== undefined && !areWeights(weights)) broken.push('weights_invalid');
  if (floor !== undefined && !isBetween(floor, { min: 0, max: FULL_SCORE })) {
    broken.push('floor_invalid');
  }
  if (
    circles !== undefined &&
    !(isBetween(circles.min, CIRCLE) && isBetween(circles.max, CIRCLE))
  ) {
    broken.push('circles_invalid');
  } else if (circles !== undefined && circles.min > circles.max) {
    broken.push('circles_invalid');
  }
  const said = Object.values(words).flatMap(({ fr, en }) => [fr, en]);
  if (said.some((text) => text.length > WORDS_MAX)) broken.push('words_too_long');
  return broken;
}

const CIRCLE = { min: 2, max: 12 } as const;

/**
 * The programme after its manager changed it. What the sponsor approved is its purpose, under their
 * own name: another purpose or sponsor asks for their word again. `seen` is the version that was
 * read; another change made meanwhile is not overwritten.
 */
export function change(
  programme: Programme,
  settings: ProgrammeSettings,
  options: ProgrammeOptions,
  seen: number,
): Result<Programme, 'programme_changed' | 'programme_archived'> {
  if (programme.status === 'archived') return refuse('programme_archived');
  const version = programme.version ?? 1;
  if (seen !== version) return refuse('programme_changed');
  const isSameWord =
    programme.purpose === settings.purpose && programme.sponsor.mail === settings.sponsor.mail;
  const { approval, sponsorOid, ...rest } = programme;
  return ok({
    ...rest,
    ...settings,
    options,
    version: version + 1,
    ...(isSameWord && approval !== undefined ? { approval } : {}),
    ...(isSameWord && sponsorOid !== undefined ? { sponsorOid } : {}),
  });
}

/** Out of everybody's way, with everything in it, until it is taken out again. */
export function archive(programme: Programme): Programme {
  if (programme.status === 'archived') return programme;
  return { ...programme, status: 'archived', archivedFrom: programme.status };
}

export function unarchive(programme: Programme): Programme {
  const { archivedFrom, ...rest } = programme;
  if (programme.status !== 'archived') return programme;
  return { ...rest, status: archivedFrom ?? 'closing' };
}

/** The charter is approved once; sign-ups that came before it turn the programme to enrolling. */
export function approve(
  programme: Programme,
  approval: Approval,
): Result<Programme, 'already_approved'> {
  if (programme.approval !== undefined) return refuse('already_approved');
  const status = programme.status === 'draft' ? 'approved' : programme.status;
  return ok({ ...programme, approval, status });
}

/** Moves forward along the lifecycle and never back. */
export function advance(programme: Programme, to: ProgrammeStatus): Programme {
  const isForward = PROGRAMME_STATUSES.indexOf(to) > PROGRAMME_STATUSES.indexOf(programme.status);
  return isForward ? { ...programme, status: to } : programme;
}

export function topicOf(programme: Pick<Programme, 'topics'>, id: string): Topic | undefined {
  return (
    programme.topics.find((topic) => topic.id === id) ??
    BUILT_IN_TOPICS.find((topic) => topic.id === id)
  );
}

export function isBetween(
  value: number,
  range: { readonly min: number; readonly max: number },
): boolean {
  return Number.isInteger(value) && value >= range.min && value <= range.max;
}
