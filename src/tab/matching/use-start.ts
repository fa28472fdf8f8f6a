import { useLocation } from 'wouter';
import { CreatedShape } from '../../wire/programme.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useApi, useCommand, type Command } from '../ui/resources.ts';
import { markPlace } from '../ui/visits.ts';
import { workbench } from './paths.ts';
import type { Rules } from './use-preview.ts';

type Start = Command<[rules: Rules | undefined, leave?: () => void], { readonly id: string }>;

/**
 * Asks for a run by these rules, or the programme's own, and goes to it. `leave` closes first the
 * dialog that asked. Rules that were made from what `seen`, the newest run on screen, had are not
 * run after a newer one: what another manager had put into that would be lost.
 */
export function useStart(programmeId: string, seen?: string): Start {
  const api = useApi();
  const [, go] = useLocation();
  const start = useCommand((rules: Rules | undefined) =>
    api.send(
      'POST',
      `${programmeApi(programmeId)}/match-runs`,
      rules === undefined ? undefined : { rules, ...(seen === undefined ? {} : { seen }) },
      CreatedShape,
    ),
  );
  return {
    ...start,
    run: async (rules, leave) => {
      const isStillHere = markPlace();
      const reply = await start.run(rules);
      if (!reply.ok) return reply;
      leave?.();
      if (isStillHere()) go(workbench.run(programmeId, reply.value.id));
      return reply;
    },
  };
}
