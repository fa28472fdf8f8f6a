import type { Participant } from '../../src/domain/participant.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { toCreate } from '../../src/usecases/documents.ts';
import { BATCH_LIMIT } from '../../src/usecases/store-port.ts';
import { profileOf } from '../domain/matching/volunteers.ts';
import { done, MONDAY, type World } from '../usecases/harness.ts';

/** Writes people straight into the store: mentors and mentees of one topic know no other. */
export async function enrolIslands(
  { store }: World,
  { id: programmeId, tenantId }: Programme,
  topics: readonly string[],
  pairs: number,
): Promise<void> {
  const people = topics.flatMap((topic) =>
    Array.from({ length: pairs }, (_, n) => [
      islander(`${topic}-a${n}`, { role: 'mentor', level: 'contributor', offers: [topic] }),
      islander(`${topic}-b${n}`, { role: 'mentee', level: 'director', wants: [topic] }),
    ]).flat(),
  );
  for (let from = 0; from < people.length; from += BATCH_LIMIT) {
    const some = people.slice(from, from + BATCH_LIMIT);
    done(
      wrapped(
        await store.commit(
          { tenantId, programmeId },
          some.map((person) => toCreate('participant', person.id, person)),
        ),
      ),
    );
  }
}

type Written = Awaited<ReturnType<World['store']['commit']>>;
const wrapped = (written: Written) =>
  written.ok ? written : { ok: false as const, error: { code: written.error } };

function islander(id: string, answers: Partial<Participant['profile']>): Participant {
  return {
    id,
    status: 'enrolled',
    enrolledAt: MONDAY,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    profile: profileOf(id, answers),
  };
}
