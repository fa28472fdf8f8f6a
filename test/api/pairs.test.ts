import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardWire, ProgrammePairsWire } from '../../src/wire/dashboard.ts';
import { world, type World } from '../usecases/harness.ts';
import { MANAGER, MENTOR } from '../usecases/story.ts';
import { client, type Client } from './client.ts';
import { livingProgramme, type Ids } from './living-programme.ts';

describe('the pairs of a programme', () => {
  let at: World;
  let api: Client;
  let ids: Ids;
  beforeEach(async () => {
    at = world();
    api = client(at);
    ids = await livingProgramme(at);
  });
  afterEach(() => at.close());

  async function get<T>(path: string): Promise<T> {
    const answer = await api.call('get', `/programmes/${ids.programmeId}${path}`, { as: MANAGER });
    expect(answer.status).toBe(200);
    return answer.json as T;
  }

  test('come page after page, each once, by the name of the mentor', async () => {
    const whole = await get<ProgrammePairsWire>('/pairs?limit=200');
    expect(whole.continuation).toBeUndefined();
    expect(whole.total).toBe(whole.pairs.length);
    const names = whole.pairs.map(({ mentor }) => mentor.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
    const pages: string[] = [];
    let continuation: string | undefined;
    do {
      const next = continuation === undefined ? '' : `&continuation=${continuation}`;
      const page = await get<ProgrammePairsWire>(`/pairs?limit=1${next}`);
      expect([page.pairs.length, page.total]).toEqual([1, whole.total]);
      pages.push(...page.pairs.map(({ pairId }) => pairId));
      ({ continuation } = page);
    } while (continuation !== undefined);
    expect(pages).toEqual(whole.pairs.map(({ pairId }) => pairId));
  });

  test('are as many in each state as the dashboard says', async () => {
    const { pairStates } = await get<DashboardWire>('/dashboard');
    expect(pairStates.length).toBeGreaterThan(0);
    for (const { status, pairs } of pairStates) {
      const { total, pairs: found } = await get<ProgrammePairsWire>(`/pairs?status=${status}`);
      expect([status, total]).toEqual([status, pairs]);
      expect(found.every((pair) => pair.status === status)).toBe(true);
    }
  });

  test('are found by a name without its accents, and by several words at once', async () => {
    const { pairs } = await get<ProgrammePairsWire>('/pairs');
    const [pair] = pairs;
    const words = `${MENTOR.name} ${pair?.mentor.entity ?? ''}`;
    const folded = words.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const found = await get<ProgrammePairsWire>(`/pairs?search=${encodeURIComponent(folded)}`);
    expect(found.total).toBeGreaterThan(0);
    expect(
      found.pairs.every(({ mentor, mentee }) =>
        `${mentor.name}${mentee.name}`.includes(MENTOR.name),
      ),
    ).toBe(true);
    expect(await get('/pairs?search=nobody-is-called-this')).toEqual({ pairs: [], total: 0 });
  });

  test.each(['-1', 'x', '1e99'])('have no page %s', async (continuation) => {
    const path = `/programmes/${ids.programmeId}/pairs?continuation=${continuation}`;
    expect((await api.call('get', path, { as: MANAGER })).status).toBe(404);
  });
});
