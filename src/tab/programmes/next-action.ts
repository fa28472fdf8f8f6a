import type { MatchRunListWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import type { SectionName } from './parts/programme-page.tsx';

export type NextAction = 'import' | 'match' | 'publish' | 'follow' | 'review';

/** What is known of a programme beside its status, which a charter not yet approved holds back. */
export interface Progress {
  readonly people: number;
  /** The match run that counts: the latest one. */
  readonly latestRun: MatchRunListWire['runs'][number]['status'] | undefined;
}

/** The one thing that moves a programme on, by where it stands in its life. */
export function nextAction(status: ProgrammeWire['status'], progress?: Progress): NextAction {
  switch (status) {
    case 'running':
      return 'follow';
    case 'closing':
    case 'archived':
      return 'review';
    default:
      return progress === undefined ? byStatus(status) : byProgress(progress);
  }
}

function byProgress({ people, latestRun }: Progress): NextAction {
  if (latestRun === 'proposed' || latestRun === 'queued' || latestRun === 'running')
    return 'publish';
  if (latestRun === 'published') return 'follow';
  return people > 0 ? 'match' : 'import';
}

function byStatus(status: 'draft' | 'approved' | 'enrolling' | 'matching'): NextAction {
  if (status === 'matching') return 'publish';
  return status === 'enrolling' ? 'match' : 'import';
}

const SECTION_OF: Readonly<Record<NextAction, SectionName>> = {
  import: 'signUps',
  match: 'matching',
  publish: 'matching',
  follow: 'dashboard',
  review: 'dashboard',
};

export function sectionOf(action: NextAction): SectionName {
  return SECTION_OF[action];
}
