import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/domain/matching/match.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { RunComparisonShape, RunRecordShape } from '../../src/wire/match-runs.ts';
import { MatchRunListShape, MatchRunShape } from '../../src/wire/matching.ts';
import { ProblemShape } from '../../src/wire/shapes.ts';
import { found, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, enrol, MANAGER, participantsOf, type Row } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

const PEOPLE: readonly Row[] = [
  { name: 'Lina Cercle', as: 'mentor', seats: '3', halfDays: 'Mardi matin' },
  { name: 'Paul Seul', as: 'mentor', halfDays: 'Vendredi matin' },
  { name: 'Ana Une', as: 'mentee', halfDays: 'Mardi matin' },
  { name: 'Bob Deux', as: 'mentee', halfDays: 'Mardi matin;Vendredi matin', entity: 'Achats' },
  { name: 'Cleo Trois', as: 'mentee', halfDays: 'Mardi matin' },
];

let at: World;
let http: Client;
let programme: Programme;
let ids: ReadonlyMap<string, string>;
beforeEach(async () => {
  at = world();
  http = client(at);
  programme = await approvedProgramme(at);
  await enrol(at, programme, PEOPLE);
  const people = await participantsOf(at, programme);
  ids = new Map(people.map(({ id, profile }) => [profile.name, id]));
});
afterEach(() => at.close());

const idOf = (name: string): string => found(ids.get(name), name);
const couple = (mentor: string, mentee: string) => ({
  mentorId: idOf(mentor),
  menteeId: idOf(mentee),
});

async function call(method: string, path: string, body?: unknown, language = 'en') {
  at.clock.pass({ minutes: 1 });
  return http.call(method, `/programmes/${programme.id}/match-runs${path}`, {
    as: MANAGER,
    language,
    ...(body === undefined ? {} : { body }),
  });
}

async function run(body: unknown): Promise<string> {
  const { status, json } = await call('post', '', body);
  expect(status).toBe(200);
  return (json as { readonly id: string }).id;
}

async function result(id: string) {
  const { json } = await call('get', `/${id}`);
  return found(MatchRunShape.parse(json).result, 'the result');
}

describe('rules that cannot be met are refused at once, naming whom they concern', () => {
  const UNKNOWN = { mentorId: 'nobody', menteeId: 'nobody-else' };
  test.each<[string, () => object, string, string?]>([
    [
      'rules.locked',
      () => ({ locked: [UNKNOWN] }),
      'A locked pair names somebody who takes no part in this match run.',
    ],
    [
      'rules.locked',
      () => ({ locked: [{ ...couple('Lina Cercle', 'Ana Une'), menteeId: 'nobody' }] }),
      'A locked pair names somebody who takes no part in this match run.',
    ],
    [
      'rules.locked',
      () => ({ locked: [couple('Ana Une', 'Lina Cercle')] }),
      'This pair cannot be locked: Ana Une and Lina Cercle. Their roles do not allow it.',
    ],
    [
      'rules.locked',
      () => ({ locked: [couple('Paul Seul', 'Ana Une')] }),
      'This pair cannot be locked: Paul Seul and Ana Une. These two cannot be brought together.',
      'No time in common: Friday mornings for Paul Seul, Tuesday mornings for Ana Une.',
    ],
    [
      'rules.locked',
      () => ({
        locked: [couple('Lina Cercle', 'Ana Une')],
        forbidden: [couple('Lina Cercle', 'Ana Une')],
      }),
      'This pair cannot be locked: Lina Cercle and Ana Une. It was ruled out, or proposed and not taken up.',
    ],
    [
      'rules.locked',
      () => ({ locked: [couple('Lina Cercle', 'Bob Deux'), couple('Paul Seul', 'Bob Deux')] }),
      'Somebody can have one mentor only: Bob Deux, Lina Cercle, and Paul Seul. Remove one of the locked pairs.',
    ],
    ['rules.floor', () => ({ floor: 1001 }), ''],
    [
      'rules.priority',
      () => ({ priority: [[idOf('Ana Une')], [idOf('Ana Une')]] }),
      'Everybody is in one class of priority at most: Ana Une is there twice.',
    ],
    [
      'rules.circles',
      () => ({ circles: { min: 4, max: 2 } }),
      'The size of a circle goes from a minimum of at least 1 to a maximum of at least that.',
    ],
    [
      'rules.weights',
      () => ({
        weights: Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((part) => [part, 0])),
      }),
      'Weights are whole numbers, 0 or more, and at least one is more.',
    ],
  ])('%s (case %#)', async (path, rules, message, more = '') => {
    const { status, json } = await call('post', '', { rules: rules() });
    const { code, fields = [] } = ProblemShape.parse(json);
    const places = fields.map((field) => field.path);
    if (message === '') {
      expect([status, places]).toEqual([400, [path]]);
      return;
    }
    expect([status, code]).toEqual([422, 'rules_impossible']);
    expect(new Set(places)).toEqual(new Set([path]));
    expect(fields.map((field) => field.message)).toContain(message);
    if (more !== '') expect(fields.map((field) => field.message)).toContain(more);
  });

  test('in French too', async () => {
    const rules = { locked: [couple('Paul Seul', 'Ana Une')] };
    const { json } = await call('post', '', { rules }, 'fr');
    const { message, fields = [] } = ProblemShape.parse(json);
    expect(message).toBe('Ces règles ne peuvent pas être respectées.');
    expect(fields.map((field) => field.message)).toContain(
      'Ce binôme ne peut être imposé\u00a0: Paul Seul et Ana Une. Ces deux personnes ne peuvent être réunies.',
    );
  });

  test('what only solving can tell makes the run fail, and say the same', async () => {
    const locked = [couple('Lina Cercle', 'Ana Une'), couple('Lina Cercle', 'Bob Deux')];
    const id = await run({
      rules: {
        locked,
        circles: { min: 3, max: 3 },
        forbidden: [couple('Lina Cercle', 'Cleo Trois')],
      },
    });
    const { json } = await call('get', `/${id}`);
    const { status, cause } = MatchRunShape.parse(json);
    expect(status).toBe('failed');
    expect(cause).toContain('Ana Une');
    expect(cause).toContain('Bob Deux');
  });
});

