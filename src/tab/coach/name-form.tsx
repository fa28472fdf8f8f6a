import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PairCoachWire } from '../../wire/coach.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { maxWidth: '360px' },
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});

interface NameFormProps {
  readonly path: string;
  readonly other: string;
  readonly standing: PairCoachWire['standing'];
  readonly onNamed: () => Promise<void>;
}

/** One of the two names somebody; the programme's own coach is one tap away. */
export function NameForm({ path, other, standing, onNamed }: NameFormProps) {
  const styles = useStyles();
  const words = useCoachWords().pair;
  const announce = useAnnounce();
  const api = useApi();
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const propose = useCommand((coach: { readonly name: string; readonly mail: string }) =>
    api.send('PUT', path, coach),
  );
  const send = async (coach: { readonly name: string; readonly mail: string }) => {
    const reply = await propose.run(coach);
    if (!reply.ok) return;
    announce(words.proposed(other));
    await onNamed();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mail.trim() !== '') void send({ name, mail });
      }}
    >
      {standing !== undefined && (
        <div className={styles.offer}>
          <span>{words.standing(standing.name)}</span>
          <Button disabled={propose.busy} onClick={() => void send(standing)}>
            {words.proposeStanding(standing.name)}
          </Button>
        </div>
      )}
      <Field label={words.name} className={styles.field}>
        <Input value={name} maxLength={120} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label={words.mail} hint={words.mailHint} className={styles.field}>
        <Input
          type="email"
          value={mail}
          maxLength={320}
          onChange={(_event, data) => setMail(data.value)}
        />
      </Field>
      <FailureNote failure={propose.failure} />
      <div>
        <BusyButton type="submit" busy={propose.busy} disabled={mail.trim() === ''}>
          {words.propose}
        </BusyButton>
      </div>
    </form>
  );
}
