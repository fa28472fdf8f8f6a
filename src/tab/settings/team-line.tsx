import { Badge, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ProgrammeWire, TeamWire } from '../../wire/programme.ts';
import { letterTo } from '../ui/letter.ts';
import { mayWrite } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';

export type Member = TeamWire['team'][number];

const useStyles = makeStyles({
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TeamMemberProps {
  readonly member: Member;
  readonly isMe: boolean;
  readonly programme: ProgrammeWire;
}

/** Who somebody of the team is, and the letter to write while they have not come yet. */
export function TeamMember({ member, isMe, programme }: TeamMemberProps) {
  const styles = useStyles();
  const words = useSettingsWords().team;
  return (
    <div className={styles.who}>
      <span className={styles.name}>
        {member.name || words.unnamed}
        {isMe && ` (${words.me})`}
        <Badge appearance="tint" color={member.as === 'manager' ? 'brand' : 'informative'}>
          {words[member.as]}
        </Badge>
      </span>
      {member.mail !== undefined && <span className={styles.quiet}>{member.mail}</span>}
      {member.awaited && (
        <span className={styles.quiet}>
          {words.awaited}. {words.awaitedHint}{' '}
          {member.mail !== undefined && mayWrite(programme) && (
            <Link href={letterTo(member.mail, words.letter(programme.name, member.as))}>
              {words.writeTo(member.name || member.mail)}
            </Link>
          )}
        </span>
      )}
    </div>
  );
}

/** Whoever sponsors the programme, among those who run it. */
export function TeamSponsor({ programme: { sponsor } }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useSettingsWords().team;
  return (
    <div className={styles.who}>
      <span className={styles.name}>
        {sponsor.name}
        <Badge appearance="tint" color="informative">
          {words.sponsor}
        </Badge>
      </span>
      <span className={styles.quiet}>{sponsor.mail}</span>
    </div>
  );
}
