import type { Scope } from '../domain/ids.ts';
import { toDelete } from './documents.ts';
import type { Kind, Ports } from './ports.ts';
import { knownProgrammes } from './take-facts.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'log'>;

/** How long what people said is kept after the end, where a programme does not say. */
const USUAL_MONTHS = 12;
const PAGE = 90;

/** All that is somebody's; a programme's settings, its kit and the badges people hold stay. */
const OF_PEOPLE = [
  'participant',
  'enrolmentDraft',
  'invitation',
  'import',
  'importPart',
  'matchRun',
  'runPart',
  'pair',
  'agreement',
  'checkIn',
  'sessionNotes',
  'questionnaire',
  'session',
  'feedback',
  'privateNote',
  'delivery',
  'learningRecord',
  'recordConsent',
  'recordOutbox',
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
    const { endsOn, options } = programme.body;
    const until = monthsAfter(endsOn, options?.retentionMonths ?? USUAL_MONTHS);
    if (ports.clock.now().slice(0, 10) < until) continue;
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

/** The same day so many months later; the last of a month where there is none such. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
