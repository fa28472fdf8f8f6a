import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { TeamShape, type ProgrammeWire } from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import StandingPart from '../coach/standing-part.tsx';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { AddToTeam } from './add-to-team.tsx';
import { mayWrite, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import { TeamMember, TeamSponsor, type Member } from './team-line.tsx';
import { markPlace } from '../ui/visits.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leaving: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  roles: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0 },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
  role: { fontWeight: tokens.fontWeightSemibold },
});

/** Who runs the programme, who takes over, and what each may do. */
export default function TeamPage({ programmeId }: { readonly programmeId: string }) {
  const team = useResource(`${programmeApi(programmeId)}/team`, TeamShape);
  return (
    <SettingsPage programmeId={programmeId} part="team">
      {(programme) => (
        <>
          <Loaded resource={team}>
            {(value) => <Members programme={programme} team={value.team} reload={team.reload} />}
          </Loaded>
          <Meanings />
          {mayWrite(programme) && <StandingPart programmeId={programmeId} />}
        </>
      )}
    </SettingsPage>
  );
}

interface MembersProps {
  readonly programme: ProgrammeWire;
  readonly team: readonly Member[];
  readonly reload: () => Promise<void>;
}

function Members({ programme, team, reload }: MembersProps) {
  const styles = useStyles();
  const words = useSettingsWords().team;
  const announce = useAnnounce();
  const api = useApi();
  const { me, reload: reloadMe } = useMe();
  const [, go] = useLocation();
  const [leaving, setLeaving] = useState<Member>();
  const [removed, setRemoved] = useState<Member>();
  const path = `${programmeApi(programme.id)}/team`;
  const managers = team.filter(({ as }) => as === 'manager').length;
  const drop = useCommand((id: string) => api.send('POST', `${path}/removals`, { id }, TeamShape));
  const name = useCommand((member: { name: string; mail: string; as: Member['as'] }) =>
    api.send('POST', path, member, TeamShape),
  );
  const remove = async (member: Member) => {
    const isStillHere = markPlace();
    const reply = await drop.run(member.id);
    if (!reply.ok) return;
    setLeaving(undefined);
    announce(words.removed(member.name || words.unnamed));
    if (member.id === me.oid) {
      await reloadMe();
      if (isStillHere()) go('/programmes');
      return;
    }
    setRemoved(member);
    await reload();
  };
  const give = async (member: Member, as: Member['as']) => {
    if (member.mail === undefined) return;
    const reply = await name.run({ name: member.name || member.mail, mail: member.mail, as });
    if (!reply.ok) return;
    announce(words.added(member.name || member.mail));
    setRemoved(undefined);
    await reload();
  };
  return (
    <>
      <Section title={words.list}>
        <ul className={styles.list}>
          {team.map((member) => (
            <li key={member.id} className={styles.item}>
              <TeamMember member={member} isMe={member.id === me.oid} programme={programme} />
              {mayWrite(programme) && (
                <div className={styles.row}>
                  {member.mail !== undefined && member.id !== me.oid && (
                    <Button
                      size="small"
                      onClick={() =>
                        void give(member, member.as === 'manager' ? 'deputy' : 'manager')
                      }
                    >
                      {member.as === 'manager' ? words.makeDeputy : words.makeManager}
                    </Button>
                  )}
                  {/* Somebody has to be left who may change the programme. */}
                  {!(member.as === 'manager' && managers === 1) && (
                    <Button
                      size="small"
                      aria-label={words.removeName(member.name || words.unnamed)}
                      onClick={() =>
                        member.id === me.oid ? setLeaving(member) : void remove(member)
                      }
                    >
                      {words.remove}
                    </Button>
                  )}
                </div>
              )}
            </li>
          ))}
          <li className={styles.item}>
            <TeamSponsor programme={programme} />
          </li>
        </ul>
        {leaving !== undefined && (
          <Leaving onLeave={() => void remove(leaving)} onStay={() => setLeaving(undefined)} />
        )}
        <FailureNote failure={drop.failure ?? name.failure} />
        {removed?.mail !== undefined && (
          <div className={styles.row} role="status">
            <span>{words.removed(removed.name || removed.mail)}</span>
            <Button size="small" onClick={() => void give(removed, removed.as)}>
              {words.undo}
            </Button>
          </div>
        )}
      </Section>
      {mayWrite(programme) && <AddToTeam path={path} onAdded={reload} />}
    </>
  );
}

/** Whoever leaves cannot take that back alone: it is said first, where the button was. */
function Leaving(props: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const styles = useStyles();
  const words = useSettingsWords().team;
  return (
    <div role="alert" className={styles.leaving}>
      <strong>{words.removeSelf}</strong>
      <span>{words.removeSelfText}</span>
      <div className={styles.row}>
        <Button onClick={props.onStay}>{words.stay}</Button>
        <Button appearance="primary" onClick={props.onLeave}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function Meanings() {
  const styles = useStyles();
  const words = useSettingsWords().team;
  return (
    <Section title={words.meanings}>
      <dl className={styles.roles}>
        {(['manager', 'deputy', 'sponsor'] as const).map((role) => (
          <div key={role}>
            <dt className={styles.role}>{words[role]}</dt>
            <dd className={styles.meaning}>{words[`${role}Hint`]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
