import type { ReactNode } from 'react';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { workbench } from './paths.ts';
import { useWorkbenchWords } from './words.ts';

export interface WorkbenchPageProps {
  readonly programmeId: string;
  /** Which run the page leads back to; the latest one when it is about none. */
  readonly runId?: string | undefined;
  readonly title: string;
  readonly lead: string;
  readonly children: (programme: ProgrammeWire) => ReactNode;
}

/** The frame of the pages below a matching: what one asks of it, and the way back. */
export function WorkbenchPage({ programmeId, runId, title, lead, children }: WorkbenchPageProps) {
  const words = useWorkbenchWords();
  const programme = useResource(programmeApi(programmeId), ProgrammeShape);
  const to =
    runId === undefined ? workbench.latest(programmeId) : workbench.run(programmeId, runId);
  return (
    <Page
      title={title}
      lead={lead}
      overline={programme.value?.name ?? '\u00a0'}
      width="wide"
      back={{ to, label: words.toRun }}
    >
      <Loaded resource={programme}>{children}</Loaded>
    </Page>
  );
}
