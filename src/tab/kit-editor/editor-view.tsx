import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { TopicWire } from '../../wire/shapes.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { FailureNote } from '../ui/states.tsx';
import { ConflictPart } from './conflict-part.tsx';
import { LANGUAGES, PART_NAMES, partAt, type Part } from './draft.ts';
import { FormProvider } from './form.tsx';
import { PartFields } from './parts.tsx';
import { KIT_PATHS } from './paths.ts';
import type { Editor } from './use-editor.ts';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '240px minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  parts: { '@media (max-width: 860px)': { display: 'none' } },
  choose: {
    display: 'none',
    '@media (max-width: 860px)': { display: 'block', '& select': { width: '100%' } },
  },
  tab: { justifyContent: 'flex-start' },
  main: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface EditorViewProps {
  readonly programmeId: string;
  readonly editor: Editor;
  readonly topics: readonly TopicWire[];
  /** Who saved the newest version, to name them in a conflict. */
  readonly savedBy: string | undefined;
}

/** A module being written: one part at a time, in one language at a time. */
export function EditorView({ programmeId, editor, topics, savedBy }: EditorViewProps) {
  const styles = useStyles();
  const words = useKitEditorWords();
  const { locale } = useLanguage();
  const [part, setPart] = useState<Part>('about');
  const [chosen, setLang] = useState(locale);
  const { only } = editor.draft;
  const lang = only ?? chosen;
  const form = useMemo(() => ({ editor, lang, topics }), [editor, lang, topics]);
  const left = (one: Part) => editor.missing.filter(({ path }) => partAt(path) === one).length;
  const index = PART_NAMES.indexOf(part);
  const beside = (step: number) => PART_NAMES[index + step];
  return (
    <>
      <Notices editor={editor} savedBy={savedBy} />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <TabList
            vertical
            aria-label={words.edit.parts}
            selectedValue={part}
            onTabSelect={(_event, { value }) =>
              setPart(PART_NAMES.find((one) => one === value) ?? part)
            }
          >
            {PART_NAMES.map((one) => (
              <Tab key={one} value={one} className={styles.tab}>
                {words.edit.part[one]}
                {left(one) > 0 && (
                  <>
                    {' '}
                    <Badge
                      appearance="tint"
                      color="warning"
                      aria-label={words.edit.toMend(left(one))}
                    >
                      {left(one)}
                    </Badge>
                  </>
                )}
              </Tab>
            ))}
          </TabList>
        </div>
        <div className={styles.main}>
          <div className={styles.choose}>
            <Select
              aria-label={words.edit.parts}
              value={part}
              onChange={(_event, { value }) =>
                setPart(PART_NAMES.find((one) => one === value) ?? part)
              }
            >
              {PART_NAMES.map((one) => (
                <option key={one} value={one}>
                  {words.edit.part[one]}
                  {left(one) > 0 ? ` (${words.edit.toMend(left(one))})` : ''}
                </option>
              ))}
            </Select>
          </div>
          {only === undefined && (
            <TabList
              aria-label={words.edit.language}
              selectedValue={lang}
              onTabSelect={(_event, { value }) => setLang(value === 'fr' ? 'fr' : 'en')}
            >
              {LANGUAGES.map((one) => (
                <Tab key={one} value={one}>
                  {words.edit.languages[one]}
                </Tab>
              ))}
            </TabList>
          )}
          <FormProvider value={form}>
            <PartFields key={part} part={part} />
          </FormProvider>
          <div className={styles.actions}>
            {(
              [
                [beside(-1), words.edit.previous],
                [beside(1), words.edit.next],
              ] as const
            ).map(([to, label]) =>
              to === undefined ? null : (
                <Button
                  key={label}
                  onClick={() => {
                    setPart(to);
                    window.scrollTo(0, 0);
                  }}
                >
                  {label}
                </Button>
              ),
            )}
          </div>
          <Saving programmeId={programmeId} editor={editor} onBroken={setPart} />
        </div>
      </div>
    </>
  );
}

/** What was found unsaved on this device, and what somebody else wrote meanwhile. */
function Notices({ editor, savedBy }: Pick<EditorViewProps, 'editor' | 'savedBy'>) {
  const words = useKitEditorWords().edit;
  const { formats } = useLanguage();
  const [leaving, setLeaving] = useState(false);
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
          name={savedBy}
          onSettle={editor.settle}
        />
      )}
    </>
  );
}

/** Keeps or publishes; what is missing is said before, and where it lacks after. */
function Saving(props: {
  readonly programmeId: string;
  readonly editor: Editor;
  readonly onBroken: (part: Part) => void;
}) {
  const { programmeId, editor, onBroken } = props;
  const styles = useStyles();
  const words = useKitEditorWords().edit;
  const announce = useAnnounce();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const { missing, isSaved, busy, failure, theirs } = editor;
  const isRefused = failure?.kind === 'refused' && failure.problem.code === 'module_changed';
  const broken = missing.map(({ path }) => partAt(path)).find((part) => part !== undefined);
  const save = async (publish: boolean) => {
    const saved = await editor.save(publish);
    setAsking(false);
    if (saved === undefined) return;
    announce(publish ? words.published(saved.version) : words.saved);
    const place = publish ? KIT_PATHS.module : KIT_PATHS.edit;
    go(place(programmeId, saved.id), { replace: !publish });
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
          {isSaved ? `${words.allSaved} ${words.lacks(missing.length)}` : words.unsaved}
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
              if (isSaved && broken !== undefined) onBroken(broken);
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
