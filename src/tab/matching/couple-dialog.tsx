import { isConflict } from '../api.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { runApi } from './paths.ts';
import { PriceView } from './price-view.tsx';
import { withCouple, type CoupleChange } from './rules/couple-rules.ts';
import { useTextStyles } from './text-styles.ts';
import { usePreview, type Rules } from './use-preview.ts';
import { useStart } from './use-start.ts';
import { useWorkbenchWords } from './words.ts';

/** One couple to lock or to rule out, by the names it is asked about. */
export interface AskedChange {
  readonly change: CoupleChange;
  readonly mentor: { readonly id: string; readonly name: string };
  readonly mentee: { readonly id: string; readonly name: string };
}

export interface CoupleDialogProps {
  readonly programmeId: string;
  readonly runId: string;
  /** Those of the run, which the change is added to. */
  readonly rules: Rules;
  /** Nothing is asked while it is absent. */
  readonly asked: AskedChange | undefined;
  readonly onClose: () => void;
  /** Another run was started meanwhile: how things stand is to be read again. */
  readonly onOvertaken: () => void;
}

/** Shows the exact price of one change, and matches again by it only once that is confirmed. */
export function CoupleDialog(props: CoupleDialogProps) {
  const { programmeId, runId, rules, asked, onClose, onOvertaken } = props;
  const texts = useTextStyles();
  const words = useWorkbenchWords().lock;
  const announce = useAnnounce();
  const start = useStart(programmeId, runId);
  const changed =
    asked === undefined
      ? undefined
      : withCouple(rules, asked.change, { mentorId: asked.mentor.id, menteeId: asked.mentee.id });
  const preview = usePreview(runApi(programmeId, runId), changed, 0);
  const confirm = async (): Promise<void> => {
    const reply = await start.run(changed, onClose);
    if (reply.ok) announce(words.started);
  };
  return (
    <ConfirmDialog
      open={asked !== undefined}
      title={
        asked === undefined ? '' : words.titles[asked.change](asked.mentor.name, asked.mentee.name)
      }
      confirm={words.confirm}
      busy={start.busy}
      disabled={preview?.ok !== true || !preview.value.possible}
      failure={start.failure}
      onConfirm={() => void confirm()}
      onClose={() => {
        // Once what was said is read: the page of a newer run takes the place of this one.
        if (start.failure !== undefined && isConflict(start.failure)) onOvertaken();
        start.forget();
        onClose();
      }}
    >
      <PriceView preview={preview} />
      <p className={texts.small}>{words.explain}</p>
    </ConfirmDialog>
  );
}
