import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { useMe } from '../shell/me.tsx';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { sectionOf, type NextAction } from './next-action.ts';
import { sectionPath } from './parts/programme-page.tsx';
import { useManagerWords } from './parts/words.ts';
import { useNextAction } from './use-next-action.ts';

const ProgrammeListShape = z.object({ programmes: z.array(ProgrammeShape) });

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
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
});

/** Which programmes there are, and what each one waits for. */
export function ProgrammesPage() {
  const styles = useStyles();
  const words = useManagerWords();
  const { me } = useMe();
  const [, go] = useLocation();
  const programmes = useResource('/programmes', ProgrammeListShape);
  const isEmpty = programmes.value?.programmes.length === 0;
  const create = me.mayCreate ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => go('/programmes/new')}>
      {words.programmes.create}
    </Button>
  ) : undefined;
  return (
    <Page
      title={words.programmes.title}
      lead={words.programmes.lead}
      width="wide"
      actions={isEmpty ? undefined : create}
    >
      <Loaded resource={programmes}>
        {(value) =>
          value.programmes.length === 0 ? (
            <EmptyState
              icon={<PeopleTeamRegular />}
              title={me.mayCreate ? words.programmes.emptyTitle : words.programmes.emptyReader}
              text={me.mayCreate ? words.programmes.emptyText : undefined}
              action={create}
            />
          ) : (
            <ul className={styles.list}>
              {value.programmes.map((programme) => (
                <ProgrammeItem key={programme.id} programme={programme} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function ProgrammeItem({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const action = useNextAction(programme);
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <div className={styles.badges}>
          <Badge appearance="tint" color={programme.status === 'running' ? 'success' : 'brand'}>
            {common.programmeStatus[programme.status]}
          </Badge>
          {programme.approval === undefined && (
            <Badge appearance="tint" color="warning">
              {words.programmes.charterPending}
            </Badge>
          )}
        </div>
        <h2 className={styles.name}>{programme.name}</h2>
        <p className={styles.detail}>
          {words.programmes.period(
            formats.calendarDay(programme.startsOn),
            formats.calendarDay(programme.endsOn),
          )}
          <br />
          {words.programmes.sponsor(programme.sponsor.name)}
        </p>
      </div>
      {action !== undefined && <Next programme={programme} action={action} />}
    </li>
  );
}

function Next(props: { readonly programme: ProgrammeWire; readonly action: NextAction }) {
  const { programme, action } = props;
  const styles = useStyles();
  const words = useManagerWords().programmes;
  const [, go] = useLocation();
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
