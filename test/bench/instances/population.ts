import { makeRng, makeSampler } from './rng.ts';
import type { Rng } from './rng.ts';

/** People of one side of the synthetic population; a language or a topic of -1 is none. */
export interface People {
  readonly count: number;
  /** Two a person. */
  readonly language: Int8Array;
  /** Time zone, 0..23. */
  readonly zone: Int8Array;
  readonly level: Int8Array;
  /** Four a person, and what each is worth: 3, 2, 1 in order of wish; a mentor's expertise 1..3. */
  readonly topic: Int16Array;
  readonly worth: Uint8Array;
}

export interface Population {
  readonly mentees: People;
  readonly mentors: People;
  readonly capacity: Int32Array;
  readonly topics: number;
  readonly languages: number;
  readonly seed: number;
}

const LANGUAGE_WEIGHTS = [300, 140, 100, 90, 80, 60, 60, 50, 40, 30, 30, 20];
const HOME_ZONES = [15, 1, 21, 8, 13, 2, 9, 5, 18, 3, 7, 11];
const NONE = -1;

/**
 * The population of the shared bench, byte for byte: topics in demand and topics on offer disagree,
 * so some mentors are over-asked and some stay idle; 1 to 3 seats a mentor (3:4:3), two on average.
 */
export function makePopulation(n: number, m: number, seed: number, oneSeat = false): Population {
  const rng = makeRng(seed);
  const topics = Math.min(400, Math.max(10, Math.round(0.5 * Math.sqrt(n))));
  const languages = n < 5000 ? 4 : n < 50_000 ? 8 : 12;
  const [wanted, offered]: [number[], number[]] = [[], []];
  const shift = Math.floor(topics / 8);
  for (let topic = 0; topic < topics; topic++) {
    wanted.push(Math.floor(1e9 / (topic + 6)));
    const shifted = Math.max(0, topic + rng.below(2 * shift + 1) - shift);
    offered.push(Math.floor(1e9 / (shifted + 6)));
  }
  const language = makeSampler(LANGUAGE_WEIGHTS.slice(0, languages));
  const mentees = makeSide(n, false, language, makeSampler(wanted), rng);
  const mentors = makeSide(m, true, language, makeSampler(offered), rng);
  const capacity = Int32Array.from({ length: m }, () => {
    const x = rng.below(10);
    if (oneSeat) return 1;
    return x < 3 ? 1 : x < 7 ? 2 : 3;
  });
  return { mentees, mentors, capacity, topics, languages, seed };
}

function makeSide(
  count: number,
  areMentors: boolean,
  drawLanguage: (rng: Rng) => number,
  drawTopic: (rng: Rng) => number,
  rng: Rng,
): People {
  const side: People = {
    count,
    language: new Int8Array(2 * count).fill(NONE),
    zone: new Int8Array(count),
    level: new Int8Array(count),
    topic: new Int16Array(4 * count).fill(NONE),
    worth: new Uint8Array(4 * count),
  };
  for (let i = 0; i < count; i++) {
    const first = drawLanguage(rng);
    side.language[2 * i] = first;
    if (rng.below(100) < (areMentors ? 40 : 15)) {
      const second = drawLanguage(rng);
      if (second !== first) side.language[2 * i + 1] = second;
    }
    side.zone[i] = (HOME_ZONES[first]! + rng.below(5) + rng.below(5) - 4 + 24) % 24;
    side.level[i] = areMentors ? 20 + rng.below(81) : rng.below(61);
    const many = 1 + rng.below(areMentors ? 4 : 3);
    for (let k = 0, tries = 0; k < many && tries < 20; tries++) {
      const topic = drawTopic(rng);
      if (side.topic.subarray(4 * i, 4 * i + k).includes(topic)) continue;
      side.topic[4 * i + k] = topic;
      side.worth[4 * i + k] = areMentors ? 1 + rng.below(3) : 3 - k;
      k++;
    }
  }
  return side;
}

/**
 * Score of mentee i with mentor j, 0..1000, or -1 when they are not eligible: a language and a topic
 * in common, time zones at most 5 h apart, a level at least 5 above. With `anyone`, everybody is
 * eligible and a language in common only doubles the score.
 */
export function makeScore(
  { mentees, mentors, seed }: Population,
  anyone = false,
): (i: number, j: number) => number {
  return (i, j) => {
    const speaks = shareLanguage(mentees.language, mentors.language, i, j);
    if (!anyone && !speaks) return -1;
    let hours = Math.abs(mentees.zone[i]! - mentors.zone[j]!);
    if (hours > 12) hours = 24 - hours;
    if (!anyone && hours > 5) return -1;
    const above = mentors.level[j]! - mentees.level[i]!;
    if (!anyone && above < 5) return -1;
    const { shared, all } = topicsInCommon(mentees, mentors, i, j);
    if (!anyone && shared === 0) return -1;
    const off = Math.abs(above - 25);
    const score =
      Math.floor((500 * shared) / (3 * all)) +
      (hours < 5 ? 200 - 40 * hours : 0) +
      (off < 30 ? 150 - 5 * off : 0) +
      (pairHash(seed, i, j) % 151);
    return anyone && !speaks ? score >> 1 : score;
  };
}

function shareLanguage(e: Int8Array, o: Int8Array, i: number, j: number): boolean {
  const [first, second] = [e[2 * i]!, e[2 * i + 1]!];
  const [theirs, other] = [o[2 * j]!, o[2 * j + 1]!];
  if (first === theirs || first === other) return true;
  return second !== NONE && (second === theirs || second === other);
}

function topicsInCommon(
  mentees: People,
  mentors: People,
  i: number,
  j: number,
): { readonly shared: number; readonly all: number } {
  let [shared, all] = [0, 0];
  for (let x = 4 * i; x < 4 * i + 3; x++) {
    const topic = mentees.topic[x]!;
    if (topic === NONE) break;
    all += mentees.worth[x]!;
    for (let y = 4 * j; y < 4 * j + 4 && mentors.topic[y] !== NONE; y++) {
      if (mentors.topic[y] === topic) shared += mentees.worth[x]! * mentors.worth[y]!;
    }
  }
  return { shared, all };
}

function pairHash(seed: number, i: number, j: number): number {
  let h = Math.imul(i + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(j + 0x7f4a7c15, 0xc2b2ae35) ^ seed;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
