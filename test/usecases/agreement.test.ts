import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terms } from '../../src/domain/agreement.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { done, someone, world, type World } from './harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  pairsOf,
  proposedPair,
  type Formed,
} from './story.ts';

let at: World;
let pair: Formed;
beforeEach(async () => {
  at = world();
  pair = await formedPair(at);
});
afterEach(() => at.close());

async function terms(changes: Partial<Terms> = {}): Promise<Terms> {
  const { draft } = done(await viewAgreement(at.ports, MENTOR, pair));
  return { ...draft, goals: 'Comprendre l’IA générative.', ...changes };
}

describe('the agreement of a pair', () => {
  it('starts from the programme’s rhythm, is written by one and signed by the other', async () => {
    const written = await terms({ sessionCount: 3, moduleIds: ['generative-ai'] });
    done(await writeAgreement(at.ports, MENTOR, { ...pair, terms: written, seen: 0 }));
    const seen = done(await viewAgreement(at.ports, EXECUTIVE, pair));
    expect(seen.agreement).toMatchObject({ version: 1, by: 'mentor' });
    expect((await pairsOf(at, pair.programme))[0]?.status).toBe('accepted');
    done(await signAgreement(at.ports, EXECUTIVE, { ...pair, version: 1 }));
    expect((await pairsOf(at, pair.programme))[0]?.status).toBe('active');
    const session = done(
      await planSession(at.ports, MENTOR, { ...pair, at: { instant: '2026-12-03T13:00:00.000Z' } }),
    );
    expect(session).toMatchObject({ moduleId: 'generative-ai', number: 1 });
  });

  it('says what a session that was planned before is about, and says it anew when it changes', async () => {
    const agree = async (moduleIds: readonly string[], seen: number) => {
      const written = await terms({ moduleIds });
      done(await writeAgreement(at.ports, MENTOR, { ...pair, terms: written, seen }));
      done(await signAgreement(at.ports, EXECUTIVE, { ...pair, version: seen + 1 }));
      const scope = { tenantId: MENTOR.tenantId, programmeId: pair.programmeId };
      const sessions = await listAll(at.ports, 'session', scope);
      return sessions.map(({ body }) => body.moduleId);
    };
    const instant = '2026-12-03T13:00:00.000Z';
    const planned = done(await planSession(at.ports, MENTOR, { ...pair, at: { instant } }));
    expect(planned.moduleId).toBeUndefined();
    expect(await agree(['generative-ai'], 0)).toEqual(['generative-ai']);
    expect(await agree(['personal-data'], 1)).toEqual(['personal-data']);
    expect(await agree([], 2)).toEqual([undefined]);
  });

  it('keeps both texts apart when the two write at once', async () => {
    const one = { ...pair, terms: await terms(), seen: 0 };
    const two = { ...pair, terms: await terms({ goals: 'Tout autre chose.' }), seen: 0 };
    const both = await Promise.all([
      writeAgreement(at.ports, MENTOR, one),
      writeAgreement(at.ports, EXECUTIVE, two),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'agreement_changed' } });
  });

  it('is nobody else’s: the manager and strangers find nothing', async () => {
    done(await writeAgreement(at.ports, MENTOR, { ...pair, terms: await terms(), seen: 0 }));
    for (const who of [MANAGER, someone('Paul Curieux')]) {
      expect(await viewAgreement(at.ports, who, pair)).toMatchObject({
        error: { code: 'not_found' },
      });
    }
  });

  it('refuses unusable clauses by name, and writes nothing', async () => {
    const bad = await terms({ goals: '', sessionCount: 99 });
    expect(await writeAgreement(at.ports, MENTOR, { ...pair, terms: bad, seen: 0 })).toMatchObject({
      error: { details: ['goals_required', 'session_count_out_of_range'] },
    });
    expect(done(await viewAgreement(at.ports, MENTOR, pair)).agreement).toBeUndefined();
  });
});

describe('a pair that has not accepted yet', () => {
  it('has nothing to agree on', async () => {
    const other = world();
    const proposed = await proposedPair(other);
    const view = done(await viewAgreement(other.ports, MENTOR, proposed));
    expect(view.mayChange).toBe(false);
    expect(
      await writeAgreement(other.ports, MENTOR, { ...proposed, terms: view.draft, seen: 0 }),
    ).toMatchObject({ error: { code: 'pair_not_under_way' } });
    other.close();
  });
});
