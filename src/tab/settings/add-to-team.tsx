import { Field, Input, makeStyles, Radio, tokens } from '@fluentui/react-components';
import { TeamShape } from '../../wire/programme.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useSettingsWords } from './settings-words.ts';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    // What is wrong with one field moves none beside it.
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
});

interface AddToTeamProps {
  readonly path: string;
  readonly onAdded: () => Promise<void>;
}

/** Names somebody by their work address; they need not have opened Binôme yet. */
export function AddToTeam({ path, onAdded }: AddToTeamProps) {
  const styles = useStyles();
  const words = useSettingsWords().team;
  const announce = useAnnounce();
  const api = useApi();
  const [name, setName] = useHere('team.name', '');
  const [mail, setMail] = useHere('team.mail', '');
  const [as, setAs] = useHere<'manager' | 'deputy'>('team.as', 'deputy');
  const add = useCommand(() => api.send('POST', path, { name, mail, as }, TeamShape));
  const send = async () => {
    const reply = await add.run();
    if (!reply.ok) return;
    announce(words.added(name));
    setName('');
    setMail('');
    await onAdded();
  };
  return (
    <Section title={words.add}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.busy) void send();
        }}
      >
        <div className={styles.fields}>
          <Field required label={words.name}>
            <Input
              value={name}
              maxLength={120}
              autoComplete="off"
              onChange={(_event, { value }) => setName(value)}
            />
          </Field>
          <Field required label={words.mail}>
            <Input
              type="email"
              inputMode="email"
              value={mail}
              maxLength={254}
              autoComplete="off"
              onChange={(_event, { value }) => setMail(value)}
            />
          </Field>
        </div>
        <Field label={words.role}>
          <RadioRow
            value={as}
            onChange={(_event, { value }) => setAs(value === 'manager' ? 'manager' : 'deputy')}
          >
            <Radio value="deputy" label={words.deputy} />
            <Radio value="manager" label={words.manager} />
          </RadioRow>
        </Field>
        <FailureNote failure={add.failure} />
        <div>
          <BusyButton
            appearance="primary"
            type="submit"
            busy={add.busy}
            disabled={name.trim() === '' || mail.trim() === ''}
          >
            {words.addButton}
          </BusyButton>
        </div>
      </form>
    </Section>
  );
}
