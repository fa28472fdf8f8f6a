import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyMentoringWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { FieldsOvertaken } from '../ui/fields-overtaken.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { UndoNote } from '../ui/undo-note.tsx';
import { useWriting } from '../ui/writing.ts';
import { usePreferencesWords } from './preferences-words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  field: { maxWidth: '360px', width: '100%' },
});

/** Who plans for an executive in one programme; whom they no longer name is named again in one press. */
export function DelegatePart(props: {
  readonly delegate: MyMentoringWire['delegates'][number];
  readonly onSaved: () => Promise<void>;
}) {
  const { delegate, onSaved } = props;
  const styles = useStyles();
  const words = usePreferencesWords();
  const announce = useAnnounce();
  const api = useApi();
  const saved = { mail: delegate.mail ?? '' };
  const writing = useWriting(saved);
  const { mine, base, isBehind } = writing;
  const { mail } = mine;
  const [removed, setRemoved] = useState<string>();
  const name = useCommand((chosen: string | null) =>
    api.send('PUT', `/programmes/${delegate.programmeId}/delegate`, {
      mail: chosen,
      seen: base.mail === '' ? null : base.mail,
    }),
  );
  const keep = async (chosen: string | null) => {
    const reply = await name.run(chosen);
    if (reply.ok) {
      writing.change({ mail: chosen ?? '' });
      writing.kept({ mail: chosen ?? '' });
      announce(words.saved);
      setRemoved(chosen === null ? delegate.mail : undefined);
    }
    await onSaved();
  };
  return (
    <Section title={words.delegate}>
      <p className={styles.text}>
        {words.inProgramme(delegate.programmeName)}. {words.delegateHint}
      </p>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (isBehind) writing.ask();
          else if (mail.trim() !== '') void keep(mail.trim());
        }}
      >
        <Field label={words.delegateMail} className={styles.field}>
          <Input
            type="email"
            value={mail}
            onChange={(_event, { value }) => writing.change({ mail: value })}
          />
        </Field>
        <BusyButton type="submit" busy={name.busy} disabled={mail.trim() === ''}>
          {words.delegateSave}
        </BusyButton>
        {delegate.mail !== undefined && (
          <Button appearance="subtle" onClick={() => void keep(null)}>
            {words.delegateRemove}
          </Button>
        )}
      </form>
      {removed !== undefined && delegate.mail === undefined ? (
        <UndoNote
          said={words.delegateRemoved(removed)}
          act={words.delegateUndo}
          actName={words.delegateUndoName(removed)}
          busy={name.busy}
          failure={isBehind ? undefined : name.failure}
          onUndo={() => void keep(removed)}
        />
      ) : (
        <FailureNote failure={isBehind ? undefined : name.failure} />
      )}
      <OnceBehind isBehind={isBehind}>
        <FieldsOvertaken
          writing={writing}
          saved={saved}
          names={{ mail: words.delegateMail }}
          isOwn
          busy={name.busy}
          onSettled={() => name.forget()}
        />
      </OnceBehind>
    </Section>
  );
}
