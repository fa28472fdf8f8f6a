import { z } from 'zod';
import { AgreementShape } from '../../src/wire/agreement.ts';
import { PairCoachShape } from '../../src/wire/coach.ts';
import { KitShape } from '../../src/wire/kit.ts';
import { NotesShape } from '../../src/wire/living.ts';
import { MyMentoringShape, type MyPairWire, type SessionWire } from '../../src/wire/mentoring.ts';
import { clientOf, managerOf, newProgramme, type ManagerClient } from './manager.ts';

/** Two people of the demo who have done what its featured pair has not done yet. */
interface LivingPair {
  readonly programmeId: string;
  readonly pairId: string;
  /** Accounts. */
  readonly executive: string;
  readonly mentor: string;
  /** Ids of sessions. */
  readonly toCome: string;
  readonly over: string;
}

/** People whose pages look different from those of the featured ones, by their accounts. */
export interface People {
  readonly living: LivingPair;
  /** Their agreement waits for the mentor; a coach was asked. */
  readonly signing: LivingPair;
  readonly coach: string;
  /** An executive to whom somebody is proposed. */
  readonly proposed: string;
  /** Was asked to take part, and has not answered. */
  readonly invited: string;
  /** A programme whose charter waits for the sponsor. */
  readonly unapproved: string;
}

const INVITED = { mail: 'ines.roche@demo.example', name: 'Inès Roche' };
const COACH = { mail: 'camille.roy@partner.example', name: 'Camille Roy' };
const Personas = z.object({
  personas: z.array(
    z.object({
      oid: z.string(),
      name: z.string(),
      mail: z.string(),
      kind: z.string(),
      featured: z.boolean(),
    }),
  ),
});
type Persona = z.infer<typeof Personas>['personas'][number];

/** Brings people of the demo programme where its pages look different, as they would themselves. */
export async function peopleOf(url: string): Promise<People> {
  const read = async () => Personas.parse(await (await fetch(`${url}/local/personas`)).json());
  const { personas } = await read();
  const { pairs, proposed } = await pairsOf(url, personas);
  const [first, second] = pairs;
  if (first === undefined || second === undefined || proposed === undefined) {
    throw new Error('the demo programme has too few pairs');
  }
  const coach = personas.find(({ mail }) => mail === COACH.mail)?.oid ?? '';
  const [living, signing] = [await lived(first), await lived(second)];
  await signed(url, living);
  await coached(url, living, coach);
  await written(url, signing);
  await named(url, signing);
  const manager = await managerOf(url);
  const path = `/programmes/${living.programmeId}/invitations`;
  await manager.call('POST', path, z.unknown(), { people: [INVITED] });
  const invited = (await read()).personas.find(({ mail }) => mail === INVITED.mail)?.oid ?? '';
  const unapproved = await newProgramme(manager, 'Cap numérique 2028');
  return { living, signing, coach, proposed, invited, unapproved };
}

interface Found {
  readonly executive: ManagerClient;
  readonly mentor: ManagerClient;
  readonly pair: MyPairWire;
}

/** Pairs with a session over and one to come, that the demo does not feature; and somebody with a proposal. */
async function pairsOf(url: string, personas: readonly Persona[]) {
  const pairs: Found[] = [];
  let proposed: string | undefined;
  for (const { oid, featured } of personas.filter(({ kind }) => kind === 'executive')) {
    if (featured) continue;
    const executive = await clientOf(url, oid);
    const mentoring = await executive.call('GET', '/mentoring', MyMentoringShape);
    if (mentoring.pairs.length === 1 && mentoring.pairs[0]?.state === 'open') proposed ??= oid;
    const pair = mentoring.pairs.find(
      ({ state, side, sessions, agreement }) =>
        state === 'paired' &&
        agreement === 'none' &&
        side === 'mentee' &&
        has(sessions, 'held') &&
        has(sessions, 'planned'),
    );
    const other = personas.find(({ name, featured: is }) => name === pair?.other.name && !is);
    if (pair === undefined || other === undefined) continue;
    pairs.push({ executive, mentor: await clientOf(url, other.oid), pair });
    if (pairs.length >= 2 && proposed !== undefined) break;
  }
  return { pairs, proposed };
}

