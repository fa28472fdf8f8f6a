import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  DeliveriesWire,
  DeliveryPeopleWire,
  DeliverySummaryWire,
} from '../../src/wire/deliveries.ts';
import { world, type World } from '../usecases/harness.ts';
import { DECLINER, livingProgramme, SECRET, type Ids } from './living-programme.ts';
import { MANAGER } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

describe('where messages stand', () => {
  let at: World;
  let api: Client;
  let ids: Ids;
  beforeEach(async () => {
    at = world();
    api = client(at);
    ids = await livingProgramme(at);
  });
  afterEach(() => at.close());

  async function get<T>(path: string, language = 'en'): Promise<T> {
    const answer = await api.call('get', `/programmes/${ids.programmeId}/deliveries${path}`, {
      as: MANAGER,
      language,
    });
    expect(answer.status).toBe(200);
    return answer.json as T;
  }

  test('is summed by state, each with its words, and by cause with what to do', async () => {
    const sums = await get<DeliverySummaryWire>('/summary');
    const total = sums.states.reduce((sum, { messages }) => sum + messages, 0);
    expect(total).toBe(sums.messages);
    expect(sums.states.map(({ label }) => label).every((label) => label !== '')).toBe(true);
    expect(sums.causes[0]).toMatchObject({
      cause: 'never_installed',
      state: 'not_installed',
      remedy: 'Ask them to add the app, or your Teams administrator to install it.',
    });
    const french = await get<DeliverySummaryWire>('/summary', 'fr');
    expect(french.causes[0]?.remedy).toMatch(/^Demandez/u);
  });

  test('comes page after page, each message once, whatever the size of a page', async () => {
    const whole = (await get<DeliveriesWire>('?limit=200')).items;
    const pages: string[] = [];
    let continuation: string | undefined;
    do {
      const next = continuation === undefined ? '' : `&continuation=${continuation}`;
      const page = await get<DeliveriesWire>(`?limit=3${next}`);
      expect(page.items.length).toBeLessThanOrEqual(3);
      pages.push(...page.items.map(({ id }) => id));
      ({ continuation } = page);
    } while (continuation !== undefined);
    expect(pages).toEqual(whole.map(({ id }) => id));
  });

  test('comes with what changed last first, on every page', async () => {
    at.clock.set('2026-12-20T09:00:00.000Z');
    await at.work();
    const { items } = await get<DeliveriesWire>('?limit=200');
    const moments = items.map((item) => item.at);
    expect(new Set(moments).size).toBeGreaterThan(1);
    expect(moments).toEqual(moments.toSorted().toReversed());
    const first = await get<DeliveriesWire>('?limit=2');
    expect(first.items.map(({ at }) => at)).toEqual(moments.slice(0, 2));
  });

  test('is filtered by state and by person', async () => {
    const [some] = (await get<DeliveriesWire>('')).items;
    const mine = await get<DeliveriesWire>(`?person=${some?.person.id ?? ''}`);
    expect(new Set(mine.items.map(({ person }) => person.name))).toEqual(
      new Set([some?.person.name]),
    );
    expect((await get<DeliveriesWire>('?state=sent')).items).toEqual([]);
    const waiting = await get<DeliveriesWire>('?state=not_installed');
    expect(waiting.items.every(({ state }) => state === 'not_installed')).toBe(true);
    expect(waiting.items.length).toBeGreaterThan(0);
  });

  test('tells of each participant the latest, and how many wait', async () => {
    const { people } = await get<DeliveryPeopleWire>('/people');
    expect(people.some(({ waiting, latest }) => waiting > 0 && latest?.remedy !== undefined)).toBe(
      true,
    );
  });

  test('gives away nothing of what is said, nor who declined or cancelled', async () => {
    for (const path of ['', '/summary', '/people']) {
      const text = JSON.stringify(await get(path, 'fr'));
      for (const secret of Object.values(SECRET)) expect(text).not.toContain(secret);
      expect(text).not.toContain('proposal');
    }
    const { items } = await get<DeliveriesWire>('?limit=200');
    const other = items.filter(({ person }) => person.name !== DECLINER.name);
    // The one whose proposal was declined was told so; that they were is nobody's to read.
    expect(other.filter(({ category }) => category === 'programme').length).toBe(
      new Set(other.filter(({ category }) => category === 'programme').map((i) => i.person.id))
        .size,
    );
  });

  test('does not exist on a page that nobody was given', async () => {
    for (const page of ['elsewhere', '~', '2026-12-20~x', '%00']) {
      const path = `/programmes/${ids.programmeId}/deliveries?continuation=${page}`;
      expect((await api.call('get', path, { as: MANAGER })).status).toBe(404);
    }
  });
});
