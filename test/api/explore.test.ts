import { describe, expect, test } from 'vitest';
import type {
  CoupleAnswerWire,
  RecruitmentWire,
  RemediesWire,
  RulesPreviewWire,
} from '../../src/wire/explore.ts';
import { found, mailOf, someone, world, type World } from '../usecases/harness.ts';
import {
  approvedProgramme,
  enrol,
  MANAGER,
  matched,
  participantsOf,
  type Row,
} from '../usecases/story.ts';
import { client, type Client } from './client.ts';

interface Opened {
  readonly at: World;
  readonly http: Client;
  readonly run: string;
  readonly idOf: (name: string) => string;
}

/** A run of these people; paths are below it, people are named by their first names. */
async function opened(rows: readonly Row[]): Promise<Opened> {
  const at = world();
  const programme = await approvedProgramme(at);
  await enrol(at, programme, rows);
  const { id } = await matched(at, programme);
  const people = await participantsOf(at, programme);
  const http = client(at);
  return {
    at,
    http: {
      ...http,
      call: (method, path, asked) => http.call(method, path, { language: 'fr', ...asked }),
    },
    run: `/programmes/${programme.id}/match-runs/${id}`,
    idOf: (name) => found(people.find(({ profile }) => profile.name === name)).id,
  };
}

const AI = 'IA générative au quotidien';
const DATA = 'Gérer et exploiter les données';
/** Zoé suits Ann alone; Max suits Ann and Bob. */
const THREE: readonly Row[] = [
  { name: 'Ann', as: 'mentor', topic: AI, halfDays: 'Mardi matin' },
  { name: 'Bob', as: 'mentor', topic: AI, halfDays: 'Lundi matin' },
  { name: 'Zoé', as: 'mentee', topic: AI, halfDays: 'Mardi matin' },
  { name: 'Max', as: 'mentee', topic: AI, halfDays: 'Lundi matin;Mardi matin' },
];

describe('why not this couple', () => {
  test('says what it would cost, to whom, in the reader’s language', async () => {
    const { at, http, run, idOf } = await opened(THREE);
    const path = `${run}/couples/${idOf('Ann')}/${idOf('Max')}`;
    const { json } = await http.call('get', path, { as: MANAGER });
    const answer = json as CoupleAnswerWire;
    expect(answer.verdict).toBe('possible');
    expect(answer.effect).toMatchObject({ mentees: -1, lose: [{ name: 'Zoé' }], gain: [] });
    const lost = -found(answer.effect).points;
    expect(answer.sentences).toEqual([
      `Cela coûterait son mentor à 1 personne et ${lost} points.`,
      'Sans mentor désormais\u00a0: Zoé.',
      'Changerait de mentor\u00a0: Max (Bob → Ann).',
      'Mentors sans personne désormais\u00a0: Bob.',
    ]);
    const english = await http.call('get', path, { as: MANAGER, language: 'en' });
    expect((english.json as CoupleAnswerWire).sentences.slice(0, 2)).toEqual([
      `It would cost 1 mentee their mentor and ${lost} points.`,
      'Without a mentor then: Zoé.',
    ]);
    expect(answer.why?.mentor).toContain('Vous transmettez');
    expect(answer.why?.mentee).toContain('Votre mentor transmet');
    at.close();
  });

  test('names all that forbids it, and nobody who asked to be kept apart', async () => {
    const { at, http, run, idOf } = await opened([
      { name: 'Ann', as: 'mentor', topic: DATA, halfDays: 'Lundi matin' },
      {
        name: 'Zoé',
        as: 'mentee',
        topic: AI,
        halfDays: 'Mardi matin',
        avoids: 'ann@contoso.example',
      },
    ]);
    const path = `${run}/couples/${idOf('Ann')}/${idOf('Zoé')}`;
    const { json, text } = await http.call('get', path, { as: MANAGER });
    const answer = json as CoupleAnswerWire;
    expect(answer.obstacles.map(({ code }) => code)).toEqual(['topic', 'half_day', 'kept_apart']);
    expect(answer.sentences).toEqual([
      `Aucun thème commun\u00a0: Ann transmet «\u202f${DATA}\u202f»\u202f; Zoé souhaite apprendre «\u202f${AI}\u202f».`,
      'Aucun moment commun\u00a0: le lundi matin pour Ann, le mardi matin pour Zoé.',
      'Un souhait personnel, qui reste privé, écarte cette association.',
    ]);
    expect(text).not.toContain('ann@contoso.example');
    at.close();
  });
});

