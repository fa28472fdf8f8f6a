import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { makeLinks } from '../../src/adapters/links/signed-links.ts';
import { makeIcsWriter } from '../../src/adapters/ics/ics-writer.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { readSheet } from '../../src/adapters/sheet/read-sheet.ts';
import { writeSheet } from '../../src/adapters/sheet/write-sheet.ts';
import { zipFiles } from '../../src/adapters/zip/zip-files.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { peopleScope, type Scope } from '../../src/domain/ids.ts';
import { isUnderWay, SIDES, type Pair } from '../../src/domain/pair.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { Result } from '../../src/domain/result.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { approveCharter } from '../../src/usecases/approve-charter.ts';
import { confirmSession } from '../../src/usecases/change-session.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { KEY, listAll } from '../../src/usecases/documents.ts';
import { feedbackId, giveFeedback } from '../../src/usecases/give-feedback.ts';
import { confirmImport, previewImport } from '../../src/usecases/import-sign-ups.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { withVisiblePairs } from '../../src/usecases/visible-pairs.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';
import { manualClock } from '../contracts/store-fixtures.ts';
import { actorFor, connectorMessenger, MANAGER, SPONSOR, TENANT, WAVES } from './story.ts';

/**
 * Lives through a programme by the real use cases, from wherever the store says it has come to,
 * until it is over or somebody kills it: `node live-programme.ts FILE CONNECTOR MILLIS`. Each line
 * on stdout is one acknowledgement, as a person would have seen it; `clock` lines say the time.
 */
const [path = '', connector = '', startsAt = '0'] = process.argv.slice(2);
const HOUR = 3_600_000;
/** By then every prompt has long been due. */
const LATEST = Date.UTC(2027, 0, 15);

const clock = manualClock(Number(startsAt));
const ports: Ports = {
  store: withVisiblePairs(openSqliteStore(path, clock)),
  clock,
  ids: nodeIds,
  sheets: { read: readSheet },
  sheetWriter: writeSheet,
  archiver: zipFiles,
  links: makeLinks({ publicUrl: connector, tabUrl: connector, secret: 'x'.repeat(32) }),
  calendar: makeIcsWriter(clock),
  wait: () => Promise.resolve(),
  messenger: connectorMessenger(),
  log: { info: () => undefined, warn: (event) => say('warn', event) },
};

