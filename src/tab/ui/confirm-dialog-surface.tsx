import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Failure } from '../api.ts';
import { BusyButton } from './busy-button.tsx';
import { useWords } from './language.tsx';
import { FailureNote } from './states.tsx';
import { useTall } from './use-tall.ts';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly busy?: boolean;
  /** What is to be confirmed is not known yet, or cannot be done. */
  readonly disabled?: boolean;
  readonly failure?: Failure | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    lineHeight: tokens.lineHeightBase400,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/**
 * A way back while a dialog is open takes the dialog with its page, and with the last dialog goes
 * what would have shown the rest to screen readers again: it is shown here.
 */
function useShownAgain(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
        for (const part of document.body.children) part.removeAttribute('aria-hidden');
      });
    },
    [],
  );
}

/** One question, two answers. Fluent moves the focus in, keeps it there and gives it back. */
export default function ConfirmDialogSurface(props: ConfirmDialogProps) {
  const styles = useStyles();
  const tall = useTall();
  const words = useWords();
  useShownAgain();
  return (
    <Dialog
      open={props.open}
      // No closing animation, and the dialog must stand outside of what its confirmation removes:
      // one torn away half-closed would leave the page hidden from screen readers.
      surfaceMotion={null}
      onOpenChange={(_event, data) => {
        if (!data.open && props.busy !== true) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {props.children}
            <FailureNote failure={props.failure} />
          </DialogContent>
          <DialogActions fluid>
            <Button className={tall} onClick={props.onClose}>
              {words.back}
            </Button>
            <BusyButton
              className={tall}
              appearance="primary"
              busy={props.busy ?? false}
              disabled={props.disabled ?? false}
              onClick={props.onConfirm}
            >
              {props.confirm}
            </BusyButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
