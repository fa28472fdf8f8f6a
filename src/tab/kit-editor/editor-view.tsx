import {
  Badge,
  Button,
  makeStyles,
  Select,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { EditRegular, EyeRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TopicWire } from '../../wire/shapes.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { useLanguage } from '../ui/language.tsx';
import { LANGUAGES, PART_NAMES, partAt, type Part } from './draft.ts';
import { FormProvider } from './form.tsx';
import { Notices, Saving } from './keeping.tsx';
import { PartFields } from './parts.tsx';
import { PreviewPart } from './preview-part.tsx';
import type { Editor } from './use-editor.ts';
import { useKitEditorWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

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
  // Fluent centres a name in the room that its bold letters need: in a column that looks ragged.
  tab: {
    justifyContent: 'start',
    '& > .fui-Tab__content': { justifySelf: 'start', textAlign: 'start' },
  },
  main: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface EditorViewProps {
  readonly programmeId: string;
  readonly editor: Editor;
  readonly topics: readonly TopicWire[];
  /** Who saved the newest version, to name them in a conflict. */
  readonly savedBy: string | undefined;
  /** Whether it opens as its readers will have it. */
  readonly isReadFirst?: boolean;
}

/** A module being written: one part at a time, in one language at a time. */
export function EditorView(props: EditorViewProps) {
  const { programmeId, editor, topics, savedBy, isReadFirst = false } = props;
  const styles = useStyles();
  const words = useKitEditorWords();
  const { locale } = useLanguage();
  const [part, setPart] = useHere<Part>('editor.part', 'about');
  const [isRead, setRead] = useHere('editor.read', isReadFirst);
  const [chosen, setLang] = useHere('editor.lang', locale);
  const { only } = editor.draft;
  // A text in one language is written in that one, and read by everybody.
  const lang = isRead ? chosen : (only ?? chosen);
  const form = useMemo(() => ({ editor, lang, topics }), [editor, lang, topics]);
  const left = (one: Part) => editor.missing.filter(({ path }) => partAt(path) === one).length;
  const index = PART_NAMES.indexOf(part);
  const beside = (step: number) => PART_NAMES[index + step];
  const choose = (value: unknown) => {
    setPart(PART_NAMES.find((one) => one === value) ?? part);
    setRead(false);
  };
  const place = useRef<HTMLDivElement>(null);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    // What was pressed stands below the text: the keyboard goes to where the next one begins.
    const heading = turns === 0 ? null : place.current?.querySelector('h2');
    if (heading instanceof HTMLElement) focusHeading(heading);
    if (turns > 0) window.scrollTo(0, 0);
  }, [turns]);
  const show = (one: Part, asRead = false) => {
    setPart(one);
    setRead(asRead);
    setTurns((before) => before + 1);
  };
  return (
    <>
      <Notices editor={editor} savedBy={savedBy} />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <TabList
            vertical
            aria-label={words.edit.parts}
            selectedValue={isRead ? null : part}
            onTabSelect={(_event, { value }) => choose(value)}
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
              onChange={(_event, { value }) => choose(value)}
            >
              {PART_NAMES.map((one) => (
                <option key={one} value={one}>
                  {words.edit.part[one]}
                  {left(one) > 0 ? ` (${words.edit.toMend(left(one))})` : ''}
                </option>
              ))}
            </Select>
          </div>
          {(only === undefined || isRead) && (
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
          <div ref={place} className={styles.main}>
            {isRead ? (
              <PreviewPart draft={editor.draft} lang={lang} />
            ) : (
              <FormProvider value={form}>
                <PartFields key={part} part={part} />
              </FormProvider>
            )}
          </div>
          <div className={styles.actions}>
            {!isRead &&
              (
                [
                  [beside(-1), words.edit.previous],
                  [beside(1), words.edit.next],
                ] as const
              ).map(([to, label]) =>
                to === undefined ? null : (
                  <Button key={label} onClick={() => show(to)}>
                    {label}
                  </Button>
                ),
              )}
            <Button
              icon={isRead ? <EditRegular /> : <EyeRegular />}
              onClick={() => show(part, !isRead)}
            >
              {isRead ? words.preview.close : words.preview.open}
            </Button>
          </div>
          <Saving programmeId={programmeId} editor={editor} onBroken={show} />
        </div>
      </div>
    </>
  );
}
