import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { CreatedShape, type ProgrammeWire } from '../../wire/programme.ts';
import { settingsPath } from '../settings/paths.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { programmeApi } from './parts/programme-page.tsx';

const LONGEST_NAME = 120;

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  label: { fontWeight: tokens.fontWeightSemibold },
});

interface DuplicateDialogProps {
  readonly programme: ProgrammeWire;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What a copy takes along and what it leaves is said before it is made. */
export function DuplicateDialog({ programme, open, onClose }: DuplicateDialogProps) {
  const styles = useStyles();
  const words = useSettingsWords().duplicate;
  const announce = useAnnounce();
  const api = useApi();
  const { reload } = useMe();
  const [, go] = useLocation();
  const [name, setName] = useState(words.suggested(programme.name).slice(0, LONGEST_NAME));
  const [startsOn, setStartsOn] = useState(
    programme.endsOn < programme.today ? programme.today : programme.startsOn,
  );
  const copy = useCommand(() =>
    api.send('POST', `${programmeApi(programme.id)}/copies`, { name, startsOn }, CreatedShape),
  );
  const make = async () => {
    const reply = await copy.run();
    if (!reply.ok) return;
    onClose();
    announce(words.done(name));
    await reload();
    go(settingsPath(reply.value.id));
  };
  return (
    <ConfirmDialog
      open={open}
      title={words.title(programme.name)}
      confirm={words.confirm}
      busy={copy.busy}
      failure={copy.failure}
      disabled={name.trim() === '' || startsOn === ''}
      onConfirm={() => void make()}
      onClose={onClose}
    >
      <Field required label={words.name}>
        <Input
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field required label={words.startsOn} hint={words.startsOnHint}>
        <Input type="date" value={startsOn} onChange={(_event, { value }) => setStartsOn(value)} />
      </Field>
      <p className={styles.text}>
        <span className={styles.label}>{words.copied}</span> {words.copiedText}
      </p>
      <p className={styles.text}>
        <span className={styles.label}>{words.left}</span> {words.leftText}
      </p>
    </ConfirmDialog>
  );
}
