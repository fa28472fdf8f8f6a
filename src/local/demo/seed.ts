import { BUILT_IN_TOPICS } from '../../domain/topic.ts';
import { localDateOf, addDays, addMinutes, type Instant } from '../../domain/time.ts';
import type { Result } from '../../domain/result.ts';
import { isUnderWay, type Pair } from '../../domain/pair.ts';
import { answerProposal } from '../../usecases/answer-proposal.ts';
import { approveCharter } from '../../usecases/approve-charter.ts';
import { confirmSession } from '../../usecases/change-session.ts';
import { createProgramme } from '../../usecases/create-programme.ts';
import { deliverFacts } from '../../usecases/deliver-facts.ts';
import { listAll } from '../../usecases/documents.ts';
import { giveFeedback } from '../../usecases/give-feedback.ts';
import { confirmImport, previewImport } from '../../usecases/import-sign-ups.ts';
import { nameDelegate } from '../../usecases/name-delegate.ts';
import { planSession, viewPlan } from '../../usecases/plan-session.ts';
import type { Clock, Ports } from '../../usecases/ports.ts';
import { publishRun } from '../../usecases/publish-run.ts';
import { recognise } from '../../usecases/recognise.ts';
import { requestMatch } from '../../usecases/request-match.ts';
import {
  accountOf,
  actorOf,
  ASSISTANT,
  LOCAL_TENANT,
  MANAGER,
  oidOf,
  SPONSOR,
} from '../accounts.ts';
import { DEMO_CHARTER } from './charter.ts';
import { DEMO_PEOPLE, demoSignUps } from './people.ts';

const DAY = 24 * 60;
/** So many of the invented people are there from the beginning; the others came later. */
const FIRST_WAVE = 44;

/** A clock that goes where the story is. */
export interface StoryClock extends Clock {
  set(at: Instant): void;
}

export function storyClock(today: Instant): StoryClock {
  let now = today;
  return {
    now: () => now,
    set(at) {
      now = at;
    },
  };
}

/**
 * Lives through six weeks of a programme, by the same use cases as anybody: nothing is written
 * behind their back. Afterwards some pairs have met, some have a session ahead, some proposals
 * wait. Messages that nobody was there to receive wait for them.
 */
