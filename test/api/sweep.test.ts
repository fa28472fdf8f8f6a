import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { ENDPOINTS } from '../../src/api/endpoints.ts';
import type { Endpoint } from '../../src/api/endpoint.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { draftOf } from '../usecases/kit-modules.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { putAway } from '../../src/usecases/change-programme.ts';
import { MENTEES_ANSWERS, MENTORS_ANSWERS } from '../usecases/answers.ts';
import { done, FABRIKAM, found, mailOf, someone, world, type World } from '../usecases/harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  NEW_PROGRAMME,
  published,
  signUpFile,
  SPONSOR,
  TWO,
} from '../usecases/story.ts';
import { client, type Client } from './client.ts';
import {
  ASKED,
  COACH,
  DECLINER,
  FORMER,
  IN_KIT,
  livingProgramme,
  LONELY,
  SECRET,
  TOPIC,
  type Ids,
} from './living-programme.ts';

const ROLES = {
  manager: MANAGER,
  sponsor: SPONSOR,
  mentor: MENTOR,
  executive: EXECUTIVE,
  coach: COACH,
  assistant: ASSISTANT,
  /** In the programme, but not in this pair. */
  otherMentor: DECLINER,
  otherExecutive: LONELY,
  former: FORMER,
  /** In the tenant, in no programme. */
  stranger: someone('Nobody'),
  /** The manager of another programme of the same tenant. */
  otherManager: someone('Other Manager'),
  /** The very object id of the manager, in another tenant. */
  foreignManager: { ...MANAGER, tenantId: FABRIKAM },
  foreignMentor: { ...MENTOR, tenantId: FABRIKAM },
} as const satisfies Readonly<Record<string, Actor>>;
type Role = keyof typeof ROLES;

const OUTSIDERS = ['stranger', 'otherManager', 'foreignManager', 'foreignMentor'] as const;
const PAIR: readonly Role[] = ['mentor', 'executive'];
const PLANNERS: readonly Role[] = [...PAIR, 'assistant'];

/** A programme's door is open to its tenant: whoever has its link may volunteer. */
const TENANT = (Object.keys(ROLES) as Role[]).filter(
  (role) => ROLES[role].tenantId === MANAGER.tenantId,
);

/** A body that names what only the programme at hand knows. */
type BodyOf = (ids: Ids) => unknown;

interface Expectation {
  /** `everybody`: the answer is about the asker, and says nothing of others. */
  readonly may: readonly Role[] | 'everybody';
  readonly body?: unknown;
}

const KIT_READERS: readonly Role[] = [
  'manager',
  'sponsor',
  'mentor',
  'executive',
  'otherMentor',
  'otherExecutive',
];
const KIT_ANSWERERS: readonly Role[] = ['mentor', 'executive', 'otherMentor', 'otherExecutive'];
const KIT_FILE = JSON.stringify({
  format: 'binome-kit',
  formatVersion: 1,
  exportedAt: '2026-11-22T09:00:00.000Z',
  programme: 'Ailleurs',
  modules: [{ ...draftOf('Importé'), id: 'imported', version: 1 }],
});

const FILE = {
  fileName: 'f.csv',
  content: Buffer.from(signUpFile(TWO)).toString('base64'),
};

const ANSWERS = { ...MENTEES_ANSWERS, role: 'both', offers: MENTORS_ANSWERS.offers };

const TERMS = {
  goals: 'Écrire avec un assistant.',
  moduleIds: [],
  rhythm: 'monthly',
  sessionMinutes: 45,
  sessionCount: 4,
  place: 'online',
  confidences: ['between-us'],
  afterMissed: 'new-time-within-a-week',
};

const PLATFORM = {
  name: 'LMS',
  deploymentIds: [],
  authorizeUrl: 'https://lms.example/auth',
  tokenUrl: 'https://lms.example/token',
  jwksUrl: 'https://lms.example/jwks',
  origins: [],
};

const MENTORS: readonly Role[] = ['mentor', 'otherMentor'];

