import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { rehearseMatching } from '../../src/usecases/rehearse-matching.ts';
import { readMatchRun } from '../../src/usecases/read-match-runs.ts';
import type { RehearsalWire } from '../../src/wire/rehearsal.ts';
import { client } from '../api/client.ts';
import { codeOf, done, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  enrol,
  EXECUTIVE,
  importBytes,
  MANAGER,
  matched,
  MENTOR,
  proposedPair,
  SPONSOR,
  TWO,
} from './story.ts';

describe('a rehearsal of a programme', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  const everyTopic = { topicIds: BUILT_IN_TOPICS.map(({ id }) => id) };

  test('compares on the people whom a run would pair, and keeps nothing', async () => {
    const programme = await approvedProgramme(at, everyTopic);
    await importBytes(at, programme.id, readFileSync('test/fixtures/inscriptions-2026.csv'));
    await at.work();
    const before = await at.store.readFacts('', 10_000);
    const rehearsal = done(await rehearseMatching(at.ports, MANAGER, programme.id));
    expect(rehearsal).toMatchObject({ mentees: 89, mentors: 177, eligibleCouples: 3973 });
    expect(rehearsal.optimal).toMatchObject({ matched: 70, total: 55105 });
    expect(await at.store.readFacts('', 10_000)).toEqual(before);
    const run = await matched(at, programme);
    const view = done(await readMatchRun(at.ports, MANAGER, programme.id, run.id));
    expect(view.run).toMatchObject({ summary: { cardinality: 70, total: 55105 } });
  });

  test('leaves out who already has a pair, or a proposal that waits', async () => {
    const programme = await approvedProgramme(at);
    await at.install(MENTOR, EXECUTIVE);
    await enrol(at, programme, TWO);
    const first = done(await rehearseMatching(at.ports, MANAGER, programme.id));
    expect(first).toMatchObject({ mentees: 1, mentors: 1, optimal: { matched: 1 } });
    const { programme: other } = await proposedPair(at);
    expect(codeOf(await rehearseMatching(at.ports, MANAGER, other.id))).toBe('nobody_to_match');
  });

  test('is for managers alone, and needs people', async () => {
    const programme = await approvedProgramme(at);
    expect(codeOf(await rehearseMatching(at.ports, MANAGER, programme.id))).toBe('nobody_to_match');
    await enrol(at, programme, TWO);
    for (const who of [SPONSOR, MENTOR, EXECUTIVE, someone('Nobody')]) {
      expect(codeOf(await rehearseMatching(at.ports, who, programme.id))).toBe('not_found');
    }
  });

  test('reaches the tab as a table in the reader’s language', async () => {
    const programme = await approvedProgramme(at, everyTopic);
    await importBytes(at, programme.id, readFileSync('test/fixtures/inscriptions-2026.csv'));
    await at.work();
    const http = client(at);
    const read = async (language: string): Promise<RehearsalWire> => {
      const path = `/programmes/${programme.id}/rehearsal`;
      const { status, json } = await http.call('get', path, { as: MANAGER, language });
      expect(status).toBe(200);
      return json as RehearsalWire;
    };
    const { methods, measures, draws } = await read('en');
    expect(draws).toBe(100);
    expect(methods.map(({ label }) => label)).toEqual(['Optimal', 'Greedy', 'Random', 'Stable']);
    expect(measures[0]).toMatchObject({
      measure: 'matched',
      label: 'Mentees with a mentor',
      outOf: 89,
      optimal: 70,
      random: { mean: 70, deviation: 0, least: 70, most: 70 },
    });
    expect(measures.map(({ measure }) => measure)).toContain('acrossSites');
    const french = await read('fr');
    expect(french.measures[0]?.label).toBe('Personnes mentorées');
    // The page shows the mean, the lowest and the highest: no deviation is spoken of where none stands.
    expect(french.methods[2]?.about).toContain(
      'moyenne de 100 tirages (graines 1 à 100), puis le plus bas et le plus haut.',
    );
    for (const { about } of [...methods, ...french.methods]) expect(about).not.toContain('±');
  });
});
