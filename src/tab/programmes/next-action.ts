import type { ProgrammeWire } from '../../wire/programme.ts';
import type { SectionName } from './parts/programme-page.tsx';

export type NextAction = 'import' | 'match' | 'publish' | 'follow' | 'review';

/** The one thing that moves a programme on, by where it stands in its life. */
export function nextAction(status: ProgrammeWire['status']): {
  readonly action: NextAction;
  readonly section: SectionName;
} {
  switch (status) {
    case 'draft':
    case 'approved':
      return { action: 'import', section: 'signUps' };
    case 'enrolling':
      return { action: 'match', section: 'matching' };
    case 'matching':
      return { action: 'publish', section: 'matching' };
    case 'running':
      return { action: 'follow', section: 'dashboard' };
    case 'closing':
    case 'archived':
      return { action: 'review', section: 'dashboard' };
  }
}