/** Whoever adds an endpoint says here who may use it. */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  'get /me': { may: 'everybody' },
  'get /landing': { may: 'everybody' },
  'put /me/preferences': { may: 'everybody', body: { locale: 'fr' } },
  'get /me/data': { may: 'everybody' },
  'get /me/data/export': { may: 'everybody' },
  'get /me/data/erasure': { may: 'everybody' },
  // Refused without the word that there is no way back: the tale's people are still needed.
  'post /me/data/erasure': { may: 'everybody', body: { understood: false } },
  'get /who-sees-what': { may: 'everybody' },
  'post /programmes/{programmeId}/leaving': { may: KIT_ANSWERERS },
  'post /programmes/{programmeId}/leaving/undo': { may: KIT_ANSWERERS },
  'get /topics': { may: 'everybody' },
  'get /programmes': { may: 'everybody' },
  'get /mentoring': { may: 'everybody' },
  'get /planning': { may: 'everybody' },
  'post /programmes': { may: ['manager'], body: NEW_PROGRAMME },
  'get /programmes/{programmeId}': { may: ['manager', 'sponsor'] },
  'post /programmes/{programmeId}/approval': { may: ['manager'], body: { how: 'recorded' } },
  'post /programmes/{programmeId}/imports/preview': { may: ['manager'], body: FILE },
  'post /programmes/{programmeId}/imports': {
    may: ['manager'],
    body: { ...FILE, digest: 'another' },
  },
  'post /programmes/{programmeId}/imports/{importId}/undo': { may: ['manager'] },
  'get /programmes/{programmeId}/imports/{importId}/kept': { may: ['manager'] },
  'get /programmes/{programmeId}/participants': { may: ['manager'] },
  'get /programmes/{programmeId}/deliveries': { may: ['manager'] },
  'get /programmes/{programmeId}/deliveries/summary': { may: ['manager'] },
  'get /programmes/{programmeId}/deliveries/people': { may: ['manager'] },
  'post /programmes/{programmeId}/deliveries/{deliveryId}/retry': { may: [] },
  'get /administration/deliveries': { may: ['manager'] },
  'get /administration/health': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs': { may: ['manager'] },
  'post /programmes/{programmeId}/match-runs': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}': { may: ['manager'] },
  'post /programmes/{programmeId}/match-runs/{runId}/publication': { may: ['manager'] },
  'post /programmes/{programmeId}/match-runs/{runId}/publication/undo': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}/record': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}/comparison/{otherId}': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}/audit': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}/replay': { may: ['manager'] },
  'get /programmes/{programmeId}/match-runs/{runId}/couples/{mentorId}/{menteeId}': {
    may: ['manager'],
  },
  'get /programmes/{programmeId}/match-runs/{runId}/people/{personId}/remedies': {
    may: ['manager'],
  },
  'get /programmes/{programmeId}/match-runs/{runId}/recruitment': { may: ['manager'] },
  'post /programmes/{programmeId}/match-runs/{runId}/newcomer': {
    may: ['manager'],
    body: { topics: ['generative-ai'], languages: ['fr'], halfDays: ['tue-am'], seats: 2 },
  },
  'post /programmes/{programmeId}/match-runs/{runId}/preview': {
    may: ['manager'],
    body: { floor: 500, raiseLowest: true },
  },
  'get /programmes/{programmeId}/rehearsal': { may: ['manager'] },
  'get /programmes/{programmeId}/channel': { may: TENANT },
  'get /programmes/{programmeId}/events': { may: ['manager', 'sponsor'] },
  'put /programmes/{programmeId}/events': {
    may: ['manager'],
    body: {
      list: [{ id: 'one', on: '2026-12-01', title: { fr: 'Lancement', en: '' } }],
      seen: 0,
    },
  },
  'get /programmes/{programmeId}/kit': { may: KIT_READERS },
  'get /programmes/{programmeId}/kit/{moduleId}': { may: KIT_READERS },
  'get /programmes/{programmeId}/kit/{moduleId}/versions/{version}': { may: KIT_READERS },
  'get /programmes/{programmeId}/kit/{moduleId}/edition': { may: ['manager'] },
  'get /programmes/{programmeId}/kit/{moduleId}/history': { may: ['manager'] },
  'post /programmes/{programmeId}/kit': {
    may: ['manager'],
    body: { module: draftOf('Notre module'), publish: false },
  },
  'put /programmes/{programmeId}/kit/{moduleId}': {
    may: ['manager'],
    body: {
      module: draftOf('Notre version'),
      publish: true,
      seen: { version: 1, revision: 0 },
    },
  },
  'post /programmes/{programmeId}/kit/{moduleId}/archive': {
    may: ['manager'],
    body: { archived: true },
  },
  'get /programmes/{programmeId}/kit/{moduleId}/answers': { may: KIT_ANSWERERS },
  'post /programmes/{programmeId}/kit/{moduleId}/answers': {
    may: KIT_ANSWERERS,
    body: { moment: 'after', version: 1, answers: { 'self-1': 2 } },
  },
  'get /programmes/{programmeId}/badges': { may: KIT_ANSWERERS },
  'post /programmes/{programmeId}/badges': { may: KIT_ANSWERERS, body: {} },
  'post /programmes/{programmeId}/badges/{badgeId}/withdrawal': { may: [] },
  'get /programmes/{programmeId}/badges/issued': { may: ['manager'] },
  // There is no such badge: even its manager hears so.
  'post /programmes/{programmeId}/badges/{badgeId}/revocation': {
    may: [],
    body: { reason: 'Issued by mistake' },
  },
  'get /programmes/{programmeId}/catalogue': { may: ['manager'] },
  // No catalogue is spoken to here, and only who administers the tenant's Binôme may turn it on.
  'put /programmes/{programmeId}/catalogue': { may: ['manager'], body: { on: true } },
  'post /programmes/{programmeId}/catalogue/retry': { may: ['manager'] },
  'get /programmes/{programmeId}/records': { may: ['manager'] },
  'put /programmes/{programmeId}/records': {
    may: ['manager'],
    body: { connection: 'main', on: true },
  },
  'post /programmes/{programmeId}/records/test': { may: ['manager'] },
  'get /programmes/{programmeId}/records/queue': { may: ['manager'] },
  'get /programmes/{programmeId}/records/choice': { may: KIT_ANSWERERS },
  'put /programmes/{programmeId}/records/choice': {
    may: KIT_ANSWERERS,
    body: { given: true, identity: 'pseudonym' },
  },
  'get /programmes/{programmeId}/training': { may: KIT_READERS },
  'get /programmes/{programmeId}/kit-cartridge': { may: ['manager'] },
  'get /programmes/{programmeId}/kit-file': { may: ['manager'] },
  'post /programmes/{programmeId}/kit-file': {
    may: ['manager'],
    body: { content: KIT_FILE, preview: true },
  },
  'get /programmes/{programmeId}/dashboard': { may: ['manager'] },
  'get /programmes/{programmeId}/pairs': { may: ['manager'] },
  'get /programmes/{programmeId}/outcomes': { may: ['manager'] },
  'get /programmes/{programmeId}/sponsor-page': { may: ['manager', 'sponsor'] },
  'post /programmes/{programmeId}/pairs/{pairId}/answer': {
    may: PAIR,
    body: { answer: 'accepted' },
  },
  'get /programmes/{programmeId}/pairs/{pairId}/slots': { may: PLANNERS },
  'get /programmes/{programmeId}/pairs/{pairId}/photo': { may: PAIR },
  'post /programmes/{programmeId}/sessions/{sessionId}/meeting': { may: PLANNERS },
  'post /programmes/{programmeId}/pairs/{pairId}/sessions': {
    may: PLANNERS,
    body: { startsAt: '2026-12-10T13:00:00.000Z' },
  },
  'post /programmes/{programmeId}/sessions/{sessionId}/confirmation': {
    may: PLANNERS,
    body: {},
  },
  'post /programmes/{programmeId}/sessions/{sessionId}/time': {
    may: PLANNERS,
    body: { local: '2026-12-10T14:00' },
  },
  'post /programmes/{programmeId}/sessions/{sessionId}/feedback': {
    may: PAIR,
    body: { tookPlace: false },
  },
  'post /programmes/{programmeId}/sessions/{sessionId}/cancellation': { may: PLANNERS },
  'post /programmes/{programmeId}/sessions/{sessionId}/cancellation/undo': { may: PLANNERS },
  'post /programmes/{programmeId}/pairs/{pairId}/undo': { may: PAIR },
  'get /programmes/{programmeId}/pairs/{pairId}/agreement': { may: PAIR },
  'put /programmes/{programmeId}/pairs/{pairId}/agreement': {
    may: PAIR,
    body: { terms: TERMS, seen: 0 },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/agreement/signature': {
    may: PAIR,
    body: { version: 1 },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/check-ins': {
    may: PAIR,
    body: { kind: 'check-in', occurrence: 1, mood: 'well' },
  },
  'get /programmes/{programmeId}/pairs/{pairId}/check-ins/{kind}/{occurrence}': { may: PAIR },
  'put /programmes/{programmeId}/sessions/{sessionId}/roles': {
    may: PAIR,
    body: { swapped: true },
  },
  'get /programmes/{programmeId}/sessions/{sessionId}/notes': { may: PAIR },
  'put /programmes/{programmeId}/sessions/{sessionId}/notes': {
    may: PAIR,
    body: { text: 'Vu ensemble', actions: [], shared: false, seen: 0 },
  },
  'put /programmes/{programmeId}/sessions/{sessionId}/notes/mine': {
    may: PAIR,
    body: { text: 'Ralentir' },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/topics': {
    may: PAIR,
    body: { text: 'Parler du budget' },
  },
  'post /programmes/{programmeId}/sessions/{sessionId}/topics/{topicId}/removal': { may: PAIR },
  'post /programmes/{programmeId}/sessions/{sessionId}/topics/restoration': {
    may: PAIR,
    body: { back: 'sealed.by-nobody' },
  },
  'get /programmes/{programmeId}/pairs/{pairId}/coach': { may: PAIR },
  'put /programmes/{programmeId}/pairs/{pairId}/coach': {
    may: PAIR,
    body: { mail: 'somebody@else.example', name: 'Somebody Else' },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/coach/agreement': {
    may: PAIR,
    body: { version: 1 },
  },
  'put /programmes/{programmeId}/pairs/{pairId}/coach/shares': {
    may: PAIR,
    body: { shares: [] },
  },
  'get /coaching': { may: 'everybody' },
  'post /programmes/{programmeId}/pairs/{pairId}/coaching/answer': {
    may: ['coach'],
    body: { version: 1, accepted: true },
  },
  'get /programmes/{programmeId}/coach': { may: ['manager'] },
  'put /programmes/{programmeId}/coach': {
    may: ['manager'],
    body: { coach: { name: 'Ana Coach', mail: 'ana@fabrikam.example' } },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/coach/end': { may: PAIR },
  'post /programmes/{programmeId}/pairs/{pairId}/coach/resumption': {
    may: [...PAIR, 'coach'],
    body: { version: 1 },
  },
  'post /programmes/{programmeId}/pairs/{pairId}/pause': { may: PAIR },
  'post /programmes/{programmeId}/pairs/{pairId}/resumption': { may: PAIR },
  'post /programmes/{programmeId}/pairs/{pairId}/end': { may: PAIR },
  'put /programmes/{programmeId}': {
    may: ['manager'],
    body: { settings: NEW_PROGRAMME, options: { checkInWeeks: 4 }, seen: 1 },
  },
  'post /programmes/{programmeId}/message-previews': {
    may: ['manager', 'sponsor'],
    body: { kind: 'proposal', words: { fr: 'À bientôt.', en: 'See you.' }, locale: 'fr' },
  },
  'post /programmes/{programmeId}/charter-request': { may: ['manager'] },
  'get /programmes/{programmeId}/team': { may: ['manager', 'sponsor'] },
  'post /programmes/{programmeId}/team': {
    may: ['manager'],
    body: { name: 'Inès', mail: 'ines@contoso.example', as: 'deputy' },
  },
  'post /programmes/{programmeId}/team/removals': {
    may: ['manager'],
    body: { id: 'ines@contoso.example' },
  },
  'post /programmes/{programmeId}/copies': { may: ['manager'], body: { name: 'Copie' } },
  'put /programmes/{programmeId}/archive': { may: ['manager'], body: { archived: false } },
  'get /programmes/{programmeId}/exports/pairs.csv': { may: ['manager'] },
  'get /programmes/{programmeId}/exports/participants.csv': { may: ['manager'] },
  'get /programmes/{programmeId}/exports/programme.xlsx': { may: ['manager'] },
  'get /programmes/{programmeId}/preparation': { may: MENTORS },
  'put /programmes/{programmeId}/self-assessment': {
    may: MENTORS,
    body: { mastery: 3, transmission: 2, posture: 3 },
  },
  'post /programmes/{programmeId}/training/checks': {
    may: MENTORS,
    body: { unitId: TRAINING_PATH[0]?.id, answers: {} },
  },
  'get /programmes/{programmeId}/mentors': { may: ['manager'] },
  'post /programmes/{programmeId}/mentor-selections': {
    may: ['manager'],
    body: ({ programmeId }: Ids) => ({
      participantId: nodeIds.hash([
        'participant',
        MANAGER.tenantId,
        programmeId,
        mailOf(MENTOR.name),
      ]),
      selected: true,
    }),
  },
  'get /programmes/{programmeId}/enrolment': { may: TENANT },
  'put /programmes/{programmeId}/enrolment/draft': {
    may: TENANT,
    body: { answers: { entity: 'Finance' }, step: 1 },
  },
  'put /programmes/{programmeId}/enrolment': { may: TENANT, body: { answers: ANSWERS } },
  'post /programmes/{programmeId}/invitations': {
    may: ['manager'],
    body: { people: [{ mail: 'ines@contoso.example', name: 'Inès' }] },
  },
  // No platform is spoken to here: a manager is told so, and test/lms tells what follows where one is.
  'get /programmes/{programmeId}/lms': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/registration-links': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/platforms': {
    may: ['manager'],
    body: { ...PLATFORM, issuer: 'https://lms.example', clientId: 'client' },
  },
  'put /programmes/{programmeId}/lms/platforms/{platformId}': { may: ['manager'], body: PLATFORM },
  'post /programmes/{programmeId}/lms/platforms/{platformId}/removal': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/platforms/{platformId}/test': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/platforms/{platformId}/grades/retry': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/courses/{courseId}/comparison': { may: ['manager'] },
  'post /programmes/{programmeId}/lms/courses/{courseId}/invitations': { may: ['manager'] },
  // Only whoever was given the code, and only whose account it is.
  'get /lms-links/{code}': { may: [] },
  'post /lms-links/{code}': { may: [] },
  'get /me/lms-accounts': { may: 'everybody' },
  'post /me/lms-accounts/{linkId}/removal': { may: [] },
  'put /programmes/{programmeId}/delegate': {
    may: ['executive', 'otherExecutive'],
    body: { mail: 'an.assistant@contoso.example' },
  },
};