test('somebody without a pair is told of with the fewest changes that help', async () => {
  const { at, http, run, idOf } = await opened([
    { name: 'Ann', as: 'mentor', topic: AI, halfDays: 'Lundi matin' },
    { name: 'Zoé', as: 'mentee', topic: AI, halfDays: 'Mardi matin' },
  ]);
  const { json } = await http.call('get', `${run}/people/${idOf('Zoé')}/remedies`, { as: MANAGER });
  const { person, remedies } = json as RemediesWire;
  expect(person.name).toBe('Zoé');
  expect(remedies.map(({ sentences }) => sentences)).toEqual([
    ['Si Zoé se rend disponible le lundi matin, Zoé a un mentor.'],
    ['Si Ann se rend disponible le mardi matin, Zoé a un mentor.'],
  ]);
  for (const { effect, harmless } of remedies) {
    expect([effect.mentees, harmless]).toEqual([1, true]);
  }
  const paired = await opened(THREE);
  const nothing = `${paired.run}/people/${paired.idOf('Ann')}/remedies`;
  expect((await paired.http.call('get', nothing, { as: MANAGER })).status).toBe(404);
  paired.at.close();
  at.close();
});

test('an answer between two others is told with who moves and the pair to lock, and no private wish', async () => {
  // Max, Yves and Zoé suit Ann, who has one seat; Bob is free, and Zoé asked not to be with Bob.
  const { at, http, run, idOf } = await opened([
    { name: 'Ann', as: 'mentor', topic: AI, halfDays: 'Lundi matin', entity: 'Achats' },
    { name: 'Bob', as: 'mentor', topic: AI, halfDays: 'Mardi matin' },
    { name: 'Max', as: 'mentee', topic: AI, halfDays: 'Lundi matin', entity: 'Ventes' },
    {
      name: 'Zoé',
      as: 'mentee',
      topic: AI,
      halfDays: 'Lundi matin',
      entity: 'Achats',
      avoids: mailOf('Bob'),
    },
    { name: 'Yves', as: 'mentee', topic: AI, halfDays: 'Lundi matin', entity: 'Achats' },
  ]);
  const path = `${run}/people/${idOf('Zoé')}/remedies`;
  const said = async (language: 'fr' | 'en') => {
    const { json, text } = await http.call('get', path, { as: MANAGER, language });
    expect(text).not.toContain(mailOf('Bob'));
    expect(text).not.toMatch(/souhait personnel|personal wish/u);
    return (json as RemediesWire).remedies.map(({ sentences }) => sentences);
  };
  const french = await said('fr');
  const lock =
    'Verrouillez aussi ce binôme\u00a0: Ann avec Zoé\u202f; sans cela, la place peut revenir à quelqu’un d’autre.';
  expect(french[0]).toEqual(['Si Ann accompagne une personne de plus, Zoé a un mentor.', lock]);
  expect(french).toContainEqual([
    'Si Max se rend disponible le mardi matin, Zoé a un mentor.',
    'Pour cela, une personne change de mentor\u00a0: Max (Ann → Bob).',
    lock,
  ]);
  expect(await said('en')).toContainEqual([
    'If Max makes time on Tuesday mornings, Zoé has a mentor.',
    'For that, one person changes mentor: Max (Ann → Bob).',
    'Lock this pair too: Ann with Zoé; otherwise the place may go to somebody else.',
  ]);
  expect((await http.call('get', path, { as: someone('Max') })).status).toBe(404);
  at.close();
});

