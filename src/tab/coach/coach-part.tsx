import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PairCoachShape, type PairCoachWire } from '../../wire/coach.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { API } from '../mentoring/paths.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { NameForm } from './name-form.tsx';
import { ShownPart } from './shown-part.tsx';
import UndoCoaching from './undo-coaching.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Who coaches a pair: to name together, to agree on, to show things to, to end. */
export default function CoachPart({ pair }: { readonly pair: MyPairWire }) {
  const words = useCoachWords().pair;
  const path = `${API.pair(pair.programmeId, pair.pairId)}/coach`;
  const resource = useResource(path, PairCoachShape);
  return (
    <Section title={words.title}>
      <Loaded resource={resource}>
        {(value) =>
          value.coach === undefined ? (
            <Nobody path={path} pair={pair} value={value} reload={resource.reload} />
          ) : (
            <Somebody
              path={path}
              pair={pair}
              value={value}
              coach={value.coach}
              reload={resource.reload}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

interface CoachProps {
  readonly path: string;
  readonly pair: MyPairWire;
  readonly value: PairCoachWire;
  readonly reload: () => Promise<void>;
}

function Nobody({ path, pair, value, reload }: CoachProps) {
  const styles = useStyles();
  const { pair: words, undo } = useCoachWords();
  if (!value.mayName) return <p className={styles.text}>{words.closed}</p>;
  const { ended } = value;
  return (
    <>
      {ended !== undefined && (
        <UndoCoaching
          programmeId={pair.programmeId}
          pairId={pair.pairId}
          ended={ended}
          said={undo.said[ended.what](ended.name)}
          act={undo.act[ended.what]}
          onChanged={reload}
        />
      )}
      <p className={styles.text}>{words.lead}</p>
      <NameForm path={path} other={pair.other.name} standing={value.standing} onNamed={reload} />
    </>
  );
}

interface SomebodyProps extends CoachProps {
  readonly coach: NonNullable<PairCoachWire['coach']>;
}

function Somebody({ path, pair, value, coach, reload }: SomebodyProps) {
  const styles = useStyles();
  const words = useCoachWords().pair;
  const announce = useAnnounce();
  const api = useApi();
  const [asked, setAsked] = useState(false);
  const agree = useCommand(() => api.send('POST', `${path}/agreement`, { version: value.version }));
  const end = useCommand(() => api.send('POST', `${path}/end`));
  const { state } = value;
  // Before both agreed there is nothing to end: no question is asked.
  const isAgreed = state === 'invited' || state === 'accepted';
  const stop = async () => {
    const reply = await end.run();
    if (!reply.ok) return;
    setAsked(false);
    announce(words.ended);
    await reload();
  };
  const accept = async () => {
    const reply = await agree.run();
    await reload();
    if (reply.ok) announce(words.saved);
  };
  return (
    <>
      <PersonLine name={coach.name} about={[coach.mail]} />
      {state !== 'none' && <p className={styles.text}>{words.states[state](pair.other.name)}</p>}
      <FailureNote failure={agree.failure ?? (isAgreed ? undefined : end.failure)} />
      <div className={styles.actions}>
        {state === 'to-agree' && (
          <BusyButton appearance="primary" busy={agree.busy} onClick={() => void accept()}>
            {words.agree}
          </BusyButton>
        )}
        <Button disabled={end.busy} onClick={() => (isAgreed ? setAsked(true) : void stop())}>
          {state === 'to-agree'
            ? words.refuse
            : state === 'waiting-for-other'
              ? words.withdraw
              : words.end}
        </Button>
      </div>
      {isAgreed && <ShownPart path={path} pair={pair} value={value} reload={reload} />}
      <ConfirmDialog
        open={asked}
        title={words.endTitle(coach.name)}
        confirm={words.end}
        busy={end.busy}
        failure={end.failure}
        onClose={() => {
          end.forget();
          setAsked(false);
        }}
        onConfirm={() => void stop()}
      >
        <p className={styles.text}>{words.endText}</p>
      </ConfirmDialog>
    </>
  );
}
