import { peopleScope, type Scope } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import { advance, type Programme } from '../domain/programme.ts';
import { ok } from '../domain/result.ts';
import type { SignUp } from '../domain/signup/read-sign-ups.ts';
import type { SignUpImport } from '../domain/sign-up-import.ts';
import { decide, KEY, toCreate, toReplace } from './documents.ts';
import { partsOf } from './import-sign-ups.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { withdraw } from './withdraw.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/** Enrols the people of a confirmed import, part by part. Done again, it changes nothing. */
export async function applyImport(ports: Needs, scope: Scope, importId: string): Promise<void> {
  const stored = await ports.store.get('import', scope, importId);
  const programme = await ports.store.get('programme', scope, scope.programmeId);
  if (stored === undefined || programme === undefined || stored.body.status === 'applied') return;
  for (const part of await partsOf(ports, scope, importId)) {
    await enrolAll(ports, scope, programme.body, stored.body, part.signUps);
  }
  for (const mail of stored.body.withdrawn) {
    await withdraw(ports, scope, participantIdOf(ports, scope, mail));
  }
  await decide(ports, 'programme', scope, scope.programmeId, (current) => {
    const isOpen = current.approval !== undefined && stored.body.parts > 0;
    return ok({ next: isOpen ? advance(current, 'enrolling') : current });
  });
  await decide(ports, 'import', scope, importId, (current) =>
    ok({ next: { ...current, status: 'applied' } }),
  );
}

async function enrolAll(
  ports: Needs,
  scope: Scope,
  programme: Programme,
  source: SignUpImport,
  signUps: readonly SignUp[],
): Promise<void> {
  for (;;) {
    const changes: Change[] = [];
    for (const { profile } of signUps) {
      const id = participantIdOf(ports, scope, profile.mail);
      const [stored, [person]] = await Promise.all([
        ports.store.get('participant', scope, id),
        ports.store.find('person', peopleScope(scope.tenantId), KEY.mail(profile.mail)),
      ]);
      if (stored === undefined) {
        const participant: Participant = {
          id,
          status: 'enrolled',
          profile,
          ...(person === undefined ? {} : { oid: person.body.oid }),
          enrolledAt: source.confirmedAt,
          locale: source.locale,
          timeZone: programme.timeZone,
        };
        changes.push(toCreate('participant', id, participant));
      } else if (
        JSON.stringify(stored.body.profile) !== JSON.stringify(profile) ||
        stored.body.status !== 'enrolled'
      ) {
        changes.push(
          toReplace('participant', stored, { ...stored.body, status: 'enrolled', profile }),
        );
      }
    }
    if (changes.length === 0) return;
    const written = await ports.store.commit(scope, changes);
    if (written.ok) return;
    if (written.error === 'too_large') throw new Error('a part of an import exceeds a batch');
  }
}

/** One enrolment a person and programme, however often they are imported. */
export function participantIdOf(ports: Pick<Ports, 'ids'>, scope: Scope, mail: string): string {
  return ports.ids.hash(['participant', scope.tenantId, scope.programmeId, mail]);
}
