import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular, ShieldTaskRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { RecordApproval, type RecordApprovalProps } from '../programmes/parts/record-approval.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { letterTo } from '../ui/letter.ts';
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

/** The charter waits for the sponsor: ask them, look again, or record what they said elsewhere. */
export function ApprovalPart({ programme, onApproved }: RecordApprovalProps) {
  const styles = useStyles();
  const { title } = usePublicationStyles();
  const words = useManagerWords().matching;
  const [looked, setLooked] = useState(false);
  const sponsor = programme.sponsor.name;
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
        <RecordApproval programme={programme} onApproved={onApproved} />
        <span className={styles.quiet} role="status">
          {looked && words.approvalStillPending}
        </span>
      </div>
    </Section>
  );
}
