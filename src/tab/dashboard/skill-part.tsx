import { makeStyles, tokens } from '@fluentui/react-components';
import type { OutcomesWire } from '../../wire/outcomes.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Folded } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { useOutcomesWords } from './outcomes-words.ts';

type Skill = OutcomesWire['skill'];
type Means = NonNullable<Skill['overall']>;

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  absent: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  measure: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) max-content',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  end: { textAlign: 'end' },
});

/** What people know and feel able to do, before and after: of at least five people, or nothing. */
export function SkillPart({ skill }: { readonly skill: Skill }) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const { overall, modules, hidden } = skill;
  return (
    <Section title={words.skillTitle}>
      {overall === undefined ? (
        <div>
          <p className={styles.absent}>{words.skillNone}</p>
          <p className={styles.hint}>{words.skillWhy}</p>
        </div>
      ) : (
        <>
          <p className={styles.hint}>
            {words.skillHint} {words.people(overall.people)}.
          </p>
          <SkillMeasures means={overall} />
        </>
      )}
      {modules.length > 0 && (
        <Folded title={words.table}>
          <ModulesTable modules={modules} />
          {hidden > 0 && <p className={styles.hint}>{words.hidden(hidden)}</p>}
        </Folded>
      )}
    </Section>
  );
}

/** Each measure as two lengths and their figures. */
export function SkillMeasures({ means }: { readonly means: Means }) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const { formats } = useLanguage();
  const measures = [
    [words.knowledge, means.knowledge],
    ...(means.confidence === undefined ? [] : [[words.confidence, means.confidence] as const]),
  ] as const;
  return measures.map(([name, { before, after }]) => (
    <div key={name} className={styles.measure}>
      <span className={styles.head}>
        {name}
        <span>{words.change(signed(after - before, (points) => formats.number(points)))}</span>
      </span>
      {(['before', 'after'] as const).map((moment) => (
        <span key={moment} className={styles.line}>
          {words[moment]}
          <Bar
            value={moment === 'before' ? before : after}
            of={100}
            tone={moment === 'before' ? 'quiet' : 'brand'}
          />
          <span className={styles.end}>
            {words.outOf(formats.number(moment === 'before' ? before : after))}
          </span>
        </span>
      ))}
    </div>
  ));
}

function ModulesTable({ modules }: { readonly modules: Skill['modules'] }) {
  const words = useOutcomesWords();
  const { formats } = useLanguage();
  const change = ({ before, after }: Means['knowledge']) =>
    `${formats.number(before)} → ${formats.number(after)}`;
  return (
    <DataTable
      label={words.skillTitle}
      items={modules}
      keyOf={({ moduleId }) => moduleId}
      columns={[
        { key: 'module', head: words.module, cell: ({ title }) => title },
        {
          key: 'people',
          short: true,
          head: words.answers,
          cell: ({ people }) => words.people(people),
        },
        {
          key: 'knowledge',
          short: true,
          head: words.knowledge,
          cell: ({ knowledge }) => change(knowledge),
        },
        {
          key: 'confidence',
          short: true,
          head: words.confidence,
          cell: ({ confidence }) => (confidence === undefined ? '–' : change(confidence)),
        },
      ]}
    />
  );
}

/** A change carries its sign, and a true minus. */
function signed(points: number, number: (value: number) => string): string {
  const sign = points > 0 ? '+' : points < 0 ? '\u2212' : '';
  return `${sign}${number(Math.abs(points))}`;
}
