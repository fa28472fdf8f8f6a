import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { StandingCoachShape } from '../../wire/coach.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { maxWidth: '360px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The coach whom a manager suggests to every pair of a programme. */
export default function StandingPart({ programmeId }: { readonly programmeId: string }) {
  const words = useCoachWords().standing;
  const path = `/programmes/${encodeURIComponent(programmeId)}/coach`;
  const resource = useResource(path, StandingCoachShape);
  return (
    <Section title={words.title}>
      <Loaded resource={resource}>
        {({ coach }) => (
          <OfferForm key={coach?.mail ?? ''} path={path} coach={coach} reload={resource.reload} />
        )}
      </Loaded>
    </Section>
  );
}

interface Coach {
  readonly name: string;
  readonly mail: string;
}

interface OfferFormProps {
  readonly path: string;
  readonly coach: Coach | null;
  readonly reload: () => Promise<void>;
}

function OfferForm({ path, coach, reload }: OfferFormProps) {
  const styles = useStyles();
  const { pair, standing: words } = useCoachWords();
  const announce = useAnnounce();
  const api = useApi();
  const [name, setName] = useState(coach?.name ?? '');
  const [mail, setMail] = useState(coach?.mail ?? '');
  const offer = useCommand((chosen: Coach | null) => api.send('PUT', path, { coach: chosen }));
  const keep = async (chosen: Coach | null) => {
    const reply = await offer.run(chosen);
    if (!reply.ok) return;
    announce(chosen === null ? words.removed : words.saved);
    await reload();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mail.trim() !== '') void keep({ name, mail });
      }}
    >
      <p className={styles.text}>{words.lead}</p>
      <Field label={pair.name} className={styles.field}>
        <Input value={name} maxLength={120} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label={pair.mail} hint={pair.mailHint} className={styles.field}>
        <Input
          type="email"
          value={mail}
          maxLength={320}
          onChange={(_event, data) => setMail(data.value)}
        />
      </Field>
      <FailureNote failure={offer.failure} />
      <div className={styles.actions}>
        <BusyButton type="submit" busy={offer.busy} disabled={mail.trim() === ''}>
          {words.save}
        </BusyButton>
        {coach !== null && (
          <Button appearance="subtle" disabled={offer.busy} onClick={() => void keep(null)}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
