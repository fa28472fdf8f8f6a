/** Whole numbers from a seed, the same on every machine. */
export interface Rng {
  /** Uniform in 0..2^32 - 1. */
  readonly next: () => number;
  /** Uniform in 0..bound - 1, for bounds below 2^21, so that the product stays exact. */
  readonly below: (bound: number) => number;
}

/** xoshiro128** (Blackman and Vigna) seeded by splitmix32: the generator of the shared bench. */
export function makeRng(seed: number): Rng {
  let z = seed >>> 0;
  const mix = (): number => {
    z = (z + 0x9e3779b9) >>> 0;
    let t = z ^ (z >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  const next = (): number => {
    let r = Math.imul(b, 5);
    r = Math.imul((r << 7) | (r >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return r;
  };
  return { next, below: (bound) => Math.floor((next() * bound) / 2 ** 32) };
}

/** Draws places of `weights` in proportion to them. */
export function makeSampler(weights: readonly number[]): (rng: Rng) => number {
  const upTo = new Float64Array(weights.length);
  let sum = 0;
  for (const [k, weight] of weights.entries()) upTo[k] = sum += weight;
  return (rng) => {
    const x = Math.floor((rng.next() / 2 ** 32) * sum);
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > x) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
