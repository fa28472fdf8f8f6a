import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { ParticipantListShape } from '../../wire/sign-ups.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportResult } from './import-result.tsx';
import { LastImport } from './last-import.tsx';
import { ParticipantsPart } from './participants-part.tsx';
import { situationAsked, type SituationFilter } from './people-view.ts';
import { stageNow } from './stage-now.ts';
import { UnderWay } from './under-way.tsx';
import { PreviewPart } from './preview-part.tsx';
import { useImport } from './use-import.ts';

const useStyles = makeStyles({
  // Where reading goes on is no control: a frame around all that a file holds would say nothing.
  taken: { outlineStyle: 'none' },
});

interface SignUpsPageProps {
  readonly programmeId: string;
  /** Those whom the link asks for; everybody when it names nobody. */
  readonly situation?: string;
}

/** Who signed up: a file is read, shown, confirmed; then the people it brought. */
export function SignUpsPage({ programmeId, situation }: SignUpsPageProps) {
  const words = useManagerWords().signUps;
  return (
    <ProgrammePage programmeId={programmeId} section="signUps" lead={words.lead}>
      {(programme) => <SignUps programme={programme} asked={situationAsked(situation)} />}
    </ProgrammePage>
  );
}

interface SignUpsProps {
  readonly programme: ProgrammeWire;
  readonly asked: SituationFilter;
}

function SignUps({ programme, asked }: SignUpsProps) {
  const { id: programmeId } = programme;
  const styles = useStyles();
  const people = useResource(`${programmeApi(programmeId)}/participants`, ParticipantListShape);
  const flow = useImport(programmeId, people.reload);
  const { importing, lastImport: last } = people.value ?? {};
  const stage = stageNow(flow.stage, last);
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
      <div ref={top} tabIndex={-1} className={styles.taken}>
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
            isApplied={stage.result.status === 'applied' || importing === undefined}
            result={stage.result}
            noCharter={stage.noCharter}
            onAgain={flow.restart}
          />
        )}
      </div>
      {stage.at !== 'preview' && last !== undefined && (
        <LastImport programmeId={programmeId} last={last} people={people} />
      )}
      {importing !== undefined && <UnderWay file={importing} people={people} />}
      {stage.at !== 'preview' && (
        <ParticipantsPart programme={programme} people={people} asked={asked} />
      )}
    </>
  );
}
