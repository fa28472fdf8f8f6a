import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArchiveRegular, CopyRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { programmeApi } from './parts/programme-page.tsx';
import { useManagerWords } from './parts/words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface ProgrammeActionsProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  /** As a menu, where there are many programmes and little room. */
  readonly asMenu?: boolean;
  readonly onArchived?: () => void;
}

/** To use a programme as a template, to put it away, and to take it out again. */
export default function ProgrammeActions(props: ProgrammeActionsProps) {
  const { programme, reload, asMenu = false, onArchived } = props;
  const styles = useStyles();
  const words = useSettingsWords();
  const [asked, setAsked] = useState<'duplicate' | 'archive'>();
  const put = usePutAway(programme, reload);
  const isArchived = programme.status === 'archived';
  const toggle = () => (isArchived ? void put.run(false) : setAsked('archive'));
  const toggleLabel = isArchived ? words.away.restore : words.away.archive;
  return (
    <>
      {asMenu ? (
        <ActionsMenu
          name={programme.name}
          toggleLabel={toggleLabel}
          onDuplicate={() => setAsked('duplicate')}
          onToggle={toggle}
        />
      ) : (
        <div className={styles.row}>
          <Button icon={<CopyRegular />} onClick={() => setAsked('duplicate')}>
            {words.away.duplicate}
          </Button>
          <Button icon={<ArchiveRegular />} onClick={toggle}>
            {toggleLabel}
          </Button>
        </div>
      )}
      <DuplicateDialog
        key={asked}
        programme={programme}
        open={asked === 'duplicate'}
        onClose={() => setAsked(undefined)}
      />
      <ConfirmDialog
        open={asked === 'archive'}
        title={words.archive.title(programme.name)}
        confirm={words.archive.confirm}
        busy={put.busy}
        failure={put.failure}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          void put.run(true).then((isDone) => {
            if (!isDone) return;
            setAsked(undefined);
            onArchived?.();
          });
        }}
      >
        {words.archive.text}
      </ConfirmDialog>
    </>
  );
}

/** Puts a programme away or takes it out again; answers whether it was done. */
export function usePutAway(
  programme: Pick<ProgrammeWire, 'id' | 'name'>,
  reload: () => Promise<void>,
) {
  const words = useSettingsWords().archive;
  const announce = useAnnounce();
  const api = useApi();
  const { id, name } = programme;
  const put = useCommand((archived: boolean) =>
    api.send('PUT', `${programmeApi(id)}/archive`, { archived }, ProgrammeShape),
  );
  return {
    busy: put.busy,
    failure: put.failure,
    run: async (archived: boolean): Promise<boolean> => {
      const reply = await put.run(archived);
      if (!reply.ok) return false;
      announce(archived ? words.done(name) : words.restored(name));
      await reload();
      return true;
    },
  };
}

interface ActionsMenuProps {
  readonly name: string;
  readonly toggleLabel: string;
  readonly onDuplicate: () => void;
  readonly onToggle: () => void;
}

function ActionsMenu({ name, toggleLabel, onDuplicate, onToggle }: ActionsMenuProps) {
  const words = useSettingsWords();
  const manager = useManagerWords().programmes;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={manager.more(name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CopyRegular />} onClick={onDuplicate}>
            {words.away.duplicate}
          </MenuItem>
          <MenuItem icon={<ArchiveRegular />} onClick={onToggle}>
            {toggleLabel}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
