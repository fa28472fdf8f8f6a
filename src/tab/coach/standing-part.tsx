import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { StandingCoachShape } from '../../wire/coach.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { FieldsOvertaken } from '../ui/fields-overtaken.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { UndoNote } from '../ui/undo-note.tsx';
import { useWriting } from '../ui/writing.ts';
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
        {({ coach }) => <OfferForm path={path} coach={coach} reload={resource.reload} />}
      </Loaded>
    </Section>
  );
}

type Coach = Readonly<Record<'name' | 'mail', string>>;

const NOBODY: Coach = { name: '', mail: '' };

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
  const saved: Coach = coach ?? NOBODY;
  const writing = useWriting(saved);
  const { mine, base, isBehind } = writing;
  const { name, mail } = mine;
  const [removed, setRemoved] = useState<Coach>();
  const offer = useCommand((chosen: Coach | null) =>
    api.send('PUT', path, { coach: chosen, seen: base.mail === '' ? null : base }),
  );
  const keep = async (chosen: Coach | null) => {
    const reply = await offer.run(chosen);
    if (reply.ok) {
      writing.change(chosen ?? NOBODY);
      writing.kept(chosen ?? NOBODY);
      announce(chosen === null ? words.removed : words.saved);
      setRemoved(chosen === null ? saved : undefined);
    }
    await reload();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBehind) writing.ask();
        else if (mail.trim() !== '') void keep(mine);
      }}
    >
      <OnceBehind isBehind={isBehind}>
        <FieldsOvertaken
          writing={writing}
          saved={saved}
          names={{ name: pair.name, mail: pair.mail }}
          busy={offer.busy}
          onSettled={() => offer.forget()}
        />
      </OnceBehind>
      <p className={styles.text}>{words.lead}</p>
      <Field label={pair.name} className={styles.field}>
        <Input
          value={name}
          maxLength={120}
          onChange={(_event, data) => writing.change({ name: data.value, mail })}
        />
      </Field>
      <Field label={pair.mail} hint={pair.mailHint} className={styles.field}>
        <Input
          type="email"
          value={mail}
          maxLength={320}
          onChange={(_event, data) => writing.change({ name, mail: data.value })}
        />
      </Field>
      {removed !== undefined && coach === null ? (
        <UndoNote
          said={words.gone(removed.name)}
          act={words.undo}
          actName={words.undoName(removed.name)}
          busy={offer.busy}
          failure={isBehind ? undefined : offer.failure}
          onUndo={() => void keep(removed)}
        />
      ) : (
        <FailureNote failure={isBehind ? undefined : offer.failure} />
      )}
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
