import type { Fact } from '../domain/facts.ts';
import type { Label } from '../domain/language.ts';
import { participantOn, SIDES, type Side } from '../domain/pair.ts';
import { covers, type LearningRecord, type RecordConsent } from '../domain/records.ts';
import {
  momentOf,
  statementText,
  type RecordActivity,
  type RecordSaying,
} from '../domain/records-statement.ts';
import type { Scope } from '../domain/ids.ts';
import { toCreate } from './documents.ts';
import { openEntry } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { versionOf } from './read-kit.ts';
import type { FactConsumer } from './take-facts.ts';

type Told = Omit<
  RecordSaying,
  'id' | 'account' | 'registration' | 'at' | 'object' | 'programme' | 'module'
> & {
  readonly participantId: string;
  readonly object: Thing;
  readonly module?: Thing;
};
/** Something a statement is about; `own` gives each person an id of their own for it. */
interface Thing {
  readonly type: RecordActivity['type'];
  readonly name: Label;
  readonly parts: readonly string[];
  readonly own: boolean;
}

/** Reads the feed beside delivery: a record store that is down for a day holds up nobody. */
export const RECORDS_CONSUMER: FactConsumer = { name: 'records', take: recordFact };

/**
 * Files the statements that tell a fact, one a person who agreed to it, each under an id that
 * follows from the fact: filed once, and sent as that very text however often it is sent.
 */
export async function recordFact(ports: Ports, fact: Fact): Promise<void> {
  if (ports.records === undefined || !RECORDED.has(fact.body.kind)) return;
  const { scope, at } = fact;
  const settings = await ports.store.get('recordSettings', scope, scope.programmeId);
  if (settings?.body.on !== true || settings.body.since > at) return;
  for (const told of await tellings(ports, fact)) {
    const consent = await ports.store.get('recordConsent', scope, told.participantId);
    if (consent === undefined || !covers(consent.body, at)) continue;
    await file(ports, fact, told, consent.body);
  }
}

const RECORDED: ReadonlySet<Fact['body']['kind']> = new Set([
  'session-planned',
  'session-closed',
  'questionnaire-answered',
  'agreement-in-force',
  'pair-completed',
]);

async function file(ports: Ports, fact: Fact, told: Told, consent: RecordConsent): Promise<void> {
  const { store, ids, records } = ports;
  if (records === undefined) return;
  const { participantId, object, module, ...saying } = told;
  const { scope } = fact;
  const at = momentOf(saying.verb, fact.at);
  const programme = await store.get('programme', scope, scope.programmeId);
  if (programme === undefined) return;
  const account = await accountOf(ports, scope, participantId, consent);
  if (account === undefined) return;
  const id = ids.uuid(['statement', fact.id, saying.verb, participantId].join('\n'));
  const course = ['registration', scope.tenantId, scope.programmeId, account.name];
  const named = (thing: Thing): RecordActivity => ({
    type: thing.type,
    name: thing.name,
    // Under one id for both, a pseudonym would be known by whom it met.
    id: `${records.publicUrl}/xapi/activities/${thing.type}/${ids.hash([
      'xapi',
      scope.tenantId,
      scope.programmeId,
      ...thing.parts,
      ...(thing.own ? [account.name] : []),
    ])}`,
  });
  const statement = statementText({
    ...saying,
    id,
    account,
    registration: ids.uuid(course.join('\n')),
    at,
    object: named(object),
    programme: named(programmeThing(programme.body.name)),
    ...(module === undefined ? {} : { module: named(module) }),
  });
  const record: LearningRecord = {
    id,
    participantId,
    kind: saying.verb,
    statement,
    at: fact.at,
    status: 'waiting',
  };
  const outboxId = `${at}~${id}`;
  // Met again it is there already, whatever became of it since.
  await store.commit(scope, [
    toCreate('learningRecord', id, record),
    toCreate('recordOutbox', outboxId, { id: outboxId, recordId: id }),
  ]);
}

/** How the person chose to be named; an account that is not known yet is no name. */
async function accountOf(
  { store, records }: Pick<Ports, 'store' | 'records'>,
  scope: Scope,
  participantId: string,
  { identity, pseudonym }: RecordConsent,
): Promise<RecordSaying['account'] | undefined> {
  if (records === undefined) return undefined;
  if (identity === 'pseudonym') {
    return { homePage: `${records.publicUrl}/xapi/pseudonyms`, name: pseudonym };
  }
  const participant = await store.get('participant', scope, participantId);
  const oid = participant?.body.oid;
  if (oid === undefined) return undefined;
  return { homePage: `https://login.microsoftonline.com/${scope.tenantId}`, name: oid };
}

