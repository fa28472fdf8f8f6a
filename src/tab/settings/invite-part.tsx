import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { InvitedShape } from '../../wire/enrolment.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { readPasted } from './pasted-people.ts';
import { useSteeringWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Addresses pasted as they come; what is none of them is named before anything leaves. */
export function InvitePart({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSteeringWords().invite;
  const { formats } = useLanguage();
  const api = useApi();
  const [text, setText] = useHere('invite', '');
  const [said, setSaid] = useState<string>();
  const { people, ignored } = readPasted(text);
  const invite = useCommand(() =>
    api.send('POST', `${programmeApi(programmeId)}/invitations`, { people }, InvitedShape),
  );
  const send = async () => {
    setSaid(undefined);
    const reply = await invite.run();
    if (!reply.ok) return;
    setText('');
    setSaid(words.done(reply.value.invited, reply.value.known));
  };
  return (
    <Section title={words.title}>
      <Field
        label={words.field}
        hint={words.hint}
        {...(ignored.length === 0
          ? {}
          : {
              validationState: 'warning' as const,
              validationMessage: words.ignored(formats.list(ignored)),
            })}
      >
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <FailureNote failure={invite.failure} />
      <p className={styles.text} role="status">
        {said}
      </p>
      <div>
        <BusyButton
          appearance="primary"
          busy={invite.busy}
          disabled={people.length === 0}
          onClick={() => void send()}
        >
          {words.send(people.length)}
        </BusyButton>
      </div>
    </Section>
  );
}
