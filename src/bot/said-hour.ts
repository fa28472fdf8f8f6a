/** An hour on the clock, and the sentence without it; `impossible` when the clock has no such hour. */
interface SaidHour {
  /** `HH:MM`. */
  readonly time?: string;
  readonly impossible: boolean;
  /** What is left to be read as a day. */
  readonly rest: string;
}

const NUMBERS =
  'zero une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-une vingt-deux vingt-trois'.split(
    ' ',
  );
const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const NUMBER_WORD = [...NUMBERS].sort((a, b) => b.length - a.length).join('|');

/** « dans 2 h », "for 2h" and « une session de 2 h » say how long, not when. */
const NO_LENGTH =
  '(?<!\\b(?:dans|in|within|pendant|durant|for|pour|duree|(?:session|seance|rdv) de) )';
const HALF_OF_DAY =
  '(?:\\s*(du matin|de l.apres-midi|du soir|in the morning|in the afternoon|in the evening))?';
const BEFORE = '(?:\\b(?:a|at|vers|around|about|des|entre|between|de|from)\\s+)?';
const HOURS: readonly RegExp[] = [
  // 14 h 30, 9h, 2 h de l’après-midi
  new RegExp(
    `${BEFORE}${NO_LENGTH}\\b(\\d{1,2})\\s*h(?:eures?|rs?)?(?:\\s*(\\d{2}))?(?!\\p{L}|\\d)${HALF_OF_DAY}`,
    'gu',
  ),
  // 2pm, 2:30 p.m.
  /(?:\b(?:at|around|about|from|between|a)\s+)?\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b\.?/gu,
  // 14:30
  new RegExp(`${BEFORE}\\b(\\d{1,2}):(\\d{2})(?!\\d)${HALF_OF_DAY}`, 'gu'),
  // 14.30, which is no day of a month
  new RegExp(`${BEFORE}(?<![\\d.])(\\d{1,2})\\.(1[3-9]|[2-5]\\d|00)(?![\\d.])`, 'gu'),
  // at 9, at 2
  /\bat\s+(\d{1,2})\b(?!\s*[/.:-]\s*\d)/gu,
];

/** Hours said in words, as figures; without accents, in lower case. */
function inFigures(text: string): string {
  return text
    .replace(new RegExp(`\\b(${NUMBER_WORD})\\s+heures?\\b`, 'gu'), (_, word: string) => {
      const hour = NUMBERS.indexOf(word);
      return `${hour >= 1 && hour < 7 ? hour + 12 : hour}h`;
    })
    .replace(/\b(\d{1,2})\s*h(?:eures?)?\s*(?:et\s+demie?)\b/gu, '$1h30')
    .replace(/\b(\d{1,2})\s*h(?:eures?)?\s*(?:et\s+quart)\b/gu, '$1h15')
    .replace(/(?<!apres[- ])\bmidi\s+et\s+demie?\b/gu, '12h30')
    .replace(/(?<!apres[- ])\bmidi\b|\bnoon\b/gu, '12h')
    .replace(/\bminuit\b|\bmidnight\b/gu, '0h')
    .replace(/\bhalf past (\p{L}+|\d{1,2})\b/gu, (all, word: string) => {
      const hour = /^\d/u.test(word) ? Number(word) : ENGLISH_NUMBERS.indexOf(word);
      return hour < 0 ? all : `${hour < 7 ? hour + 12 : hour}:30`;
    });
}

/**
 * The first hour that a sentence names, in lower case and without accents. Hours of a length of
 * time are none. A bare "at 2", and « deux heures » in words, are an afternoon's: nobody meets at two in
 * the morning.
 */
export function saidHour(text: string): SaidHour {
  const said = inFigures(text);
  let rest = said;
  let first: { readonly at: number; readonly hour: number; readonly minute: number } | undefined;
  for (const [kind, pattern] of HOURS.entries()) {
    for (const match of said.matchAll(pattern)) {
      const [whole, hours = '', minutes = '0', half = ''] = match;
      const hour = onTheClock(Number(hours), half, kind);
      if (first === undefined || match.index < first.at) {
        first = { at: match.index, hour, minute: Number(minutes) };
      }
      rest = rest.replace(whole, ' ');
    }
  }
  if (first === undefined) return { impossible: false, rest };
  const { hour, minute } = first;
  if (hour > 23 || minute > 59) return { impossible: true, rest };
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { time, impossible: false, rest };
}

const BARE = HOURS.length - 1;

function onTheClock(hour: number, half: string, kind: number): number {
  if (half === 'a' || half === 'p') {
    if (hour < 1 || hour > 12) return 24;
    return (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (/matin|morning/u.test(half)) return hour > 12 ? hour - 12 : hour;
  const isLate = /apres-midi|soir|afternoon|evening/u.test(half);
  if (isLate && hour < 12) return hour + 12;
  return kind === BARE && hour >= 1 && hour < 7 ? hour + 12 : hour;
}
