import type { Change } from '../../src/usecases/store-port.ts';
import { peopleScope, type Scope } from '../../src/domain/ids.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { writeAgreement } from '../../src/usecases/agree.ts';
import { giveCheckIn } from '../../src/usecases/check-in.ts';
import { listAll, toCreate, toReplace } from '../../src/usecases/documents.ts';
import { saveEnrolmentDraft } from '../../src/usecases/enrol.ts';
import { invite } from '../../src/usecases/invite.ts';
import { keepPrivateNote, writeNotes } from '../../src/usecases/session-notes.ts';
import { suggestTopic } from '../../src/usecases/suggest-topic.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { livingProgramme, type Ids } from '../api/living-programme.ts';
import { done, found, mailOf, someone, type World } from './harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  enrol,
  EXECUTIVE,
  MANAGER,
  MENTOR,
  participantsOf,
  SPONSOR,
} from './story.ts';

/** What each wrote: all of it is theirs and goes with them. */
export const WROTE: ReadonlyMap<Actor, readonly string[]> = new Map([
  [MENTOR, ['souffle du mentor', 'goût du mentor', 'sujet du mentor', 'bloc du mentor']],
  [EXECUTIVE, ['J’ai perdu le fil au milieu.', 'mémo de la dirigeante', 'pas à pas dirigeante']],
]);
export const TOGETHER = 'Écrire ensemble des courriels.';
export const NOTES = 'Vu ensemble les invites.';

/** Somebody whose own words speak of everybody else. */
export const TELLER = someone('Tania Témoin');
const TOLD = [MENTOR, EXECUTIVE, ASSISTANT, SPONSOR, MANAGER];

/**
 * A tenant in which every kind of document speaks of somebody: a pair that lives, with agreement,
 * notes, check-ins and feedback; a second programme that somebody else tells of them in; an LMS, learning
 * records, a badge; a message that waits, another that left.
 */
export async function tellingTenant(at: World): Promise<Ids & { readonly pairId: string }> {
  await at.install(MENTOR, EXECUTIVE, ASSISTANT, SPONSOR);
  const ids = await livingProgramme(at);
  const { programmeId, pairId, sessionId } = ids;
  const pair = { programmeId, pairId };
  const session = { programmeId, sessionId };
  const { ports } = at;
  const terms = {
    goals: TOGETHER,
    moduleIds: [],
    rhythm: 'monthly' as const,
    sessionMinutes: 45,
    sessionCount: 6,
    place: 'online' as const,
    confidences: ['between-us' as const],
    afterMissed: 'next-one-stands' as const,
  };
  done(await writeAgreement(ports, MENTOR, { ...pair, terms, seen: 0 }));
  const asked = { ...pair, kind: 'check-in', occurrence: 1 } as const;
  done(await giveCheckIn(ports, MENTOR, { ...asked, mood: 'well', line: 'souffle du mentor' }));
  done(
    await giveCheckIn(ports, EXECUTIVE, { ...asked, mood: 'fair', line: 'pas à pas dirigeante' }),
  );
  done(await keepPrivateNote(ports, MENTOR, { ...session, text: 'bloc du mentor' }));
  done(await keepPrivateNote(ports, EXECUTIVE, { ...session, text: 'mémo de la dirigeante' }));
  const content = { text: NOTES, actions: [], shared: false };
  done(await writeNotes(ports, MENTOR, { ...session, content, seen: 0 }));
  done(await suggestTopic(ports, MENTOR, { ...pair, text: 'sujet du mentor', source: 'a' }));
  done(await setPreferences(ports, EXECUTIVE, { timeZone: 'Europe/Rome' }));
  await tellOfAll(at);
  await asPlatformsWould(at, ids);
  await meetOnline(at, ids);
  await at.work();
  return ids;
}

