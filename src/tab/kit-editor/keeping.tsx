import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAnnounce } from '../ui/announce.tsx';
import { useMe } from '../shell/me.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { FailureNote } from '../ui/states.tsx';
import { ConflictPart } from './conflict-part.tsx';
import { isSame, partAt, type Part } from './draft.ts';
import { KIT_PATHS } from './paths.ts';
import type { Editor } from './use-editor.ts';
import { useKitEditorWords } from './words.ts';
import { markPlace } from '../ui/visits.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    // In reach wherever one writes; on a phone it would take the room of the text.
    '@media (min-width: 861px)': {
      position: 'sticky',
      bottom: 0,
      paddingBlock: tokens.spacingVerticalM,
      paddingInline: tokens.spacingHorizontalS,
      backgroundColor: tokens.colorNeutralBackground3,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NoticesProps {
  readonly editor: Editor;
  /** Who saved the newest version, to name them in a conflict. */
  readonly savedBy: string | undefined;
}

/** What was found unsaved on this device, and what somebody else wrote meanwhile. */
export function Notices({ editor, savedBy }: NoticesProps) {
  const words = useKitEditorWords().edit;
  const { formats } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const { me } = useMe();
  const { restoredAt, theirs, draft, base } = editor;
  return (
    <>
      <ConfirmDialog
        open={leaving}
        title={words.discardTitle}
        confirm={words.discard}
        onClose={() => setLeaving(false)}
        onConfirm={() => {
          setLeaving(false);
          editor.discard();
        }}
      >
        {words.discardText}
      </ConfirmDialog>
      {restoredAt !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.restored(formats.moment(restoredAt))}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setLeaving(true)}>{words.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {theirs !== undefined && (
        <ConflictPart
          mine={draft}
          base={base}
          theirs={theirs}
          // Of oneself in another window nobody says one’s name.
          name={savedBy === me.name ? undefined : savedBy}
          onSettle={editor.settle}
        />
      )}
    </>
  );
}

interface SavingProps {
  readonly programmeId: string;
  readonly editor: Editor;
  /** Shows the part that stands in the way of publishing. */
  readonly onBroken: (part: Part) => void;
}

/** Keeps or publishes; what is missing is said before, and where it lacks after. */
export function Saving(props: SavingProps) {
  const { programmeId, editor, onBroken } = props;
  const styles = useStyles();
  const words = useKitEditorWords().edit;
  const announce = useAnnounce();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const { draft, base, missing, isSaved, isChecked, busy, failure, theirs } = editor;
  const standing = isChecked ? `${words.allSaved} ${words.lacks(missing.length)}` : words.allSaved;
  const unsaved = editor.isKept ? words.unsaved : words.unsavedHere;
  const notSaved = isSame(draft, base) ? words.notSaved : unsaved;
  const isRefused = failure?.kind === 'refused' && failure.problem.code === 'module_changed';
  const broken = firstOf(missing);
  const save = async (publish: boolean) => {
    const isStillHere = markPlace();
    const { saved, missing: found } = await editor.save(publish);
    setAsking(false);
    if (saved === undefined) {
      const place = firstOf(found);
      if (place !== undefined) onBroken(place);
      return;
    }
    announce(publish ? words.published(saved.version) : words.saved);
    const place = publish ? KIT_PATHS.module : KIT_PATHS.edit;
    if (isStillHere()) go(place(programmeId, saved.id), { replace: !publish });
  };
  return (
    <>
      <ConfirmDialog
        open={asking}
        title={words.publishTitle}
        confirm={words.publish}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void save(true)}
      >
        {words.publishText}
      </ConfirmDialog>
      <FailureNote failure={isRefused || theirs !== undefined ? undefined : failure} />
      <div className={styles.bar}>
        <p className={styles.text} role="status">
          {isSaved ? standing : notSaved}
        </p>
        <div className={styles.actions}>
          <BusyButton
            busy={busy && !asking}
            disabled={theirs !== undefined}
            onClick={() => void save(false)}
          >
            {words.saveDraft}
          </BusyButton>
          <BusyButton
            appearance="primary"
            disabled={theirs !== undefined}
            onClick={() => {
              // What was found missing and not touched since is missing still.
              if (broken !== undefined) onBroken(broken);
              else setAsking(true);
            }}
          >
            {words.publish}
          </BusyButton>
        </div>
      </div>
    </>
  );
}

/** The part that the first of these stands in. */
function firstOf(missing: Editor['missing']): Part | undefined {
  return missing.map(({ path }) => partAt(path)).find((part) => part !== undefined);
}
