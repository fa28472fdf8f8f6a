import type { Scope } from '../domain/ids.ts';
import { isSuperseded, type MatchRun } from '../domain/match-run.ts';
import { match, type Couple, type Volunteer } from '../domain/matching/match.ts';
import { holdsSeat, type Pair } from '../domain/pair.ts';
import { mayBeMentored, mayMentor, type Participant, type Role } from '../domain/participant.ts';
import { ok } from '../domain/result.ts';
import { decide, listAll } from './documents.ts';
import type { Ports } from './ports.ts';

/**
 * Computes a queued run. Whoever has a pair, or a proposal that still waits, keeps it: only free
 * seats and free mentees are matched, and a couple that was declined is not proposed again.
 */
export async function runMatching(
  ports: Pick<Ports, 'store' | 'clock' | 'log'>,
  scope: Scope,
  runId: string,
): Promise<void> {
  const stored = await ports.store.get('matchRun', scope, runId);
  if (stored?.body.status === 'queued') await compute(ports, scope, stored.body);
  await supersedeOlder(ports, scope);
}

/** Only the newest result can be published: the ones it replaces say so. */
async function supersedeOlder(ports: Pick<Ports, 'store'>, scope: Scope): Promise<void> {
  const runs = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
  for (const older of runs) {
    if (older.status !== 'proposed' || !isSuperseded(older, runs)) continue;
    await decide(ports, 'matchRun', scope, older.id, (run) =>
      ok({ next: run.status === 'proposed' ? { ...run, status: 'superseded' } : run }),
    );
  }
}

async function compute(
  ports: Pick<Ports, 'store' | 'clock' | 'log'>,
  scope: Scope,
  queued: MatchRun,
): Promise<void> {
  const [participants, pairs] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
  ]);
  const volunteers = freeVolunteers(
    participants.map(({ body }) => body),
    pairs.map(({ body }) => body),
  );
  const forbidden: readonly Couple[] = pairs
    .filter(({ body }) => !holdsSeat(body))
    .map(({ body: { mentorId, menteeId } }) => ({ mentorId, menteeId }));
  const rules = { ...queued.rules, forbidden };
  const outcome = match(volunteers, rules);
  const finishedAt = ports.clock.now();
  const finished = await decide(ports, 'matchRun', scope, queued.id, (run) => {
    if (run.status !== 'queued') return ok({ next: run });
    const { id, requestedAt } = run;
    return ok({
      next: outcome.ok
        ? { id, requestedAt, rules, status: 'proposed', outcome: outcome.value, finishedAt }
        : { id, requestedAt, rules, status: 'failed', cause: outcome.error.code },
    });
  });
  if (!finished.ok) {
    // The result outgrew what one document holds: the run says so, instead of waiting for ever.
    await decide(ports, 'matchRun', scope, queued.id, (run) =>
      ok({
        next:
          run.status === 'queued'
            ? {
                id: run.id,
                requestedAt: run.requestedAt,
                rules,
                status: 'failed',
                cause: 'too_large',
              }
            : run,
      }),
    );
    return;
  }
  if (outcome.ok) {
    ports.log.info('match-run-finished', {
      volunteers: volunteers.length,
      pairs: outcome.value.cardinality,
      total: outcome.value.total,
    });
  }
}

/** Enrolled people with a seat or a wish that nobody fills yet. */
function freeVolunteers(
  participants: readonly Participant[],
  pairs: readonly Pair[],
): readonly Volunteer[] {
  const seatsTaken = new Map<string, number>();
  const mentored = new Set<string>();
  for (const pair of pairs.filter(holdsSeat)) {
    seatsTaken.set(pair.mentorId, (seatsTaken.get(pair.mentorId) ?? 0) + 1);
    mentored.add(pair.menteeId);
  }
  const free: Volunteer[] = [];
  for (const { id, status, profile } of participants) {
    if (status !== 'enrolled') continue;
    const taken = seatsTaken.get(id) ?? 0;
    const seats = Math.max(0, profile.seats - taken);
    const mentors = mayMentor(profile.role) && (taken === 0 || seats > 0);
    const learns = mayBeMentored(profile.role) && !mentored.has(id);
    const role = roleOf(mentors, learns);
    if (role !== undefined) free.push({ id, profile: { ...profile, role, seats } });
  }
  return free;
}

function roleOf(mentors: boolean, learns: boolean): Role | undefined {
  if (mentors && learns) return 'both';
  if (mentors) return 'mentor';
  return learns ? 'mentee' : undefined;
}
