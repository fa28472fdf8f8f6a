import { ok } from '../domain/result.ts';
import type { Participant } from '../domain/participant.ts';
import { viewPairs } from '../usecases/view-pairs.ts';
import { publicProfile } from '../usecases/views.ts';
import { PairStatusShape, ProgrammePairsShape } from '../wire/dashboard.ts';
import { endpoint } from './endpoint.ts';
import { pagingOf } from './paging.ts';

export const PAIR_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/pairs',
    summary: 'Each pair with its state and its sessions: ?status=&search=&limit=&continuation=',
    answer: ProgrammePairsShape,
    handle: async (call) => {
      const { ports, actor, param, query, locale } = call;
      const asked = {
        status: PairStatusShape.safeParse(query('status')).data,
        search: query('search'),
        ...pagingOf(call),
      };
      const page = await viewPairs(ports, actor, param('programmeId'), asked, locale);
      if (!page.ok) return page;
      const { programme, people, lines, total, continuation } = page.value;
      return ok({
        pairs: lines.map(({ pair, held, planned, next }) => ({
          pairId: pair.id,
          mentor: profileOf(people.get(pair.mentorId)),
          mentee: profileOf(people.get(pair.menteeId)),
          status: pair.status,
          sessionsHeld: held,
          sessionsPlanned: planned,
          sessionCount: programme.sessionCount,
          ...(next === undefined ? {} : { nextSessionAt: next.startsAt }),
        })),
        total,
        ...(continuation === undefined ? {} : { continuation }),
      });
    },
  }),
];

/** Somebody who was erased has no name any more. */
function profileOf(participant: Participant | undefined) {
  return participant === undefined
    ? { name: '', entity: '', site: '' }
    : { ...publicProfile(participant) };
}
