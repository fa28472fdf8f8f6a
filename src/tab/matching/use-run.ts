import { useEffect, useRef } from 'react';
import { MatchRunShape, type MatchRunWire } from '../../wire/matching.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useResource, type Resource } from '../ui/resources.ts';
import { withoutPair } from './run-view.ts';

const LOOK_AGAIN_MS = 1_200;

/** One match run, asked for again until it is done; its end is announced once. */
export function useRun(
  programmeId: string,
  runId: string,
  onDone: () => Promise<void>,
): Resource<MatchRunWire> {
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const run = useResource(
    `${programmeApi(programmeId)}/match-runs/${encodeURIComponent(runId)}`,
    MatchRunShape,
  );
  const { value, loading, reload } = run;
  const isQueued = value?.status === 'queued' || value?.status === 'running';
  useEffect(() => {
    if (!isQueued || loading) return;
    const timer = setTimeout(() => void reload(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isQueued, loading, reload]);

  const wasQueued = useRef(false);
  useEffect(() => {
    if (wasQueued.current && value !== undefined && !isQueued) {
      wasQueued.current = false;
      void onDone();
      const { result } = value;
      announce(
        result === undefined
          ? words.failedTitle
          : words.done(result.pairs.length, withoutPair(result).length),
      );
    }
    if (isQueued) wasQueued.current = true;
  }, [isQueued, value, onDone, announce, words]);
  return run;
}
