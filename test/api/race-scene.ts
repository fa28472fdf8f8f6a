import { expect } from 'vitest';
import type { Actor } from '../../src/usecases/actor.ts';
import { nameToTeam } from '../../src/usecases/name-team.ts';
import { done, found, someone, world, type World } from '../usecases/harness.ts';
import { formedPair, MANAGER, MENTOR, plannedSession, type Formed } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

export const INES = someone('Inès Volontaire');
export const DEPUTY = someone('Dominique Adjoint');
export const THURSDAY = '2026-11-26T13:00:00.000Z';
export const FRIDAY = '2026-11-27T09:00:00.000Z';
export const MONDAY_AFTER = '2026-11-30T09:00:00.000Z';

export const OPINION = { mastery: 3, transmission: 2, posture: 4 };

/** A pair that was formed, two managers, and the API above them. */
export interface Scene {
  readonly at: World;
  readonly http: Client;
  readonly formed: Formed;
}

export const programmePath = ({ formed }: Scene): string => `/programmes/${formed.programmeId}`;

/** What the API answers; it has to. */
export async function got(http: Client, path: string, as: Actor): Promise<unknown> {
  const { status, json } = await http.call('get', path, { as });
  expect(status).toBe(200);
  return json;
}

/** The path of the pair's one session, planned by both if there is none. */
export async function planned({ at, formed, http }: Scene): Promise<string> {
  const { pairs } = (await got(http, '/mentoring', MENTOR)) as Mine;
  const id = pairs[0]?.sessions[0]?.id ?? (await plannedSession(at, formed, THURSDAY)).id;
  return `/programmes/${formed.programmeId}/sessions/${id}`;
}

interface Mine {
  readonly pairs: readonly {
    readonly sessions: readonly {
      readonly id: string;
      readonly startsAt: string;
      readonly status: string;
      readonly myFeedback?: unknown;
    }[];
  }[];
}

/** The pair's session as one of the two has it. */
export const sessionOn = (scene: Scene) => async (as: Actor) => {
  const { pairs } = (await got(scene.http, '/mentoring', as)) as Mine;
  return found(pairs[0]?.sessions[0]);
};

export async function begun(): Promise<Scene> {
  const at = world();
  const formed = await formedPair(at);
  const named = { name: DEPUTY.name, mail: DEPUTY.mail ?? '', as: 'manager' as const };
  await at.install(DEPUTY);
  done(await nameToTeam(at.ports, MANAGER, { programmeId: formed.programmeId, ...named }));
  return { at, formed, http: client(at) };
}
