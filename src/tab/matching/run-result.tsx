import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MatchRunWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import type { StartCommand } from './start-command.ts';
import { PairsView } from './pairs-view.tsx';
import { PublicationPart } from './publication-part.tsx';
import { audienceOf, meanAffinity, withoutPair, type RunResult } from './run-view.ts';
import { TopicsView } from './topics-view.tsx';
import { WithoutView } from './without-view.tsx';

const VIEWS = ['pairs', 'without', 'topics'] as const;
type View = (typeof VIEWS)[number];

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
  tabs: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

export interface RunResultProps {
  readonly programme: ProgrammeWire;
  readonly run: MatchRunWire;
  readonly result: RunResult;
  readonly isLatest: boolean;
  readonly start: StartCommand;
  readonly onChange: () => Promise<void>;
}

/** What a run found: the numbers, the way to publish it, and who, why, why not. */
export function RunResultPart(props: RunResultProps) {
  const { programme, run, result, isLatest, start, onChange } = props;
  return (
    <>
      <Numbers run={run} result={result} isLatest={isLatest} start={start} />
      {/* Only the latest run may be published: the server refuses any other. */}
      {(isLatest || run.status === 'published') && (
        <PublicationPart programme={programme} run={run} result={result} onChange={onChange} />
      )}
      <Views result={result} />
    </>
  );
}

function Numbers(props: Pick<RunResultProps, 'run' | 'result' | 'isLatest' | 'start'>) {
  const { run, result, isLatest, start } = props;
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const mean = meanAffinity(result);
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
            hint: stats.pairsHint(audienceOf(result).mentees),
          },
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
    </Section>
  );
}

function Views({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const [view, setView] = useState<View>('pairs');
  const panel = useId();
  const count: Readonly<Record<View, number>> = {
    pairs: result.pairs.length,
    without: withoutPair(result).length,
    topics: result.topics.length,
  };
  return (
    <Section>
      <TabList
        className={styles.tabs}
        appearance="subtle-circular"
        aria-label={words.views.label}
        selectedValue={view}
        onTabSelect={(_event, data) => {
          const chosen = VIEWS.find((known) => known === data.value);
          if (chosen !== undefined) setView(chosen);
        }}
      >
        {VIEWS.map((key) => (
          <Tab key={key} value={key} id={`${panel}-${key}`} aria-controls={panel}>
            {words.views[key]} ({formats.number(count[key])})
          </Tab>
        ))}
      </TabList>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${view}`} className={styles.panel}>
        {view === 'pairs' && <PairsView pairs={result.pairs} />}
        {view === 'without' && <WithoutView left={withoutPair(result)} />}
        {view === 'topics' && <TopicsView topics={result.topics} />}
      </div>
    </Section>
  );
}
