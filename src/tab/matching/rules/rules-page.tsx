import { MatchRunListShape, MatchRunShape, type MatchRunWire } from '../../../wire/matching.ts';
import { RunRecordShape } from '../../../wire/match-runs.ts';
import type { ProgrammeWire } from '../../../wire/programme.ts';
import { ParticipantListShape, type ParticipantListWire } from '../../../wire/sign-ups.ts';
import { programmeApi } from '../../programmes/parts/sections.ts';
import { useResource } from '../../ui/resources.ts';
import { Loaded } from '../../ui/states.tsx';
import { runApi } from '../paths.ts';
import { everyPair, runsInOrder } from '../run-view.ts';
import { WorkbenchPage } from '../workbench-page.tsx';
import { useWorkbenchWords } from '../words.ts';
import type { Couple } from './couple-rules.ts';
import type { Person } from './part-props.ts';
import { RulesEditor, type RulesEditorProps } from './rules-editor.tsx';
import { programmeRules } from './rules-form.ts';

export interface RulesPageProps {
  readonly programmeId: string;
  /** Whose rules are changed; the latest finished run's when none is named. */
  readonly runId?: string;
}

/** Every rule of a run, and what changing it costs, before anything is matched by it. */
export function RulesPage({ programmeId, runId }: RulesPageProps) {
  const words = useWorkbenchWords().rules;
  const path = programmeApi(programmeId);
  const list = useResource(`${path}/match-runs`, MatchRunListShape);
  const people = useResource(`${path}/participants`, ParticipantListShape);
  return (
    <WorkbenchPage programmeId={programmeId} runId={runId} title={words.title} lead={words.lead}>
      {(programme) => (
        <Loaded resource={list}>
          {({ runs }) => (
            <Loaded resource={people}>
              {({ participants }) => {
                const inOrder = runsInOrder(runs);
                const finished = inOrder.find(({ pairs }) => pairs !== undefined);
                const known = { newest: inOrder[0], onOvertaken: list.reload };
                const base = runId ?? finished?.id;
                const mentees = menteesAmong(participants);
                return base === undefined ? (
                  <RulesEditor
                    {...known}
                    programme={programme}
                    runId={undefined}
                    rules={programmeRules(programme.options)}
                    standing={[]}
                    mentees={mentees}
                    nameOf={namesOf(participants)}
                  />
                ) : (
                  <FromRun
                    {...known}
                    programme={programme}
                    runId={base}
                    participants={participants}
                  />
                );
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </WorkbenchPage>
  );
}

interface FromRunProps extends Pick<RulesEditorProps, 'newest' | 'onOvertaken'> {
  readonly programme: ProgrammeWire;
  readonly runId: string;
  readonly participants: ParticipantListWire['participants'];
}

function FromRun({ programme, runId, participants, ...known }: FromRunProps) {
  const path = runApi(programme.id, runId);
  const record = useResource(`${path}/record`, RunRecordShape);
  const run = useResource(path, MatchRunShape);
  return (
    <Loaded resource={record}>
      {({ rules }) => (
        <Loaded resource={run}>
          {(value) => (
            <RulesEditor
              {...known}
              key={runId}
              programme={programme}
              runId={runId}
              rules={rules}
              standing={standingIn(value)}
              mentees={menteesAmong(participants)}
              nameOf={namesOf(participants)}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function standingIn({ result }: MatchRunWire): readonly Couple[] {
  if (result === undefined) return [];
  return everyPair(result).map(({ mentor, mentee }) => ({
    mentorId: mentor.id,
    menteeId: mentee.id,
  }));
}

function menteesAmong(participants: FromRunProps['participants']): readonly Person[] {
  return participants.filter(
    ({ role, status, paired }) => role !== 'mentor' && status === 'enrolled' && !paired,
  );
}

function namesOf(participants: FromRunProps['participants']): (id: string) => string {
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
