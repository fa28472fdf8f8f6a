import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { z } from 'zod/mini';
import type { Api, Failure, Reply } from '../api.ts';

interface Known<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

/** What a page knows of one answer: shown at once when already seen, refreshed behind. */
export interface Resource<T> extends Known<T> {
  readonly reload: () => Promise<void>;
}

const UNSEEN: Known<undefined> = { value: undefined, failure: undefined, loading: true };

/** The answers of the API by path, outside React so that moving between pages keeps them. */
export class ResourceStore {
  readonly #entries = new Map<string, Known<unknown>>();
  readonly #offered = new Map<string, unknown>();
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

  /** What is known of an answer; one that was offered is taken for it, if it has the shape. */
  peek<T>(path: string, shape: z.ZodMiniType<T>): Known<T> {
    if (this.#offered.has(path)) {
      const { success, data } = shape.safeParse(this.#offered.get(path));
      this.#offered.delete(path);
      if (success) {
        this.#entries.set(path, { value: data, failure: undefined, loading: false });
        this.#unread.add(path);
      }
    }
    // The store holds what `shape` parsed for this path.
    return (this.#entries.get(path) ?? UNSEEN) as Known<T>;
  }

  async load<T>(path: string, shape: z.ZodMiniType<T>): Promise<void> {
    const turn = (this.#asked.get(path) ?? 0) + 1;
    this.#asked.set(path, turn);
    this.#put(path, { ...this.peek(path, shape), loading: true });
    const reply = await this.#api.get(path, shape);
    // An older question that is answered late must not overwrite a newer answer.
    if (this.#asked.get(path) !== turn) return;
    this.#put(
      path,
      reply.ok
        ? { value: reply.value, failure: undefined, loading: false }
        : { value: this.peek(path, shape).value, failure: reply.failure, loading: false },
    );
  }

  /** Answers that came before anybody asked, by path: the first to read one need not ask again. */
  offer(answers: Readonly<Record<string, unknown>>): void {
    for (const [path, answer] of Object.entries(answers)) this.#offered.set(path, answer);
  }

  /** Whether this is the first reader of an answer that was offered. */
  takeOffered(path: string): boolean {
    return this.#unread.delete(path);
  }

  /** What nobody read by now is old by the time somebody does. */
  forgetOffered(): void {
    this.#offered.clear();
    this.#unread.clear();
  }

  #put(path: string, entry: Known<unknown>): void {
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
export function useResource<T>(path: string, shape: z.ZodMiniType<T>): Resource<T> {
  const { resources } = useAccess();
  const known = useSyncExternalStore(resources.subscribe, () => resources.peek(path, shape));
  const reload = useCallback(() => resources.load(path, shape), [resources, path, shape]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    if (!resources.takeOffered(path)) void reload();
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [reload, resources, path]);
  return { ...known, reload };
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
  const underWay = useRef<{ readonly args: A; readonly reply: Promise<Reply<T>> }>(undefined);
  return {
    busy,
    failure,
    run: async (...args) => {
      const { current: before } = underWay;
      // The same thing asked for twice is done once, however fast the second press comes.
      const isSame = before?.args.length === args.length;
      if (isSame && before.args.every((arg, at) => Object.is(arg, args[at]))) return before.reply;
      setBusy(true);
      setFailure(undefined);
      const mine = { args, reply: act(...args) };
      underWay.current = mine;
      const reply = await mine.reply;
      // What was asked for later says when the waiting is over.
      if (underWay.current === mine) {
        underWay.current = undefined;
        setBusy(false);
      }
      if (!reply.ok) setFailure(reply.failure);
      return reply;
    },
    forget: () => setFailure(undefined),
  };
}
