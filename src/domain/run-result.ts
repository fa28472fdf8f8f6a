import { canonicalJson } from './canonical-json.ts';
import type { MatchedPair, MatchOutcome, MatchProof, Unmatched } from './matching/match.ts';

/** The canonical text of a result: its figures, then a line a pair, then a line a person without. */
export function resultLines({ pairs, unmatched, ...figures }: MatchOutcome): readonly string[] {
  return [
    canonicalJson({ figures }),
    ...pairs.map((pair) => canonicalJson({ pair })),
    ...unmatched.map((person) => canonicalJson({ unmatched: person })),
  ];
}

type ResultLine =
  | { readonly figures: Omit<MatchOutcome, 'pairs' | 'unmatched'> }
  | { readonly pair: MatchedPair }
  | { readonly unmatched: Unmatched };

/** The result that `resultLines` wrote; the lines are known to be whole by their hash. */
export function readResult(lines: readonly string[]): MatchOutcome {
  const pairs: MatchedPair[] = [];
  const unmatched: Unmatched[] = [];
  let figures: Omit<MatchOutcome, 'pairs' | 'unmatched'> | undefined;
  for (const line of lines) {
    const said = JSON.parse(line) as ResultLine;
    if ('figures' in said) figures = said.figures;
    else if ('pair' in said) pairs.push(said.pair);
    else unmatched.push(said.unmatched);
  }
  if (figures === undefined) throw new Error('a result without figures');
  return { ...figures, pairs, unmatched };
}

/** The dual prices of a proof: the worth of a match, then a line a mentor whose seats cost. */
export function certificateLines({ mentors, assignment }: MatchProof): readonly string[] {
  const { levels, level, price } = assignment.certificate;
  return [
    canonicalJson({ levels }),
    ...mentors.flatMap((mentor, j) => {
      const dual = { level: level[j] ?? 0, price: price[j] ?? 0 };
      return dual.level === 0 && dual.price === 0 ? [] : [canonicalJson({ mentor, ...dual })];
    }),
  ];
}
