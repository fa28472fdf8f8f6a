import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOfFrench } from '../kit-french.ts';

const LOCALES = join(import.meta.dirname, '..', '..', 'src', 'locales');

/** What the gaps of a sentence are filled with: one of each kind that a catalogue takes. */
const GAPS: readonly (readonly unknown[])[] = [
  ['Inès', 'Zoé', 'Max', 'Ada'],
  [1, 1, 1, 1],
  [2, 3, 4, 5],
];

/** Every sentence of a catalogue; one whose gaps take something else is read where it is used. */
function sentences(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') return GAPS.flatMap((gaps) => filled(node, gaps));
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentences) : [];
}

function filled(sentence: unknown, gaps: readonly unknown[]): readonly string[] {
  try {
    return sentences((sentence as (...with_: readonly unknown[]) => unknown)(...gaps));
  } catch {
    return [];
  }
}

describe('the French catalogues keep French typography', () => {
  test.each(readdirSync(LOCALES).filter((name) => name.endsWith('.fr.ts')))('%s', async (name) => {
    const said = sentences(await import(join(LOCALES, name)));
    expect(said).not.toHaveLength(0);
    expect(said.flatMap(faultsOfFrench)).toEqual([]);
  });
});
