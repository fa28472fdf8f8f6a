import type { AssistantAct } from '../domain/assistant-act.ts';
import type { Fact } from '../domain/facts.ts';
import type { Planner, Session } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { factOf } from './documents.ts';
import type { Ports } from './ports.ts';
import type { PairContext } from './views.ts';

/** Who acted, told apart from any other assistant without being named in what is kept of it. */
export function assistantMark(
  { ids }: Pick<Ports, 'ids'>,
  { tenantId, oid }: { readonly tenantId: string; readonly oid: string },
): string {
  return ids.hash(['assistant', tenantId, oid]);
}

/** That an assistant did this to a session, so that the executive hears of it; none for anybody else. */
export function assistantActed(
  ports: Pick<Ports, 'ids' | 'clock'>,
  actor: Actor,
  { context, planner }: { readonly context: PairContext; readonly planner: Planner },
  { id: sessionId, version }: Session,
  did: AssistantAct,
): readonly Fact[] {
  if (planner !== 'delegate') return [];
  const by = assistantMark(ports, actor);
  const body = { kind: 'assistant-acted', sessionId, version, did, by } as const;
  return [factOf(ports, context.scope, body)];
}
