import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoachingWire } from '../../wire/coach.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { ShownToMe } from './shown-to-me.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface CoachedPairProps {
  readonly pair: CoachingWire['pairs'][number];
  readonly onChanged: () => Promise<void>;
}

/** One pair, to its coach: their request first, then what they show. */
export function CoachedPair({ pair, onChanged }: CoachedPairProps) {
  const styles = useStyles();
  const words = useCoachWords().home;
  const announce = useAnnounce();
  const api = useApi();
  const [leaving, setLeaving] = useState(false);
  const [first = '', second = ''] = pair.people;
  const answer = useCommand((accepted: boolean) =>
    api.send(
      'POST',
      `/programmes/${encodeURIComponent(pair.programmeId)}/pairs/${encodeURIComponent(pair.pairId)}/coaching/answer`,
      { version: pair.version, accepted },
    ),
  );
  const say = async (accepted: boolean) => {
    const reply = await answer.run(accepted);
    if (!reply.ok) return;
    setLeaving(false);
    announce(accepted ? words.accepted : words.declined);
    await onChanged();
  };
  const isAsked = pair.state === 'invited';
  return (
    <Section title={words.of(first, second)}>
      <p className={styles.text}>{pair.programmeName}</p>
      {isAsked ? <p className={styles.text}>{words.invited}</p> : <ShownToMe pair={pair} />}
      {isAsked && <FailureNote failure={answer.failure} />}
      <div className={styles.actions}>
        {isAsked && (
          <BusyButton appearance="primary" busy={answer.busy} onClick={() => void say(true)}>
            {words.accept}
          </BusyButton>
        )}
        <Button
          disabled={answer.busy}
          onClick={() => (isAsked ? void say(false) : setLeaving(true))}
        >
          {isAsked ? words.decline : words.leave}
        </Button>
      </div>
      <ConfirmDialog
        open={leaving}
        title={words.leaveTitle}
        confirm={words.leave}
        busy={answer.busy}
        failure={answer.failure}
        onClose={() => {
          answer.forget();
          setLeaving(false);
        }}
        onConfirm={() => void say(false)}
      >
        <p className={styles.text}>{words.leaveText}</p>
      </ConfirmDialog>
    </Section>
  );
}