export async function seedDemo(past: Ports, clock: StoryClock): Promise<void> {
  const today = clock.now();
  clock.set(addMinutes(today, -42 * DAY));
  const manager = actorOf(MANAGER);
  for (const account of [MANAGER, SPONSOR, ASSISTANT]) await recognise(past, actorOf(account));

  const programme = done(
    await createProgramme(past, manager, {
      name: 'Regards croisés',
      purpose: DEMO_CHARTER,
      sponsor: { name: SPONSOR.name, mail: SPONSOR.mail },
      startsOn: localDateOf(clock.now(), 'Europe/Paris'),
      endsOn: addDays(localDateOf(clock.now(), 'Europe/Paris'), 210),
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
  const programmeId = programme.id;
  const scope = { tenantId: LOCAL_TENANT, programmeId };
  await deliverFacts(past);
  clock.set(addMinutes(clock.now(), DAY));
  done(await approveCharter(past, actorOf(SPONSOR), { programmeId }));
  await importPeople(past, programmeId, 'inscriptions-septembre.csv', 0, FIRST_WAVE);
  clock.set(addMinutes(clock.now(), 3 * DAY));
  await publish(past, programmeId);

  const pairs = (await listAll(past, 'pair', scope)).map(({ body }) => body);
  for (const [index, pair] of pairs.entries()) {
    clock.set(addMinutes(clock.now(), 11));
    await answer(past, pair, index);
  }
  await deliverFacts(past);
  const formed = (await listAll(past, 'pair', scope)).map(({ body }) => body).filter(isUnderWay);
  for (const [index, pair] of formed.entries()) {
    await liveThrough(past, pair, index, today);
  }
  clock.set(addMinutes(today, -DAY));
  // A pair that has met twice and has a session ahead: the one that visitors are shown.
  const shown = formed[2] ?? formed[0];
  if (shown !== undefined) {
    const executive = await actorOn(past, shown.menteeId);
    done(await nameDelegate(past, executive, { programmeId, mail: ASSISTANT.mail }));
  }
  await importPeople(past, programmeId, 'inscriptions-novembre.csv', FIRST_WAVE, DEMO_PEOPLE);
  await publish(past, programmeId);
  clock.set(today);
  await deliverFacts(past);

  async function importPeople(at: Ports, id: string, fileName: string, from: number, to: number) {
    const bytes = demoSignUps(from, to);
    const file = { fileName, bytes, fingerprint: fileName };
    const { digest } = done(await previewImport(at, manager, id, file));
    done(await confirmImport(at, manager, id, { ...file, digest }));
    await deliverFacts(at);
    for (const { body } of await listAll(at, 'participant', scope)) {
      const { mail, name } = body.profile;
      if (body.oid === undefined) await recognise(at, actorOf({ oid: oidOf(mail), mail, name }));
    }
  }

  async function publish(at: Ports, id: string) {
    const run = done(await requestMatch(at, manager, id));
    await deliverFacts(at);
    done(await publishRun(at, manager, { programmeId: id, runId: run.id }));
    await deliverFacts(at);
  }

  async function actorOn(at: Ports, participantId: string) {
    const stored = await at.store.get('participant', scope, participantId);
    const account = await accountOf(at, stored?.body.oid ?? '');
    if (account === undefined) throw new Error('the demo names somebody who is not there');
    return actorOf(account);
  }

  /** One in nine declines, one in seven has not answered yet; the others say yes. */
  async function answer(at: Ports, pair: Pair, index: number) {
    const input = { programmeId, pairId: pair.id };
    const mentor = await actorOn(at, pair.mentorId);
    const mentee = await actorOn(at, pair.menteeId);
    done(await answerProposal(at, mentor, { ...input, answer: 'accepted' }));
    if (index % 7 === 4) return;
    const says = index % 9 === 8 ? 'declined' : 'accepted';
    done(await answerProposal(at, mentee, { ...input, answer: says }));
  }

  /** Sessions every other week since they met; the last one lies ahead, confirmed or not. */
  async function liveThrough(at: Ports, pair: Pair, index: number, until: Instant) {
    const mentor = await actorOn(at, pair.mentorId);
    const mentee = await actorOn(at, pair.menteeId);
    const input = { programmeId, pairId: pair.id };
    const meetings = index % 4;
    let day = addMinutes(until, -35 * DAY + index * 37);
    for (let round = 0; round <= meetings; round++) {
      const isLast = round === meetings;
      if (isLast && index % 5 === 3) return;
      clock.set(isLast ? addMinutes(until, -2 * DAY) : day);
      const { slots } = done(await viewPlan(at, mentor, input));
      const slot = slots[index % Math.max(1, slots.length)];
      if (slot === undefined || (!isLast && slot.endsAt >= addMinutes(until, -DAY))) return;
      const planned = done(
        await planSession(at, mentor, { ...input, at: { instant: slot.startsAt } }),
      );
      const session = { programmeId, sessionId: planned.id };
      if (isLast && index % 3 === 1) return;
      done(await confirmSession(at, mentee, session));
      await deliverFacts(at);
      if (isLast) return;
      clock.set(addMinutes(slot.endsAt, 60));
      const rating = 3 + ((index + round) % 3);
      done(await giveFeedback(at, mentee, { ...session, tookPlace: true, rating }));
      done(await giveFeedback(at, mentor, { ...session, tookPlace: true, rating: 4 }));
      await deliverFacts(at);
      day = addMinutes(slot.endsAt, 4 * DAY);
    }
  }
}

/** A refusal here is a mistake in the story, not something to tell anybody politely. */
function done<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`the demo programme met a refusal: ${result.error.code}`);
  return result.value;
}
