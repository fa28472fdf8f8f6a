import type { Pair } from '../../domain/pair.ts';
import { addMinutes, type Instant } from '../../domain/time.ts';
import { confirmSession } from '../../usecases/change-session.ts';
import { giveFeedback } from '../../usecases/give-feedback.ts';
import { planSession, sessionsOf } from '../../usecases/plan-session.ts';
import { LOCAL_TENANT } from '../accounts.ts';
import { done, type Story } from './story.ts';

const DAY = 24 * 60;

/** The pairs of one circle met once, all together, and will again. */
export function tellCircle(story: Story, programmeId: string, pairs: readonly Pair[]): void {
  gather(story, programmeId, pairs, { at: story.onWorkday(-19, '16:00'), held: true });
  gather(story, programmeId, pairs, { at: story.onWorkday(6, '16:00'), held: false });
}

function gather(
  { ports, at, on, person }: Story,
  programmeId: string,
  pairs: readonly Pair[],
  meeting: { readonly at: Instant; readonly held: boolean },
): void {
  const [first] = pairs;
  if (first === undefined) return;
  const scope = { tenantId: LOCAL_TENANT, programmeId };
  const mentor = person(first.mentorId);
  const planned = meeting.held ? addMinutes(meeting.at, -4 * DAY) : on(-1, '10:40');
  const each = async (act: (pair: Pair, sessionId: string) => Promise<unknown>) => {
    for (const pair of pairs) {
      const sessions = await sessionsOf(ports, { scope, pair });
      const session = sessions.find(({ startsAt }) => startsAt === meeting.at);
      if (session !== undefined) await act(pair, session.id);
    }
  };
  at(planned, async () => {
    const input = { programmeId, pairId: first.id, at: { instant: meeting.at } };
    done(await planSession(ports, mentor, input));
  });
  at(addMinutes(planned, 90), () =>
    each(async ({ menteeId }, sessionId) =>
      done(await confirmSession(ports, person(menteeId), { programmeId, sessionId })),
    ),
  );
  if (!meeting.held) return;
  at(addMinutes(meeting.at, 50), () =>
    each(async ({ menteeId }, sessionId) => {
      const said = { programmeId, sessionId, tookPlace: true, rating: 5 };
      done(await giveFeedback(ports, person(menteeId), said));
      done(await giveFeedback(ports, mentor, { ...said, rating: 4 }));
    }),
  );
}
