import { makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular, LockClosedRegular } from '@fluentui/react-icons';
import type { ProgrammeWire } from '../../../wire/programme.ts';
import { useManagerWords } from './words.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: 1 },
});

/** Why nothing can be changed here; nothing at all where it can. */
export function ReadOnlyNote(props: {
  readonly programme: Pick<ProgrammeWire, 'status' | 'mayChange'>;
  /** Only what its managers alone may change is closed to those who stand in for them. */
  readonly forAll?: boolean;
}) {
  const { programme, forAll = false } = props;
  const styles = useStyles();
  const words = useManagerWords().readOnly;
  const isArchived = programme.status === 'archived';
  if (!isArchived && (forAll || programme.mayChange)) return null;
  return (
    <p className={styles.note}>
      <span className={styles.icon} aria-hidden>
        {isArchived ? <ArchiveRegular /> : <LockClosedRegular />}
      </span>
      {isArchived ? words.archived : words.managers}
    </p>
  );
}
