import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { helpGroups, type HelpGroup } from './dashboard-view.ts';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  cases: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  case: {
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  since: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where a hand is due, with the reason and what to do: never a judgement of anyone. */
export function HelpPart({ toHelp }: { readonly toHelp: DashboardWire['toHelp'] }) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const groups = helpGroups(toHelp);
  return (
    <Section title={words.helpTitle}>
      {groups.length === 0 && <p className={styles.none}>{words.helpNone}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </Section>
  );
}

function Group({ group }: { readonly group: HelpGroup }) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const { formats } = useLanguage();
  // What is known of an unconfirmed slot is its own date, not since when it waits.
  const sinceOf = group.code === 'slot-unconfirmed' ? words.slotOf : words.since;
  const paged = usePaged(group.cases, 8, group.code);
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>
        {words.helpCode[group.code]}
        <CounterBadge
          count={group.cases.length}
          overflowCount={999}
          appearance="filled"
          color="informative"
        />
      </h3>
      <p className={styles.text}>{group.reason}</p>
      <p className={styles.text}>
        <span className={styles.strong}>{words.remedy}</span>
        <br />
        {group.remedy}
      </p>
      <ul className={styles.cases}>
        {paged.items.map((one, index) => (
          <li key={index} className={styles.case}>
            <span>{formats.list(one.people)}</span>
            {one.since !== undefined && (
              <span className={styles.since}>{sinceOf(formats.shortDay(one.since))}</span>
            )}
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </div>
  );
}
