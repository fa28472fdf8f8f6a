import { Body1, Body1Strong, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { LinkAskedShape } from '../../wire/lti.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, FailureState, LoadingState } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

/** Somebody came from the LMS to say that the account there is theirs: asked once, plainly. */
export default function LinkPage({ code }: { readonly code: string }) {
  const words = useLmsWords().tab;
  const shared = useWords();
  const api = useApi();
  const path = `/lms-links/${encodeURIComponent(code)}`;
  const asked = useResource(path, LinkAskedShape);
  const confirm = useCommand(() => api.send('POST', path));
  const [isDone, setDone] = useState(false);
  const { value, failure } = asked;
  const isGone = failure?.kind === 'refused' && failure.status === 404;
  return (
    <Page title={words.title} back={{ to: '/', label: shared.home }}>
      {isDone ? (
        <EmptyState title={words.done} />
      ) : isGone ? (
        <EmptyState title={words.gone} />
      ) : value === undefined ? (
        failure === undefined ? (
          <LoadingState />
        ) : (
          <FailureState failure={failure} retry={() => void asked.reload()} />
        )
      ) : (
        <Section title={words.account}>
          <Body1Strong>{value.accountName === '' ? words.unnamed : value.accountName}</Body1Strong>
          <Body1>{words.ask(value.platformName, value.programmeName)}</Body1>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.warning}</MessageBarBody>
          </MessageBar>
          <FailureNote failure={confirm.failure} />
          <div>
            <BusyButton
              appearance="primary"
              busy={confirm.busy}
              onClick={() => {
                void confirm.run().then((reply) => {
                  if (reply.ok) setDone(true);
                });
              }}
            >
              {words.confirm}
            </BusyButton>
          </div>
        </Section>
      )}
    </Page>
  );
}