async function tellings(ports: Ports, { scope, body }: Fact): Promise<readonly Told[]> {
  switch (body.kind) {
    case 'session-planned':
      return ofSession(ports, scope, body.sessionId, 'planned');
    case 'session-closed':
      return body.held ? ofSession(ports, scope, body.sessionId, 'attended') : [];
    case 'agreement-in-force':
      return ofPair(ports, scope, body.pairId, () => ({
        verb: 'signed',
        object: {
          type: 'agreement',
          name: WORDS.agreement,
          parts: ['agreement', body.pairId, String(body.version)],
          own: true,
        },
      }));
    case 'pair-completed': {
      const programme = await ports.store.get('programme', scope, scope.programmeId);
      if (programme === undefined) return [];
      const object = programmeThing(programme.body.name);
      return ofPair(ports, scope, body.pairId, () => ({
        verb: 'completed',
        object,
        completion: true,
      }));
    }
    case 'questionnaire-answered':
      return ofQuestionnaire(ports, scope, body);
    default:
      return [];
  }
}

const WORDS = {
  session: { fr: 'Session de mentorat inversé', en: 'Reverse mentoring session' },
  agreement: { fr: 'Contrat de binôme', en: 'Mentoring agreement' },
  questionnaire: { fr: 'Questionnaire', en: 'Questionnaire' },
} as const;

function programmeThing(name: string): Thing {
  return { type: 'programme', name: { fr: name, en: name }, parts: ['programme'], own: false };
}

async function ofSession(
  ports: Ports,
  scope: Scope,
  sessionId: string,
  verb: 'planned' | 'attended',
): Promise<readonly Told[]> {
  const session = (await ports.store.get('session', scope, sessionId))?.body;
  if (session === undefined) return [];
  const { moduleId, moduleVersion, minutes, pairId } = session;
  const module = await moduleThing(ports, scope, moduleId, moduleVersion);
  const object: Thing = {
    type: 'session',
    name: WORDS.session,
    parts: ['session', sessionId],
    own: true,
  };
  const about = module === undefined ? {} : { module };
  if (verb === 'planned') return ofPair(ports, scope, pairId, () => ({ verb, object, ...about }));
  const met = await ofPair(ports, scope, pairId, () => ({ verb, object, minutes, ...about }));
  if (module === undefined) return met;
  const seen = await ofPair(ports, scope, pairId, () => ({ verb: 'experienced', object: module }));
  return [...met, ...seen];
}

/** Says that somebody answered, and when; what they answered and how well stays theirs. */
async function ofQuestionnaire(
  ports: Ports,
  scope: Scope,
  said: {
    readonly participantId: string;
    readonly moduleId: string;
    readonly moment: 'before' | 'after';
  },
): Promise<readonly Told[]> {
  const { participantId, moduleId, moment } = said;
  const module = await moduleThing(ports, scope, moduleId);
  if (module === undefined) return [];
  const title = (locale: 'fr' | 'en'): string =>
    locale === 'fr'
      ? `${WORDS.questionnaire.fr}\u00a0: ${module.name.fr}`
      : `${WORDS.questionnaire.en}: ${module.name.en}`;
  const answered: Told = {
    participantId,
    verb: 'answered',
    moment,
    completion: true,
    module,
    object: {
      type: 'questionnaire',
      name: { fr: title('fr'), en: title('en') },
      parts: ['questionnaire', moduleId],
      own: false,
    },
  };
  if (moment === 'before') return [answered];
  return [answered, { participantId, verb: 'completed', completion: true, object: module }];
}

async function moduleThing(
  ports: Ports,
  scope: Scope,
  moduleId: string | undefined,
  version?: number,
): Promise<Thing | undefined> {
  if (moduleId === undefined) return undefined;
  const opened = await openEntry(ports, scope, moduleId);
  const { inForce } = opened.entry;
  const module = version === undefined ? inForce : (versionOf(opened, version) ?? inForce);
  if (module === undefined) return undefined;
  const { fr, en } = module.content;
  return {
    type: 'module',
    name: { fr: fr.title, en: en.title },
    parts: ['module', moduleId],
    own: false,
  };
}

async function ofPair(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  pairId: string,
  say: (side: Side) => Omit<Told, 'participantId' | 'side'>,
): Promise<readonly Told[]> {
  const pair = (await ports.store.get('pair', scope, pairId))?.body;
  if (pair === undefined) return [];
  return SIDES.map((side) => ({ ...say(side), side, participantId: participantOn(pair, side) }));
}
