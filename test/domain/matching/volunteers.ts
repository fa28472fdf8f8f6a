import fc from 'fast-check';
import { HALF_DAYS, LEVELS, ROLES } from '../../../src/domain/participant.ts';
import type { Profile } from '../../../src/domain/participant.ts';
import { DEFAULT_WEIGHTS } from '../../../src/domain/matching/match.ts';
import type { MatchOutcome, MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { match } from '../../../src/domain/matching/match.ts';

export const RULES: MatchRules = { weights: DEFAULT_WEIGHTS, format: 'both' };

/** A contributor who offers topic `a` on Monday mornings, in French. */
export function mentor(id: string, answers: Partial<Profile> = {}): Volunteer {
  return volunteer(id, { role: 'mentor', level: 'contributor', offers: ['a'], ...answers });
}

/** A director who wants topic `a` on Monday mornings, in French. */
export function mentee(id: string, answers: Partial<Profile> = {}): Volunteer {
  return volunteer(id, { role: 'mentee', level: 'director', wants: ['a'], ...answers });
}

function volunteer(id: string, answers: Partial<Profile>): Volunteer {
  return { id, profile: profileOf(id, answers) };
}

/** Somebody of both roles on Monday mornings, in French, with nothing to teach or learn yet. */
export function profileOf(id: string, answers: Partial<Profile>): Profile {
  return {
    mail: mailOf(id),
    name: id,
    role: 'both',
    entity: '',
    level: 'contributor',
    site: '',
    languages: ['fr'],
    offers: [],
    wants: [],
    halfDays: ['mon-am'],
    seats: 1,
    format: 'any',
    avoids: [],
    managementChain: [],
    ...answers,
  };
}

export function mailOf(id: string): string {
  return `${id}@contoso.example`;
}

/** The outcome, for volunteers and rules that are known to be sound. */
export function matched(
  volunteers: readonly Volunteer[],
  rules: Partial<MatchRules> = {},
): MatchOutcome {
  const outcome = match(volunteers, { ...RULES, ...rules });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

const IDS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11'];
const mails = fc.uniqueArray(fc.constantFrom(...IDS, 'x', 'y').map(mailOf), { maxLength: 2 });
const profile = fc.record({
  role: fc.constantFrom(...ROLES),
  entity: fc.constantFrom('', 'Finance', 'RH'),
  level: fc.constantFrom(...LEVELS),
  site: fc.constantFrom('', 'Lyon', 'Paris'),
  languages: fc.uniqueArray(fc.constantFrom('fr', 'en', 'klingon'), { minLength: 1 }),
  offers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  wants: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  halfDays: fc.subarray(HALF_DAYS.slice(0, 4)),
  seats: fc.integer({ min: 0, max: 3 }),
  format: fc.constantFrom('one-to-one', 'group', 'any'),
  avoids: mails,
  managementChain: mails,
});

/** Up to a dozen people with ids `p0`, `p1`…, few enough choices that many of them fit. */
export const anyVolunteers: fc.Arbitrary<readonly Volunteer[]> = fc
  .array(profile, { maxLength: IDS.length })
  .map((profiles) =>
    profiles.map((answers, i) => {
      const { mail, ...rest } = { mail: mailOf(`p${i}`), ...answers };
      const others = (list: readonly string[]): readonly string[] => list.filter((m) => m !== mail);
      const [avoids, managementChain] = [others(rest.avoids), others(rest.managementChain)];
      return volunteer(`p${i}`, { ...rest, mail, avoids, managementChain });
    }),
  );

/** The rules of eligibility, straight from their wording and without any of the engine. */
export function isEligible(m: Profile, e: Profile, format: MatchRules['format'] = 'both'): boolean {
  const share = (a: readonly string[], b: readonly string[]): boolean =>
    a.some((item) => b.includes(item));
  const accepted = (p: Profile): readonly string[] =>
    p.format === 'any' ? ['one-to-one', 'group'] : [p.format];
  const offered = {
    'one-to-one': ['one-to-one'],
    circles: ['group'],
    both: ['one-to-one', 'group'],
  };
  return (
    m.mail !== e.mail &&
    m.role !== 'mentee' &&
    e.role !== 'mentor' &&
    share(m.offers, e.wants) &&
    share(m.languages, e.languages) &&
    share(m.halfDays, e.halfDays) &&
    LEVELS.indexOf(m.level) < LEVELS.indexOf(e.level) &&
    !m.managementChain.includes(e.mail) &&
    !e.managementChain.includes(m.mail) &&
    !m.avoids.includes(e.mail) &&
    !e.avoids.includes(m.mail) &&
    offered[format].some((f) => accepted(m).includes(f) && accepted(e).includes(f))
  );
}
