import { makeIcsWriter } from '../../src/adapters/ics/ics-writer.ts';
import { makeLinks } from '../../src/adapters/links/signed-links.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { readSheet } from '../../src/adapters/sheet/read-sheet.ts';
import { writeSheet } from '../../src/adapters/sheet/write-sheet.ts';
import { zipFiles } from '../../src/adapters/zip/zip-files.ts';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { teamsMessenger } from '../../src/adapters/teams/messenger.ts';
import { factKey, type Fact, type FactBody } from '../../src/domain/facts.ts';
import { peopleScope, type Scope } from '../../src/domain/ids.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Participant, Profile } from '../../src/domain/participant.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Instant } from '../../src/domain/time.ts';
import { toCreate } from '../../src/usecases/documents.ts';
import type { Clock, Ports } from '../../src/usecases/ports.ts';
import type { Change, Store } from '../../src/usecases/store-port.ts';
import { toLook } from '../../src/usecases/watch-session.ts';

/** A crowd that has paired up and planned; written straight into the store, since how is no matter here. */
export interface Crowd {
  readonly tenantId: string;
  readonly programmeId: string;
  readonly serviceUrl: string;
  readonly pairs: number;
  /** Pairs are shared out among so many mentors; as many as pairs unless told. */
  readonly mentors?: number;
  readonly startsAt: Instant;
  readonly now: Instant;
  readonly timeZone?: string;
  /** Whether everybody has written to the bot or opened the tab before, so that their address is known. */
  readonly known?: boolean;
  /** `planned`: the clock will prompt; `proposed`: each mentor has a time to confirm, said by a fact. */
  readonly sessions: 'planned' | 'proposed';
}

/** Operations of one commit: a pair takes ten at most. */
const PAIRS_PER_COMMIT = 8;

export async function fillStore(store: Store, crowd: Crowd): Promise<Scope> {
  const { tenantId, programmeId, now } = crowd;
  const scope = { tenantId, programmeId };
  const programme = programmeOf(crowd);
  await commit(
    store,
    scope,
    [toCreate('programme', programmeId, programme)],
    [factAt(scope, { kind: 'programme-created' }, now)],
  );
  const mentors = crowd.mentors ?? crowd.pairs;
  for (let from = 0; from < crowd.pairs; from += PAIRS_PER_COMMIT) {
    const changes: Change[] = [];
    const people: Change[] = [];
    const facts: Fact[] = [];
    for (let n = from; n < Math.min(from + PAIRS_PER_COMMIT, crowd.pairs); n++) {
      const mentor = participantOf(crowd, `mentor-${n % mentors}`, 'mentor');
      const mentee = participantOf(crowd, `mentee-${n}`, 'mentee');
      const pair = pairOf(n, mentor.id, mentee.id, now);
      const session = sessionOf(crowd, n, pair.id);
      for (const one of n < mentors ? [mentor, mentee] : [mentee]) {
        changes.push(toCreate('participant', one.id, one));
        people.push(toCreate('person', one.oid ?? '', personOf(crowd, one)));
      }
      changes.push(toCreate('pair', pair.id, pair), toCreate('session', session.id, session));
      if (crowd.sessions === 'planned') changes.push(toLook(session.id, now));
      else {
        const body = { kind: 'session-proposed', sessionId: session.id, version: 1 } as const;
        facts.push(factAt(scope, body, now));
      }
    }
    await commit(store, peopleScope(tenantId), people);
    await commit(store, scope, changes, facts);
  }
  return scope;
}

async function commit(
  store: Store,
  scope: Scope,
  changes: readonly Change[],
  facts: readonly Fact[] = [],
): Promise<void> {
  const written = await store.commit(scope, changes, facts);
  if (!written.ok) throw new Error(`the crowd was not written: ${written.error}`);
}

function factAt(scope: Scope, body: FactBody, at: Instant): Fact {
  return { id: nodeIds.hash(factKey(scope, body)), scope, at, body };
}

