import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ProgrammeShape, type ProgrammeWire } from '../../wire/programme.ts';
import { useWorkbenchWords } from '../matching/words.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { ReadOnlyNote } from '../programmes/parts/read-only-note.tsx';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConflictDialog, useConflictWords } from '../ui/conflict-dialog.tsx';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { textOf } from './field-text.ts';
import { settingsPath, type SettingsPart } from './paths.ts';
import { useSettingsWords } from './settings-words.ts';
import { useSettings, type Clash, type Editing, type Part } from './use-settings.ts';
import { wholeOf, type Field } from './whole.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SettingsPageProps {
  readonly programmeId: string;
  readonly part: SettingsPart;
  readonly children: (programme: ProgrammeWire, reload: () => Promise<void>) => ReactNode;
}

/** A page below the settings: what it is about, whose programme it is, and the way back. */
export function SettingsPage({ programmeId, part, children }: SettingsPageProps) {
  const words = useSettingsWords();
  const programme = useResource(programmeApi(programmeId), ProgrammeShape);
  return (
    <Page
      title={words.parts[part]}
      lead={words.leads[part]}
      overline={programme.value?.name ?? '\u00a0'}
      back={{ to: settingsPath(programmeId), label: words.back }}
    >
      <Loaded resource={programme}>
        {(value) => (
          <>
            <ReadOnlyNote programme={value} />
            {children(value, programme.reload)}
          </>
        )}
      </Loaded>
    </Page>
  );
}

export function mayWrite({ mayChange, status }: ProgrammeWire): boolean {
  return mayChange && status !== 'archived';
}

interface SettingsFormProps<F> {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  readonly part: Part<F>;
  /** The way back to what is usual, beside Save. */
  readonly reset?: (editing: Editing<F>) => ReactNode;
  readonly children: (editing: Editing<F>) => ReactNode;
}

/** The form of one page of settings, how it is saved, and what happens when somebody was faster. */
export function SettingsForm<F>(props: SettingsFormProps<F>) {
  const { programme, reload, part, reset, children } = props;
  const styles = useStyles();
  const words = useSettingsWords();
  const announce = useAnnounce();
  const editing = useSettings(programme, reload, part);
  const save = async () => {
    if (await editing.save()) announce(words.saved);
  };
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!editing.busy) void save();
        }}
      >
        <fieldset disabled={!mayWrite(programme)} className={styles.form}>
          {children(editing)}
          <FailureNote failure={editing.failure} />
          {mayWrite(programme) && (
            <div className={styles.actions}>
              <BusyButton
                appearance="primary"
                size="large"
                type="submit"
                busy={editing.busy}
                disabled={!editing.isChanged}
              >
                {words.save}
              </BusyButton>
              {editing.isChanged && (
                <Button size="large" onClick={editing.forget}>
                  {words.discard}
                </Button>
              )}
              {reset?.(editing)}
            </div>
          )}
        </fieldset>
      </form>
      <LastChange programme={programme} />
      <SettingsClash clash={editing.clash} editing={editing} />
    </>
  );
}

function LastChange({ programme: { changed } }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useSettingsWords();
  const { formats } = useLanguage();
  if (changed === undefined) return null;
  return (
    <p className={styles.quiet}>{words.lastChanged(changed.by, formats.moment(changed.at))}</p>
  );
}

function SettingsClash(props: {
  readonly clash: Clash | undefined;
  readonly editing: Pick<Editing<unknown>, 'settle' | 'putOff'>;
}) {
  const { clash, editing } = props;
  const words = useSettingsWords();
  const common = useCommonWords();
  const { part: parts } = useWorkbenchWords();
  const { formats, locale } = useLanguage();
  const given = { words, common, parts, formats, locale };
  const { own } = useConflictWords();
  const { me } = useMe();
  const by = clash?.theirs.changed?.by;
  const isOwn = by === me.name;
  const title = by === undefined ? words.clashUnknown : words.clash(by);
  return (
    <ConflictDialog<Field>
      open={clash !== undefined}
      title={isOwn ? own.title : title}
      isOwn={isOwn}
      rows={(clash?.rows ?? []).map(({ field, isMine }) => ({
        key: field,
        name: words.fields[field],
        theirs: clash === undefined ? '' : textOf(wholeOf(clash.theirs), field, given),
        ...(clash === undefined || !isMine ? {} : { mine: textOf(clash.mine, field, given) }),
      }))}
      onSettle={(choiceOf) => {
        const rows = clash?.rows.filter(({ isMine }) => isMine) ?? [];
        const preferred = rows.filter(({ field }) => choiceOf(field) === 'theirs');
        editing.settle(new Set(preferred.map(({ field }) => field)));
      }}
      onClose={editing.putOff}
    />
  );
}
