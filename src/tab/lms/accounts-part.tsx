import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OwnLinksShape } from '../../wire/lti.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, FailureState } from '../ui/states.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});

/** Accounts of an LMS that somebody said are theirs; taken back here at any time. Nothing where there are none. */
export default function AccountsPart() {
  const styles = useStyles();
  const words = useLmsWords().accounts;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const accounts = useResource('/me/lms-accounts', OwnLinksShape);
  const [leaving, setLeaving] = useState('');
  const unlink = useCommand((id: string) =>
    api.send('POST', `/me/lms-accounts/${encodeURIComponent(id)}/removal`),
  );
  if (accounts.value === undefined && accounts.failure !== undefined) {
    return (
      <Section title={words.title}>
        <p className={styles.text}>{words.unread}</p>
        <FailureState failure={accounts.failure} retry={() => void accounts.reload()} />
      </Section>
    );
  }
  const links = accounts.value?.links ?? [];
  if (links.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.text}</p>
      {links.map(({ id, platformName, accountName, linkedAt }) => (
        <div key={id} className={styles.line}>
          <span>
            {platformName} · {accountName} · {words.since(formats.shortDay(linkedAt))}
          </span>
          <BusyButton
            busy={unlink.busy && leaving === id}
            onClick={() => {
              setLeaving(id);
              void unlink.run(id).then(async (reply) => {
                if (!reply.ok) return;
                announce(words.done);
                await accounts.reload();
              });
            }}
          >
            {words.unlink}
          </BusyButton>
        </div>
      ))}
      <FailureNote failure={unlink.failure} />
    </Section>
  );
}
