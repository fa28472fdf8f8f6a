import type { Actor } from '../../src/usecases/actor.ts';
import { MENTORS_ANSWERS } from '../usecases/answers.ts';
import { someone } from '../usecases/harness.ts';
import { EXECUTIVE, MANAGER, MENTOR } from '../usecases/story.ts';
import {
  DEPUTY,
  FRIDAY,
  got,
  INES,
  MONDAY_AFTER,
  OPINION,
  planned,
  programmePath,
  sessionOn,
  THURSDAY,
  type Scene,
} from './race-scene.ts';

const NOE = someone('Noé Volontaire');
const LATER = { minutes: 9 * 24 * 60 };

/** What two people, or one person in two windows, write from the same start. */
export interface Race {
  readonly name: string;
  readonly by: readonly [Actor, Actor];
  readonly method: 'put' | 'post';
  readonly code: string;
  readonly prepare: (scene: Scene) => Promise<string>;
  readonly writes: readonly [object, object];
  /** What was on both screens. */
  readonly seen: unknown;
  /** What either would see afterwards, and what is left there of the first, then of the second. */
  readonly read: (scene: Scene, path: string) => Promise<unknown>;
  readonly left: readonly [unknown, unknown];
}

/** Everything that a person writes and another window, or another person, could overwrite. */
export const RACES: readonly Race[] = [
  {
    name: 'a session that both move',
    by: [MENTOR, EXECUTIVE],
    method: 'post',
    code: 'session_changed',
    prepare: async (scene) => `${await planned(scene)}/time`,
    writes: [{ startsAt: FRIDAY }, { startsAt: MONDAY_AFTER }],
    seen: { startsAt: THURSDAY, status: 'planned' },
    read: async (scene) => (await sessionOn(scene)(MENTOR)).startsAt,
    left: [FRIDAY, MONDAY_AFTER],
  },
  {
    name: 'a private note in two windows',
    by: [MENTOR, MENTOR],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: async (scene) => `${await planned(scene)}/notes/mine`,
    writes: [{ text: 'Ralentir.' }, { text: 'Parler moins.' }],
    seen: '',
    read: async ({ http }, path) => {
      const notes = await got(http, path.replace(/\/mine$/u, ''), MENTOR);
      return (notes as { own: string }).own;
    },
    left: ['Ralentir.', 'Parler moins.'],
  },
  {
    name: 'an enrolment in two windows',
    by: [INES, INES],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: (scene) => Promise.resolve(`${programmePath(scene)}/enrolment`),
    writes: [
      { answers: { ...MENTORS_ANSWERS, hopes: 'Apprendre à convaincre.' } },
      { answers: { ...MENTORS_ANSWERS, hopes: 'Voir comment on décide.' } },
    ],
    // Filled from the directory, and answered by nobody yet.
    seen: { entity: 'Finance' },
    read: async ({ http }, path) => {
      const view = await got(http, path, INES);
      return (view as { answers: { hopes: string } }).answers.hopes;
    },
    left: ['Apprendre à convaincre.', 'Voir comment on décide.'],
  },
  {
    name: 'an enrolment that is begun in two windows',
    by: [NOE, NOE],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: (scene) => Promise.resolve(`${programmePath(scene)}/enrolment/draft`),
    writes: [
      { answers: { ...MENTORS_ANSWERS, entity: 'Achats' }, step: 3 },
      { answers: { ...MENTORS_ANSWERS, entity: 'Ventes' }, step: 4 },
    ],
    seen: {},
    read: async ({ http }, path) => {
      const view = await got(http, path.replace(/\/draft$/u, ''), NOE);
      return (view as { answers: { entity: string } }).answers.entity;
    },
    left: ['Achats', 'Ventes'],
  },
  {
    name: 'a mentor’s view of themselves in two windows',
    by: [MENTOR, MENTOR],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: (scene) => Promise.resolve(`${programmePath(scene)}/self-assessment`),
    writes: [OPINION, { ...OPINION, posture: 1 }],
    seen: null,
    read: async (scene) => {
      const mine = await got(scene.http, `${programmePath(scene)}/preparation`, MENTOR);
      return (mine as { selfAssessment: unknown }).selfAssessment;
    },
    left: [OPINION, { ...OPINION, posture: 1 }],
  },
  {
    name: 'the assistant’s name in two windows',
    by: [EXECUTIVE, EXECUTIVE],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: (scene) => Promise.resolve(`${programmePath(scene)}/delegate`),
    writes: [{ mail: 'odile@contoso.example' }, { mail: 'paul@contoso.example' }],
    seen: null,
    read: async ({ http }) => {
      const mine = await got(http, '/mentoring', EXECUTIVE);
      return (mine as { delegates: { mail?: string }[] }).delegates[0]?.mail;
    },
    left: ['odile@contoso.example', 'paul@contoso.example'],
  },
  {
    name: 'the coach whom two managers offer',
    by: [MANAGER, DEPUTY],
    method: 'put',
    code: 'changed_meanwhile',
    prepare: (scene) => Promise.resolve(`${programmePath(scene)}/coach`),
    writes: [
      { coach: { name: 'Ana', mail: 'ana@fabrikam.example' } },
      { coach: { name: 'Bea', mail: 'bea@fabrikam.example' } },
    ],
    seen: null,
    read: async ({ http }, path) => {
      return ((await got(http, path, MANAGER)) as { coach: { name: string } }).coach.name;
    },
    left: ['Ana', 'Bea'],
  },
  {
    name: 'how it goes, said in two windows',
    by: [MENTOR, MENTOR],
    method: 'post',
    code: 'changed_meanwhile',
    prepare: ({ formed }) =>
      Promise.resolve(`/programmes/${formed.programmeId}/pairs/${formed.pairId}/check-ins`),
    writes: [
      { kind: 'check-in', occurrence: 1, mood: 'well', line: 'On avance.' },
      { kind: 'check-in', occurrence: 1, mood: 'stuck' },
    ],
    seen: null,
    read: async ({ http }, path) => {
      return ((await got(http, `${path}/check-in/1`, MENTOR)) as { given: unknown }).given;
    },
    left: [
      { mood: 'well', line: 'On avance.', wantsHelp: false },
      { mood: 'stuck', line: '', wantsHelp: false },
    ],
  },
  {
    name: 'what was said of a session, in two windows',
    by: [EXECUTIVE, EXECUTIVE],
    method: 'post',
    code: 'changed_meanwhile',
    prepare: async (scene) => {
      const path = await planned(scene);
      scene.at.clock.pass(LATER);
      return `${path}/feedback`;
    },
    writes: [
      { tookPlace: true, rating: 4, line: 'Clair.' },
      { tookPlace: true, rating: 2 },
    ],
    seen: null,
    read: async (scene) => (await sessionOn(scene)(EXECUTIVE)).myFeedback,
    left: [
      { tookPlace: true, rating: 4, line: 'Clair.' },
      { tookPlace: true, rating: 2 },
    ],
  },
];