const has = (sessions: readonly SessionWire[], status: SessionWire['status']): boolean =>
  sessions.some((one) => one.status === status);

/** What the two wrote about their last session, and want to speak of in the next one. */
async function lived({ executive, mentor, pair }: Found): Promise<LivingPair> {
  const { programmeId, pairId, sessions } = pair;
  const idOf = (status: SessionWire['status']) =>
    sessions.find((one) => one.status === status)?.id ?? '';
  const over = idOf('held');
  const at = `/programmes/${programmeId}`;
  const notes = `${at}/sessions/${over}/notes`;
  const { version } = await executive.call('GET', notes, NotesShape);
  await executive.call('PUT', notes, z.unknown(), {
    text: 'Un tableau de bord n’est pas un récit : une question, un graphique, une décision.',
    actions: [
      { text: 'Refaire la page deux du comité', who: 'mentee', done: true },
      { text: 'Envoyer le modèle de graphique', who: 'mentor', done: false },
    ],
    shared: false,
    seen: version,
  });
  await mentor.call('PUT', `${at}/sessions/${over}/notes/mine`, z.unknown(), {
    text: 'Laisser davantage de silence.',
  });
  await mentor.call('POST', `${at}/pairs/${pairId}/topics`, z.unknown(), {
    text: 'Le comité du 3 décembre',
  });
  return {
    programmeId,
    pairId,
    executive: executive.oid,
    mentor: mentor.oid,
    over,
    toCome: idOf('planned'),
  };
}

/** The executive writes the agreement, and so signs it. */
async function written(url: string, { programmeId, pairId, executive }: LivingPair): Promise<void> {
  const client = await clientOf(url, executive);
  const path = `/programmes/${programmeId}/pairs/${pairId}/agreement`;
  const { terms, version } = await client.call('GET', path, AgreementShape);
  const { modules } = await client.call('GET', `/programmes/${programmeId}/kit`, KitShape);
  const goals = 'Présenter trois décisions au comité sans plus de cinq graphiques.';
  const moduleIds = modules.slice(0, terms.sessionCount).map(({ id }) => id);
  const asked = { terms: { ...terms, goals, moduleIds }, seen: version };
  await client.call('PUT', path, z.unknown(), asked);
}

async function signed(url: string, pair: LivingPair): Promise<void> {
  await written(url, pair);
  const mentor = await clientOf(url, pair.mentor);
  const path = `/programmes/${pair.programmeId}/pairs/${pair.pairId}/agreement`;
  const { version } = await mentor.call('GET', path, AgreementShape);
  await mentor.call('POST', `${path}/signature`, z.unknown(), { version });
}

/** Both name the coach, who is asked. */
async function named(url: string, pair: LivingPair): Promise<void> {
  const [executive, mentor] = [
    await clientOf(url, pair.executive),
    await clientOf(url, pair.mentor),
  ];
  const path = `/programmes/${pair.programmeId}/pairs/${pair.pairId}/coach`;
  await executive.call('PUT', path, z.unknown(), COACH);
  const { version } = await mentor.call('GET', path, PairCoachShape);
  await mentor.call('POST', `${path}/agreement`, z.unknown(), { version });
}

/** The coach accepts, and is shown dates, goals and the notes that the two share. */
async function coached(url: string, pair: LivingPair, coach: string): Promise<void> {
  await named(url, pair);
  const at = `/programmes/${pair.programmeId}/pairs/${pair.pairId}`;
  const executive = await clientOf(url, pair.executive);
  await executive.call('PUT', `${at}/coach/shares`, z.unknown(), { shares: ['dates', 'goals'] });
  const { version: asked } = await executive.call('GET', `${at}/coach`, PairCoachShape);
  const answer = { version: asked, accepted: true };
  const client = await clientOf(url, coach);
  // Whoever has never come is not known by their address.
  await client.call('GET', '/me', z.unknown());
  await client.call('POST', `${at}/coaching/answer`, z.unknown(), answer);
  const path = `/programmes/${pair.programmeId}/sessions/${pair.over}/notes`;
  const { text, actions, version } = await executive.call('GET', path, NotesShape);
  const shown = { text, actions, shared: true, seen: version };
  await executive.call('PUT', path, z.unknown(), shown);
}
