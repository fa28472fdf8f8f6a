import type { LastImportWire } from '../../wire/sign-ups.ts';
import type { ImportStage } from './use-import.ts';

/** An import that is undone has no result any more: the page takes the next file. */
export function stageNow(stage: ImportStage, last: LastImportWire | undefined): ImportStage {
  const isUndone =
    stage.at === 'done' && last?.importId === stage.result.importId && last.undo !== undefined;
  return isUndone ? { at: 'choose' } : stage;
}
