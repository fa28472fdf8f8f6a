import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { API } from './paths.ts';
import { useHomeWords } from './words.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** While the sessions rest there is one thing to do: nothing, or to take them up again. */
export function RestingPart(props: {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
}) {
  const { pair, onChanged } = props;
  const styles = useStyles();
  const words = useHomeWords();
  const announce = useAnnounce();
  const api = useApi();
  const resume = useCommand(() =>
    api.send('POST', `${API.pair(pair.programmeId, pair.pairId)}/resumption`),
  );
  const goOn = async () => {
    const reply = await resume.run();
    if (!reply.ok) return;
    announce(words.resumed);
    await onChanged();
  };
  return (
    <Section title={words.pausedTitle}>
      <p className={styles.text}>{words.pausedText}</p>
      <FailureNote failure={resume.failure} />
      <div>
        <BusyButton
          appearance="primary"
          size="large"
          busy={resume.busy}
          onClick={() => void goOn()}
        >
          {words.resume}
        </BusyButton>
      </div>
    </Section>
  );
}
