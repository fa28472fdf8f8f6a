import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular, ShieldTaskRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { letterTo } from '../ui/letter.ts';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { usePublicationStyles } from './publication-styles.ts';

const useStyles = makeStyles({
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  text: { margin: 0, maxWidth: '75ch', lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  ask: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

export interface ApprovalPartProps {
  readonly programme: ProgrammeWire;
  readonly onApproved: () => Promise<void>;
}

/** The charter waits for the sponsor: ask them, look again, or record what they said elsewhere. */
export function ApprovalPart({ programme, onApproved }: ApprovalPartProps) {
  const styles = useStyles();
  const { title } = usePublicationStyles();
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const [looked, setLooked] = useState(false);
  const sponsor = programme.sponsor.name;
  const approval = useCommand(() =>
    api.send('POST', `${programmeApi(programme.id)}/approval`, { how: 'recorded' }),
  );
  const record = async (): Promise<void> => {
    const reply = await approval.run();
    if (!reply.ok) return;
    setOpen(false);
    announce(words.approvalDone(sponsor));
    await onApproved();
  };
  const letter = {
    subject: words.approvalSubject(programme.name),
    body: words.approvalBody(programme.name),
  };
  return (
    <Section>
      <h2 className={title}>
        <ShieldTaskRegular className={styles.icon} fontSize={24} aria-hidden />
        {words.approvalTitle}
      </h2>
      <p className={styles.text}>{words.approvalText(sponsor)}</p>
      <p className={`${styles.text} ${styles.quiet}`}>{words.approvalAskHint(sponsor)}</p>
      <div className={styles.actions}>
        <Link className={styles.ask} href={letterTo(programme.sponsor.mail, letter)}>
          <MailRegular aria-hidden fontSize={20} />
          {words.approvalAsk(sponsor)}
        </Link>
        <Button
          onClick={() => {
            setLooked(false);
            void onApproved().then(() => setLooked(true));
          }}
        >
          {words.approvalCheck}
        </Button>
        <Button onClick={() => setOpen(true)}>{words.approvalRecord}</Button>
        <span className={styles.quiet} role="status">
          {looked && words.approvalStillPending}
        </span>
      </div>
      <ConfirmDialog
        open={isOpen}
        title={words.approvalRecordTitle}
        confirm={words.approvalRecordConfirm}
        busy={approval.busy}
        failure={approval.failure}
        onConfirm={() => void record()}
        onClose={() => setOpen(false)}
      >
        <p className={styles.text}>{words.approvalRecordText(sponsor, programme.name)}</p>
        <p className={`${styles.text} ${styles.quiet}`}>{words.approvalRecordTrace}</p>
      </ConfirmDialog>
    </Section>
  );
}