test('a lock on somebody who left meanwhile is refused by name, and the run goes on without it', async () => {
  const locked = [couple('Lina Cercle', 'Bob Deux')];
  const before = await run({ rules: { locked } });
  await enrol(at, programme, [{ name: 'Bob Deux', as: 'mentee', charter: 'Non' }]);
  const refused = await call('post', '', { rules: { locked } });
  const { code, fields = [] } = ProblemShape.parse(refused.json);
  expect([refused.status, code]).toEqual([422, 'rules_impossible']);
  expect(fields).toEqual([{ path: 'rules.locked', message: expect.any(String) as string }]);
  expect(fields[0]?.message).toContain('Bob Deux');
  const after = await result(await run({ rules: { locked: [] } }));
  expect(after.pairs.map(({ mentee }) => mentee.name)).not.toContain('Bob Deux');
  // What was found before is still told of the person who was there then.
  const told = (await result(before)).pairs.map(({ mentee }) => mentee.name);
  expect(told).toContain('Bob Deux');
});

describe('whom to serve first', () => {
  test('is told by entity, and resolved to those who want to be mentored', async () => {
    const serveFirst = [
      { entities: ['  ACHATS '] },
      { ids: [idOf('Ana Une')], entities: ['Marketing'] },
    ];
    const id = await run({ serveFirst });
    const record = RunRecordShape.parse((await call('get', `/${id}/record`)).json);
    expect(record.rules.priority).toEqual([
      [idOf('Bob Deux')],
      [idOf('Ana Une'), idOf('Cleo Trois')],
    ]);
  });

  test('an entity of which nobody is is refused by name', async () => {
    const { status, json } = await call('post', '', { serveFirst: [{ entities: ['Lune'] }] });
    const { fields } = ProblemShape.parse(json);
    expect(status).toBe(422);
    expect(fields).toEqual([
      {
        path: 'serveFirst',
        message:
          'Nobody to be mentored is of the entity “Lune”. Choose an entity of the volunteers.',
      },
    ]);
  });
});

