import { ok } from '../domain/result.ts';
import { localDateOf } from '../domain/time.ts';
import { MeShape, PreferencesShape, type MeWire } from '../wire/me.ts';
import { listMyProgrammes } from '../usecases/list-programmes.ts';
import { recognise } from '../usecases/recognise.ts';
import { setPreferences, type Preferences } from '../usecases/set-preferences.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';

export const ME_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/me',
    summary: 'Who I am, and what I am in each programme',
    answer: MeShape,
    handle: async (call) => ok(await presentMe(call)),
  }),
  endpoint({
    method: 'put',
    path: '/me/preferences',
    summary: 'My language, my time zone, my pause',
    body: PreferencesShape,
    answer: MeShape,
    handle: async (call) => {
      const { locale, timeZone, pausedUntil } = call.body;
      const preferences: Preferences = {
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
        ...(pausedUntil === undefined ? {} : { pausedUntil }),
      };
      const set = await setPreferences(call.ports, call.actor, preferences);
      return set.ok ? ok(await presentMe(call)) : set;
    },
  }),
];

export async function presentMe(call: Call<unknown>): Promise<MeWire> {
  const { ports, actor, locale, mayCreate, mayAdminister = mayCreate } = call;
  const person = await recognise(ports, actor);
  const mine = await listMyProgrammes(ports, actor);
  // The one that they live in by their own word, as their messages have it; a programme's is only a guess.
  const [enrolment] = mine.flatMap(({ self }) => (self === undefined ? [] : [self]));
  const zone =
    person.timeZone ?? enrolment?.timeZone ?? mine[0]?.programme.timeZone ?? 'Europe/Paris';
  const { pausedUntil } = person;
  // A pause ends by itself: nothing is written on its last day.
  const isAway = pausedUntil !== undefined && localDateOf(ports.clock.now(), zone) < pausedUntil;
  return {
    oid: person.oid,
    name: person.name,
    ...(person.mail === undefined ? {} : { mail: person.mail }),
    locale: person.locale ?? locale,
    timeZone: zone,
    ...(isAway ? { pausedUntil } : {}),
    mayCreate: mayCreate(actor),
    mayAdminister: mayAdminister(actor),
    programmes: mine.map(({ programme, standings }) => ({
      id: programme.id,
      name: programme.name,
      status: programme.status,
      roles: [...standings],
    })),
  };
}
