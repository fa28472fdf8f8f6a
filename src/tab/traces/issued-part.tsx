import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { IssuedBadgesShape, type IssuedBadgesWire } from '../../wire/badges.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { useTracesWords } from './words.ts';

type Issued = IssuedBadgesWire['badges'][number];

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
  name: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

/** Badges that people of the programme asked for; one issued by mistake is taken back here. */
export function IssuedPart({ path }: { readonly path: string }) {
  const styles = useStyles();
  const words = useTracesWords().manage.badges;
  const announce = useAnnounce();
  const api = useApi();
  const issued = useResource(`${path}/issued`, IssuedBadgesShape);
  const [asked, setAsked] = useState<Issued>();
  const [reason, setReason] = useState('');
  const revoke = useCommand(({ id }: Issued) =>
    api.send('POST', `${path}/${encodeURIComponent(id)}/revocation`, { reason }),
  );
  const close = () => {
    revoke.forget();
    setAsked(undefined);
    setReason('');
  };
  const confirm = async () => {
    if (asked === undefined) return;
    const reply = await revoke.run(asked);
    if (!reply.ok) return;
    close();
    announce(words.done);
    await issued.reload();
  };
  return (
    <Section title={words.title}>
      <Loaded resource={issued}>
        {({ badges }) => (
          <>
            {badges.length === 0 && <p className={styles.text}>{words.none}</p>}
            {badges.map((badge) => (
              <IssuedLine key={badge.id} badge={badge} onRevoke={() => setAsked(badge)} />
            ))}
          </>
        )}
      </Loaded>
      <ConfirmDialog
        open={asked !== undefined}
        title={words.title2(asked?.recipient ?? '')}
        confirm={words.revoke}
        busy={revoke.busy}
        failure={revoke.failure}
        onClose={close}
        onConfirm={() => void confirm()}
      >
        <p className={styles.text}>{words.text}</p>
        <Field label={words.reason} required>
          <Input
            value={reason}
            maxLength={200}
            onChange={(_event, { value }) => setReason(value)}
          />
        </Field>
      </ConfirmDialog>
    </Section>
  );
}

function IssuedLine(props: { readonly badge: Issued; readonly onRevoke: () => void }) {
  const { badge, onRevoke } = props;
  const styles = useStyles();
  const { formats } = useLanguage();
  const { manage, kind } = useTracesWords();
  const words = manage.badges;
  return (
    <div className={styles.line}>
      <div>
        <a className={styles.name} href={badge.url} target="_blank" rel="noreferrer">
          {badge.recipient}
        </a>
        <p className={styles.text}>
          {words.line(kind[badge.kind], formats.shortDay(badge.issuedAt))}
          {badge.withdrawn && ` · ${words.withdrawn}`}
          {badge.reason !== undefined && ` · ${badge.reason}`}
        </p>
      </div>
      {!badge.withdrawn && <Button onClick={onRevoke}>{words.revoke}</Button>}
    </div>
  );
}
