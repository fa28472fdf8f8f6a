// node test/bench/bench-people.ts [--mentees N] [--mentors M] [--k K] [--seed S] [--match]
// The same as bench-candidates on profiles and the product's own rules and score. Topics, languages
// and numbers of people are those of the bench's population; levels, half-days (2 to 6 of ten),
// entities (30), sites (12), management lines and topics in return are drawn evenly. Prints one JSON
// line: seconds to number the answers, to index and to search, and peak memory. With --match, the
// whole matching as well, which prices every eligible couple when they are too many to hold.
import { parseArgs } from 'node:util';
import { bestOf } from '../../src/domain/matching/candidates/best.ts';
import { CrowdModel } from '../../src/domain/matching/candidates/crowd-model.ts';
import { match } from '../../src/domain/matching/match.ts';
import type { MatchRules, Volunteer } from '../../src/domain/matching/match.ts';
import { DEFAULT_WEIGHTS } from '../../src/domain/matching/match.ts';
import { toField } from '../../src/domain/matching/problem.ts';
import { HALF_DAYS } from '../../src/domain/participant.ts';
import type { Level } from '../../src/domain/participant.ts';
import { makePopulation } from './instances/population.ts';
import type { People } from './instances/population.ts';
import { makeRng } from './instances/rng.ts';
import type { Rng } from './instances/rng.ts';

const { values } = parseArgs({
  options: {
    mentees: { type: 'string', default: '100000' },
    mentors: { type: 'string', default: '50000' },
    k: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    match: { type: 'boolean', default: false },
    listed: { type: 'string', default: '20000000' },
  },
});
const [mentees, mentors, k, seed, listed] = [
  values.mentees,
  values.mentors,
  values.k,
  values.seed,
  values.listed,
].map(Number) as [number, number, number, number, number];
const RULES: MatchRules = { weights: DEFAULT_WEIGHTS, format: 'both' };

const population = makePopulation(mentees, mentors, seed);
const rng = makeRng(seed + 1);
const volunteers = [
  ...toVolunteers(population.mentees, 'mentee', ['manager', 'director', 'executive'], rng),
  ...toVolunteers(population.mentors, 'mentor', ['contributor', 'manager'], rng),
];

const [crowd, field] = timed(() => toField(volunteers, RULES));
const [index, model] = timed(() => new CrowdModel(field));
const [search, kept] = timed(() => bestOf(model, 'mentee', k));
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
const line = {
  ...{ mentees, mentors, k, seed, crowd, index, search },
  arcs: kept.couples.column.length,
  eligible: kept.eligible,
  peakMiB,
};
console.log(JSON.stringify(values.match ? { ...line, ...matched() } : line));

function matched(): Record<string, unknown> {
  const [seconds, outcome] = timed(() => match(volunteers, RULES, { mostListed: listed }));
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { cardinality, total, verified } = outcome.value;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return { match: seconds, cardinality, total, verified, matchPeakMiB: peak };
}

/** Wall and processor seconds, and what was made. */
function timed<T>(make: () => T): [{ wall: number; cpu: number }, T] {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const made = make();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = Math.round(performance.now() - wall) / 1000;
  return [{ wall: seconds, cpu: Math.round((user + system) / 1000) / 1000 }, made];
}

function toVolunteers(
  { count, language, topic }: People,
  role: 'mentee' | 'mentor',
  levels: readonly Level[],
  { below }: Rng,
): Volunteer[] {
  const names = (items: Int8Array | Int16Array, prefix: string): string[] =>
    Array.from(items)
      .filter((item) => item >= 0)
      .map((item) => `${prefix}${item}`);
  const mailOf = (n: number): string => `m${n}@contoso.example`;
  return Array.from({ length: count }, (_, p) => {
    const own = names(topic.subarray(4 * p, 4 * p + 4), 't');
    const back = below(2) === 0 ? [] : [`t${below(60)}`];
    const first = below(5);
    const days = 2 + below(5);
    const team = below(2000);
    return {
      id: `${role}-${p}`,
      profile: {
        mail: `${role}-${p}@contoso.example`,
        name: `${role} ${p}`,
        role,
        entity: `entity ${below(30)}`,
        level: levels[below(levels.length)]!,
        site: `site ${below(12)}`,
        languages: names(language.subarray(2 * p, 2 * p + 2), 'l'),
        offers: role === 'mentor' ? own : back,
        wants: role === 'mentor' ? back : own,
        halfDays: HALF_DAYS.filter((_, day) => (day - first + 10) % 10 < days),
        seats: role === 'mentor' ? 1 + below(3) : 0,
        format: 'any',
        avoids: [],
        managementChain: [mailOf(team), mailOf(2000 + (team >> 3)), mailOf(3000 + (team >> 6))],
      },
    };
  });
}
