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
import { useLocation } from 'wouter';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { copyPath } from '../settings/paths.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useProgrammesWords } from './parts/words.ts';
import { usePutAway } from './use-put-away.ts';

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

/**
 * To use a programme as a template, to put it away, and to take it out again. Nothing is asked
 * first: nothing is lost, and it is taken back as easily.
 */
export default function ProgrammeActions(props: ProgrammeActionsProps) {
  const { programme, reload, asMenu = false, onArchived } = props;
  const styles = useStyles();
  const words = useSettingsWords().away;
  const [, go] = useLocation();
  const put = usePutAway(programme);
  const isArchived = programme.status === 'archived';
  const toggle = async () => {
    if (!(await put.run(!isArchived))) return;
    if (!isArchived) onArchived?.();
    await reload();
  };
  const acts = {
    toggleLabel: isArchived ? words.restore : words.archive,
    onToggle: () => void toggle(),
    onDuplicate: () => go(copyPath(programme.id)),
  };
  if (asMenu) return <ActionsMenu name={programme.name} {...acts} />;
  return (
    <>
      <FailureNote failure={put.failure} />
      <div className={styles.row}>
        <Button icon={<CopyRegular />} onClick={acts.onDuplicate}>
          {words.duplicate}
        </Button>
        <BusyButton icon={<ArchiveRegular />} busy={put.busy} onClick={acts.onToggle}>
          {acts.toggleLabel}
        </BusyButton>
      </div>
    </>
  );
}

interface ActionsMenuProps {
  readonly name: string;
  readonly toggleLabel: string;
  readonly onDuplicate: () => void;
  readonly onToggle: () => void;
}

function ActionsMenu({ name, toggleLabel, onDuplicate, onToggle }: ActionsMenuProps) {
  const words = useSettingsWords().away;
  const programmes = useProgrammesWords();
  return (
    // Fetched because somebody pressed its button: it opens at once.
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={programmes.more(name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CopyRegular />} onClick={onDuplicate}>
            {words.duplicate}
          </MenuItem>
          <MenuItem icon={<ArchiveRegular />} onClick={onToggle}>
            {toggleLabel}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
