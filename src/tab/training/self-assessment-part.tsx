import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLearnWords } from '../kit/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { isWhole, OpinionField, type Opinion } from './opinion-field.tsx';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Where a mentor places themself: the manager reads it, nobody else, and nothing ranks anybody. */
export function SelfAssessmentPart(props: {
  readonly path: string;
  readonly known: Opinion | undefined;
  readonly onSaved: () => Promise<void>;
}) {
  const styles = useStyles();
  const words = useLearnWords().training;
  const announce = useAnnounce();
  const api = useApi();
  const [opinion, setOpinion] = useState<Partial<Opinion>>(props.known ?? {});
  const save = useCommand(() => api.send('PUT', `${props.path}/self-assessment`, opinion));
  const keep = async () => {
    const reply = await save.run();
    if (!reply.ok) return;
    announce(words.selfSaved);
    await props.onSaved();
  };
  return (
    <Section title={words.selfTitle}>
      <p className={styles.text}>{words.selfHint}</p>
      <OpinionField opinion={opinion} onChange={setOpinion} />
      <FailureNote failure={save.failure} />
      <div>
        <BusyButton busy={save.busy} disabled={!isWhole(opinion)} onClick={() => void keep()}>
          {words.saveSelf}
        </BusyButton>
      </div>
    </Section>
  );
}
