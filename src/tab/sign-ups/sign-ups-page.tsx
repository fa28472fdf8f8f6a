import { useEffect, useRef } from 'react';
import { ParticipantListShape } from '../../wire/sign-ups.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportResult } from './import-result.tsx';
import { ParticipantsPart } from './participants-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import { useImport } from './use-import.ts';

/** Who signed up: a file is read, shown, confirmed; then the people it brought. */
export function SignUpsPage({ programmeId }: { readonly programmeId: string }) {
  const words = useManagerWords().signUps;
  return (
    <ProgrammePage programmeId={programmeId} section="signUps" lead={words.lead}>
      {(programme) => <SignUps programmeId={programme.id} />}
    </ProgrammePage>
  );
}

function SignUps({ programmeId }: { readonly programmeId: string }) {
  const people = useResource(`${programmeApi(programmeId)}/participants`, ParticipantListShape);
  const flow = useImport(programmeId, people.reload);
  const { stage } = flow;
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(stage.at);
  useEffect(() => {
    // What replaces what one just acted on takes the focus; the first page keeps its title's.
    if (shown.current === stage.at) return;
    shown.current = stage.at;
    if (stage.at === 'preview' || stage.at === 'done') top.current?.focus();
  }, [stage.at]);
  return (
    <>
      <div ref={top} tabIndex={-1}>
        {stage.at === 'choose' && (
          <Section>
            <FileDrop onFiles={flow.take} busy={flow.busy} problem={stage.problem} />
            {flow.failure !== undefined && <FailureNote failure={flow.failure} />}
          </Section>
        )}
        {stage.at === 'preview' && (
          <PreviewPart
            preview={stage.preview}
            busy={flow.busy}
            failure={flow.failure}
            onRemap={flow.remap}
            onConfirm={flow.confirm}
            onRestart={flow.restart}
          />
        )}
        {stage.at === 'done' && (
          <ImportResult
            programmeId={programmeId}
            result={stage.result}
            noCharter={stage.noCharter}
            onAgain={flow.restart}
          />
        )}
      </div>
      {stage.at !== 'preview' && <ParticipantsPart people={people} />}
    </>
  );
}
