import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleSwapRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { MatchRunListShape } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { ParticipantListShape } from '../../wire/sign-ups.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useResource, type Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, FailureState, Loaded, LoadingState } from '../ui/states.tsx';
import { RunHistory } from './run-history.tsx';
import type { StartCommand } from './start-command.ts';
import { RunResultPart } from './run-result.tsx';
import { runBefore, runsInOrder, type RunSummary } from './run-view.ts';
import { useRun } from './use-run.ts';
import { useStart } from './use-start.ts';

const useStyles = makeStyles({
  waiting: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

export interface MatchingPageProps {
  readonly programmeId: string;
  /** The latest one when none is named. */
  readonly runId?: string;
}

/** Who could work with whom: nothing is sent to anyone before it is published. */
export function MatchingPage({ programmeId, runId }: MatchingPageProps) {
  const words = useManagerWords().matching;
  return (
    <ProgrammePage programmeId={programmeId} section="matching" lead={words.lead}>
      {(programme, reload) => (
        <Matching programme={programme} runId={runId} reloadProgramme={reload} />
      )}
    </ProgrammePage>
  );
}

interface MatchingProps {
  readonly programme: ProgrammeWire;
  readonly runId: string | undefined;
  readonly reloadProgramme: () => Promise<void>;
}

function Matching({ programme, runId, reloadProgramme }: MatchingProps) {
  const list = useResource(`${programmeApi(programme.id)}/match-runs`, MatchRunListShape);
  const start = useStart(programme.id);
  const run = async (): Promise<void> => {
    await start.run(undefined);
    await list.reload();
  };
  const command: StartCommand = { run: () => void run(), busy: start.busy };
  return (
    <Loaded resource={list}>
      {(value) => {
        const runs = runsInOrder(value.runs);
        const shown = runId ?? runs[0]?.id;
        return (
          <>
            {start.failure !== undefined && <FailureNote failure={start.failure} />}
            {shown === undefined ? (
              <NoRunYet programme={programme} start={command} />
            ) : (
              <ShownRun
                key={shown}
                programme={programme}
                runId={shown}
                start={command}
                isLatest={shown === runs[0]?.id}
                before={runBefore(runs, shown)?.id}
                onChange={async () => {
                  await Promise.all([list.reload(), reloadProgramme()]);
                }}
              />
            )}
            <Earlier programmeId={programme.id} runs={runs} shown={shown} />
          </>
        );
      }}
    </Loaded>
  );
}

function Earlier(props: {
  readonly programmeId: string;
  readonly runs: readonly RunSummary[];
  readonly shown: string | undefined;
}) {
  return props.runs.length < 2 ? null : <RunHistory {...props} />;
}

/** Before the first run: who is waiting, or where people come from. */
function NoRunYet(props: { readonly programme: ProgrammeWire; readonly start: StartCommand }) {
  const { programme, start } = props;
  const words = useManagerWords();
  const [, go] = useLocation();
  const people = useResource(`${programmeApi(programme.id)}/participants`, ParticipantListShape);
  return (
    <Section>
      <Loaded resource={people}>
        {({ participants }) => {
          const ready = participants.filter((person) => person.status === 'enrolled');
          const count = (role: 'mentor' | 'mentee'): number =>
            ready.filter((person) => person.role === role || person.role === 'both').length;
          if (ready.length === 0) {
            return (
              <EmptyState
                icon={<PeopleSwapRegular />}
                title={words.matching.nobodyTitle}
                text={words.matching.nobodyText}
                action={
                  <Button
                    appearance="primary"
                    onClick={() => go(sectionPath(programme.id, 'signUps'))}
                  >
                    {words.matching.nobodyAction}
                  </Button>
                }
              />
            );
          }
          return (
            <EmptyState
              icon={<PeopleSwapRegular />}
              title={words.matching.emptyTitle}
              text={words.matching.emptyText(
                words.signUps.mentors(count('mentor')),
                words.signUps.mentees(count('mentee')),
              )}
              action={
                <BusyButton appearance="primary" size="large" busy={start.busy} onClick={start.run}>
                  {words.matching.run}
                </BusyButton>
              }
            />
          );
        }}
      </Loaded>
    </Section>
  );
}

interface ShownRunProps {
  readonly programme: ProgrammeWire;
  readonly runId: string;
  readonly start: StartCommand;
  readonly isLatest: boolean;
  readonly before: string | undefined;
  readonly onChange: () => Promise<void>;
}

function ShownRun({ programme, runId, start, isLatest, before, onChange }: ShownRunProps) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const run = useRun(programme.id, runId, onChange);
  const change = async (): Promise<void> => {
    await Promise.all([run.reload(), onChange()]);
  };
  return (
    <Loaded
      resource={run}
      skeleton={
        <Section>
          <LoadingState lines={8} />
        </Section>
      }
    >
      {(value) => {
        if (value.status === 'queued' || value.status === 'running') {
          return <Waiting resource={run} />;
        }
        if (value.status === 'failed' || value.result === undefined) {
          return (
            <Section title={words.failedTitle}>
              <p className={styles.text}>{value.cause ?? words.failedText}</p>
              <div>
                <BusyButton appearance="primary" busy={start.busy} onClick={start.run}>
                  {words.runAgain}
                </BusyButton>
              </div>
            </Section>
          );
        }
        return (
          <RunResultPart
            programme={programme}
            run={value}
            result={value.result}
            isLatest={isLatest}
            before={before}
            start={start}
            onChange={change}
          />
        );
      }}
    </Loaded>
  );
}

function Waiting({ resource }: { readonly resource: Resource<unknown> }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  return (
    <Section>
      <div className={styles.waiting} role="status">
        <Spinner label={words.running} labelPosition="after" />
        <p className={styles.text}>{words.runningText}</p>
      </div>
      {resource.failure !== undefined && (
        <FailureState failure={resource.failure} retry={() => void resource.reload()} />
      )}
    </Section>
  );
}
