import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { nameCoach } from '../../src/usecases/name-coach.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { done, found, someone, type World } from '../usecases/harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  bothAccept,
  enrol,
  EXECUTIVE,
  MANAGER,
  matched,
  MENTOR,
  participantsOf,
  plannedSession,
  published,
  SPONSOR,
} from '../usecases/story.ts';

export const DECLINER = someone('Denis Refus');
export const LONELY = someone('Sonia Seule');
export const COACH = someone('Ana Coach');
export const FORMER = someone('Fanny Partie');

/** What must never reach anybody but the one person whose it is. */
export const SECRET = {
  reason: 'Parce que nous nous connaissons trop.',
  line: 'J’ai perdu le fil au milieu.',
  avoided: 'quelquun.a.eviter@contoso.example',
} as const;
/** What a pair works on; an assistant never reads it. */
export const TOPIC = { fr: 'Jumeaux numériques', en: 'Digital twins' };

/** Names of one module of the kit, the same in every programme. */
export const IN_KIT = { moduleId: 'well-being', version: '1' } as const;

/** A check-in that the pair was asked for. */
export const ASKED = { kind: 'check-in', occurrence: '1' } as const;

export type Ids = Readonly<
  Record<
    | 'programmeId'
    | 'runId'
    | 'otherId'
    | 'pairId'
    | 'importId'
    | 'sessionId'
    | 'moduleId'
    | 'version'
    | 'mentorId'
    | 'menteeId'
    | 'personId'
    | 'kind'
    | 'occurrence',
    string
  >
>;

/**
 * A programme in which everything there is has happened: a pair that met once and will again, a
 * proposal declined for a private reason, somebody who left, a newer run, an assistant.
 */
export async function livingProgramme(at: World): Promise<Ids> {
  const programme = await approvedProgramme(at, { ownTopics: [TOPIC], sessionCount: 6 });
  const programmeId = programme.id;
  const topic = TOPIC.fr;
  const other = { topic: 'Automatiser sans coder', halfDays: 'Lundi matin' };
  const former = { name: FORMER.name, as: 'mentee', topic, halfDays: 'Vendredi matin' } as const;
  await enrol(at, programme, [
    { name: MENTOR.name, as: 'mentor', topic },
    { name: EXECUTIVE.name, as: 'mentee', topic, avoids: SECRET.avoided },
    { name: DECLINER.name, as: 'mentor', ...other },
    { name: LONELY.name, as: 'mentee', ...other },
    former,
  ]);
  for (const who of [
    SPONSOR,
    MENTOR,
    EXECUTIVE,
    DECLINER,
    LONELY,
    FORMER,
    ASSISTANT,
    COACH,
    MANAGER,
  ]) {
    await recognise(at.ports, who);
  }
  const { confirmed: last } = await enrol(at, programme, [{ ...former, charter: 'Non' }]);
  const pairs = await published(at, programme);
  const mentor = (await participantsOf(at, programme)).find(({ oid }) => oid === MENTOR.oid);
  const pair = found(pairs.find(({ mentorId }) => mentorId === mentor?.id));
  const declined = found(pairs.find(({ mentorId }) => mentorId !== mentor?.id));
  done(
    await answerProposal(at.ports, DECLINER, {
      programmeId,
      pairId: declined.id,
      answer: 'declined',
      reason: SECRET.reason,
    }),
  );
  const formed = { programme, programmeId, pairId: pair.id };
  await bothAccept(at, formed, MENTOR, EXECUTIVE);
  done(await nameDelegate(at.ports, EXECUTIVE, { programmeId, mail: ASSISTANT.mail ?? '' }));
  const coach = { programmeId, pairId: pair.id, mail: COACH.mail ?? '', name: COACH.name };
  done(await nameCoach(at.ports, MENTOR, coach));
  done(await nameCoach(at.ports, EXECUTIVE, coach));
  const first = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  at.clock.set('2026-11-26T14:00:00.000Z');
  const said = { programmeId, sessionId: first.id, tookPlace: true, rating: 2 };
  done(await giveFeedback(at.ports, EXECUTIVE, { ...said, line: SECRET.line }));
  const second = await plannedSession(at, formed, '2026-12-03T13:00:00.000Z');
  const run = await matched(at, programme);
  const runs = { runId: run.id, otherId: run.id };
  const { mentorId, menteeId } = declined;
  const people = { mentorId, menteeId, personId: menteeId };
  return {
    ...IN_KIT,
    ...ASKED,
    ...people,
    programmeId,
    ...runs,
    pairId: pair.id,
    importId: last.id,
    sessionId: second.id,
  };
}