function programmeOf({ tenantId, programmeId, now }: Crowd): Programme {
  const by = { name: 'Nadia Berger', mail: 'nadia.berger@contoso.example' };
  return {
    id: programmeId,
    tenantId,
    name: 'Regards croisés',
    purpose: 'Apprendre les uns des autres.',
    sponsor: { name: 'Philippe Aubry', mail: 'philippe.aubry@contoso.example' },
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    format: 'both',
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    sessionCount: 6,
    topics: [
      { id: 'using-data', label: { fr: 'Exploiter les données', en: 'Using data' }, digcomp: [] },
    ],
    locale: 'fr',
    timeZone: 'Europe/Paris',
    status: 'running',
    managers: ['oid-manager'],
    approval: { at: now, by, how: 'recorded' },
    createdAt: now,
  };
}

function participantOf(crowd: Crowd, id: string, role: 'mentor' | 'mentee'): Participant {
  const profile: Profile = {
    mail: `${id}@${crowd.tenantId}.example`,
    name: `${role === 'mentor' ? 'Lina' : 'Karl'} ${id}`,
    role,
    entity: 'Finance',
    level: role === 'mentor' ? 'contributor' : 'executive',
    site: 'Paris',
    languages: ['fr'],
    offers: role === 'mentor' ? ['using-data'] : [],
    wants: role === 'mentee' ? ['using-data'] : [],
    halfDays: ['tue-am'],
    seats: 1,
    format: 'any',
    avoids: [],
    managementChain: [],
  };
  return {
    id,
    status: 'enrolled',
    profile,
    oid: `oid-${crowd.tenantId}-${id}`,
    enrolledAt: crowd.now,
    locale: 'fr',
    timeZone: crowd.timeZone ?? 'Europe/Paris',
  };
}

function personOf(crowd: Crowd, { oid = '', profile }: Participant): Person {
  return {
    oid,
    name: profile.name,
    ...(crowd.known === true ? { mail: profile.mail } : {}),
    conversation: {
      id: `${crowd.tenantId}:${oid}`,
      serviceUrl: crowd.serviceUrl,
      botId: '28:bot',
      installedAt: crowd.now,
      state: 'open',
    },
  };
}

function pairOf(n: number, mentorId: string, menteeId: string, now: Instant): Pair {
  return {
    id: `pair-${n}`,
    runId: 'run',
    mentorId,
    menteeId,
    match: {
      mentorId,
      menteeId,
      score: 0,
      parts: { wantedTopics: 0, inReturn: 0, distance: 0, availability: 0, language: 0, site: 0 },
      sharedTopics: ['using-data'],
      topicsInReturn: [],
      sharedLanguages: ['fr'],
      sharedHalfDays: ['tue-am'],
      sameSite: true,
      otherEntity: false,
    },
    proposedAt: now,
    answers: {},
    status: 'accepted',
    pairedAt: now,
  };
}

function sessionOf({ startsAt, now, sessions }: Crowd, n: number, pairId: string): Session {
  const base = {
    id: `session-${n}`,
    pairId,
    number: 1,
    startsAt,
    minutes: 45,
    version: 1,
    prompted: [],
  };
  return sessions === 'planned'
    ? { ...base, plannedBy: 'mentor', status: 'planned', confirmedAt: now }
    : { ...base, plannedBy: 'mentee', status: 'proposed' };
}

/** Time that runs `factor` times as fast as the system's, from a common beginning. */
export interface ScaledClock extends Clock {
  readonly millis: () => number;
  readonly wait: (millis: number) => Promise<void>;
}

export function scaledClock(began: number, epoch: number, factor: number): ScaledClock {
  const millis = (): number => epoch + (Date.now() - began) * factor;
  return {
    millis,
    now: () => new Date(millis()).toISOString(),
    wait: (time) => new Promise((resolve) => setTimeout(resolve, time / factor)),
  };
}

/** The real thing but for the store's place and the clock: the real Teams adapter included. */
export function portsFor(
  store: Store,
  clock: Clock,
  wait: Ports['wait'] = () => Promise.resolve(),
): Ports {
  return {
    store,
    clock,
    wait,
    ids: nodeIds,
    messenger: teamsMessenger(makeTeamsAdapter()),
    sheets: { read: readSheet },
    sheetWriter: writeSheet,
    archiver: zipFiles,
    links: makeLinks({
      publicUrl: 'http://127.0.0.1:3978',
      tabUrl: 'http://127.0.0.1:3978/#',
      secret: 'a secret of tests, long enough to sign',
    }),
    calendar: makeIcsWriter(clock),
    log: { info: () => undefined, warn: () => undefined },
  };
}