describe('the pairs of another run', () => {
  test('are kept as far as the optimum allows, each lost one with its price', async () => {
    const locked = [couple('Lina Cercle', 'Bob Deux')];
    const before = await run({ rules: { locked } });
    const after = await run({ keepRun: before });
    const { kept, aims, sentences, verified, gap } = await result(after);
    expect(kept?.existing).toBe((await result(before)).cardinality);
    expect(aims.map(({ aim }) => aim)).toEqual(['mentees', 'score', 'keep']);
    expect([verified, gap]).toEqual([true, { mentees: 0, ranks: 0, points: 0 }]);
    expect(sentences[0]).toBe('This result is proven optimal, in the order of these aims.');
    for (const lost of found(kept).lost) expect(lost.sentence).toContain(lost.mentee.name);

    const compared = await call('get', `/${after}/comparison/${before}`);
    const { rules } = RunComparisonShape.parse(compared.json);
    expect(rules).toEqual([
      { rule: 'locked', label: 'Locked pairs', before: '1 pair', after: 'none' },
      { rule: 'keep', label: 'Pairs to keep', before: 'none', after: '3 pairs' },
    ]);
  });

  test('must be those of a run that is there and finished', async () => {
    expect((await call('post', '', { keepRun: 'none' })).status).toBe(404);
  });
});

test('the list of runs says by which rules each differs from the finished one before it', async () => {
  const first = await run({});
  const locked = [couple('Lina Cercle', 'Bob Deux')];
  const second = await run({ rules: { locked, floor: 10 } });
  const impossible = await run({
    rules: {
      locked: [couple('Lina Cercle', 'Ana Une'), couple('Lina Cercle', 'Bob Deux')],
      floor: 10,
      circles: { min: 3, max: 3 },
      forbidden: [couple('Lina Cercle', 'Cleo Trois')],
    },
  });
  const last = await run({ rules: { locked, floor: 10 } });
  const changes = async (language: string) => {
    const { json } = await call('get', '', undefined, language);
    const { runs } = MatchRunListShape.parse(json);
    return new Map(runs.map((one) => [one.id, one.changes]));
  };
  const said = await changes('en');
  // Nothing stands before the first; one that failed is nothing to start from.
  expect(said.get(first)).toBeUndefined();
  expect(said.get(second)).toEqual(['Minimum affinity', 'Locked pairs']);
  expect(said.get(impossible)).toEqual(['Locked pairs', 'Pairs ruled out', 'Size of circles']);
  expect(said.get(last)).toEqual([]);
  expect((await changes('fr')).get(second)).toEqual(['Affinité minimum', 'Binômes imposés']);
});

test('a circle is shown with what all of it has in common', async () => {
  const id = await run({ rules: { circles: { min: 2, max: 3 } } });
  const { circles, lowest, pairs } = await result(id);
  const [circle] = found(circles);
  expect(circles).toHaveLength(1);
  expect(circle?.mentor.name).toBe('Lina Cercle');
  expect(circle?.members.map(({ mentee }) => mentee.name)).toContain('Ana Une');
  expect(circle).toMatchObject({
    halfDays: ['tue-am'],
    languages: [{ code: 'fr', name: 'French' }],
    sentences: [
      'Topics of the whole circle: Automating without code.',
      'Times that suit the whole circle: Tuesday morning.',
      'Languages of the whole circle: French.',
    ],
  });
  const scores = [...pairs, ...found(circle).members].map(({ score }) => score);
  expect(lowest).toBe(Math.min(...scores));
});

test('a budget that runs out leaves a result with its gap, replayed to the same bytes', async () => {
  const crowd = Array.from({ length: 12 }, (_, i): Row => {
    const isMentor = i % 3 === 0;
    const entity = ['Achats', 'Finance', 'Marketing'][i % 5] ?? 'Ventes';
    return {
      name: `${isMentor ? 'Mentor' : 'Cadre'} N${i}`,
      as: isMentor ? 'mentor' : 'mentee',
      entity,
    };
  });
  await enrol(at, programme, crowd);
  const id = await run({ budget: 0 });
  const { json } = await call('get', `/${id}`);
  const { status, result: shown } = MatchRunShape.parse(json);
  expect(status).toBe('proposed');
  const { verified, gap, sentences } = found(shown);
  expect(verified).toBe(false);
  expect(gap.mentees + gap.ranks + gap.points).toBeGreaterThan(0);
  expect(sentences[0]).toBe('The computing budget ran out: this result is not proven optimal.');
  expect((await call('get', `/${id}/record`)).json).toMatchObject({ budget: 0 });
  expect((await call('get', `/${id}/replay`)).json).toMatchObject({ same: true });
});
