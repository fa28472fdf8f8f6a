import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod/mini';
import {
  SavedModuleShape,
  type ModuleDraftWire,
  type ModuleEditionWire,
  type SeenShape,
} from '../../wire/kit.ts';
import type { Failure, Reply } from '../api.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useMe } from '../shell/me.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { at, draftOf, isSame, placeName, tidy, type Place } from './draft.ts';
import { keptPlace } from './kept-text.ts';

type Seen = z.infer<typeof SeenShape>;
type Saved = z.infer<typeof SavedModuleShape>;
type Problems = readonly { readonly path: string; readonly message: string }[];

/** What the server has now; without it, what it found missing, if that was why. */
interface Kept {
  readonly saved?: Saved;
  readonly missing: Problems;
}

export interface Editor {
  readonly draft: ModuleDraftWire;
  /** The text that this one began from: what the editor saw before they wrote. */
  readonly base: ModuleDraftWire;
  readonly isSaved: boolean;
  /** Whether this device holds what is not saved; a frame may forbid it, and it may be full. */
  readonly isKept: boolean;
  /** When the text that was found on this device had been written. */
  readonly restoredAt: string | undefined;
  /** What somebody else saved since; shown beside one's own text, never in its place. */
  readonly theirs: ModuleDraftWire | undefined;
  readonly missing: Problems;
  /** Whether the server has looked at what is on screen: only then nothing missing says something. */
  readonly isChecked: boolean;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly change: (draft: ModuleDraftWire) => void;
  /** What the server said of this place, as long as it was not written anew. */
  readonly problem: (place: Place) => string | undefined;
  readonly save: (publish: boolean) => Promise<Kept>;
  /** Goes on with a text that takes theirs into account. */
  readonly settle: (merged: ModuleDraftWire) => void;
  readonly discard: () => void;
}

interface EditorParts {
  readonly programmeId: string;
  /** Absent for a module that is not there yet. */
  readonly moduleId?: string;
  /** What the page was opened on, by name, so that two new modules do not share unsaved text. */
  readonly name: string;
  /** The newest edition; absent for a new module. */
  readonly edition?: ModuleEditionWire;
  /** What the form begins with. */
  readonly start: ModuleDraftWire;
  readonly reload?: () => Promise<void>;
}

/** The text of one module: what was written is kept on the device until the server has it. */
export function useEditor(parts: EditorParts): Editor {
  const { programmeId, moduleId, edition, start, reload } = parts;
  const { me } = useMe();
  const api = useApi();
  const kept = useMemo(
    () => keptPlace([me.oid, programmeId, parts.name].join('.')),
    [me.oid, programmeId, parts.name],
  );
  const [state, setState] = useState(() => {
    const found = kept.read();
    const fresh = { draft: start, base: edition === undefined ? start : draftOf(edition.module) };
    return {
      ...fresh,
      seen: edition?.seen,
      restoredAt: undefined as string | undefined,
      isKept: true,
      checked: start,
      missing: edition?.missing ?? [],
      ...(found === undefined ? {} : { ...found, restoredAt: found.at }),
    };
  });
  const { draft, base, seen } = state;
  const send = useCommand((publish: boolean): Promise<Reply<Saved>> => {
    const path = `${programmeApi(programmeId)}/kit`;
    const module = { module: draft, publish };
    return moduleId === undefined
      ? api.send('POST', path, module, SavedModuleShape)
      : api.send(
          'PUT',
          `${path}/${encodeURIComponent(moduleId)}`,
          { ...module, seen },
          SavedModuleShape,
        );
  });
  const change = useCallback(
    (next: ModuleDraftWire) => {
      setState((before) => {
        const { base: from, seen: known } = before;
        const text = { draft: next, base: from, ...(known === undefined ? {} : { seen: known }) };
        const isBack = isSame(next, from);
        if (isBack) kept.forget();
        const isKept = isBack || kept.keep({ ...text, at: new Date().toISOString() });
        return { ...before, ...text, isKept };
      });
    },
    [kept],
  );
  const save = async (publish: boolean): Promise<Kept> => {
    const reply = await send.run(publish);
    if (reply.ok) {
      const { version, revision } = reply.value;
      const saved = tidy(draft);
      setState((before) => {
        // What is typed while the answer is on its way is to be saved next, on top of this.
        const isSaved = before.draft === draft;
        const text = {
          draft: isSaved ? saved : before.draft,
          base: saved,
          seen: { version, revision },
        };
        if (isSaved) kept.forget();
        const isKept = isSaved || kept.keep({ ...text, at: new Date().toISOString() });
        return { ...before, ...text, isKept, restoredAt: undefined, checked: saved, missing: [] };
      });
      await reload?.();
      return { saved: reply.value, missing: [] };
    }
    const { failure } = reply;
    if (failure.kind !== 'refused') return { missing: [] };
    const { code, fields = [] } = failure.problem;
    if (code === 'module_changed') await reload?.();
    if (code !== 'module_invalid') return { missing: [] };
    setState((before) => ({ ...before, checked: draft, missing: fields }));
    return { missing: fields };
  };
  const isBehind = edition !== undefined && seen !== undefined && isAfter(edition.seen, seen);
  const isHere = edition !== undefined && !isBehind && isSame(draftOf(edition.module), draft);
  // The server's own list once it was read again; what was refused until then.
  const missing = isHere ? edition.missing : state.missing;
  const checked = isHere ? draft : state.checked;
  return {
    draft,
    base,
    isSaved: moduleId !== undefined && isSame(draft, base),
    isKept: state.isKept,
    restoredAt: state.restoredAt,
    theirs: isBehind ? draftOf(edition.module) : undefined,
    isChecked: isHere,
    missing: missing.filter(({ path }) => isUntouched(path, draft, checked)),
    busy: send.busy,
    failure: send.failure,
    change,
    problem: (place) => {
      const found = missing.find(({ path }) => path === placeName(place));
      const isAsChecked = JSON.stringify(at(draft, place)) === JSON.stringify(at(checked, place));
      return isAsChecked ? found?.message : undefined;
    },
    save,
    settle: (merged) => {
      if (edition === undefined) return;
      const text = { draft: merged, base: draftOf(edition.module), seen: edition.seen };
      const isKept = kept.keep({ ...text, at: new Date().toISOString() });
      setState((before) => ({ ...before, ...text, isKept }));
      send.forget();
    },
    discard: () => {
      kept.forget();
      const saved = edition === undefined ? start : draftOf(edition.module);
      setState((before) => ({
        ...before,
        draft: saved,
        base: saved,
        seen: edition?.seen,
        restoredAt: undefined,
      }));
      send.forget();
    },
  };
}

function isAfter(one: Seen, other: Seen): boolean {
  return (
    one.version > other.version || (one.version === other.version && one.revision > other.revision)
  );
}

/** Whether what stands in a named place is still what the server looked at. */
function isUntouched(path: string, draft: ModuleDraftWire, checked: ModuleDraftWire): boolean {
  const place = path
    .split(/[.[\]]/u)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  return JSON.stringify(at(draft, place)) === JSON.stringify(at(checked, place));
}
