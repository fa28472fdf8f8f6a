import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { BadgeShape, type BadgesWire } from '../../wire/badges.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useLinkListStyles } from '../ui/link-list.ts';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useTracesWords } from './words.ts';

type Held = BadgesWire['badges'][number];
type Open = BadgesWire['open'][number];

const useStyles = makeStyles({
  badge: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalL,
  },
  picture: { width: '112px', height: '112px', flexShrink: 0 },
  about: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    flexGrow: 1,
    flexBasis: '240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** Badges that were earned and may be asked for, and those that were. */
export function BadgesPart(props: {
  readonly path: string;
  readonly mine: BadgesWire;
  readonly onChanged: () => Promise<void>;
}) {
  const { path, mine, onChanged } = props;
  const styles = useStyles();
  const words = useTracesWords().badges;
  const announce = useAnnounce();
  const api = useApi();
  const [leaving, setLeaving] = useState<Held>();
  const withdraw = useCommand((id: string) =>
    api.send('POST', `${path}/badges/${encodeURIComponent(id)}/withdrawal`),
  );
  const confirm = async () => {
    if (leaving === undefined) return;
    const reply = await withdraw.run(leaving.id);
    if (!reply.ok) return;
    setLeaving(undefined);
    announce(words.done);
    await onChanged();
  };
  return (
    <Section title={words.title}>
      {mine.badges.length + mine.open.length === 0 && <p className={styles.text}>{words.none}</p>}
      {mine.open.map((open) => (
        <OpenBadge
          key={`${open.kind}${open.pairId ?? ''}`}
          path={path}
          open={open}
          onClaimed={onChanged}
        />
      ))}
      {mine.badges.map((badge) => (
        <HeldBadge key={badge.id} badge={badge} onWithdraw={() => setLeaving(badge)} />
      ))}
      <ConfirmDialog
        open={leaving !== undefined}
        title={words.withdrawTitle}
        confirm={words.withdraw}
        busy={withdraw.busy}
        failure={withdraw.failure}
        onClose={() => {
          withdraw.forget();
          setLeaving(undefined);
        }}
        onConfirm={() => void confirm()}
      >
        <p className={styles.text}>{words.withdrawText}</p>
      </ConfirmDialog>
    </Section>
  );
}

function OpenBadge(props: {
  readonly path: string;
  readonly open: Open;
  readonly onClaimed: () => Promise<void>;
}) {
  const { path, open, onClaimed } = props;
  const styles = useStyles();
  const { badges: words, kind } = useTracesWords();
  const announce = useAnnounce();
  const api = useApi();
  const { pairId } = open;
  const claim = useCommand(() =>
    api.send('POST', `${path}/badges`, pairId === undefined ? {} : { pairId }, BadgeShape),
  );
  return (
    <div className={styles.badge}>
      <div className={styles.about}>
        <h3 className={styles.name}>{kind[open.kind]}</h3>
        <p className={styles.text}>{words.open}</p>
        <FailureNote failure={claim.failure} />
        <BusyButton
          appearance="primary"
          busy={claim.busy}
          onClick={() => {
            void claim.run().then(async (reply) => {
              if (!reply.ok) return;
              announce(words.claimed);
              await onClaimed();
            });
          }}
        >
          {words.claim}
        </BusyButton>
      </div>
    </div>
  );
}

function HeldBadge(props: { readonly badge: Held; readonly onWithdraw: () => void }) {
  const { badge, onWithdraw } = props;
  const styles = useStyles();
  const links = useLinkListStyles();
  const { formats } = useLanguage();
  const { badges: words, kind } = useTracesWords();
  const name = kind[badge.kind];
  return (
    <div className={styles.badge}>
      {!badge.withdrawn && <img className={styles.picture} src={badge.pngUrl} alt="" />}
      <div className={styles.about}>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.text}>{words.issued(formats.shortDay(badge.issuedAt))}</p>
        {badge.withdrawn ? (
          <p className={styles.text}>
            {words.withdrawn} {badge.reason !== undefined && words.withdrawnWhy(badge.reason)}
          </p>
        ) : (
          <>
            <ul className={links.links} aria-label={words.tools(name)}>
              <Away to={badge.url} label={words.page} />
              <Away to={badge.linkedInUrl} label={words.linkedIn} />
              <Away to={badge.pngUrl} label={words.png} file />
              <Away to={badge.svgUrl} label={words.svg} file />
              <Away to={badge.jsonUrl} label={words.json} file />
            </ul>
            <p className={styles.text}>{words.public}</p>
            <Button onClick={onWithdraw}>{words.withdraw}</Button>
          </>
        )}
      </div>
    </div>
  );
}

/** A page outside of Teams, in a window of its own, or a file to keep. */
function Away(props: { readonly to: string; readonly label: string; readonly file?: boolean }) {
  const { to, label, file = false } = props;
  const links = useLinkListStyles();
  return (
    <li>
      <a
        className={links.link}
        href={to}
        target="_blank"
        rel="noreferrer"
        {...(file ? { download: '' } : {})}
      >
        {label}
      </a>
    </li>
  );
}
