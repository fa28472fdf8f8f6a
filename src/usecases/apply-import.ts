import { answersOf, traceUntil, type TracedPerson } from '../domain/import-undo.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import { holdsSeat } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { advance, type Programme } from '../domain/programme.ts';
import { ok } from '../domain/result.ts';
import type { SignUp } from '../domain/signup/read-sign-ups.ts';
import { PEOPLE_PER_PART, type ImportPart, type SignUpImport } from '../domain/sign-up-import.ts';
import { decide, KEY, toCreate, toReplace } from './documents.ts';
import { partsOf } from './import-parts.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';
import { endWhatTheyAreIn } from './withdraw.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Enrols the people of a confirmed import, write after write, each with what it changed (a trace)
 * and under the import itself: one that is being undone goes no further, wherever it was. Cut short
 * it goes on where it stopped; done again, it changes nothing.
 */
export async function applyImport(ports: Needs, scope: Scope, importId: string): Promise<void> {
  const programme = await ports.store.get('programme', scope, scope.programmeId);
  if (programme === undefined) return;
  for (const part of await partsOf(ports, scope, importId)) {
    while ((await enrolSome(ports, scope, programme.body, part)) === 'more');
  }
  const stored = await confirmed(ports, scope, importId);
  for (const mail of stored?.body.withdrawn ?? []) {
    await withdrawOne(ports, scope, importId, participantIdOf(ports, scope, mail));
  }
  const applied = await decide(ports, 'programme', scope, scope.programmeId, async (current) => {
    const still = await confirmed(ports, scope, importId);
    if (still === undefined) return ok({ next: current });
    const isOpen = current.approval !== undefined && still.body.parts > 0;
    const next = isOpen ? advance(current, 'enrolling') : current;
    const from = next.status === current.status ? {} : { openedFrom: current.status };
    return ok({
      next,
      also: [toReplace('import', still, { ...still.body, ...from, status: 'applied' })],
    });
  });
  if (!applied.ok) throw new Error(`an import was not finished: ${applied.error.code}`);
}

/** The import as long as its people are to be enrolled. */
async function confirmed({ store }: Needs, scope: Scope, importId: string) {
  const stored = await store.get('import', scope, importId);
  return stored?.body.status === 'confirmed' ? { ...stored, body: stored.body } : undefined;
}

/** Enrols the next people of a part, as many as one write takes. */
async function enrolSome(
  ports: Needs,
  scope: Scope,
  programme: Programme,
  { id, importId }: ImportPart,
): Promise<'more' | 'done'> {
  let most = PEOPLE_PER_PART;
  for (;;) {
    const [stored, part] = await Promise.all([
      confirmed(ports, scope, importId),
      ports.store.get('importPart', scope, id),
    ]);
    if (stored === undefined || part === undefined) return 'done';
    const { applied, signUps, until } = part.body;
    const some = signUps.slice(applied, applied + most);
    if (some.length === 0) return 'done';
    const { people, changes } = await enrolment(ports, scope, programme, stored.body, some);
    const next = { ...part.body, applied: applied + some.length };
    const written = await ports.store.commit(scope, [
      ...changes,
      ...trace(ports, stored, people),
      toReplace('importPart', part, next, until),
    ]);
    if (written.ok) return next.applied < signUps.length ? 'more' : 'done';
    if (written.error !== 'too_large') continue;
    if (some.length === 1) throw new Error('a person of an import exceeds a batch');
    most = Math.ceil(some.length / 2);
  }
}

/** What enrolling these people writes, and what it does to each whom it changes. */
async function enrolment(
  ports: Needs,
  scope: Scope,
  programme: Programme,
  source: SignUpImport,
  signUps: readonly SignUp[],
): Promise<{ readonly people: readonly TracedPerson[]; readonly changes: readonly Change[] }> {
  const people: TracedPerson[] = [];
  const changes: Change[] = [];
  for (const { profile } of signUps) {
    const participantId = participantIdOf(ports, scope, profile.mail);
    const [stored, [person]] = await Promise.all([
      ports.store.get('participant', scope, participantId),
      ports.store.find('person', peopleScope(scope.tenantId), KEY.mail(profile.mail)),
    ]);
    if (stored === undefined) {
      const wrote: Participant = {
        id: participantId,
        status: 'enrolled',
        profile,
        ...(person === undefined ? {} : { oid: person.body.oid }),
        enrolledAt: source.confirmedAt,
        locale: source.locale,
        timeZone: programme.timeZone,
      };
      changes.push(toCreate('participant', participantId, wrote));
      people.push({ what: 'enrolled', participantId, wrote });
    } else if (
      JSON.stringify(stored.body.profile) !== JSON.stringify(profile) ||
      stored.body.status !== 'enrolled'
    ) {
      const next: Participant = { ...stored.body, status: 'enrolled', profile };
      const pairs = await ports.store.find('pair', scope, KEY.participant(participantId));
      changes.push(toReplace('participant', stored, next));
      people.push({
        what: 'updated',
        participantId,
        before: { profile: stored.body.profile, status: stored.body.status },
        wrote: answersOf(next),
        pairs: pairs.map(({ id }) => id),
      });
    }
  }
  return { people, changes };
}

/**
 * Withdraws somebody, then ends what they were in. Whoever came back by themselves after the first
 * write is left alone.
 */
async function withdrawOne(
  ports: Needs,
  scope: Scope,
  importId: string,
  participantId: string,
): Promise<void> {
  const traceId = `${importId}-${participantId}`;
  for (;;) {
    const [stored, participant, traced] = await Promise.all([
      confirmed(ports, scope, importId),
      ports.store.get('participant', scope, participantId),
      ports.store.get('importTrace', scope, traceId),
    ]);
    if (stored === undefined || participant === undefined) return;
    const { status, leftAt, ...rest } = participant.body;
    if (status === 'withdrawn') return endWhatTheyAreIn(ports, scope, participantId);
    if (traced !== undefined) return;
    const before = { status, ...(leftAt === undefined ? {} : { leftAt }) };
    const pairs = (await ports.store.find('pair', scope, KEY.participant(participantId)))
      .filter(({ body }) => holdsSeat(body))
      .map(({ id }) => id);
    const written = await ports.store.commit(scope, [
      toReplace('participant', participant, { ...rest, status: 'withdrawn' }),
      ...trace(ports, stored, [{ what: 'withdrawn', participantId, before, pairs }], traceId),
    ]);
    if (!written.ok && written.error === 'too_large') throw new Error('a trace exceeds a batch');
  }
}

/** What was done to these people, kept with the import that did it. */
function trace(
  ports: Needs,
  stored: Stored<SignUpImport>,
  people: readonly TracedPerson[],
  id = ports.ids.fresh(),
): readonly Change[] {
  const { body } = stored;
  const at = ports.clock.now();
  const until = traceUntil(at);
  const kept = { id, importId: body.id, at, until, people, erased: 0, status: 'written' as const };
  return [
    toReplace('import', stored, { ...body, written: body.written + people.length }),
    ...(people.length === 0 ? [] : [toCreate('importTrace', id, kept, until)]),
  ];
}

/** One enrolment a person and programme, however often they are imported. */
export function participantIdOf(ports: Pick<Ports, 'ids'>, scope: Scope, mail: string): string {
  return ports.ids.hash(['participant', scope.tenantId, scope.programmeId, mail]);
}
