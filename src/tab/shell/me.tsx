import { createContext, useContext } from 'react';
import type { MeWire } from '../../wire/me.ts';

export interface MeAccess {
  readonly me: MeWire;
  /** After something that changes who this person is here: a programme created, a language chosen. */
  readonly reload: () => Promise<void>;
}

const MeContext = createContext<MeAccess | undefined>(undefined);
export const MeProvider = MeContext.Provider;

export function useMe(): MeAccess {
  const access = useContext(MeContext);
  if (access === undefined) throw new Error('No MeProvider above this component.');
  return access;
}
