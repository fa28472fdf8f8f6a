import { useEffect, useState } from 'react';
import type { Failure } from '../api.ts';
import { ProgrammePairsShape } from '../../wire/dashboard.ts';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import type { DashboardPair } from './dashboard-view.ts';

/** While somebody types, each key is not worth a request. */
const SETTLED_MS = 250;

/** What was typed, once it has stood for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface Rest {
  readonly asked: string;
  readonly items: readonly DashboardPair[];
  readonly next?: string | undefined;
}

interface Pages {
  /** Those of the pages read so far; absent until the first is there. */
  readonly items: readonly DashboardPair[] | undefined;
  readonly total: number;
  readonly failure: Failure | undefined;
  /** Asks for the first page again. */
  readonly retry: () => void;
  readonly more: () => void;
}

/** The pages of a list, one more whenever it is asked for; another question begins again. */
export function usePages(asked: string): Pages {
  const api = useApi();
  const first = useResource(asked, ProgrammePairsShape);
  const [rest, setRest] = useState<Rest>({ asked, items: [] });
  const fetchPage = useCommand((from: string) =>
    api.get(`${asked}&continuation=${encodeURIComponent(from)}`, ProgrammePairsShape),
  );
  // Pages that follow belong to the question under which they were asked for.
  const further = rest.asked === asked ? rest : { asked, items: [] };
  const next = further.items.length > 0 ? further.next : first.value?.continuation;
  const more = async (): Promise<void> => {
    if (next === undefined || fetchPage.busy) return;
    const reply = await fetchPage.run(next);
    if (!reply.ok) return;
    const { pairs, continuation } = reply.value;
    setRest({ asked, items: [...further.items, ...pairs], next: continuation });
  };
  return {
    items: first.value === undefined ? undefined : [...first.value.pairs, ...further.items],
    total: first.value?.total ?? 0,
    failure: first.failure ?? fetchPage.failure,
    retry: () => void first.reload(),
    more: () => void more(),
  };
}
