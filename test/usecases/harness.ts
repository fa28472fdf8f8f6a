import { makeIcsWriter } from '../../src/adapters/ics/ics-writer.ts';
import { makeLinks } from '../../src/adapters/links/signed-links.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { writeSheet } from '../../src/adapters/sheet/write-sheet.ts';
import { zipFiles } from '../../src/adapters/zip/zip-files.ts';
import { readSheet } from '../../src/adapters/sheet/read-sheet.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import type { Message, MessageKind } from '../../src/domain/message.ts';
import type { Reader } from '../../src/domain/message-parts.ts';
import type { Conversation } from '../../src/domain/person.ts';
import { addMinutes, type Instant } from '../../src/domain/time.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import type { Clock, Log, Messenger, Ports, SendOutcome } from '../../src/usecases/ports.ts';
import type { Store } from '../../src/usecases/store-port.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { rememberConversation } from '../../src/usecases/remember-conversation.ts';
import { withVisiblePairs } from '../../src/usecases/visible-pairs.ts';
import { sendDuePrompts } from '../../src/usecases/send-due-prompts.ts';

/** A Monday, ten o'clock in Paris. */
export const MONDAY = '2026-11-23T09:00:00.000Z';
const CONTOSO = 'contoso';
export const FABRIKAM = 'fabrikam';

/** A clock that only a test moves. */
export interface TestClock extends Clock {
  set(at: Instant): void;
  /** Days, hours, minutes: whatever reads best in the story. */
  pass(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void;
}

export function testClock(start: Instant = MONDAY): TestClock {
  let now = start;
  return {
    now: () => now,
    set(at) {
      now = at;
    },
    pass({ days = 0, hours = 0, minutes = 0 }) {
      now = addMinutes(now, (days * 24 + hours) * 60 + minutes);
    },
  };
}

export interface Sent {
  readonly tenantId: string;
  readonly to: Conversation;
  readonly message: Message;
  readonly reader: Reader;
}

/** Stands for Teams: remembers what it was asked to send, and answers as it was told to. */
export interface FakeMessenger extends Messenger {
  readonly sent: Sent[];
  /** What the next sends give, one each; afterwards everything is sent again. */
  answer(...outcomes: readonly (SendOutcome | Error)[]): void;
  /** Called while a message is on its way. */
  during?: ((sent: Sent) => Promise<void>) | undefined;
}

function fakeMessenger(): FakeMessenger {
  const sent: Sent[] = [];
  const outcomes: (SendOutcome | Error)[] = [];
  const messenger: FakeMessenger = {
    sent,
    answer: (...next) => void outcomes.push(...next),
    async send(tenantId, to, message, reader) {
      const one = { tenantId, to, message, reader };
      sent.push(one);
      await messenger.during?.(one);
      const outcome = outcomes.shift() ?? { status: 'sent', activityId: `activity-${sent.length}` };
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  };
  return messenger;
}

const SILENT: Log = { info: () => undefined, warn: () => undefined };

/** Everything the use cases ask for: the real store, ids, links, sheets; a fake Teams and clock. */
export interface World {
  readonly clock: TestClock;
  readonly store: Store;
  readonly messenger: FakeMessenger;
  readonly ports: Ports;
  /** What follows from what was just done. */
  readonly work: () => Promise<void>;
  /** What the clock asks for, then what follows from it. */
  readonly tick: () => Promise<void>;
  /** The person adds the app; the bot can reach them from then on. */
  readonly install: (...people: readonly Actor[]) => Promise<void>;
  /** Messages to this person, oldest first. */
  readonly inbox: (person: Actor) => readonly Message[];
  readonly kinds: (person: Actor) => readonly MessageKind[];
  readonly close: () => void;
}

export function world(
  parts: {
    readonly clock?: TestClock;
    readonly path?: string;
    readonly log?: Log;
    /** Another store than SQLite. */
    readonly store?: Store;
  } = {},
): World {
  const clock = parts.clock ?? testClock();
  const database = openSqliteStore(parts.path ?? ':memory:', clock);
  const store = withVisiblePairs(parts.store ?? database);
  const messenger = fakeMessenger();
  const publicUrl = 'http://127.0.0.1:3978';
  const secret = 'a secret of tests, long enough to sign';
  const ports: Ports = {
    store,
    clock,
    messenger,
    ids: nodeIds,
    sheets: { read: readSheet },
    sheetWriter: writeSheet,
    archiver: zipFiles,
    links: makeLinks({ publicUrl, tabUrl: `${publicUrl}/#`, secret }),
    calendar: makeIcsWriter(clock),
    wait: () => Promise.resolve(),
    log: parts.log ?? SILENT,
  };
  const inbox = ({ tenantId, oid }: Actor): readonly Message[] =>
    messenger.sent
      .filter((sent) => sent.tenantId === tenantId && sent.to.id === conversationOf(oid))
      .map(({ message }) => message);
  return {
    clock,
    store,
    messenger,
    ports,
    async work() {
      await deliverFacts(ports);
    },
    async tick() {
      await sendDuePrompts(ports);
      await deliverFacts(ports);
    },
    async install(...people) {
      for (const who of people) {
        await recognise(ports, who);
        done(await rememberConversation(ports, who, reachedAt(who.oid)));
      }
      await deliverFacts(ports);
    },
    inbox,
    kinds: (person) => inbox(person).map(({ kind }) => kind),
    close: () => database.close(),
  };
}

function conversationOf(oid: string): string {
  return `conversation-${oid}`;
}

export function reachedAt(oid: string) {
  return { id: conversationOf(oid), serviceUrl: 'https://smba.example/', botId: 'bot' };
}

/** Somebody of a tenant, as the edge established them; the address follows from the first name. */
export function someone(name: string, tenantId = CONTOSO): Actor {
  const mail = mailOf(name, tenantId);
  return { tenantId, oid: `oid-${mail}`, name, mail, locale: 'fr' };
}

/** The same account, its address unknown: neither directory nor roster gave one. */
export function withoutMail({ tenantId, oid, name, locale }: Actor): Actor {
  return { tenantId, oid, name, locale };
}

export function mailOf(name: string, tenantId = CONTOSO): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@${tenantId}.example`;
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string } };

/** The value of an outcome that must not be a refusal. */
export function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
  return outcome.value;
}

/** The code of a refusal, or `done` when there was none. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : outcome.error.code;
}

/** What must be there; a test that finds nothing says what it looked for. */
export function found<T>(value: T | undefined, what = 'what the test needs'): T {
  if (value === undefined) throw new Error(`${what} is not there`);
  return value;
}
