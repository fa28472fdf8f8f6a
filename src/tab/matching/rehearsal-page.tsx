import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { RehearsalShape, type RehearsalWire } from '../../wire/rehearsal.ts';
import { DataTable, type Column } from '../programmes/parts/data-table.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useLanguage } from '../ui/language.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded, LoadingState } from '../ui/states.tsx';
import { figureOf, type Measure, type Method } from './rehearsal-view.ts';
import { useTextStyles } from './text-styles.ts';
import { WorkbenchPage } from './workbench-page.tsx';
import { useWorkbenchWords } from './words.ts';

// Charts weigh more than all the rest of the tab: nobody waits for them to read the figures.
const RehearsalChart = lazy(() => import('./rehearsal-chart.tsx'));

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', fontVariantNumeric: 'tabular-nums' },
  best: { fontWeight: tokens.fontWeightSemibold },
  about: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** Optimal, greedy, random and stable pairs of the same people, side by side. */
export function RehearsalPage({ programmeId }: { readonly programmeId: string }) {
  const words = useWorkbenchWords().rehearsal;
  const rehearsal = useResource(`${programmeApi(programmeId)}/rehearsal`, RehearsalShape);
  return (
    <WorkbenchPage programmeId={programmeId} title={words.title} lead={words.lead}>
      {() => <Loaded resource={rehearsal}>{(value) => <Rehearsal rehearsal={value} />}</Loaded>}
    </WorkbenchPage>
  );
}

function Rehearsal({ rehearsal }: { readonly rehearsal: RehearsalWire }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().rehearsal;
  const { mentees, mentors, seats, methods, measures } = rehearsal;
  const regrets = measures.flatMap(({ about }) => (about === undefined ? [] : [about]));
  return (
    <>
      <Section title={words.table}>
        <p className={texts.quiet}>{words.people(mentees, mentors, seats)}</p>
        <DataTable
          label={words.table}
          items={measures}
          keyOf={({ measure }) => measure}
          columns={[
            {
              key: 'measure',
              head: words.measure,
              width: '32%',
              names: true,
              cell: (measure) => <MeasureName measure={measure} />,
            },
            ...methods.map(({ method, label }): Column<Measure> => ({
              key: method,
              head: label,
              align: 'end',
              short: true,
              cell: (measure) => <Figure measure={measure} method={method} />,
            })),
          ]}
        />
      </Section>
      <Section title={words.picture}>
        <p className={texts.quiet}>{words.pictureText}</p>
        <Suspense fallback={<LoadingState lines={3} />}>
          <RehearsalChart rehearsal={rehearsal} />
        </Suspense>
      </Section>
      <Section title={words.about}>
        <ul className={styles.about}>
          {[...methods.map(({ about }) => about), ...regrets].map((about) => (
            <li key={about}>{about}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function MeasureName({ measure: { label, outOf } }: { readonly measure: Measure }) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().rehearsal;
  return (
    <>
      {label}
      {outOf !== undefined && <div className={texts.small}>{words.outOf(outOf)}</div>}
    </>
  );
}

function Figure({ measure, method }: { readonly measure: Measure; readonly method: Method }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().rehearsal;
  const { formats } = useLanguage();
  const figure = figureOf(measure, method);
  const write = (value: number): string => formats.number(value, Number.isInteger(value) ? 0 : 1);
  return (
    <span className={styles.cell}>
      <span className={method === 'optimal' ? styles.best : undefined}>
        {figure === undefined ? words.none : write(figure)}
      </span>
      {method === 'random' && measure.random !== null && (
        <span className={texts.small}>
          {words.spread(write(measure.random.least), write(measure.random.most))}
        </span>
      )}
    </span>
  );
}
