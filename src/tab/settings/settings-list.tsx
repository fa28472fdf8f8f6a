import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import ProgrammeActions from '../programmes/programme-actions.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { SETTINGS_PARTS, settingsPath, type SettingsPart } from './paths.ts';
import { useSettingsWords } from './settings-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    minHeight: '44px',
    paddingBlock: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  summary: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
  archiving: {
    margin: 0,
    maxWidth: '75ch',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** Everything that a programme decides, one line each with how it stands. */
export default function SettingsList({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords();
  return (
    <ProgrammePage programmeId={programmeId} section="settings" lead={words.lead}>
      {(programme, reload) => (
        <>
          <Section>
            <ul className={styles.list}>
              {SETTINGS_PARTS.map((part) => (
                <li key={part} className={styles.item}>
                  <Link href={settingsPath(programmeId, part)} className={styles.link}>
                    <span className={styles.text}>
                      <span className={styles.name}>{words.parts[part]}</span>
                      <Summary part={part} programme={programme} />
                    </span>
                    <ChevronRightRegular aria-hidden className={styles.icon} fontSize={20} />
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
          {programme.mayChange && (
            <Section title={words.away.title}>
              <p className={styles.archiving}>{words.archive.text}</p>
              <ProgrammeActions programme={programme} reload={reload} />
            </Section>
          )}
        </>
      )}
    </ProgrammePage>
  );
}

interface SummaryProps {
  readonly part: SettingsPart;
  readonly programme: ProgrammeWire;
}

function Summary({ part, programme }: SummaryProps) {
  const styles = useStyles();
  return <span className={styles.summary}>{useSummary(part, programme)}</span>;
}

function useSummary(part: SettingsPart, programme: ProgrammeWire): string {
  const words = useSettingsWords().summary;
  const { formats } = useLanguage();
  const { approval, sponsor, options, startsOn, endsOn, topics } = programme;
  switch (part) {
    case 'charter':
      return approval === undefined
        ? words.waiting(sponsor.name)
        : words[approval.how === 'recorded' ? 'recorded' : 'approved'](
            approval.by.name,
            formats.shortDay(approval.at),
          );
    case 'calendar':
      return words.calendar(formats.calendarDay(startsOn), formats.calendarDay(endsOn));
    case 'topics':
      return words.topics(topics.length);
    case 'team':
      return words.team;
    case 'rules':
      return options.matching === undefined ? words.usualRules : words.ownRules;
    case 'prompts':
      return words.checkIn(options.checkInWeeks ?? 4);
    case 'messages':
      return words.ownWords(Object.keys(options.words ?? {}).length);
    case 'training':
      return words[options.training ?? 'advised'];
    case 'learning':
      return words.learning;
    case 'retention':
      return words.erased(formats.calendarDay(programme.erasedOn));
  }
}