/** Straight to the descriptor: what stands in a buffer of ours would die with us. */
function say(...words: readonly string[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

function done<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

async function found(): Promise<Scope> {
  const { store } = ports;
  const known = await store.find('programme', { tenantId: TENANT }, KEY.anyProgramme);
  let programme = known[0]?.body;
  if (programme === undefined) {
    programme = done(
      await createProgramme(ports, MANAGER, {
        name: 'Regards croisés',
        purpose: 'Apprendre les uns des autres.',
        sponsor: { name: SPONSOR.name, mail: SPONSOR.mail ?? '' },
        startsOn: '2026-11-23',
        endsOn: '2027-06-30',
        format: 'both',
        rhythm: 'fortnightly',
        sessionMinutes: 45,
        sessionCount: 6,
        topicIds: BUILT_IN_TOPICS.map(({ id }) => id),
        ownTopics: [],
        locale: 'fr',
        timeZone: 'Europe/Paris',
      }),
    );
    say('programme', programme.id);
  }
  // The sponsor answers a question that has reached them.
  await deliverFacts(ports);
  const scope = { tenantId: TENANT, programmeId: programme.id };
  if (programme.approval === undefined) {
    done(await approveCharter(ports, SPONSOR, { programmeId: programme.id }));
    say('approved', programme.id);
  }
  return scope;
}

async function importSignUps(scope: Scope, wave: (typeof WAVES)[number]): Promise<void> {
  const { programmeId } = scope;
  const { sample, from, to } = wave;
  const fileName = `${from}-${sample}`;
  const imports = await listAll(ports, 'import', scope);
  if (imports.some(({ body }) => body.fileName === fileName)) return;
  const text = await readFile(join(import.meta.dirname, '..', 'fixtures', sample), 'utf8');
  const [header = '', ...rows] = text.split('\n');
  const bytes = Buffer.from([header, ...rows.slice(from - 1, to - 1)].join('\n'));
  const file = { fileName, bytes, fingerprint: fileName };
  const { digest } = done(await previewImport(ports, MANAGER, programmeId, file));
  const { id } = done(await confirmImport(ports, MANAGER, programmeId, { ...file, digest }));
  say('import', id);
  await deliverFacts(ports);
}

/** The bot is installed for these people; what waited for them leaves. */
async function install(actors: readonly Actor[]): Promise<void> {
  for (const actor of actors) {
    const stored = await ports.store.get('person', peopleScope(TENANT), actor.oid);
    if (stored?.body.conversation !== undefined) continue;
    await recognise(ports, actor);
    const reached = { id: actor.oid, serviceUrl: connector, botId: 'bot' };
    done(await rememberConversation(ports, actor, reached));
    say('reachable', actor.oid);
    await deliverFacts(ports);
  }
}

async function participantsOf(scope: Scope): Promise<readonly Participant[]> {
  return (await listAll(ports, 'participant', scope)).map(({ body }) => body);
}

async function matchAndPublish(scope: Scope, number: number): Promise<void> {
  const { programmeId } = scope;
  if ((await listAll(ports, 'matchRun', scope)).length < number) {
    say('run', done(await requestMatch(ports, MANAGER, programmeId)).id);
    await deliverFacts(ports);
  }
  for (const { body: run } of await listAll(ports, 'matchRun', scope)) {
    if (run.status !== 'proposed') continue;
    done(await publishRun(ports, MANAGER, { programmeId, runId: run.id }));
    say('published', run.id);
    await deliverFacts(ports);
  }
}

async function pairUp(scope: Scope): Promise<void> {
  const { programmeId } = scope;
  for (const { body: pair } of await listAll(ports, 'pair', scope)) {
    const [mentor, mentee] = await peopleOf(scope, pair);
    const named = { programmeId, pairId: pair.id };
    for (const [side, actor] of [
      ['mentor', mentor],
      ['mentee', mentee],
    ] as const) {
      const now = (await ports.store.get('pair', scope, pair.id))?.body;
      if (now?.status !== 'proposed' || now.answers[side] !== undefined) continue;
      const answer = side === 'mentee' && pair.id < '4' ? 'declined' : 'accepted';
      done(await answerProposal(ports, actor, { ...named, answer }));
      say('answer', pair.id, side);
      await deliverFacts(ports);
    }
    const now = (await ports.store.get('pair', scope, pair.id))?.body;
    if (now === undefined || !isUnderWay(now)) continue;
    const [planned] = await ports.store.find('session', scope, KEY.pair(pair.id));
    const sessionId = planned?.id ?? (await plan(mentor, named));
    if (planned !== undefined && planned.body.status !== 'proposed') continue;
    done(await confirmSession(ports, mentee, { programmeId, sessionId }));
    say('confirmed', sessionId);
    await deliverFacts(ports);
  }
}

async function plan(
  mentor: Actor,
  named: { readonly programmeId: string; readonly pairId: string },
): Promise<string> {
  const [slot] = done(await viewPlan(ports, mentor, named)).slots;
  const at = { instant: slot?.startsAt ?? clock.in(48 * HOUR) };
  const { id } = done(await planSession(ports, mentor, { ...named, at }));
  say('planned', id);
  await deliverFacts(ports);
  return id;
}

/** Time goes by, by the hour of working days; after a session its two people say how it was. */
async function meet(scope: Scope): Promise<void> {
  const { programmeId } = scope;
  for (;;) {
    await sendDuePrompts(ports);
    await deliverFacts(ports);
    const sessions = await listAll(ports, 'session', scope);
    for (const { id: sessionId, body: session } of sessions) {
      if (!SIDES.every((side) => session.prompted.includes(`feedback:${side}`))) continue;
      const pair = (await ports.store.get('pair', scope, session.pairId))?.body;
      const people = pair === undefined ? [] : await peopleOf(scope, pair);
      for (const [index, side] of SIDES.entries()) {
        const by = side === 'mentor' ? pair?.mentorId : pair?.menteeId;
        const id = feedbackId(ports, sessionId, by ?? '');
        const actor = people[index];
        if (actor === undefined || (await ports.store.get('feedback', scope, id))) continue;
        const said = { programmeId, sessionId, tookPlace: true, rating: 4 };
        done(await giveFeedback(ports, actor, said));
        say('feedback', id);
        await deliverFacts(ports);
      }
    }
    // The programme goes on, week after week; this story ends once each session was spoken of.
    const isOver = sessions.every(({ body }) =>
      SIDES.every((side) => body.prompted.includes(`feedback:${side}`)),
    );
    const outbox = await ports.store.list('outbox', scope, { limit: 1 });
    if (isOver && outbox.items.length === 0) return;
    const hours = new Date(clock.now()).getUTCHours() < 17 ? 1 : 15;
    const now = Date.parse(clock.now());
    const next = Math.floor(now / HOUR + hours) * HOUR;
    if (next > LATEST) throw new Error('a prompt never came, or a message still waits');
    say('clock', String(next));
    clock.advance(next - now);
  }
}

async function peopleOf(scope: Scope, pair: Pair): Promise<readonly [Actor, Actor]> {
  const of = async (id: string): Promise<Actor> => {
    const stored = await ports.store.get('participant', scope, id);
    return actorFor(stored?.body.profile.mail ?? '');
  };
  return [await of(pair.mentorId), await of(pair.menteeId)];
}

say('ready');
// A process that is killed never writes its compile cache; this keeps fifty starts short.
flushCompileCache();
await sendDuePrompts(ports);
await deliverFacts(ports);
await install([MANAGER, SPONSOR]);
const scope = await found();
await deliverFacts(ports);
for (const [index, wave] of WAVES.entries()) {
  await importSignUps(scope, wave);
  // Half have the app when their proposal comes; it waits for the others.
  const early = (await participantsOf(scope)).filter(({ id }) => id < 'k');
  await install(early.map(({ profile }) => actorFor(profile.mail)));
  await matchAndPublish(scope, index + 1);
}
await install((await participantsOf(scope)).map(({ profile }) => actorFor(profile.mail)));
await pairUp(scope);
await meet(scope);
say('done');
