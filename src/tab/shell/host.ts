import { createContext, useContext } from 'react';
import type { Host } from '../teams.ts';

const HostContext = createContext<Host | undefined>(undefined);
export const HostProvider = HostContext.Provider;

/** Who shows the tab: Teams, or a learning platform. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error('No HostProvider above this component.');
  return host;
}
