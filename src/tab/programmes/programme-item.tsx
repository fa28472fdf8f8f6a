import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular, SettingsRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { nextAction, sectionOf } from './next-action.ts';
import { sectionPath } from './parts/sections.ts';
import { useProgrammesWords } from './parts/words.ts';
import { phaseOf } from './programme-list.ts';

// Fetched when somebody presses its button: nobody pays for what few people open.
const ProgrammeActions = lazy(() => import('./programme-actions.tsx'));

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  about: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 'min(100%, 260px)',
    flex: '1 1 320px',
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  next: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  nextLabel: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  also: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  settings: {
    display: 'inline-flex',
    padding: '6px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ProgrammeItemProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  readonly onArchived: () => void;
}

/** One programme: where it stands, what it waits for, and what else can be done with it. */
export function ProgrammeItem({ programme, reload, onArchived }: ProgrammeItemProps) {
  const [isAsked, setAsked] = useState(false);
  const styles = useStyles();
  const words = useProgrammesWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const phase = phaseOf(programme);
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <div className={styles.badges}>
          <Badge appearance="tint" color={programme.status === 'running' ? 'success' : 'brand'}>
            {common.programmeStatus[programme.status]}
          </Badge>
          {programme.approval === undefined && programme.status !== 'archived' && (
            <Badge appearance="tint" color="warning">
              {words.charterPending}
            </Badge>
          )}
        </div>
        <h2 className={styles.name}>{programme.name}</h2>
        <p className={styles.detail}>
          {words.period(
            formats.calendarDay(programme.startsOn),
            formats.calendarDay(programme.endsOn),
          )}
          <br />
          {programme.status !== 'archived' && (
            <>
              {words[phase.is](phase.days)}
              <br />
            </>
          )}
          {words.sponsor(programme.sponsor.name)}
        </p>
      </div>
      <div className={styles.acts}>
        <Next programme={programme} />
        {programme.mayChange && (
          <div className={styles.also}>
            <Link
              href={sectionPath(programme.id, 'settings')}
              className={styles.settings}
              aria-label={words.settings(programme.name)}
            >
              <SettingsRegular aria-hidden fontSize={20} />
            </Link>
            {isAsked ? (
              <Suspense fallback={null}>
                <ProgrammeActions
                  programme={programme}
                  reload={reload}
                  asMenu
                  onArchived={onArchived}
                />
              </Suspense>
            ) : (
              <Button
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-haspopup="menu"
                aria-label={words.more(programme.name)}
                onClick={() => setAsked(true)}
              />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Next({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useProgrammesWords();
  const [, go] = useLocation();
  const action = nextAction(programme);
  const label = words.nextAction[action];
  return (
    <div className={styles.next}>
      <span className={styles.nextLabel} aria-hidden>
        {words.next}
      </span>
      <Button
        appearance="primary"
        aria-label={words.open(label, programme.name)}
        onClick={() => go(sectionPath(programme.id, sectionOf(action)))}
      >
        {label}
      </Button>
    </div>
  );
}
