import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { useLinkListStyles } from '../ui/link-list.ts';
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

interface HelpPartProps {
  readonly programmeId: string;
  readonly toHelp: DashboardWire['toHelp'];
}

/** Where a hand is due, with the reason and what to do: never a judgement of anyone. */
export function HelpPart({ programmeId, toHelp }: HelpPartProps) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const { locale } = useLanguage();
  const groups = helpGroups(toHelp, locale);
  return (
    <Section title={words.helpTitle}>
      {groups.length === 0 && <p className={styles.none}>{words.helpNone}</p>}
      {groups.map((group) => (
        <Group key={group.code} group={group}>
          {group.code === 'without-pair' && <ToThoseWithout programmeId={programmeId} />}
        </Group>
      ))}
    </Section>
  );
}

interface GroupProps {
  readonly group: HelpGroup;
  /** Where one goes from here. */
  readonly children: ReactNode;
}

function Group({ group, children }: GroupProps) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const { formats } = useLanguage();
  // What is known of an unconfirmed slot is its own date, not since when it waits.
  const sinceOf = group.code === 'slot-unconfirmed' ? words.slotOf : words.since;
  const paged = usePaged(group.cases, 8, `help|${group.code}`);
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
      {children}
    </div>
  );
}

/** All of them, with what else is known of them, and where their pairs come from. */
function ToThoseWithout({ programmeId }: { readonly programmeId: string }) {
  const styles = useLinkListStyles();
  const words = useManagerWords().dashboard;
  return (
    <ul className={styles.links}>
      <li>
        <Link className={styles.link} href={`${sectionPath(programmeId, 'signUps')}/waiting`}>
          {words.withoutList}
        </Link>
      </li>
      <li>
        <Link className={styles.link} href={sectionPath(programmeId, 'matching')}>
          {words.pairsNoneAction}
        </Link>
      </li>
    </ul>
  );
}