/** A second programme, with somebody in it who speaks of the first one's people. */
async function tellOfAll(at: World): Promise<void> {
  const { ports } = at;
  const second = await approvedProgramme(at, { name: 'Deuxième' });
  const { id: secondId, tenantId } = second;
  const avoids = TOLD.map(({ name }) => mailOf(name)).join(';');
  await enrol(at, second, [{ name: TELLER.name, as: 'both', avoids }]);
  const people = TOLD.map(({ name, mail = '' }) => ({ name, mail }));
  done(await invite(ports, MANAGER, { programmeId: secondId, people }));
  for (const who of [TELLER, ...TOLD]) {
    const hopes =
      who === MENTOR ? 'goût du mentor' : `Rencontrer ${MENTOR.name} et ${EXECUTIVE.name}.`;
    const answers = { hopes: who === TELLER || who === MENTOR ? hopes : '' };
    done(await saveEnrolmentDraft(ports, who, { programmeId: secondId, answers, step: 2 }));
  }
  const [teller] = await participantsOf(at, second);
  const scope = { tenantId, programmeId: secondId };
  const text = TOLD.map(({ name, mail = '', oid }) => `${name} (${mail}, ${oid})`).join(', ');
  const note = {
    id: 'told',
    owner: found(teller).id,
    about: 'session',
    text,
    at: ports.clock.now(),
  };
  await ports.store.commit(scope, [toCreate('privateNote', 'told', note)]);
}

/** The mentor called the online meeting: the event is in their calendar, and its address names them. */
async function meetOnline(at: World, { programmeId, sessionId }: Ids): Promise<void> {
  const scope: Scope = { tenantId: MANAGER.tenantId, programmeId };
  const stored = found(await at.ports.store.get('session', scope, sessionId));
  const { oid } = MENTOR;
  const body: Session = {
    ...stored.body,
    joinUrl: `https://teams.microsoft.com/l/meetup-join/1?context={"Oid":"${oid}"}`,
    meeting: { eventId: 'event', organiser: oid, startsAt: stored.body.startsAt },
  };
  const written = await at.ports.store.commit(scope, [toReplace('session', stored, body)]);
  if (!written.ok) throw new Error(written.error);
}

/** What an LMS, a record store and the badges leave behind for each of the pair. */
async function asPlatformsWould(at: World, { programmeId }: Ids): Promise<void> {
  const { ports } = at;
  const now = ports.clock.now();
  const scope: Scope = { tenantId: MANAGER.tenantId, programmeId };
  const participants = (await listAll(ports, 'participant', scope)).map(({ body }) => body);
  const changes: Change[] = [];
  for (const who of [MENTOR, EXECUTIVE]) {
    const self = found(participants.find(({ oid }) => oid === who.oid));
    const sub = `sub-${who.oid}`;
    const link = { id: `link-${self.id}`, platformId: 'lms', sub, name: who.name, oid: who.oid };
    changes.push(
      toCreate('ltiLink', link.id, { ...link, linkedAt: now }),
      toCreate('ltiLaunch', `launch-${self.id}`, {
        id: `launch-${self.id}`,
        at: now,
        platformId: 'lms',
        deploymentId: '1',
        sub,
        name: who.name,
        staff: false,
        message: { kind: 'resource', resourceLinkId: '1' },
        target: { kind: 'mentoring' },
        seenAt: [],
      }),
      toCreate('learningRecord', `record-${self.id}`, {
        id: `record-${self.id}`,
        participantId: self.id,
        kind: 'attended',
        statement: JSON.stringify({ actor: { account: { name: who.oid } } }),
        at: now,
        status: 'waiting',
      }),
      toCreate('badge', `badge-${self.id}`, {
        id: `badge-${self.id}`,
        issuerId: 'issuer',
        participantId: self.id,
        kind: 'training',
        jwt: who.name,
        issuedAt: now,
        index: 0,
      }),
    );
  }
  changes.push(
    toCreate('ltiCourse', 'course', {
      id: 'course',
      platformId: 'lms',
      title: 'Cours',
      learners: [`sub-${MENTOR.oid}`, `sub-${EXECUTIVE.oid}`, 'sub-else'],
    }),
  );
  const written = await ports.store.commit(scope, changes);
  if (!written.ok) throw new Error(written.error);
  const contact = { oid: MENTOR.oid, sent: [now], unsolicited: [] };
  const people = peopleScope(MANAGER.tenantId);
  const known = await ports.store.get('contact', people, MENTOR.oid);
  if (known === undefined) {
    await ports.store.commit(people, [toCreate('contact', MENTOR.oid, contact)]);
  }
}
