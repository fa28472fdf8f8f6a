import { useRef, useState } from 'react';
import { ImportPreviewShape, ImportResultShape } from '../../wire/sign-ups.ts';
import type { ImportPreviewWire, ImportResultWire } from '../../wire/sign-ups.ts';
import type { Failure } from '../api.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useApi, useCommand } from '../ui/resources.ts';
import { useHere } from '../ui/visits.ts';
import { readSignUpFile, type FileProblem, type ReadFile } from './read-file.ts';
import { countByFilter, mapped, previewRows, remap, type Mapping } from './rows.ts';

export type ImportStage =
  | { readonly at: 'choose'; readonly problem?: FileProblem }
  | {
      readonly at: 'preview';
      readonly file: ReadFile;
      readonly mapping?: Mapping;
      readonly preview: ImportPreviewWire;
    }
  | { readonly at: 'done'; readonly result: ImportResultWire; readonly noCharter: number };

export interface ImportFlow {
  readonly stage: ImportStage;
  readonly busy: 'reading' | 'rereading' | 'confirming' | undefined;
  readonly failure: Failure | undefined;
  readonly take: (files: readonly File[]) => void;
  readonly remap: (field: string, column: number | undefined) => void;
  readonly confirm: () => void;
  readonly restart: () => void;
}

interface SentFile extends ReadFile {
  readonly mapping?: Mapping;
}

/** A file on its way in: chosen, read by the server, corrected, and only then confirmed. */
export function useImport(programmeId: string, onDone: () => Promise<void>): ImportFlow {
  const api = useApi();
  const path = `${programmeApi(programmeId)}/imports`;
  const [stage, setStage] = useHere<ImportStage>('import', { at: 'choose' });
  const [isReading, setReading] = useState(false);
  const preview = useCommand((sent: SentFile) =>
    api.send('POST', `${path}/preview`, sent, ImportPreviewShape),
  );
  const confirmation = useCommand((sent: SentFile & { readonly digest: string }) =>
    api.send('POST', path, sent, ImportResultShape),
  );

  // Two columns changed in a row ask two questions: only the answer to the last one is shown.
  const turn = useRef(0);
  async function show(sent: SentFile): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    const reply = await preview.run(sent);
    if (turn.current !== mine) return;
    setReading(false);
    if (!reply.ok) return;
    const { mapping, ...file } = sent;
    setStage({
      at: 'preview',
      file,
      preview: reply.value,
      ...(mapping === undefined ? {} : { mapping }),
    });
  }

  async function take(files: readonly File[]): Promise<void> {
    preview.forget();
    setReading(true);
    const reading = await readSignUpFile(files);
    setReading(false);
    if (reading.ok) {
      setStage({ at: 'choose' });
      await show(reading.file);
    } else {
      setStage({ at: 'choose', problem: reading.problem });
    }
  }

  async function confirm(): Promise<void> {
    if (stage.at !== 'preview') return;
    const { file, mapping, preview: shown } = stage;
    const reply = await confirmation.run({
      ...file,
      ...(mapping === undefined ? {} : { mapping }),
      digest: shown.digest,
    });
    if (!reply.ok) return;
    const noCharter = countByFilter(previewRows(shown))['no-charter'];
    setStage({ at: 'done', result: reply.value, noCharter });
    await onDone();
  }

  return {
    stage,
    busy: busyWith(stage, isReading, confirmation.busy),
    failure: preview.failure ?? confirmation.failure,
    take: (files) => void take(files),
    remap: (field, column) => {
      if (stage.at !== 'preview') return;
      const mapping = remap(stage.preview.fields, field, column);
      // The choice is seen at once; what it changes comes with the answer.
      const fields = mapped(stage.preview.fields, mapping);
      setStage({ ...stage, mapping, preview: { ...stage.preview, fields } });
      void show({ ...stage.file, mapping });
    },
    confirm: () => void confirm(),
    restart: () => {
      turn.current += 1;
      setReading(false);
      preview.forget();
      confirmation.forget();
      setStage({ at: 'choose' });
    },
  };
}

function busyWith(
  stage: ImportStage,
  isReading: boolean,
  isConfirming: boolean,
): ImportFlow['busy'] {
  if (isConfirming) return 'confirming';
  if (!isReading) return undefined;
  return stage.at === 'preview' ? 'rereading' : 'reading';
}
