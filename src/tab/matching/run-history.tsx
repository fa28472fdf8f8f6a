import { Badge, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { Link } from 'wouter';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { workbench } from './paths.ts';
import { numberOf, stateOf, type RunSummary } from './run-view.ts';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  run: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  date: { color: tokens.colorBrandForegroundLink },
  here: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const COLOUR: Readonly<Record<ReturnType<typeof stateOf>, NonNullable<BadgeProps['color']>>> = {
  queued: 'brand',
  running: 'brand',
  failed: 'danger',
  proposed: 'warning',
  empty: 'informative',
  published: 'success',
  superseded: 'informative',
};

export interface RunHistoryProps {
  readonly programmeId: string;
  readonly runs: readonly RunSummary[];
  readonly shown: string | undefined;
}

/** Every run that was made, to look back at one, and by which rules each differs from the one before. */
export function RunHistory({ programmeId, runs, shown }: RunHistoryProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const { numbered, sameRules, changedRules } = useWorkbenchWords();
  const { formats, locale } = useLanguage();
  const paged = usePaged(runs, 5, 'runs');
  const named = ({ id, requestedAt }: RunSummary): string =>
    numbered(numberOf(runs, id), formats.moment(requestedAt));
  const told = ({ changes }: RunSummary): string => {
    if (changes === undefined) return '';
    if (changes.length === 0) return sameRules;
    const rules = changes.map((rule) => rule.toLocaleLowerCase(locale));
    return changedRules(rules.length, formats.list(rules));
  };
  return (
    <Section title={words.matching.history}>
      <ul className={styles.list}>
        {paged.items.map((run) => (
          <li key={run.id} className={styles.run}>
            {run.id === shown ? (
              <span className={styles.here}>{named(run)}</span>
            ) : (
              <Link href={workbench.run(programmeId, run.id)} className={styles.date}>
                {named(run)}
              </Link>
            )}
            <Badge appearance="tint" color={COLOUR[stateOf(run)]}>
              {words.matching.runStatus[stateOf(run)]}
            </Badge>
            <span className={styles.quiet}>
              {[
                run.pairs === undefined ? '' : words.common.pairs(run.pairs),
                told(run),
                run.id === shown ? words.matching.current : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </Section>
  );
}
