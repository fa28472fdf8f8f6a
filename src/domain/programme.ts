import { canonicalJson } from './canonical-json.ts';
import type { CommonEvents } from './common-event.ts';
import type { Oid, ProgrammeId, TenantId } from './ids.ts';
import type { Locale } from './language.ts';
import { BUILT_IN_TOPICS, type Topic } from './topic.ts';
import {
  addDays,
  isLocalDate,
  isTimeZone,
  localDateOf,
  type Instant,
  type LocalDate,
  type TimeZone,
} from './time.ts';
import type { Mail } from './participant.ts';
import { OPTION_REFUSALS, type ProgrammeOptions } from './programme-options.ts';
import { isBetween } from './range.ts';
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

export const TEAM_ROLES = ['manager', 'deputy'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export interface Awaited extends NamedPerson {
  readonly as: TeamRole;
}

export interface Programme extends ProgrammeSettings {
  readonly id: ProgrammeId;
  readonly tenantId: TenantId;
  readonly status: ProgrammeStatus;
  /** Object ids of those who manage the programme; never nobody. */
  readonly managers: readonly Oid[];
  /** Object ids of those who stand in for a manager, without changing the programme itself. */
  readonly deputies?: readonly Oid[];
  /** Named by address to manage or to stand in, and not recognised in Teams yet. */
  readonly awaited?: readonly Awaited[];
  /** Once the sponsor has been recognised in Teams. */
  readonly sponsorOid?: Oid;
  readonly approval?: Approval;
  /** Grows with each change of what the sponsor approves, their own name included. */
  readonly charterVersion?: number;
  /** When its sponsor was last asked for their word; absent when they never were, or before this was kept. */
  readonly charterAskedAt?: Instant;
  readonly options?: ProgrammeOptions;
  /** Grows with each change of the settings: nobody overwrites what they have not read. */
  readonly version?: number;
  /** Absent as long as the settings are those it was created with. */
  readonly changed?: Changed;
  /** What everybody is invited to, as the channel's page announces it. */
  readonly events?: CommonEvents;
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
  'dates_too_far_apart',
  'session_minutes_out_of_range',
  'session_count_out_of_range',
  'topics_required',
  'topic_label_required',
  'topic_twice',
  'time_zone_unknown',
  ...OPTION_REFUSALS,
] as const;
export type ProgrammeRefusal = (typeof PROGRAMME_REFUSALS)[number];

/** Limits that a wizard shows and a request must keep. */
export const SESSION_MINUTES = { min: 15, max: 180 } as const;
export const SESSION_COUNT = { min: 1, max: 24 } as const;
/** Five years with their leap days: longer is a slip of the hand, and keeps what people said too long. */
const LONGEST_DAYS = 1_827;

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
  const days = datesRead ? daysBetween(settings.startsOn, settings.endsOn) : 0;
  must(days <= LONGEST_DAYS, 'dates_too_far_apart');
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

/** Who changed the settings last, and when: whoever was writing meanwhile is told. */
interface Changed {
  readonly by: string;
  readonly at: Instant;
}

/**
 * The programme after its manager changed it. What the sponsor approved is its purpose, under their
 * own name: another purpose or sponsor asks for their word again, and nothing else does. `seen` is
 * the version that was read; another change made meanwhile is not overwritten. The same again
 * changes nothing.
 */
export function change(
  programme: Programme,
  settings: ProgrammeSettings,
  options: ProgrammeOptions,
  how: { readonly seen: number; readonly changed: Changed },
): Result<
  { readonly next: Programme; readonly asksSponsor: boolean },
  'programme_changed' | 'programme_archived'
> {
  if (programme.status === 'archived') return refuse('programme_archived');
  const version = versionOf(programme);
  const isSame = saysTheSame(settingsOf(programme), settings);
  if (isSame && saysTheSame(programme.options ?? {}, options)) {
    return ok({ next: programme, asksSponsor: false });
  }
  if (how.seen !== version) return refuse('programme_changed');
  const isSameSponsor = programme.sponsor.mail === settings.sponsor.mail;
  const isSameWord = isSameSponsor && programme.purpose === settings.purpose;
  const { approval, sponsorOid, ...rest } = programme;
  const next: Programme = {
    ...rest,
    ...settings,
    options,
    version: version + 1,
    changed: how.changed,
    ...(isSameWord
      ? {}
      : { charterVersion: charterVersionOf(programme) + 1, charterAskedAt: how.changed.at }),
    ...(isSameWord && approval !== undefined ? { approval } : {}),
    ...(isSameSponsor && sponsorOid !== undefined ? { sponsorOid } : {}),
  };
  return ok({ next, asksSponsor: !isSameWord });
}

/** Which state of the settings this is, from 1. */
export function versionOf({ version = 1 }: Pick<Programme, 'version'>): number {
  return version;
}

/** Which charter this is, from 1. */
export function charterVersionOf({
  charterVersion = 1,
}: Pick<Programme, 'charterVersion'>): number {
  return charterVersion;
}

/** The programme once its sponsor is asked for their word; asked again on one day is asked once. */
export function askingSponsor(programme: Programme, at: Instant): Programme {
  const { charterAskedAt, timeZone } = programme;
  const isAsked =
    charterAskedAt !== undefined &&
    localDateOf(charterAskedAt, timeZone) === localDateOf(at, timeZone);
  return isAsked ? programme : { ...programme, charterAskedAt: at };
}

/** The settings of a programme, without what became of it. */
export function settingsOf(programme: ProgrammeSettings): ProgrammeSettings {
  const { name, purpose, sponsor, startsOn, endsOn, format, rhythm } = programme;
  const { sessionMinutes, sessionCount, topics, locale, timeZone } = programme;
  return {
    ...{ name, purpose, sponsor, startsOn, endsOn, format, rhythm },
    ...{ sessionMinutes, sessionCount, topics, locale, timeZone },
  };
}

/** The same programme at another time: it lasts as many days, counted on the calendar. */
export function startingOn<T extends Pick<ProgrammeSettings, 'startsOn' | 'endsOn'>>(
  settings: T,
  startsOn: LocalDate,
): T {
  const days = daysBetween(settings.startsOn, settings.endsOn);
  return { ...settings, startsOn, endsOn: addDays(startsOn, days) };
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function saysTheSame(a: object, b: object): boolean {
  return canonicalJson(a) === canonicalJson(b);
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

/** A charter is approved once, as it was read: `seen` is the one that was shown. */
export function approve(
  programme: Programme,
  approval: Approval,
  seen = charterVersionOf(programme),
): Result<Programme, 'already_approved' | 'charter_changed'> {
  if (seen !== charterVersionOf(programme)) return refuse('charter_changed');
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
