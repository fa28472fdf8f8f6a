import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { settingsPath } from '../settings/paths.ts';
import { EmptyState } from '../ui/states.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  ways: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** A programme that nobody has signed up to: how people come in, and what that waits for. */
export function NobodyYet({ programme }: { readonly programme: ProgrammeWire }) {
  const words = useManagerWords().signUps;
  const isOver = programme.status === 'archived';
  return (
    <EmptyState
      title={words.participantsEmptyTitle}
      text={isOver ? words.participantsNone : words.participantsEmpty}
      action={isOver ? undefined : <WaysIn programme={programme} />}
    />
  );
}

function WaysIn({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useManagerWords().signUps.ways;
  return (
    <div className={styles.all}>
      <ul className={styles.ways}>
        <li>{words.import}</li>
        <li>
          <Link className={styles.link} href={sectionPath(programme.id, 'mentors')}>
            {words.invite}
          </Link>
          {words.inviteText}
        </li>
        <li>
          <Link className={styles.link} href={sectionPath(programme.id, 'channel')}>
            {words.self}
          </Link>
          {words.selfText}
        </li>
      </ul>
      {programme.approval === undefined && (
        <p className={styles.text}>
          {words.approval}{' '}
          <Link className={styles.link} href={settingsPath(programme.id, 'charter')}>
            {words.charter}
          </Link>
        </p>
      )}
    </div>
  );
}
