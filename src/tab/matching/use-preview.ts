import { useEffect, useState } from 'react';
import type { z } from 'zod/mini';
import {
  RulesPreviewShape,
  type MatchRulesShape,
  type RulesPreviewWire,
} from '../../wire/explore.ts';
import type { Reply } from '../api.ts';
import { useApi } from '../ui/resources.ts';

export type Rules = z.infer<typeof MatchRulesShape>;

/** The price of rules against a run, or that it is still being computed. */
export type Preview = Reply<RulesPreviewWire> | undefined;

/**
 * Asks what `rules` would give, exactly, once nobody has changed them for `pauseMs`. An answer to
 * rules that were changed meanwhile is dropped.
 */
export function usePreview(path: string, rules: Rules | undefined, pauseMs: number): Preview {
  const api = useApi();
  const asked = rules === undefined ? undefined : JSON.stringify(rules);
  const [answer, setAnswer] = useState<{ asked: string; reply: Reply<RulesPreviewWire> }>();
  useEffect(() => {
    if (asked === undefined) return;
    let isStale = false;
    const ask = async (): Promise<void> => {
      const reply = await api.send('POST', `${path}/preview`, JSON.parse(asked), RulesPreviewShape);
      if (!isStale) setAnswer({ asked, reply });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [api, path, asked, pauseMs]);
  return answer !== undefined && answer.asked === asked ? answer.reply : undefined;
}
