import type { ReactNode } from 'react';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { ReadOnlyNote } from '../programmes/parts/read-only-note.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';

interface OfProgrammeProps {
  readonly programmeId: string;
  readonly children: (programme: ProgrammeWire) => ReactNode;
}

/** What is written for a programme: shown to those who may see it, and said where nothing changes any more. */
export function OfProgramme({ programmeId, children }: OfProgrammeProps) {
  const programme = useResource(programmeApi(programmeId), ProgrammeShape);
  return (
    <Loaded resource={programme}>
      {(value) => (
        <>
          <ReadOnlyNote programme={value} forAll />
          {children(value)}
        </>
      )}
    </Loaded>
  );
}
