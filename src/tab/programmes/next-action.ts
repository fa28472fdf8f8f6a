import type { ProgrammeWire } from '../../wire/programme.ts';
import type { SectionName } from './parts/sections.ts';

type NextAction = 'import' | 'match' | 'publish' | 'follow' | 'review';

type Progress = NonNullable<ProgrammeWire['progress']>;

/** The one thing that moves a programme on, by where it stands in its life. */
export function nextAction({
  status,
  progress,
}: Pick<ProgrammeWire, 'status' | 'progress'>): NextAction {
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

function byProgress({ hasPeople, latestRun }: Progress): NextAction {
  if (latestRun === 'proposed' || latestRun === 'queued' || latestRun === 'running')
    return 'publish';
  if (latestRun === 'published') return 'follow';
  return hasPeople ? 'match' : 'import';
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
