import { z } from 'zod';
import type { Verb } from '../../src/cards/verbs.ts';
import { LOCAL_TENANT } from '../../src/local/accounts.ts';
import { instantFromMillis } from '../../src/domain/time.ts';

/** What a user does at one moment; each kind is timed apart. */
export const DEEDS = ['dashboard', 'home', 'card-read', 'card-write'] as const;
export type Deed = (typeof DEEDS)[number];

export interface Target {
  readonly url: string;
  /** Where the bot is told that answers go. */
  readonly connectorUrl: string;
  readonly programmeId: string;
  readonly token: (who: Account) => Promise<string>;
}

/** As the directory, the conversation and the programme know them, all the same. */
interface Account {
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
}

/** One person at their screen: does one thing after another until told to stop. */
export interface LoadUser {
  /** Does the next thing and says what it was; throws when the answer is not a good one. */
  readonly next: () => Promise<Deed>;
}

const Invoke = z.object({ statusCode: z.literal(200) });
const HOUR = 3_600_000;

/** Follows the programme, as a manager who looks at the dashboard again and again. */
export async function manager(target: Target): Promise<LoadUser> {
  const mail = 'manager@contoso.example';
  const token = await target.token({ oid: 'oid-manager', name: 'Nadia Berger', mail });
  const path = `/api/programmes/${target.programmeId}/dashboard`;
  return {
    async next() {
      await get(target, path, token);
      return 'dashboard';
    },
  };
}

/**
 * One side of a pair: looks at the tab and at cards, moves the session or confirms it, and changes
 * language, in turn. Begins at another place of the round than the others.
 */
export async function participant(
  target: Target,
  side: 'mentor' | 'mentee',
  n: number,
): Promise<LoadUser> {
  const id = `${side}-${n}`;
  const oid = `oid-${LOCAL_TENANT}-${id}`;
  const name = `${side === 'mentor' ? 'Lina' : 'Karl'} ${id}`;
  const token = await target.token({ oid, name, mail: `${id}@${LOCAL_TENANT}.example` });
  const { programmeId } = target;
  const sessionId = `session-${n}`;
  const tap = (verb: Verb, data: object) => invoke(target, oid, name, verb, data);
  let turn = n;
  const round: readonly (() => Promise<Deed>)[] = [
    async () => {
      await get(target, '/api/mentoring', token);
      return 'home';
    },
    async () => {
      await tap('session.view', { programmeId, sessionId });
      return 'card-read';
    },
    async () => {
      const at = instantFromMillis((Math.floor(Date.now() / HOUR) + 240 + (turn % 72)) * HOUR);
      await tap(side === 'mentor' ? 'session.move' : 'session.confirm', {
        programmeId,
        sessionId,
        ...(side === 'mentor' ? { at } : {}),
      });
      return 'card-write';
    },
    async () => {
      await tap('help.next', {});
      return 'card-read';
    },
    async () => {
      await tap('language.set', { locale: turn % 2 === 0 ? 'fr' : 'en' });
      return 'card-write';
    },
  ];
  return {
    async next() {
      turn += 1;
      const deed = round[turn % round.length];
      if (deed === undefined) throw new Error('a round without deeds');
      return deed();
    },
  };
}

async function get({ url }: Target, path: string, token: string): Promise<void> {
  const answer = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
}

let activities = 0;

async function invoke(
  { url, connectorUrl }: Target,
  oid: string,
  name: string,
  verb: Verb,
  data: object,
): Promise<void> {
  activities += 1;
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `load-${activities}`,
      channelId: 'msteams',
      serviceUrl: connectorUrl,
      conversation: {
        id: `${LOCAL_TENANT}:${oid}`,
        conversationType: 'personal',
        tenantId: LOCAL_TENANT,
      },
      from: { id: `29:${oid}`, aadObjectId: oid, name },
      recipient: { id: '28:bot' },
      locale: 'fr-FR',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    }),
  });
  const text = await answer.text();
  if (answer.status !== 200 || !Invoke.safeParse(JSON.parse(text || 'null')).success) {
    throw new Error(`${verb} answered ${answer.status}: ${text.slice(0, 200)}`);
  }
}
