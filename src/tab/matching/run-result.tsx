import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MatchRunWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { RunRecordShape } from '../../wire/match-runs.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import type { StartCommand } from './start-command.ts';
import { runApi } from './paths.ts';
import { PublicationPart } from './publication-part.tsx';
import { RecordPart } from './record-part.tsx';
import { RunViews } from './run-views.tsx';
import {
  meanAffinity,
  withoutPair,
  type RunPair,
  type RunResult,
  type RunResultView,
} from './run-view.ts';
import { ToolLinks } from './tool-links.tsx';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: 0,
    maxWidth: '75ch',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

export interface RunResultProps {
  readonly programme: ProgrammeWire;
  readonly run: MatchRunWire;
  readonly result: RunResult;
  readonly isLatest: boolean;
  /** The finished run before this one. */
  readonly before: string | undefined;
  readonly start: StartCommand;
  readonly onChange: () => Promise<void>;
}

/** What a run found: the numbers, the way to publish it, and who, why, why not. */
export function RunResultPart(props: RunResultProps) {
  const { programme, run, result, isLatest, onChange } = props;
  const record = useResource(`${runApi(programme.id, run.id)}/record`, RunRecordShape);
  const [view, setView] = useHere<RunResultView>('run.view', 'pairs');
  const panel = useRef<HTMLDivElement>(null);
  const change = async (): Promise<void> => {
    await Promise.all([record.reload(), onChange()]);
  };
  // What is published, or about to be, is not priced: its people are no longer free.
  const isOpen = isLatest && run.status === 'proposed' && record.value?.publishing === undefined;
  return (
    <>
      <Numbers {...props} />
      {/* Only the latest run may be published: the server refuses any other. */}
      {(isLatest || run.status === 'published') && (
        <PublicationPart
          programme={programme}
          run={run}
          result={result}
          record={record}
          onChange={change}
          onShow={(asked) => {
            setView(asked);
            panel.current?.focus();
          }}
        />
      )}
      <RunViews
        programmeId={programme.id}
        runId={run.id}
        result={result}
        record={record}
        isOpen={isOpen}
        view={view}
        onView={setView}
        onOvertaken={() => void change()}
        panel={panel}
      />
      <RecordPart programmeId={programme.id} record={record} />
    </>
  );
}

function Numbers({ programme, run, result, isLatest, before, start }: RunResultProps) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const mean = meanAffinity(result);
  const circles = result.circles ?? [];
  const stats = words.stats;
  return (
    <Section>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.runOf(formats.moment(run.requestedAt))}</h2>
        {isLatest && (
          <BusyButton busy={start.busy} onClick={start.run}>
            {words.runAgain}
          </BusyButton>
        )}
      </div>
      {!isLatest && <p className={styles.about}>{words.superseded}</p>}
      <Stats
        stats={[
          {
            label: stats.pairs,
            figure: formats.number(result.pairs.length),
            hint: stats.pairsHint(menteesOf(result.pairs)),
          },
          ...(circles.length === 0
            ? []
            : [
                {
                  label: stats.circles,
                  figure: formats.number(circles.length),
                  hint: stats.pairsHint(menteesOf(circles.flatMap(({ members }) => members))),
                },
              ]),
          {
            label: stats.without,
            figure: formats.number(withoutPair(result).length),
            hint: stats.withoutHint,
          },
          {
            label: stats.affinity,
            figure: mean === undefined ? '–' : formats.number(mean),
            hint: stats.affinityHint,
          },
          {
            label: stats.couples,
            figure: formats.number(result.eligibleCouples),
            hint: stats.couplesHint,
          },
        ]}
      />
      <p className={styles.about}>{words.affinityAbout}</p>
      <ToolLinks programmeId={programme.id} runId={run.id} before={before} />
    </Section>
  );
}

/** How many people are accompanied, each counted once. */
function menteesOf(pairs: readonly RunPair[]): number {
  return new Set(pairs.map(({ mentee }) => mentee.id)).size;
}
