import type { LanguageCode } from '../../language.ts';
import { HALF_DAYS, LEVELS, mayBeMentored, mayMentor } from '../../participant.ts';
import type { HalfDay, Level, Profile } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import type { LookedAs } from '../explain.ts';
import { FORMAT_BITS } from '../crowd.ts';
import { termsOf } from '../eligibility.ts';
import type { Volunteer } from '../rules.ts';
import { whatIf } from './base.ts';
import type { Base } from './base.ts';
import { withChanges } from './changes.ts';
import type { AnswerChange } from './changes.ts';
import type { Effect } from './effect.ts';
import type { Known } from './fixes.ts';

/** Somebody who is not there yet, and what they would have to say on the form. */
export interface Recruit {
  readonly role: LookedAs;
  /** One of these topics, to pass on or to learn; one of these languages; one of these half-days. */
  readonly topics: readonly TopicId[];
  readonly languages: readonly LanguageCode[];
  readonly halfDays: readonly HalfDay[];
  /** Below this level of responsibility for a mentor, above it for a mentee. */
  readonly level: Level;
  /** More people to be mentored who are needed to make a circle; 0 for a pair. */
  readonly companions: number;
}

export interface Recruiting {
  readonly as: LookedAs;
  /** What the person has to complete first: answers left blank. */
  readonly changes: readonly AnswerChange[];
  readonly recruit: Recruit;
  /** Counts recruits who are mentees as mentees more; nobody is named who is not there. */
  readonly effect: Effect;
}

/** The id of somebody who is not there yet; no participant has it. */
export const NEWCOMER = '~newcomer';

/**
 * Whom to find for one person, and what changes when the two are paired: on the side on which the
 * person looked if their level allows it, else on the other. Undefined when the person left blank
 * what nobody else has said anything about either, a language for example.
 */
export function recruitFor(base: Base, self: Volunteer, known: Known): Recruiting | undefined {
  const sides: readonly LookedAs[] = mayBeMentored(self.profile.role)
    ? ['mentee', 'mentor']
    : ['mentor', 'mentee'];
  const as = sides.find((side) => levelFor(side, self.profile.level) !== undefined)!;
  const blanks = blanksOf(self, as, base, known);
  if (blanks === undefined) return undefined;
  const alone = recruiting(base, self, as, blanks, 0);
  const { circles } = base.market;
  if (alone !== undefined || circles === undefined) return alone;
  // Whoever meets in a group alone needs more people than one to make a circle.
  return recruiting(base, self, as, blanks, circles.min - 1);
}

function recruiting(
  base: Base,
  self: Volunteer,
  as: LookedAs,
  blanks: readonly AnswerChange[],
  companions: number,
): Recruiting | undefined {
  const { rules } = base;
  const seats = Math.max(1, self.profile.seats);
  const changes = [...blanks];
  for (let seat = seats; as === 'mentor' && seat <= companions; seat++) {
    changes.push({ who: self.id, kind: 'seat' });
  }
  const [{ profile }] = withChanges([self], changes) as [Volunteer];
  const found = counterpartOf(profile, as);
  const newcomer = as === 'mentee' ? { ...found, seats: companions + 1 } : found;
  const learner: Profile = as === 'mentee' ? { ...profile, format: 'any', avoids: [] } : found;
  const circle = Array.from({ length: companions }, (_, k): Volunteer => {
    const id = `${NEWCOMER}-${k + 1}`;
    return { id, profile: { ...learner, mail: id, role: 'mentee', managementChain: [] } };
  });
  const couple =
    as === 'mentee'
      ? { mentorId: NEWCOMER, menteeId: self.id }
      : { mentorId: self.id, menteeId: NEWCOMER };
  const people = [{ id: NEWCOMER, profile: newcomer }, ...circle];
  const solved = whatIf(base, {
    volunteers: [...withChanges(base.volunteers, changes), ...people],
    rules: { ...rules, locked: [...(rules.locked ?? []), couple] },
  });
  if (!solved.ok) return undefined;
  const recruit: Recruit = {
    role: as === 'mentee' ? 'mentor' : 'mentee',
    topics: as === 'mentee' ? profile.wants : profile.offers,
    languages: profile.languages,
    halfDays: profile.halfDays,
    level: profile.level,
    companions,
  };
  return { as, changes, recruit, effect: withoutNewcomer(solved.value.effect) };
}

/** The nearest level on the other side of the couple. */
function levelFor(as: LookedAs, level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + (as === 'mentee' ? -1 : 1)];
}

/** The answers that a person would have to add before anybody at all could suit them. */
function blanksOf(
  { id: who, profile }: Volunteer,
  as: LookedAs,
  { rules }: Base,
  known: Known,
): readonly AnswerChange[] | undefined {
  const [topic, language, halfDay] = [known.topics[0], known.languages[0], HALF_DAYS[0]];
  const isMentee = as === 'mentee';
  const changes: AnswerChange[] = [];
  if (isMentee ? !mayBeMentored(profile.role) : !mayMentor(profile.role)) {
    changes.push({ who, kind: 'role' });
  }
  if ((isMentee ? profile.wants : profile.offers).length === 0) {
    if (topic === undefined) return undefined;
    changes.push({ who, kind: isMentee ? 'want' : 'offer', topic });
  }
  if (profile.languages.length === 0) {
    if (language === undefined) return undefined;
    changes.push({ who, kind: 'language', language });
  }
  if (profile.halfDays.length === 0) changes.push({ who, kind: 'half_day', halfDay });
  if (!isMentee && profile.seats === 0) changes.push({ who, kind: 'seat' });
  if ((FORMAT_BITS[profile.format] & termsOf(rules).formats) === 0) {
    changes.push({ who, kind: 'format' });
  }
  return changes;
}

/** Somebody who suits this person in everything. */
function counterpartOf(profile: Profile, as: LookedAs): Profile {
  const isMentee = as === 'mentee';
  return {
    mail: NEWCOMER,
    name: '',
    role: isMentee ? 'mentor' : 'mentee',
    entity: '',
    level: levelFor(as, profile.level)!,
    site: '',
    languages: profile.languages,
    offers: isMentee ? profile.wants : [],
    wants: isMentee ? [] : profile.offers,
    halfDays: profile.halfDays,
    seats: isMentee ? 1 : 0,
    format: 'any',
    avoids: [],
    managementChain: [],
  };
}

/** Names nobody who is not there. */
export function withoutNewcomer(effect: Effect): Effect {
  const real = (ids: Effect['gain']): Effect['gain'] =>
    ids.filter((id) => !id.startsWith(NEWCOMER));
  return { ...effect, gain: real(effect.gain), busy: real(effect.busy) };
}
