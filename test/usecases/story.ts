import type { MatchRun } from '../../src/domain/match-run.ts';
import type { MatchOutcome } from '../../src/domain/matching/match.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { approveCharter } from '../../src/usecases/approve-charter.ts';
import { confirmSession } from '../../src/usecases/change-session.ts';
import { createProgramme, type NewProgramme } from '../../src/usecases/create-programme.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { confirmImport, previewImport } from '../../src/usecases/import-sign-ups.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { readMatchRun } from '../../src/usecases/read-match-runs.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { done, found, mailOf, someone, type World } from './harness.ts';

export const MANAGER = someone('Nadia Berger');
export const SPONSOR = someone('Philippe Aubry');

export const NEW_PROGRAMME: NewProgramme = {
  name: 'Regards croisés',
  purpose: 'Apprendre les uns des autres.',
  sponsor: { name: SPONSOR.name, mail: SPONSOR.mail ?? '' },
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  format: 'both',
  rhythm: 'fortnightly',
  sessionMinutes: 45,
  sessionCount: 2,
  topicIds: ['no-code-automation', 'generative-ai', 'using-data'],
  ownTopics: [],
  locale: 'fr',
  timeZone: 'Europe/Paris',
};

/** One row of a sign-up form; what is left out is answered so that any two can meet. */
export interface Row {
  readonly name: string;
  readonly as: 'mentor' | 'mentee' | 'both';
  readonly level?: string;
  readonly entity?: string;
  readonly topic?: string;
  readonly halfDays?: string;
  readonly seats?: string;
  readonly avoids?: string;
  readonly charter?: string;
}

const HEADERS = [
  'Adresse de messagerie',
  'Nom',
  'Je souhaite participer en tant que',
  'Mon entité',
  'Mon niveau de responsabilité',
  'Mon site',
  'Mes langues de travail',
  'Ce que je peux transmettre',
  'Ce que je souhaite apprendre (par ordre de priorité)',
  'Mes disponibilités',
  'Nombre de personnes que je peux accompagner',
  'Format préféré',
  'J’ai lu la charte et je suis volontaire',
  'Personnes avec qui je préfère ne pas être associé(e)',
];
const ROLE = { mentor: 'Mentor', mentee: 'Mentoré(e)', both: 'Les deux' } as const;

export function signUpFile(rows: readonly Row[], tenantId?: string): Uint8Array {
  const lines = rows.map((row) => {
    const topic = row.topic ?? 'Automatiser sans coder';
    return [
      mailOf(row.name, tenantId),
      row.name,
      ROLE[row.as],
      row.entity ?? (row.as === 'mentor' ? 'Finance' : 'Marketing'),
      row.level ?? (row.as === 'mentor' ? 'Collaborateur' : 'Directeur'),
      'Paris',
      'Français',
      row.as === 'mentee' ? '' : topic,
      row.as === 'mentor' ? '' : topic,
      row.halfDays ?? 'Mardi matin;Jeudi après-midi',
      row.seats ?? '1',
      'Indifférent',
      row.charter ?? 'Oui',
      row.avoids ?? '',
    ];
  });
  const text = [HEADERS, ...lines]
    .map((cells) => cells.map((c) => `"${c}"`).join(','))
    .join('\r\n');
  return new TextEncoder().encode(`${text}\r\n`);
}

/** The tale's people: MENTOR and EXECUTIVE can only meet each other. */
export const MENTOR = someone('Lina Mentor');
export const EXECUTIVE = someone('Karl Directeur');
export const ASSISTANT = someone('Odile Assistante');
export const TWO: readonly Row[] = [
  { name: MENTOR.name, as: 'mentor' },
  { name: EXECUTIVE.name, as: 'mentee' },
];

/** A programme, its charter approved. */
export async function approvedProgramme(
  { ports, work }: World,
  changes: Partial<NewProgramme> = {},
  manager = MANAGER,
): Promise<Programme> {
  const created = done(await createProgramme(ports, manager, { ...NEW_PROGRAMME, ...changes }));
  done(await approveCharter(ports, manager, { programmeId: created.id, how: 'recorded' }));
  await work();
  return created;
}

