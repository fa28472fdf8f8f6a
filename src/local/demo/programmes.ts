import { BUILT_IN_TOPICS } from '../../domain/topic.ts';
import { addDays, localDateOf, type Instant } from '../../domain/time.ts';
import { listAll } from '../../usecases/documents.ts';
import { deliverFacts } from '../../usecases/deliver-facts.ts';
import type { NewProgramme } from '../../usecases/create-programme.ts';
import { confirmImport, previewImport } from '../../usecases/import-sign-ups.ts';
import type { Ports } from '../../usecases/ports.ts';
import { publishRun } from '../../usecases/publish-run.ts';
import { requestMatch, type AskedMatch } from '../../usecases/request-match.ts';
import type { Actor } from '../../usecases/actor.ts';
import { actorOf, LOCAL_TENANT, MANAGER, oidOf, SPONSOR } from '../accounts.ts';
import { demoSignUps } from './people.ts';
import { done, ZONE, type Story } from './story.ts';
import { DEMO_CHARTER } from './words.ts';

/** What the programmes of the demo have in common. */
export function programmeOf(
  from: Instant,
  asked: Pick<NewProgramme, 'name' | 'sessionCount'> & { readonly days: number },
): NewProgramme {
  const { days, ...rest } = asked;
  const startsOn = localDateOf(from, ZONE);
  return {
    ...rest,
    purpose: DEMO_CHARTER,
    sponsor: { name: SPONSOR.name, mail: SPONSOR.mail },
    startsOn,
    endsOn: addDays(startsOn, days),
    format: 'both',
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    topicIds: BUILT_IN_TOPICS.map(({ id }) => id),
    ownTopics: [],
    locale: 'fr',
    timeZone: ZONE,
  };
}

/** Enrols invented people by a file, as a manager would; answers everybody of the programme, by participation. */
export async function importPeople(
  ports: Ports,
  programmeId: string,
  file: { readonly fileName: string; readonly from: number; readonly to: number },
): Promise<ReadonlyMap<string, Actor>> {
  const manager = actorOf(MANAGER);
  const scope = { tenantId: LOCAL_TENANT, programmeId };
  const { fileName, from, to } = file;
  const sent = { fileName, bytes: demoSignUps(from, to), fingerprint: fileName };
  const { digest } = done(await previewImport(ports, manager, programmeId, sent));
  done(await confirmImport(ports, manager, programmeId, { ...sent, digest }));
  await deliverFacts(ports);
  const participants = await listAll(ports, 'participant', scope);
  return new Map(
    participants.map(({ id, body: { profile } }) => {
      const { mail, name } = profile;
      return [id, actorOf({ oid: oidOf(mail), mail, name })];
    }),
  );
}

/** Matches whoever has no pair; with `publish`, their proposals go out. */
export async function matchPeople(
  ports: Story['ports'],
  programmeId: string,
  {
    called,
    publish,
    ...asked
  }: AskedMatch & { readonly called: string; readonly publish: boolean },
): Promise<void> {
  const manager = actorOf(MANAGER);
  ports.ids.begin(called);
  const run = done(await requestMatch(ports, manager, programmeId, asked));
  await deliverFacts(ports);
  if (!publish) return;
  done(await publishRun(ports, manager, { programmeId, runId: run.id }));
  await deliverFacts(ports);
}
