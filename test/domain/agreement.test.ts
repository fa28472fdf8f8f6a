import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amend,
  changedFields,
  checkTerms,
  courseOf,
  sign,
  type Agreement,
  type Terms,
} from '../../src/domain/agreement.ts';
import type { Side } from '../../src/domain/pair.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Result } from '../../src/domain/result.ts';

const TERMS: Terms = {
  goals: 'Écrire mes notes avec un assistant, et savoir quand m’en passer.',
  moduleIds: ['generative-ai', 'checking-information'],
  rhythm: 'monthly',
  sessionMinutes: 60,
  sessionCount: 4,
  place: 'online',
  confidences: ['between-us'],
  afterMissed: 'new-time-within-a-week',
};
const AT = '2026-11-23T09:00:00.000Z';

function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function written(terms: Terms = TERMS, by: Side = 'mentor'): Agreement {
  return value(amend(undefined, { id: 'p', terms, by, at: AT, seen: 0 }));
}

const PROGRAMME = { rhythm: 'weekly', sessionMinutes: 30, sessionCount: 6 } as Programme;

describe('an agreement', () => {
  it('is in force once both have signed the same version', () => {
    const one = value(sign(written(), 'mentor', 1, AT));
    expect(one.inForce).toBeUndefined();
    const both = value(sign(one, 'mentee', 1, AT));
    expect(both.inForce).toMatchObject({ version: 1, terms: TERMS });
    expect(courseOf(PROGRAMME, both)).toMatchObject({ sessionCount: 4, sessionMinutes: 60 });
  });

  it('asks both again after a change, while the signed version stays in force', () => {
    const signed = value(sign(value(sign(written(), 'mentor', 1, AT)), 'mentee', 1, AT));
    const changed = value(
      amend(signed, {
        id: 'p',
        terms: { ...TERMS, sessionCount: 5 },
        by: 'mentee',
        at: AT,
        seen: 1,
      }),
    );
    expect(changed).toMatchObject({ version: 2, signatures: {}, inForce: { version: 1 } });
    expect(changed.history.map(({ version }) => version)).toEqual([1]);
    expect(courseOf(PROGRAMME, changed).sessionCount).toBe(4);
  });

  it('lets nobody overwrite what they have not read', () => {
    const theirs = value(
      amend(written(), {
        id: 'p',
        terms: { ...TERMS, goals: 'Autre chose' },
        by: 'mentee',
        at: AT,
        seen: 1,
      }),
    );
    const mine = amend(theirs, {
      id: 'p',
      terms: { ...TERMS, goals: 'La mienne' },
      by: 'mentor',
      at: AT,
      seen: 1,
    });
    expect(mine).toEqual({ ok: false, error: 'agreement_changed' });
    expect(sign(theirs, 'mentor', 1, AT)).toEqual({ ok: false, error: 'agreement_changed' });
  });

  it('is not changed by the same text sent twice, or by a second signature', () => {
    const one = written();
    expect(value(amend(one, { id: 'p', terms: { ...TERMS }, by: 'mentee', at: AT, seen: 0 }))).toBe(
      one,
    );
    const signed = value(sign(one, 'mentor', 1, AT));
    expect(value(sign(signed, 'mentor', 1, '2027-01-01T00:00:00.000Z'))).toBe(signed);
  });

  it('leaves the programme’s own rhythm in place until it is in force', () => {
    expect(courseOf(PROGRAMME, written())).toMatchObject({ rhythm: 'weekly', sessionCount: 6 });
    expect(courseOf(PROGRAMME, undefined)).toMatchObject({ sessionMinutes: 30, moduleIds: [] });
  });

  it('names every broken clause at once', () => {
    const broken = checkTerms({
      ...TERMS,
      goals: '  ',
      moduleIds: ['a', 'a'],
      sessionMinutes: 5,
      sessionCount: 0,
    });
    expect(broken).toEqual([
      'goals_required',
      'modules_invalid',
      'session_minutes_out_of_range',
      'session_count_out_of_range',
    ]);
    expect(checkTerms(TERMS)).toEqual([]);
  });

  it('wants a session for each module, and says nothing of the modules while the number is none', () => {
    const modules = { ...TERMS, moduleIds: ['a', 'b'] };
    expect(checkTerms({ ...modules, sessionCount: 1 })).toEqual(['modules_invalid']);
    expect(checkTerms({ ...modules, sessionCount: 2 })).toEqual([]);
    expect(checkTerms({ ...modules, sessionCount: 0 })).toEqual(['session_count_out_of_range']);
  });

  it('says which clauses differ between two versions', () => {
    expect(changedFields(TERMS, { ...TERMS, place: 'on-site', goals: 'x' })).toEqual([
      'goals',
      'place',
    ]);
  });

  it('never is in force without both signatures under that very version', () => {
    const act = fc.record({
      side: fc.constantFrom<Side>('mentor', 'mentee'),
      what: fc.constantFrom('sign', 'amend'),
      count: fc.integer({ min: 1, max: 4 }),
      seen: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now: Agreement | undefined;
        const signed = new Map<number, Set<Side>>();
        for (const { side, what, count, seen } of acts) {
          const terms = { ...TERMS, sessionCount: count, moduleIds: [] };
          const next =
            what === 'amend' || now === undefined
              ? amend(now, { id: 'p', terms, by: side, at: AT, seen })
              : sign(now, side, seen, AT);
          if (!next.ok) continue;
          if (what === 'sign' && now !== undefined) {
            signed.set(seen, (signed.get(seen) ?? new Set()).add(side));
          }
          now = next.value;
          const { inForce } = now;
          if (inForce !== undefined) expect(signed.get(inForce.version)?.size).toBe(2);
        }
      }),
    );
  });
});
