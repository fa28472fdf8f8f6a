import { MEASURES } from '../domain/matching/match.ts';
import type { Figures, Rehearsal } from '../domain/matching/match.ts';

/** The comparison for machines; what does not exist, such as the mean score of no pair, is null. */
export function jsonOf(
  rehearsal: Rehearsal,
  about: { readonly file: string; readonly picture: string; readonly imported: number },
): string {
  const { mentees, mentors, seats, eligibleCouples, optimal, greedy, random, stable } = rehearsal;
  const whole = (figures: Figures) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, figures[measure] ?? null]));
  const spreads = Object.fromEntries(
    MEASURES.map((measure) => [measure, random.figures[measure] ?? null]),
  );
  const content = {
    file: about.file,
    imported: about.imported,
    mentees,
    mentors,
    seats,
    eligibleCouples,
    optimal: whole(optimal),
    greedy: whole(greedy),
    random: { draws: random.draws, firstSeed: 1, ...spreads },
    stable: whole(stable),
    picture: about.picture,
  };
  return JSON.stringify(content, undefined, 2);
}
