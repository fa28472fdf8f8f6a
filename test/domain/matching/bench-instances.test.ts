import { describe, expect, it } from 'vitest';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { generate, shaHeadOf } from '../../bench/instances/generate.ts';
import { LARGE, SMALL } from '../../bench/instances/known.ts';
import { solved } from './assignment-fixtures.ts';

/** `BENCH_INSTANCES=all` adds those of up to 30 million arcs: some minutes and 2 GB. */
const all = process.env['BENCH_INSTANCES'] === 'all' ? [...SMALL, ...LARGE] : SMALL;
const TEN_MINUTES = 600_000;

describe('every instance of the bench', () => {
  it.each(all.map((known) => [known.name, known] as const))(
    '%s is made byte for byte, solved to its known optimum, and proven',
    (_, known) => {
      const instance = generate(known);
      expect(shaHeadOf(instance)).toBe(known.sha);
      const assignment = solved(instance.problem);
      const { cardinality, total } = assignment;
      expect({ cardinality, total }).toEqual({
        cardinality: known.cardinality,
        total: known.total,
      });
      expect(verifyOptimal(instance.problem, assignment)).toEqual({ optimal: true });
    },
    TEN_MINUTES,
  );
});
