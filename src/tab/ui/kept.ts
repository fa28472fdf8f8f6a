import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { z } from 'zod/mini';
import { useMe } from '../shell/me.tsx';

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Browsers may refuse storage inside a frame; what is written then lives as long as the page. */
function quietly<T>(act: (place: Place) => T): T | undefined {
  try {
    return act(window.sessionStorage);
  } catch {
    return undefined;
  }
}

interface Kept<T> {
  readonly value: T;
  readonly set: Dispatch<SetStateAction<T>>;
  /** Whether it is what was found here, and still unsaved. */
  readonly wasKept: boolean;
  /** Saved or given up, and the page closes: nothing is to be found here again. */
  readonly forget: () => void;
}

/**
 * What somebody is writing and has not saved, in this window: a reload or a way back loses nothing,
 * closing the window leaves nothing behind. `isUnsaved` says whether there is anything to keep.
 */
export function useKept<T>(
  name: string,
  shape: z.ZodMiniType<T>,
  start: T,
  isUnsaved: (value: T) => boolean,
): Kept<T> {
  const { me } = useMe();
  const key = `binome.writing.${me.oid}.${name}`;
  const [found] = useState(() => {
    const text = quietly((place) => place.getItem(key));
    const read = shape.safeParse(quietly(() => JSON.parse(text ?? 'null') as unknown));
    return read.success ? read.data : undefined;
  });
  const [value, set] = useState(found ?? start);
  const unsaved = isUnsaved(value);
  useEffect(() => {
    quietly((place) => {
      if (unsaved) place.setItem(key, JSON.stringify(value));
      else place.removeItem(key);
    });
  }, [key, value, unsaved]);
  return {
    value,
    set,
    wasKept: found !== undefined && unsaved,
    forget: () => {
      quietly((place) => {
        place.removeItem(key);
      });
    },
  };
}
