import { FREE_LINE_MAX } from './feedback.ts';
import type { LanguageCode } from './language.ts';
import {
  HALF_DAYS,
  mayBeMentored,
  mayMentor,
  type Format,
  type HalfDay,
  type Level,
  type Mail,
  type Profile,
  type Role,
} from './participant.ts';
import { topicOf, type Programme } from './programme.ts';
import { ok, refuse, type Result } from './result.ts';
import { isTimeZone, type Instant, type TimeZone } from './time.ts';
import type { TopicId } from './topic.ts';

/**
 * Where somebody places themselves on a topic, in four plain steps that span the eight proficiency
 * levels of DigComp 2.2, two by two: 1 foundation, 2 intermediate, 3 advanced, 4 specialised.
 */
export const PLACEMENTS = [1, 2, 3, 4] as const;
export type Placement = (typeof PLACEMENTS)[number];

interface PlacedTopic {
  readonly topicId: TopicId;
  readonly placement: Placement;
}

/** What a volunteer says of themselves, on the form or in the chat. */
export interface EnrolmentAnswers {
  readonly role: Role;
  readonly level: Level;
  readonly entity: string;
  readonly site: string;
  readonly languages: readonly LanguageCode[];
  readonly offers: readonly PlacedTopic[];
  /** Most wanted first. */
  readonly wants: readonly PlacedTopic[];
  readonly halfDays: readonly HalfDay[];
  readonly timeZone: TimeZone;
  readonly seats: number;
  readonly format: Format;
  /** What I hope for in return; the person I am paired with reads it. */
  readonly hopes: string;
  /** Privately: nobody is ever told. */
  readonly avoids: readonly Mail[];
  /** The charter was read, and they are a volunteer. */
  readonly consent: boolean;
}

/** An enrolment that was begun, kept so that it can be taken up where it stopped. */
export interface EnrolmentDraft {
  readonly id: string;
  readonly answers: Partial<EnrolmentAnswers>;
  /** The step of the form to go on with. */
  readonly step: number;
  readonly savedAt: Instant;
}

export const ENROLMENT_REFUSALS = [
  'entity_required',
  'languages_required',
  'offers_required',
  'wants_required',
  'topic_unknown',
  'half_days_required',
  'seats_out_of_range',
  'avoids_invalid',
  'avoids_self',
  'hopes_too_long',
  'consent_required',
  'time_zone_unknown',
] as const;
export type EnrolmentRefusal = (typeof ENROLMENT_REFUSALS)[number];

/** A mentor takes one to this many people by their own answer. */
const MOST_SEATS = 5;
const NAME_MAX = 120;
const LIST_MAX = 50;

/** How many people somebody may say they mentor: more than usual where the sign-up file gave them more. */
export function mostSeats(known?: Pick<Profile, 'seats'>): number {
  return Math.max(MOST_SEATS, known?.seats ?? 0);
}

/**
 * The profile that the answers amount to, or every rule they break. A mentor offers at least one
 * topic of the programme and has a place; a mentee wants at least one; both have a half-day free.
 */
export function toProfile(
  answers: EnrolmentAnswers,
  who: { readonly mail: Mail; readonly name: string },
  programme: Programme,
  known: { readonly managementChain?: Profile['managementChain']; readonly most?: number } = {},
): Result<Profile, readonly EnrolmentRefusal[]> {
  const { role, entity, site, languages, halfDays, seats, avoids } = answers;
  const broken: EnrolmentRefusal[] = [];
  const must = (kept: boolean, refusal: EnrolmentRefusal): void => {
    if (!kept) broken.push(refusal);
  };
  const offers = mayMentor(role) ? answers.offers.map(({ topicId }) => topicId) : [];
  const wants = mayBeMentored(role) ? answers.wants.map(({ topicId }) => topicId) : [];
  const topics = [...offers, ...wants];
  must(isShort(entity) && entity.trim() !== '' && isShort(site), 'entity_required');
  must(languages.length > 0 && languages.length <= LIST_MAX, 'languages_required');
  must(!mayMentor(role) || offers.length > 0, 'offers_required');
  must(!mayBeMentored(role) || wants.length > 0, 'wants_required');
  must(
    topics.every((id) => topicOf(programme, id) !== undefined),
    'topic_unknown',
  );
  must(halfDays.length > 0, 'half_days_required');
  const seatsFit = Number.isInteger(seats) && seats >= 1 && seats <= (known.most ?? MOST_SEATS);
  must(!mayMentor(role) || seatsFit, 'seats_out_of_range');
  const isMail = (mail: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(mail) && isShort(mail);
  must(avoids.every(isMail) && avoids.length <= LIST_MAX, 'avoids_invalid');
  const own = who.mail.trim().toLowerCase();
  must(!avoids.some((mail) => mail.trim().toLowerCase() === own), 'avoids_self');
  must(answers.hopes.length <= FREE_LINE_MAX, 'hopes_too_long');
  must(answers.consent, 'consent_required');
  must(isTimeZone(answers.timeZone), 'time_zone_unknown');
  if (broken.length > 0) return refuse(broken);
  const { level, format } = answers;
  return ok({
    mail: who.mail,
    name: who.name,
    role,
    entity: entity.trim(),
    level,
    site: site.trim(),
    languages: once(languages),
    offers: once(offers),
    wants: once(wants),
    halfDays: HALF_DAYS.filter((halfDay) => halfDays.includes(halfDay)),
    seats: mayMentor(role) ? seats : 0,
    format,
    avoids: once(avoids.map((mail) => mail.trim().toLowerCase())),
    managementChain: known.managementChain ?? [],
  });
}

/** Where somebody places themselves, by topic, from what they offer and want. */
export function placementsOf(
  answers: Pick<EnrolmentAnswers, 'offers' | 'wants'>,
): Readonly<Record<TopicId, Placement>> {
  const placed = [...answers.wants, ...answers.offers];
  return Object.fromEntries(placed.map(({ topicId, placement }) => [topicId, placement]));
}

/** What to start from: what is known of somebody who enrolled before, or nothing. */
export function answersFrom(
  profile: Profile,
  rest: {
    readonly timeZone: TimeZone;
    readonly hopes?: string;
    readonly placements?: Readonly<Record<TopicId, Placement>>;
  },
): EnrolmentAnswers {
  const { role, level, entity, site, languages, halfDays, seats, format, avoids } = profile;
  const placed = (topicId: TopicId, otherwise: Placement): PlacedTopic => ({
    topicId,
    placement: rest.placements?.[topicId] ?? otherwise,
  });
  return {
    role,
    level,
    entity,
    site,
    languages,
    offers: profile.offers.map((id) => placed(id, 3)),
    wants: profile.wants.map((id) => placed(id, 1)),
    halfDays,
    timeZone: rest.timeZone,
    seats: Math.max(1, seats),
    format,
    hopes: rest.hopes ?? '',
    avoids,
    consent: true,
  };
}

function isShort(text: string): boolean {
  return text.length <= NAME_MAX;
}

function once<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