test('whom to look for, with the pairs each would add', async () => {
  const { at, http, run } = await opened([
    { name: 'Ann', as: 'mentor', topic: DATA },
    { name: 'Zoé', as: 'mentee', topic: AI, halfDays: 'Mardi matin' },
    { name: 'Max', as: 'mentee', topic: AI, halfDays: 'Mardi matin;Mardi après-midi' },
  ]);
  const { json } = await http.call('get', `${run}/recruitment`, { as: MANAGER });
  const page = json as RecruitmentWire;
  expect(page).toMatchObject({ seats: 3, pairs: 0, waiting: 2 });
  expect(page.topics[0]).toMatchObject({ id: 'generative-ai', wanted: 2, offered: 0, short: 2 });
  expect(page.topics[0]?.sentence).toBe(
    '2 personnes souhaitent l’apprendre\u202f; 0 mentor le transmet (0 place)\u202f; 0 binôme l’aborde\u202f; il manque 2 places.',
  );
  expect(page.mentors[0]).toMatchObject({
    topics: [{ id: 'generative-ai' }],
    halfDays: ['tue-am'],
    pairs: 2,
    sentence: `Un mentor de plus (3 places) sur «\u202f${AI}\u202f», en français, le mardi matin, ajoute 2 binômes.`,
  });
  const newcomer = { topics: ['generative-ai'], languages: ['fr'], halfDays: ['tue-pm'], seats: 1 };
  const priced = await http.call('post', `${run}/newcomer`, { as: MANAGER, body: newcomer });
  expect(priced.json).toMatchObject({
    sentence: `Un mentor de plus (1 place) sur «\u202f${AI}\u202f», en français, le mardi après-midi, ajoute 1 binôme.`,
    effect: { mentees: 1, gain: [{ name: 'Max' }] },
  });
  const many = await http.call('post', `${run}/newcomer`, {
    as: MANAGER,
    body: { ...newcomer, seats: 4 },
  });
  expect(many.status).toBe(400);
  at.close();
});

describe('rules show their price before they are confirmed', () => {
  test('a lock, a forbidden pair; and nothing is written', async () => {
    const { at, http, run, idOf } = await opened(THREE);
    const preview = async (body: unknown): Promise<RulesPreviewWire> =>
      (await http.call('post', `${run}/preview`, { as: MANAGER, body })).json as RulesPreviewWire;
    const [annMax, bobMax] = [
      { mentorId: idOf('Ann'), menteeId: idOf('Max') },
      { mentorId: idOf('Bob'), menteeId: idOf('Max') },
    ];
    const before = await http.call('get', run, { as: MANAGER });
    const locked = await preview({ locked: [annMax] });
    expect(locked).toMatchObject({ possible: true, now: { pairs: 2 }, then: { pairs: 1 } });
    expect(locked.effect?.lose.map(({ name }) => name)).toEqual(['Zoé']);
    const forbidden = await preview({ forbidden: [bobMax] });
    expect(forbidden.effect?.mentees).toBe(-1);
    expect(await preview({})).toMatchObject({
      possible: true,
      sentences: ['Cela ne coûterait rien\u00a0: ce serait aussi bien.'],
    });
    expect((await http.call('get', run, { as: MANAGER })).json).toEqual(before.json);
    at.close();
  });

  test('a lock that cannot be says why, whoever is named', async () => {
    const { at, http, run, idOf } = await opened(THREE);
    const locked = [{ mentorId: idOf('Bob'), menteeId: idOf('Zoé') }];
    const { json } = await http.call('post', `${run}/preview`, { as: MANAGER, body: { locked } });
    expect(json).toMatchObject({
      possible: false,
      sentences: [
        'Ce binôme ne peut être imposé\u00a0: Bob et Zoé. Ces deux personnes ne peuvent être réunies.',
      ],
      locks: [{ mentor: { name: 'Bob' }, obstacles: [{ code: 'half_day' }] }],
    });
    at.close();
  });

  test('confirmed, they are the rules of the next run', async () => {
    const { at, http, run, idOf } = await opened(THREE);
    const rules = { locked: [{ mentorId: idOf('Ann'), menteeId: idOf('Max') }] };
    const runs = run.slice(0, run.lastIndexOf('/'));
    const asked = await http.call('post', runs, { as: MANAGER, body: { rules } });
    await at.work();
    const { id } = asked.json as { id: string };
    const { json } = await http.call('get', `${runs}/${id}`, { as: MANAGER });
    expect(json).toMatchObject({
      result: { pairs: [{ mentor: { name: 'Ann' }, mentee: { name: 'Max' } }] },
    });
    at.close();
  });
});
