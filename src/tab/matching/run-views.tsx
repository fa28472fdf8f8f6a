import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type RefObject } from 'react';
import type { RunRecordWire } from '../../wire/match-runs.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureState } from '../ui/states.tsx';
import { CirclesView } from './circles-view.tsx';
import { CoupleDialog, type AskedChange } from './couple-dialog.tsx';
import { PairActions } from './pair-actions.tsx';
import { PairsView } from './pairs-view.tsx';
import {
  RUN_RESULT_VIEWS,
  withoutPair,
  type RunPair,
  type RunResult,
  type RunResultView,
} from './run-view.ts';
import { TopicsView } from './topics-view.tsx';
import { WithoutView } from './without-view.tsx';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Whoever is led here by a button finds the view it spoke of: the place itself is no control.
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    outlineStyle: 'none',
  },
});

export interface RunViewsProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly result: RunResult;
  readonly record: Resource<RunRecordWire>;
  /** Whether its couples may still be locked and ruled out. */
  readonly isOpen: boolean;
  readonly view: RunResultView;
  readonly onView: (view: RunResultView) => void;
  readonly onOvertaken: () => void;
  /** Where the view stands, for whoever is led to it. */
  readonly panel: RefObject<HTMLDivElement | null>;
}

/** Who is in a pair and why, who is without and why, and what is wanted and offered. */
export function RunViews(props: RunViewsProps) {
  const { programmeId, runId, result, record, isOpen, view, onView, onOvertaken } = props;
  const { panel: place } = props;
  const styles = useStyles();
  const words = useManagerWords().matching;
  const circleWords = useWorkbenchWords().circles;
  const { formats } = useLanguage();
  const [asked, ask] = useState<AskedChange>();
  const panel = useId();
  const circles = result.circles ?? [];
  const count: Readonly<Record<RunResultView, number>> = {
    pairs: result.pairs.length,
    circles: circles.length,
    without: withoutPair(result).length,
    topics: result.topics.length,
  };
  const labels = { ...words.views, circles: circleWords.title };
  const rules = record.value?.rules;
  const actions = (pair: RunPair) => (
    <PairActions
      programmeId={programmeId}
      runId={runId}
      pair={pair}
      rules={rules}
      onAsk={isOpen ? ask : undefined}
    />
  );
  return (
    <Section>
      <TabList
        className={styles.tabs}
        appearance="subtle-circular"
        aria-label={words.views.label}
        selectedValue={view}
        onTabSelect={(_event, data) => {
          const chosen = RUN_RESULT_VIEWS.find((known) => known === data.value);
          if (chosen !== undefined) onView(chosen);
        }}
      >
        {RUN_RESULT_VIEWS.filter((key) => key !== 'circles' || circles.length > 0).map((key) => (
          <Tab key={key} value={key} id={`${panel}-${key}`} aria-controls={panel}>
            {labels[key]} ({formats.number(count[key])})
          </Tab>
        ))}
      </TabList>
      {/* Without its rules no couple can be locked or ruled out: that is said, not left out. */}
      {isOpen && rules === undefined && record.failure !== undefined && (
        <FailureState failure={record.failure} retry={() => void record.reload()} />
      )}
      <div
        ref={place}
        tabIndex={-1}
        id={panel}
        role="tabpanel"
        aria-labelledby={`${panel}-${view}`}
        className={styles.panel}
      >
        {view === 'pairs' && <PairsView pairs={result.pairs} actions={actions} />}
        {view === 'circles' && <CirclesView circles={circles} actions={actions} />}
        {view === 'without' && (
          <WithoutView programmeId={programmeId} runId={runId} left={withoutPair(result)} />
        )}
        {view === 'topics' && <TopicsView topics={result.topics} />}
      </div>
      {rules !== undefined && (
        <CoupleDialog
          programmeId={programmeId}
          runId={runId}
          rules={rules}
          asked={asked}
          onClose={() => ask(undefined)}
          onOvertaken={onOvertaken}
        />
      )}
    </Section>
  );
}
