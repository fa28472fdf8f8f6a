import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { z } from 'zod';
import type { Api, Failure, Reply } from '../api.ts';

/** What a page knows of one answer: shown at once when already seen, refreshed behind. */
export interface Resource<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

interface Entry {
  readonly value: unknown;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

const UNSEEN: Entry = { value: undefined, failure: undefined, loading: true };

/** The answers of the API by path, outside React so that moving between pages keeps them. */
export class ResourceStore {
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Map<string, number>();
  readonly #unread = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  peek(path: string): Entry {
    return this.#entries.get(path) ?? UNSEEN;
  }

  async load<T>(path: string, shape: z.ZodType<T>): Promise<void> {
    const turn = (this.#asked.get(path) ?? 0) + 1;
    this.#asked.set(path, turn);
    this.#put(path, { ...this.peek(path), loading: true });
    const reply = await this.#api.get(path, shape);
    // An older question that is answered late must not overwrite a newer answer.
    if (this.#asked.get(path) !== turn) return;
    this.#put(
      path,
      reply.ok
        ? { value: reply.value, failure: undefined, loading: false }
        : { value: this.peek(path).value, failure: reply.failure, loading: false },
    );
  }

  /** Asks before there is a page to ask for it: the first to read the answer need not ask again. */
  async loadEarly<T>(path: string, shape: z.ZodType<T>): Promise<void> {
    await this.load(path, shape);
    this.#unread.add(path);
  }

  /** Whether this is the first reader of an answer that was asked for early. */
  takeEarly(path: string): boolean {
    return this.#unread.delete(path);
  }

  /** What nobody read by now is old by the time somebody does. */
  forgetEarly(path: string): void {
    this.#unread.delete(path);
  }

  #put(path: string, entry: Entry): void {
    this.#entries.set(path, entry);
    for (const listener of this.#listeners) listener();
  }
}

export interface ApiAccess {
  readonly api: Api;
  readonly resources: ResourceStore;
}

const ApiContext = createContext<ApiAccess | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

function useAccess(): ApiAccess {
  const access = useContext(ApiContext);
  if (access === undefined) throw new Error('No ApiProvider above this component.');
  return access;
}

export function useApi(): Api {
  return useAccess().api;
}

/** Reads `GET /api{path}`; asks again when the person comes back to the tab or to the network. */
export function useResource<T>(path: string, shape: z.ZodType<T>): Resource<T> {
  const { resources } = useAccess();
  const entry = useSyncExternalStore(resources.subscribe, () => resources.peek(path));
  const reload = useCallback(() => resources.load(path, shape), [resources, path, shape]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    if (!resources.takeEarly(path)) void reload();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [reload, resources, path]);
  // The store holds what `shape` parsed for this path.
  return { ...entry, value: entry.value as T | undefined, reload };
}

export interface Command<A extends readonly unknown[], T> {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  run(...args: A): Promise<Reply<T>>;
  forget(): void;
}

/** One thing that a person does: its waiting, its refusal, and no second run while it runs. */
export function useCommand<A extends readonly unknown[], T>(
  act: (...args: A) => Promise<Reply<T>>,
): Command<A, T> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return {
    busy,
    failure,
    run: async (...args) => {
      setBusy(true);
      setFailure(undefined);
      const reply = await act(...args);
      setBusy(false);
      if (!reply.ok) setFailure(reply.failure);
      return reply;
    },
    forget: () => setFailure(undefined),
  };
}
