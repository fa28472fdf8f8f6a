import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useRef, useState } from 'react';
import type { z } from 'zod/mini';
import { KitFileShape, KitImportedShape } from '../../wire/kit.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { saveFile } from '../ui/save-file.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { OfProgramme } from './of-programme.tsx';
import { KIT_PATHS } from './paths.ts';
import { useKitEditorWords } from './words.ts';

type Imported = z.infer<typeof KitImportedShape>['modules'];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    overflowWrap: 'anywhere',
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: tokens.spacingHorizontalS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** As many characters as the server takes. */
const LARGEST = 8_000_000;

/** The kit out and in as one file; what an import would do is said before it is done. */
export function KitFilePage({ programmeId }: { readonly programmeId: string }) {
  const words = useKitEditorWords();
  return (
    <Page
      title={words.file.title}
      lead={words.file.lead}
      back={{ to: KIT_PATHS.kit(programmeId), label: words.module.all }}
    >
      <OfProgramme programmeId={programmeId}>
        {() => (
          <>
            <ExportPart programmeId={programmeId} />
            <ImportPart programmeId={programmeId} />
          </>
        )}
      </OfProgramme>
    </Page>
  );
}

function ExportPart({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useKitEditorWords().file;
  const api = useApi();
  const fetchKit = useCommand(() => api.get(`${programmeApi(programmeId)}/kit-file`, KitFileShape));
  const save = async () => {
    const reply = await fetchKit.run();
    if (!reply.ok) return;
    const day = reply.value.exportedAt.slice(0, 10);
    saveFile(`kit-${day}.json`, 'application/json', `${JSON.stringify(reply.value, null, 2)}\n`);
  };
  return (
    <Section title={words.exportTitle}>
      <p className={styles.text}>{words.exportText}</p>
      <FailureNote failure={fetchKit.failure} />
      <div>
        <BusyButton busy={fetchKit.busy} onClick={() => void save()}>
          {words.export}
        </BusyButton>
      </div>
    </Section>
  );
}

function ImportPart({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useKitEditorWords().file;
  const announce = useAnnounce();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly content: string }>();
  const [wrong, setWrong] = useState<'tooLarge' | 'unreadable'>();
  const [effect, setEffect] = useState<Imported>();
  const take = useCommand((content: string, preview: boolean) =>
    api.send(
      'POST',
      `${programmeApi(programmeId)}/kit-file`,
      { content, preview },
      KitImportedShape,
    ),
  );
  const choose = async (chosen: File) => {
    setEffect(undefined);
    setFile(undefined);
    setWrong(undefined);
    take.forget();
    const content = await chosen.text().catch(() => undefined);
    if (content === undefined || content.length > LARGEST) {
      setWrong(content === undefined ? 'unreadable' : 'tooLarge');
      return;
    }
    setFile({ name: chosen.name, content });
    const reply = await take.run(content, true);
    if (reply.ok) setEffect(reply.value.modules);
  };
  const confirm = async () => {
    if (file === undefined) return;
    const reply = await take.run(file.content, false);
    if (!reply.ok) return;
    setEffect(undefined);
    setFile(undefined);
    announce(words.imported);
  };
  const isNews = effect?.some(({ outcome }) => outcome !== 'unchanged') === true;
  return (
    <Section title={words.importTitle}>
      <p className={styles.text}>{words.importText}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file again, once corrected, must count as a change.
          event.target.value = '';
          if (chosen !== undefined) void choose(chosen);
        }}
      />
      <div>
        <BusyButton
          busy={take.busy && effect === undefined}
          appearance={isNews ? 'secondary' : 'primary'}
          onClick={() => input.current?.click()}
        >
          {words.choose}
        </BusyButton>
      </div>
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {words[wrong]}
        </p>
      )}
      {file !== undefined && <p className={styles.text}>{words.fileName(file.name)}</p>}
      <FailureNote failure={take.failure} />
      <Faults failure={take.failure} />
      {effect !== undefined && <Effect modules={effect} />}
      {isNews && (
        <div>
          <BusyButton appearance="primary" busy={take.busy} onClick={() => void confirm()}>
            {words.import}
          </BusyButton>
        </div>
      )}
    </Section>
  );
}

/** Every place of the file that is to be mended. */
function Faults({ failure }: { readonly failure: ReturnType<typeof useCommand>['failure'] }) {
  const styles = useStyles();
  const words = useKitEditorWords().file;
  const fields = failure?.kind === 'refused' ? (failure.problem.fields ?? []) : [];
  if (fields.length === 0) return null;
  return (
    <table className={styles.table} aria-label={words.faults}>
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, message }, index) => (
          <tr key={index}>
            <td>
              <code>
                {/* On a phone a path goes on below where one of its names ends. */}
                {path.split(/(?<=\.)/u).map((part, at) => (
                  <Fragment key={at}>
                    {part}
                    <wbr />
                  </Fragment>
                ))}
              </code>
            </td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Effect({ modules }: { readonly modules: Imported }) {
  const styles = useStyles();
  const words = useKitEditorWords();
  const isNews = modules.some(({ outcome }) => outcome !== 'unchanged');
  return (
    <>
      {!isNews && <p className={styles.text}>{words.file.nothing}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.file.module}</th>
            <th scope="col">{words.file.effect}</th>
          </tr>
        </thead>
        <tbody>
          {modules.map(({ id, title, version, outcome }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>
                {words.file.outcome[outcome]}
                {outcome === 'unchanged' ? '' : ` · ${words.list.version(version)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
