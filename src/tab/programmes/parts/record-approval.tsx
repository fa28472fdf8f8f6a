import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProgrammeWire } from '../../../wire/programme.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../../ui/resources.ts';
import { programmeApi } from './sections.ts';
import { useManagerWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '75ch', lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface RecordApprovalProps {
  readonly programme: ProgrammeWire;
  readonly onApproved: () => Promise<void>;
}

/** What the sponsor said outside Binôme, recorded under the name of whoever attests it. */
export function RecordApproval({ programme, onApproved }: RecordApprovalProps) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
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
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.approvalRecord}</Button>
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
    </>
  );
}
