import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Who leads; one tap swaps the two for this session, another swaps them back. */
export function RolesPart(props: {
  readonly pair: MyPairWire;
  readonly session: SessionWire;
  readonly onChanged: () => Promise<void>;
}) {
  const { pair, session, onChanged } = props;
  const styles = useStyles();
  const words = useTogetherWords().session;
  const announce = useAnnounce();
  const api = useApi();
  const isSwapped = session.leads !== (pair.side === 'mentor');
  const swap = useCommand(() =>
    api.send('PUT', `${API.session(pair.programmeId, session.id)}/roles`, { swapped: !isSwapped }),
  );
  const turn = async () => {
    const reply = await swap.run();
    if (!reply.ok) return;
    announce(isSwapped ? words.swappedBack : words.swapped);
    await onChanged();
  };
  return (
    <Section>
      <p className={styles.text}>
        {session.leads ? words.youLead : words.otherLeads(pair.other.name)}
      </p>
      <FailureNote failure={swap.failure} />
      <div>
        <BusyButton busy={swap.busy} onClick={() => void turn()}>
          {isSwapped ? words.swapBack : words.swap}
        </BusyButton>
      </div>
    </Section>
  );
}
