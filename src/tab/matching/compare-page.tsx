import { Field, Select, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useLocation } from 'wouter';
import { MatchRunListShape } from '../../wire/matching.ts';
import { RunComparisonShape, type RunComparisonWire } from '../../wire/match-runs.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { ComparisonRows } from './compare-rows.tsx';
import { COMPARED, figureRows, type Compared } from './compare-view.ts';
import { RuleChanges } from './rule-changes.tsx';
import { runApi, workbench } from './paths.ts';
import { numberOf, runsInOrder, stateOf, type RunSummary } from './run-view.ts';
import { useTextStyles } from './text-styles.ts';
import { WorkbenchPage } from './workbench-page.tsx';
import { useWorkbenchWords } from './words.ts';
import { inPlace, useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  pickers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  // A native list is as wide as its longest line unless it is told otherwise.
  run: { minWidth: 0, width: '100%', '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  tabs: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

export interface ComparePageProps {
  readonly programmeId: string;
  readonly before: string;
  readonly after: string;
}

/** Two runs side by side: figures first, then person by person. */
export function ComparePage({ programmeId, before, after }: ComparePageProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().compare;
  const list = useResource(`${programmeApi(programmeId)}/match-runs`, MatchRunListShape);
  return (
    <WorkbenchPage programmeId={programmeId} runId={after} title={words.title} lead={words.lead}>
      {() => (
        <Loaded resource={list}>
          {({ runs }) => {
            const finished = runsInOrder(runs).filter(({ pairs }) => pairs !== undefined);
            if (finished.length < 2) return <p className={texts.quiet}>{words.onlyOne}</p>;
            return (
              <>
                <Pickers
                  all={runsInOrder(runs)}
                  programmeId={programmeId}
                  runs={finished}
                  before={before}
                  after={after}
                />
                {before === after ? (
                  <p className={texts.quiet}>{words.sameTwice}</p>
                ) : (
                  <Comparison
                    key={`${before} ${after}`}
                    path={`${runApi(programmeId, after)}/comparison/${encodeURIComponent(before)}`}
                  />
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </WorkbenchPage>
  );
}

interface PickersProps extends ComparePageProps {
  readonly all: readonly RunSummary[];
  /** Those that can be compared. */
  readonly runs: readonly RunSummary[];
}

function Pickers({ programmeId, all, runs, before, after }: PickersProps) {
  const styles = useStyles();
  const { compare: words, numbered } = useWorkbenchWords();
  const manager = useManagerWords();
  const { formats } = useLanguage();
  const [, go] = useLocation();
  const options = runs.map((run) => (
    <option key={run.id} value={run.id}>
      {[
        numbered(
          numberOf(all, run.id),
          words.at(formats.shortDay(run.requestedAt), formats.time(run.requestedAt)),
        ),
        manager.matching.runStatus[stateOf(run)],
        manager.common.pairs(run.pairs ?? 0),
      ].join(' · ')}
    </option>
  ));
  const show = (from: string, to: string): void =>
    go(workbench.compare(programmeId, from, to), inPlace());
  return (
    <Section>
      <div className={styles.pickers}>
        <Field label={words.before}>
          <Select
            className={styles.run}
            value={before}
            onChange={(_event, data) => show(data.value, after)}
          >
            {options}
          </Select>
        </Field>
        <Field label={words.after}>
          <Select
            className={styles.run}
            value={after}
            onChange={(_event, data) => show(before, data.value)}
          >
            {options}
          </Select>
        </Field>
      </div>
    </Section>
  );
}

function Comparison({ path }: { readonly path: string }) {
  const comparison = useResource(path, RunComparisonShape);
  return (
    <Loaded resource={comparison}>
      {(value) => (
        <>
          <Figures comparison={value} />
          <RuleChanges rules={value.rules} />
          <Changes comparison={value} />
        </>
      )}
    </Loaded>
  );
}

interface ComparisonProps {
  readonly comparison: RunComparisonWire;
}

function Figures({ comparison }: ComparisonProps) {
  const texts = useTextStyles();
  const all = useWorkbenchWords();
  const words = all.compare;
  const { formats } = useLanguage();
  const figure = (value: number | undefined) => (
    <span className={texts.figure}>{value === undefined ? '–' : formats.number(value)}</span>
  );
  return (
    <Section title={words.figures}>
      <DataTable
        label={words.figures}
        items={figureRows(comparison)}
        keyOf={(row) => row.figure}
        columns={[
          {
            key: 'figure',
            head: words.figure,
            width: '40%',
            names: true,
            cell: (row) => words.rows[row.figure],
          },
          {
            key: 'before',
            head: words.from,
            align: 'end',
            short: true,
            cell: (row) => figure(row.before),
          },
          {
            key: 'after',
            head: words.to,
            align: 'end',
            short: true,
            cell: (row) => figure(row.after),
          },
          {
            key: 'difference',
            head: words.difference,
            align: 'end',
            short: true,
            cell: ({ difference }) => (
              <span className={texts.figure}>
                {difference === undefined ? '–' : all.signed(difference)}
              </span>
            ),
          },
        ]}
      />
      <p className={texts.quiet}>{words.kept(comparison.kept)}</p>
      {comparison.settled > 0 && <p className={texts.quiet}>{words.settled(comparison.settled)}</p>}
    </Section>
  );
}

function Changes({ comparison }: ComparisonProps) {
  const styles = useStyles();
  const words = useWorkbenchWords().compare;
  const { formats } = useLanguage();
  const count: Readonly<Record<Compared, number>> = {
    changed: comparison.changed.length,
    gained: comparison.gained.length,
    lost: comparison.lost.length,
    loads: comparison.loads.length,
    people: comparison.joined.length + comparison.left.length,
  };
  const [chosen, choose] = useHere<Compared | undefined>('compare.view', undefined);
  // Until somebody chooses, the first view that has something to say.
  const view = chosen ?? COMPARED.find((one) => count[one] > 0) ?? 'changed';
  const panel = useId();
  return (
    <Section>
      <TabList
        className={styles.tabs}
        appearance="subtle-circular"
        aria-label={words.views.label}
        selectedValue={view}
        onTabSelect={(_event, data) => choose(COMPARED.find((known) => known === data.value))}
      >
        {COMPARED.map((key) => (
          <Tab key={key} value={key} id={`${panel}-${key}`} aria-controls={panel}>
            {words.views[key]} ({formats.number(count[key])})
          </Tab>
        ))}
      </TabList>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${view}`} className={styles.panel}>
        <ComparisonRows comparison={comparison} view={view} />
      </div>
    </Section>
  );
}
