import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
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

export interface Editor {
  readonly draft: ModuleDraftWire;
  /** The text that this one began from: what the editor saw before they wrote. */
  readonly base: ModuleDraftWire;
  readonly isSaved: boolean;
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
  readonly save: (publish: boolean) => Promise<Saved | undefined>;
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
        if (isSame(next, from)) kept.forget();
        else kept.keep({ ...text, at: new Date().toISOString() });
        return { ...before, ...text };
      });
    },
    [kept],
  );
  const save = async (publish: boolean): Promise<Saved | undefined> => {
    const reply = await send.run(publish);
    if (reply.ok) {
      const { version, revision } = reply.value;
      kept.forget();
      const saved = tidy(draft);
      setState((before) => ({
        ...before,
        draft: saved,
        base: saved,
        seen: { version, revision },
        restoredAt: undefined,
        checked: saved,
        missing: [],
      }));
      await reload?.();
      return reply.value;
    }
    const { failure } = reply;
    if (failure.kind !== 'refused') return undefined;
    const { code, fields = [] } = failure.problem;
    if (code === 'module_invalid') {
      setState((before) => ({ ...before, checked: draft, missing: fields }));
    }
    if (code === 'module_changed') await reload?.();
    return undefined;
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
      kept.keep({ ...text, at: new Date().toISOString() });
      setState((before) => ({ ...before, ...text }));
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
