import { canonicalJson } from './canonical-json.ts';
import type { KeptPairs, MatchedPair, MatchOutcome, MatchProof } from './matching/match.ts';

/**
 * The canonical text of a result: its figures, then a line a pair, a circle, an existing pair that
 * was not kept, and a person without. No line grows with the number of people.
 */
export function resultLines(outcome: MatchOutcome): readonly string[] {
  const { pairs, circles, unmatched, kept, ...figures } = outcome;
  const { lost = [], ...keeping } = kept ?? {};
  return [
    canonicalJson({ figures: { ...figures, ...(kept === undefined ? {} : { keeping }) } }),
    ...pairs.map((pair) => canonicalJson({ pair })),
    ...circles.map((circle) => canonicalJson({ circle })),
    ...lost.map((couple) => canonicalJson({ lost: couple })),
    ...unmatched.map((person) => canonicalJson({ unmatched: person })),
  ];
}

type Figures = Omit<MatchOutcome, 'pairs' | 'circles' | 'unmatched' | 'kept'> & {
  readonly keeping?: Omit<KeptPairs, 'lost'>;
};
type ResultLine =
  | { readonly figures: Figures }
  | { readonly pair: MatchedPair }
  | { readonly circle: MatchOutcome['circles'][number] }
  | { readonly lost: KeptPairs['lost'][number] }
  | { readonly unmatched: MatchOutcome['unmatched'][number] };

/** The result that `resultLines` wrote; the lines are known to be whole by their hash. */
export function readResult(lines: readonly string[]): MatchOutcome {
  const pairs: MatchedPair[] = [];
  const circles: MatchOutcome['circles'][number][] = [];
  const lost: KeptPairs['lost'][number][] = [];
  const unmatched: MatchOutcome['unmatched'][number][] = [];
  let figures: Figures | undefined;
  for (const line of lines) {
    const said = JSON.parse(line) as ResultLine;
    if ('figures' in said) figures = said.figures;
    else if ('pair' in said) pairs.push(said.pair);
    else if ('circle' in said) circles.push(said.circle);
    else if ('lost' in said) lost.push(said.lost);
    else unmatched.push(said.unmatched);
  }
  if (figures === undefined) throw new Error('a result without figures');
  const { keeping, ...rest } = figures;
  const kept = keeping === undefined ? {} : { kept: { ...keeping, lost } };
  return { ...rest, pairs, circles, unmatched, ...kept };
}

/** Everybody with a mentor, in pairs and then in circles, each with whether it is a circle. */
export function couplesOf({ pairs, circles }: Pick<MatchOutcome, 'pairs' | 'circles'>) {
  return [
    ...pairs.map((match) => ({ match, inCircle: false })),
    ...circles.flatMap(({ members }) => members.map((match) => ({ match, inCircle: true }))),
  ];
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
