import type { Recipe } from './generate.ts';

/** An instance of the shared bench, what its file's SHA-256 begins with, and its optimum. */
export interface Known extends Recipe {
  readonly name: string;
  readonly sha: string;
  readonly cardinality: number;
  readonly total: number;
}

const known = (
  name: string,
  recipe: Recipe,
  sha: string,
  cardinality: number,
  total: number,
): Known => ({ name, ...recipe, sha, cardinality, total });

/** Up to 10,000 mentees or a million arcs: solved in every run of the tests. */
export const SMALL: readonly Known[] = [
  known('sparse-1k', { kind: 'sparse', mentees: 1000 }, 'ff612c6a2b196f5b', 964, 649_605),
  known('sparse-2k', { kind: 'sparse', mentees: 2000 }, 'f68fef0d63bd263f', 2000, 1_365_845),
  known('full-2k', { kind: 'full', mentees: 2000 }, '5e27aade67405569', 2000, 1_381_288),
  known('sparse-10k', { kind: 'sparse', mentees: 10_000 }, 'cdfa572fa8369de7', 9953, 6_698_977),
  known(
    'short-10k',
    { kind: 'sparse', mentees: 10_000, mentors: 3500 },
    'c48dec651643a288',
    6907,
    4_940_087,
  ),
  known('dense-500', { kind: 'dense', mentees: 500 }, '0169a36c504bece7', 500, 342_943),
  known('dense-1k', { kind: 'dense', mentees: 1000 }, '85ef40a56c2cd469', 1000, 703_619),
  known('uniform-1k', { kind: 'uniform', mentees: 1000 }, 'cdd93d4503b452a7', 1000, 998_832),
  known('machol-1k', { kind: 'machol', mentees: 1000 }, 'e4cb5b3d0a03fd76', 1000, 833_746),
];

/** Millions of arcs: solved when `BENCH_INSTANCES=all` asks for it (docs/matching.md). */
export const LARGE: readonly Known[] = [
  known('dense-5k', { kind: 'dense', mentees: 5000 }, 'fcf33953a38646c5', 5000, 3_524_961),
  known(
    'short-100k',
    { kind: 'sparse', mentees: 100_000, mentors: 35_000 },
    '43f14702f0d99e22',
    69_833,
    50_311_476,
  ),
  known(
    'sparse-100k',
    { kind: 'sparse', mentees: 100_000 },
    'eede09ad802aa932',
    99_597,
    67_080_168,
  ),
  known(
    'sparse-1m',
    { kind: 'sparse', mentees: 1_000_000 },
    '9422cff726c78c62',
    990_250,
    652_357_791,
  ),
];