const TAKES_OUT = 'put /programmes/{programmeId}/archive';
/** What looks by posting, and what may be done with an archived programme or with what is one's own. */
const OPEN_WHEN_ARCHIVED: ReadonlySet<string> = new Set([
  'post /programmes/{programmeId}/copies',
  'post /programmes/{programmeId}/message-previews',
  'post /programmes/{programmeId}/match-runs/{runId}/newcomer',
  'post /programmes/{programmeId}/match-runs/{runId}/preview',
  'post /programmes/{programmeId}/records/test',
  'put /programmes/{programmeId}/records/choice',
  'post /programmes/{programmeId}/badges',
  'post /programmes/{programmeId}/leaving',
]);

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

describe('every endpoint', () => {
  let at: World;
  let http: Client;
  let ids: Ids;
  let elsewhere: Ids;

  beforeAll(async () => {
    at = world();
    http = client(at);
    const { otherManager, foreignManager } = ROLES;
    const sponsor = { name: 'Sabine', mail: 'sabine@elsewhere.example' };
    const other = await approvedProgramme(at, { name: 'Ailleurs', sponsor }, otherManager);
    await enrol(
      at,
      other,
      [
        { name: 'Xenia', as: 'mentor' },
        { name: 'Yves', as: 'mentee' },
      ],
      otherManager,
    );
    const [pair] = await published(at, other, otherManager);
    const { id: programmeId } = other;
    elsewhere = {
      ...IN_KIT,
      ...ASKED,
      programmeId,
      runId: found(pair).runId,
      otherId: found(pair).runId,
      pairId: found(pair).id,
      importId: 'none',
      sessionId: 'none',
      mentorId: found(pair).mentorId,
      menteeId: found(pair).menteeId,
      personId: found(pair).menteeId,
    };
    await approvedProgramme(at, { name: 'Chez Fabrikam', sponsor }, foreignManager);
    ids = await livingProgramme(at);
  });
  afterAll(() => at.close());

  const ask = (endpoint: Endpoint, as: Actor | undefined, where: Ids = ids, token?: string) => {
    const path = endpoint.path.replace(/\{(\w+)\}/gu, (_, name: keyof Ids) => where[name]);
    const asked = EXPECTED[nameOf(endpoint)]?.body;
    const body: unknown = typeof asked === 'function' ? (asked as BodyOf)(where) : asked;
    return http.call(endpoint.method, path, {
      ...(as === undefined ? {} : { as }),
      ...(token === undefined ? {} : { token }),
      ...(body === undefined ? {} : { body }),
    });
  };

  test('has a line in the table above, and no line speaks of one that is gone', () => {
    expect(ENDPOINTS.map(nameOf).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  describe.each(ENDPOINTS.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    '%s',
    (name, endpoint) => {
      const { may } = EXPECTED[name] ?? { may: [] };

      test('asks who is there: without a token, or with an altered one, 401', async () => {
        const token = http.tokenOf(MANAGER);
        const altered = [undefined, `${token}x`, token.slice(1), '', `${token} ${token}`];
        for (const wrong of altered) {
          const { status, json, text } = await ask(endpoint, undefined, ids, wrong);
          expect([status, json]).toMatchObject([401, { code: 'signed_out' }]);
          expect(leaks(text)).toEqual([]);
        }
      });

      test('looks absent to everybody who has no right to it', async () => {
        for (const [role, who] of Object.entries(ROLES)) {
          if (may === 'everybody' || may.some((allowed) => allowed === role)) continue;
          const { status, json, text } = await ask(endpoint, who);
          expect([role, status, json]).toMatchObject([role, 404, { code: 'not_found' }]);
          expect(leaks(text)).toEqual([]);
        }
      });

      test('tells outsiders nothing', async () => {
        for (const role of OUTSIDERS) {
          if (may !== 'everybody' && may.some((allowed) => allowed === role)) continue;
          const { text } = await ask(endpoint, ROLES[role]);
          expect([role, leaks(text, ROLES[role])]).toEqual([role, []]);
        }
      });

      test('does not reach into another programme through ids of one’s own', async () => {
        const second = (/\{(runId|pairId|sessionId)\}/u.exec(endpoint.path) ?? [])[1];
        if (second === undefined) return;
        const mixed = { ...elsewhere, [second]: ids[second as keyof Ids] };
        const back = { ...ids, [second]: elsewhere[second as keyof Ids] };
        const xenia = someone('Xenia');
        for (const who of [ROLES.otherManager, xenia, MANAGER, MENTOR, EXECUTIVE]) {
          expect((await ask(endpoint, who, mixed)).status).toBe(404);
          expect((await ask(endpoint, who, back)).status).toBe(404);
        }
      });
    },
  );

  test('serves those who have the right, in the stated shape and not a field more', async () => {
    for (const endpoint of ENDPOINTS) {
      const name = nameOf(endpoint);
      const { may } = EXPECTED[name] ?? { may: [] };
      const roles = may === 'everybody' ? (Object.keys(ROLES) as Role[]) : may;
      for (const role of roles) {
        const { status, json, text } = await ask(endpoint, ROLES[role]);
        expect([name, role, [401, 404, 500].includes(status), text]).toEqual([
          name,
          role,
          false,
          text,
        ]);
        if (status === 200) expect(endpoint.answer && z.parse(endpoint.answer, json)).toEqual(json);
        if (status === 204) expect([text, endpoint.answer]).toEqual(['', undefined]);
        expect([name, role, privacyBreaches(role, text, name)]).toEqual([name, role, []]);
      }
    }
  });

  test('reads an archived programme as before, and changes nothing in it', async () => {
    done(await putAway(at.ports, MANAGER, { programmeId: ids.programmeId, archived: true }));
    const wrong: string[] = [];
    for (const endpoint of ENDPOINTS) {
      const name = nameOf(endpoint);
      if (!name.includes('{programmeId}') || name === TAKES_OUT) continue;
      const { may } = EXPECTED[name] ?? { may: [] };
      const changes = endpoint.method !== 'get' && !OPEN_WHEN_ARCHIVED.has(name);
      for (const role of may === 'everybody' ? [] : may) {
        const { status, json } = await ask(endpoint, ROLES[role]);
        const isClosed = (json as { code?: string } | undefined)?.code === 'programme_archived';
        if (changes ? status < 400 : isClosed) wrong.push(`${name} as ${role}`);
      }
    }
    expect(wrong).toEqual([]);
    const asked = await http.call('post', `/programmes/${ids.programmeId}/match-runs`, {
      as: MANAGER,
    });
    expect(asked).toMatchObject({ status: 409, json: { code: 'programme_archived' } });
  });
});

/** What an outsider's answer contains of the programme's people and affairs. */
function leaks(text: string, reader?: Actor): readonly string[] {
  const people = [MENTOR, EXECUTIVE, ASSISTANT, DECLINER, LONELY, SPONSOR, FORMER];
  const words = [
    ...people.flatMap(({ name }) => [name, mailOf(name)]),
    ...Object.values(SECRET),
    TOPIC.fr,
    'Regards croisés',
  ];
  const own = [reader?.name, reader?.mail];
  return words.filter((word) => text.includes(word) && !own.includes(word));
}

/** What somebody of the programme reads and must not. */
function privacyBreaches(role: Role, text: string, endpoint: string): readonly string[] {
  const breaches: string[] = [];
  const never = (what: string, when = true): void => {
    if (when && text.includes(what)) breaches.push(what);
  };
  never(SECRET.reason);
  // Whom I avoid I read again when I change my answers, and nobody else does.
  const isMine = endpoint === 'get /programmes/{programmeId}/enrolment';
  never(SECRET.avoided, !(isMine && role === 'executive'));
  never(SECRET.line, role !== 'executive');
  never('"rating"', role !== 'executive' && role !== 'mentor');
  never('"answers"', !isMine);
  never(TOPIC.fr, !isMine && ['assistant', 'coach', 'otherMentor'].includes(role));
  never('managementChain');
  never(FABRIKAM, !role.startsWith('foreign'));
  never(DECLINER.name, role !== 'manager' && role !== 'otherMentor' && role !== 'otherExecutive');
  never('"declined"', endpoint.includes('dashboard'));
  return breaches;
}

test('one tenant’s twin of a living programme shows nothing of the other’s', async () => {
  const at = world();
  const http = client(at);
  const ours = await formedPair(at);
  const twin = { ...MENTOR, tenantId: FABRIKAM };
  const { json } = await http.call('get', '/mentoring', { as: twin });
  expect(json).toEqual({ pairs: [], waiting: [], invited: [], delegates: [] });
  const me = await http.call('get', '/me', { as: twin });
  expect(me.json).toMatchObject({ programmes: [] });
  expect(me.text).not.toContain(ours.programmeId);
  at.close();
});
