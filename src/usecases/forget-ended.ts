import type { Scope } from '../domain/ids.ts';
import { erasedOn } from '../domain/programme-options.ts';
import { localDateOf } from '../domain/time.ts';
import { toDelete } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Kind } from './store-port.ts';
import { knownProgrammes } from './known-programmes.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'log'>;

const PAGE = 90;

/** All that is somebody's; a programme's settings, its kit and the badges people hold stay. */
const OF_PEOPLE = [
  'participant',
  'enrolmentDraft',
  'invitation',
  'import',
  'importPart',
  'importTrace',
  'matchRun',
  'runPart',
  'pair',
  'agreement',
  'checkIn',
  'coaching',
  'standingCoach',
  'sessionNotes',
  'questionnaire',
  'session',
  'feedback',
  'privateNote',
  'delivery',
  'learningRecord',
  'recordConsent',
  'recordOutbox',
  'catalogueItem',
  'agenda',
  'outbox',
  'ltiLaunch',
  'ltiLink',
  'ltiCourse',
  'ltiGrade',
] as const satisfies readonly Kind[];

/**
 * Erases what people said in programmes that ended longer ago than they promised to keep it. Done in
 * commits of a page each, so that cut short it goes on the next night. `store` must not hide pairs.
 * Returns how many documents were erased.
 */
export async function forgetEnded(ports: Needs): Promise<number> {
  let erased = 0;
  for (const scope of await knownProgrammes(ports)) {
    const programme = await ports.store.get('programme', scope, scope.programmeId);
    if (programme === undefined) continue;
    const today = localDateOf(ports.clock.now(), programme.body.timeZone);
    if (today < erasedOn(programme.body)) continue;
    for (const kind of OF_PEOPLE) erased += await eraseAll(ports, scope, kind);
  }
  if (erased > 0) ports.log.info('programmes-forgotten', { documents: erased });
  return erased;
}

async function eraseAll(ports: Needs, scope: Scope, kind: Kind): Promise<number> {
  let erased = 0;
  for (;;) {
    const { items } = await ports.store.list(kind, scope, { limit: PAGE });
    if (items.length === 0) return erased;
    const gone = await ports.store.commit(
      scope,
      items.map((stored) => toDelete(kind, stored)),
    );
    // Somebody writes there at this moment: the next night finds it.
    if (!gone.ok) return erased;
    erased += items.length;
  }
}
