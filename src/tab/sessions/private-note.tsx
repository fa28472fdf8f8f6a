import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';

/** A note that nobody but its author ever reads. */
export function PrivateNote({ path, kept }: { readonly path: string; readonly kept: string }) {
  const words = useTogetherWords().session;
  const announce = useAnnounce();
  const api = useApi();
  const [text, setText] = useState(kept);
  const keep = useCommand(() => api.send('PUT', path, { text }));
  const save = async () => {
    const reply = await keep.run();
    if (reply.ok) announce(words.ownSaved);
  };
  return (
    <Section title={words.own}>
      <Field hint={words.ownHint}>
        <Textarea
          aria-label={words.own}
          value={text}
          maxLength={8000}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <FailureNote failure={keep.failure} />
      <div>
        <BusyButton busy={keep.busy} onClick={() => void save()}>
          {words.saveOwn}
        </BusyButton>
      </div>
    </Section>
  );
}
