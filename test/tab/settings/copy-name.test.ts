import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_NAME, nameOfCopy } from '../../../src/tab/settings/copy-name.ts';

describe('the name proposed for a copy', () => {
  test('says that it is one, and which where there are several', () => {
    expect(nameOfCopy('Saison 1', 'copie', ['Saison 1'])).toBe('Saison 1 (copie)');
    expect(nameOfCopy('Saison 1', 'copie', ['Saison 1', 'Saison 1 (copie)'])).toBe(
      'Saison 1 (copie 2)',
    );
    expect(nameOfCopy('Season 1', 'copy', ['season 1 (COPY)', 'Season 1 (copy 2)'])).toBe(
      'Season 1 (copy 3)',
    );
  });

  test('of a copy counts on, where it would be a copy of a copy', () => {
    expect(nameOfCopy('Saison 1 (copie)', 'copie', ['Saison 1', 'Saison 1 (copie)'])).toBe(
      'Saison 1 (copie 2)',
    );
    expect(nameOfCopy('Saison 1 (copie 2)', 'copie', ['Saison 1 (copie 2)'])).toBe(
      'Saison 1 (copie)',
    );
  });

  test('fits, and is nobody else’s, whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: LONGEST_NAME }),
        fc.integer({ min: 0, max: 12 }),
        (name, copies) => {
          const taken = [name];
          for (let made = 0; made <= copies; made++) {
            const next = nameOfCopy(name, 'copie', taken);
            expect(taken).not.toContain(next);
            expect(next.length).toBeLessThanOrEqual(LONGEST_NAME);
            taken.push(next);
          }
        },
      ),
    );
  });
});