export async function importBytes(
  { ports, work }: World,
  programmeId: string,
  bytes: Uint8Array,
  manager = MANAGER,
) {
  const file = { fileName: 'f.csv', bytes, fingerprint: Buffer.from(bytes).toString('base64') };
  const preview = done(await previewImport(ports, manager, programmeId, file));
  const { digest } = preview;
  const confirmed = done(await confirmImport(ports, manager, programmeId, { ...file, digest }));
  await work();
  return { preview, confirmed };
}

export function enrol(at: World, { id }: Programme, rows: readonly Row[], manager = MANAGER) {
  return importBytes(at, id, signUpFile(rows, manager.tenantId), manager);
}

export async function matched(
  { ports, work, store }: World,
  { id, tenantId }: Programme,
  manager = MANAGER,
): Promise<MatchRun> {
  const asked = done(await requestMatch(ports, manager, id));
  await work();
  return found(await store.get('matchRun', { tenantId, programmeId: id }, asked.id)).body;
}

/** What a finished run found, pair by pair. */
export async function resultOf(
  { ports }: World,
  { id }: Programme,
  run: MatchRun,
  manager = MANAGER,
): Promise<MatchOutcome> {
  const view = done(await readMatchRun(ports, manager, id, run.id));
  return found(view.outcome, `the result of a run that is ${run.status}`);
}

export async function published(at: World, programme: Programme, manager = MANAGER) {
  at.clock.pass({ minutes: 1 });
  const run = await matched(at, programme, manager);
  const input = { programmeId: programme.id, runId: run.id };
  done(await publishRun(at.ports, manager, input));
  await at.work();
  return pairsOf(at, programme);
}

export async function pairsOf(
  { ports }: World,
  { id, tenantId }: Programme,
): Promise<readonly Pair[]> {
  const stored = await listAll(ports, 'pair', { tenantId, programmeId: id });
  return stored.map(({ body }) => body);
}

export async function participantsOf(
  { ports }: World,
  { id, tenantId }: Programme,
): Promise<readonly Participant[]> {
  const stored = await listAll(ports, 'participant', { tenantId, programmeId: id });
  return stored.map(({ body }) => body);
}

export interface Formed {
  readonly programme: Programme;
  readonly programmeId: string;
  readonly pairId: string;
}

/** MENTOR and EXECUTIVE, both with the app, proposed to each other. */
export async function proposedPair(
  at: World,
  changes: Partial<NewProgramme> = {},
): Promise<Formed> {
  const programme = await approvedProgramme(at, changes);
  await at.install(MENTOR, EXECUTIVE);
  await enrol(at, programme, TWO);
  const [pair] = await published(at, programme);
  return { programme, programmeId: programme.id, pairId: found(pair, 'the pair').id };
}

/** … and both said yes. */
export async function formedPair(at: World, changes: Partial<NewProgramme> = {}): Promise<Formed> {
  const formed = await proposedPair(at, changes);
  await bothAccept(at, formed, MENTOR, EXECUTIVE);
  return formed;
}

export async function bothAccept(
  at: World,
  { programmeId, pairId }: Omit<Formed, 'programme'>,
  ...people: readonly Actor[]
): Promise<void> {
  for (const who of people) {
    done(await answerProposal(at.ports, who, { programmeId, pairId, answer: 'accepted' }));
  }
  await at.work();
}

/** The mentor proposes a moment and the executive confirms it. */
export async function plannedSession(
  at: World,
  { programmeId, pairId }: Formed,
  instant: string,
): Promise<Session> {
  const input = { programmeId, pairId, at: { instant } };
  const { id } = done(await planSession(at.ports, MENTOR, input));
  const planned = done(await confirmSession(at.ports, EXECUTIVE, { programmeId, sessionId: id }));
  await at.work();
  return planned;
}

export async function sessionOf(
  { store }: World,
  { programme: { id, tenantId } }: Formed,
  sessionId: string,
): Promise<Session> {
  const stored = await store.get('session', { tenantId, programmeId: id }, sessionId);
  return found(stored, 'the session').body;
}
