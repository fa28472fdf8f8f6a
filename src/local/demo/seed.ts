import { isUnderWay, type Pair } from '../../domain/pair.ts';
import type { WelcomeDoor } from '../../domain/message-parts.ts';
import { mayMentor } from '../../domain/participant.ts';
import { addMinutes } from '../../domain/time.ts';
import { TRAINING_PATH } from '../../kit/training-path.ts';
import { answerProposal } from '../../usecases/answer-proposal.ts';
import { approveCharter } from '../../usecases/approve-charter.ts';
import { putAway } from '../../usecases/change-programme.ts';
import { createProgramme } from '../../usecases/create-programme.ts';
import { deliverFacts } from '../../usecases/deliver-facts.ts';
import { listAll } from '../../usecases/documents.ts';
import { invite } from '../../usecases/invite.ts';
import type { Actor } from '../../usecases/actor.ts';
import type { Ports } from '../../usecases/ports.ts';
import { assessMyself, selectMentor, takeTrainingCheck } from '../../usecases/prepare-mentor.ts';
import { recognise } from '../../usecases/recognise.ts';
import { TAB_PATHS } from '../../usecases/tab-paths.ts';
import { actorOf, FIXED, LOCAL_TENANT, MANAGER, SPONSOR, type PersonaKind } from '../accounts.ts';
import { liveThrough, type Told } from './pair-life.ts';
import { tellCircle } from './circle.ts';
import { tellPairs } from './pairs.ts';
import type { PastChat } from './past-chat.ts';
import { DEMO_PEOPLE } from './people.ts';
import { importPeople, matchPeople, programmeOf } from './programmes.ts';
import { done, settle, storyIds, storyOf, type Story, type StoryClock } from './story.ts';
import { SHORT_GOALS } from './words.ts';

/** So many of the invented people are there from the beginning; the others came later, in two waves. */
const FIRST_WAVE = 44;
const SECOND_WAVE = 56;
/** Where the people of the first wave are counted who never added the app. */
const STRANGERS = 19;
/** How mentors, and their managers, see them. */
const OPINIONS = [
  { mastery: 3, transmission: 3, posture: 4 },
  { mastery: 4, transmission: 2, posture: 3 },
  { mastery: 3, transmission: 4, posture: 3 },
] as const;
/** Asked whether she would like to take part, and never heard of since. */
const SILENT_GUEST = { name: 'Hélène Garnier', mail: 'helene.garnier@demo.example' };

/**
 * Lives through a programme of six weeks, one that is over and one in preparation, by the same use
 * cases as anybody: nothing is written behind their back. Afterwards there is a pair in every state,
 * somebody whom nobody reaches, and a run that waits for its publication; the same ones whenever it is told.
 */
export async function seedDemo(given: Ports, clock: StoryClock, chat: PastChat): Promise<void> {
  // On the clock of a story nobody waits: least of all a sender that keeps to a service's pace.
  const wait = () => Promise.resolve();
  const ports = { ...given, wait, messenger: chat.messenger, ids: storyIds(given.ids) };
  const people = new Map<string, Actor>();
  const story = storyOf({ ports, chat, clock, people });
  clock.set(story.on(-330, '09:00'));
  for (const account of FIXED) {
    await recognise(ports, actorOf(account));
    await chat.join(ports, actorOf(account), doorOf(account.kind, ports));
  }
  await liveThePilot(story, clock, people);
  await liveTheProgramme(story, clock, people);
}

/** Where each of the fixed accounts is led, who join before there is anything to be led to. */
function doorOf(kind: PersonaKind, { links }: Ports): WelcomeDoor | undefined {
  switch (kind) {
    case 'assistant':
      return { to: 'sessions' };
    case 'coach':
      return { to: 'coached' };
    case 'sponsor':
      return { to: 'sponsor', url: links.tab(TAB_PATHS.sponsorRoom()) };
    case 'administrator':
      return undefined;
    default:
      return { to: 'programmes', url: links.tab(TAB_PATHS.programmes()) };
  }
}

/** Last year's small programme: everybody met twice, and it was put away. */
async function liveThePilot(
  story: Story,
  clock: StoryClock,
  people: Map<string, Actor>,
): Promise<void> {
  const { ports, on } = story;
  ports.ids.begin('pilot');
  const asked = programmeOf(clock.now(), {
    name: 'Pilote Regards croisés',
    sessionCount: 2,
    days: 120,
  });
  const { id: programmeId } = done(await createProgramme(ports, actorOf(MANAGER), asked));
  clock.set(on(-329, '10:00'));
  done(await approveCharter(ports, actorOf(SPONSOR), { programmeId }));
  const file = { fileName: 'pilote.csv', from: FIRST_WAVE, to: SECOND_WAVE };
  await arrive(story, people, await importPeople(ports, programmeId, file));
  clock.set(on(-325, '10:00'));
  await matchPeople(ports, programmeId, { called: 'run of the pilot', publish: true });
  clock.set(on(-324, '10:00'));
  const pairs = await pairsOf(story, programmeId);
  for (const pair of pairs) await answer(story, { programmeId, pair }, 'accepted');
  for (const [index, pair] of pairs.entries()) {
    liveThrough(
      story,
      { programmeId, pair },
      {
        goals: SHORT_GOALS[0],
        moduleIds: [],
        sessionCount: 2,
        meetings: [-310, -290].map((days) => ({
          at: story.onWorkday(days + index, '10:00'),
          ratings: [index % 3 === 0 ? 5 : 4, 4] as const,
        })),
      },
    );
  }
  story.at(on(-200, '09:00'), async () =>
    done(await putAway(ports, actorOf(MANAGER), { programmeId, archived: true })),
  );
}

async function liveTheProgramme(
  story: Story,
  clock: StoryClock,
  people: Map<string, Actor>,
): Promise<void> {
  const { ports, chat, at, on } = story;
  const manager = actorOf(MANAGER);
  await story.tell(on(-42, '09:00'));
  ports.ids.begin('programme');
  const asked = programmeOf(clock.now(), { name: 'Regards croisés', sessionCount: 6, days: 210 });
  const { id: programmeId } = done(await createProgramme(ports, manager, asked));
  await deliverFacts(ports);
  clock.set(on(-41, '10:00'));
  done(await approveCharter(ports, actorOf(SPONSOR), { programmeId }));
  const first = { fileName: 'inscriptions-septembre.csv', from: 0, to: FIRST_WAVE };
  await arrive(story, people, await importPeople(ports, programmeId, first));
  clock.set(on(-40, '14:00'));
  await prepareMentors(story, programmeId);
  clock.set(on(-39, '10:00'));
  await matchPeople(ports, programmeId, {
    called: 'first run',
    publish: true,
    circles: { min: 2, max: 3 },
  });
  const pairs = await pairsOf(story, programmeId);
  for (const [index, pair] of pairs.entries()) {
    clock.set(addMinutes(on(-38, '09:00'), 11 * index));
    await answer(
      story,
      { programmeId, pair },
      pair.circleId === undefined ? answerOf(index) : 'accepted',
    );
  }
  await deliverFacts(ports);
  const formed = (await pairsOf(story, programmeId)).filter(isUnderWay);
  tellPairs(
    story,
    programmeId,
    formed.filter(({ circleId }) => circleId === undefined),
  );
  tellCircle(
    story,
    programmeId,
    formed.filter(({ circleId }) => circleId !== undefined),
  );

  for (let day = -37; day < 0; day += 2) at(on(day, '08:30'), () => settle(ports));
  at(on(-12, '10:00'), async () =>
    done(await invite(ports, manager, { programmeId, people: [SILENT_GUEST] })),
  );
  at(on(-2, '09:10'), async () => {
    ports.ids.begin('second wave');
    const second = { fileName: 'inscriptions-novembre.csv', from: FIRST_WAVE, to: SECOND_WAVE };
    await arrive(story, people, await importPeople(ports, programmeId, second));
    await matchPeople(ports, programmeId, { called: 'second run', publish: true });
  });
  at(on(-2, '15:00'), async () => {
    ports.ids.begin('programme to come');
    const next = { name: 'Regards croisés des filiales', sessionCount: 6, days: 240 };
    done(await createProgramme(ports, manager, programmeOf(on(40, '09:00'), next)));
  });
  at(on(-1, '17:30'), async () => {
    ports.ids.begin('late');
    const late = { fileName: 'inscriptions-retardataires.csv', from: SECOND_WAVE, to: DEMO_PEOPLE };
    await arrive(story, people, await importPeople(ports, programmeId, late));
    await matchPeople(ports, programmeId, { called: 'run to come', publish: false });
  });
  at(on(-6, '08:00'), async () => {
    const [, , refused] = formed;
    if (refused !== undefined) chat.refuseNext(story.person(refused.mentorId).oid);
    return Promise.resolve();
  });
  await story.tell();
}

/** Whoever is new is recognised and adds the app, but for two who never did. */
async function arrive(
  { ports, chat }: Story,
  people: Map<string, Actor>,
  arrived: ReadonlyMap<string, Actor>,
): Promise<void> {
  const known = new Set([...people.values()].map(({ oid }) => oid));
  for (const [id, who] of [...arrived].toSorted(([, a], [, b]) => (a.oid < b.oid ? -1 : 1))) {
    people.set(id, who);
    if (known.has(who.oid)) continue;
    await recognise(ports, who);
    if (people.size % STRANGERS !== 0) await chat.join(ports, who, { to: 'pairs' });
  }
  await deliverFacts(ports);
}

/** In the order of their names, which is the same whatever their ids. */
async function pairsOf({ ports, person }: Story, programmeId: string): Promise<readonly Pair[]> {
  const found = await listAll(ports, 'pair', { tenantId: LOCAL_TENANT, programmeId });
  const nameOf = ({ menteeId, mentorId }: Pair) =>
    `${person(menteeId).name} ${person(mentorId).name}`;
  return found.map(({ body }) => body).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Most mentors were selected, some have done the whole training, and some are in the middle of it. */
async function prepareMentors({ ports, person }: Story, programmeId: string): Promise<void> {
  const found = await listAll(ports, 'participant', { tenantId: LOCAL_TENANT, programmeId });
  const mentors = found.map(({ body }) => body).filter(({ profile }) => mayMentor(profile.role));
  for (const [index, { id: participantId }] of mentors.entries()) {
    const mentor = person(participantId);
    const opinion = OPINIONS[index % OPINIONS.length] ?? OPINIONS[0];
    done(await assessMyself(ports, mentor, { programmeId, opinion }));
    if (index % 6 === 5) continue;
    done(
      await selectMentor(ports, actorOf(MANAGER), {
        programmeId,
        participantId,
        opinion,
        selected: true,
      }),
    );
    const units = index % 4 === 3 ? TRAINING_PATH.slice(0, 2) : TRAINING_PATH;
    for (const { id: unitId, check } of units) {
      const answers = Object.fromEntries(check.map(({ id, right }) => [id, right]));
      done(await takeTrainingCheck(ports, mentor, { programmeId, unitId, answers }));
    }
  }
}

/** The mentor says yes; one executive in seven has not answered yet, and what they say is given. */
async function answer(
  { ports, person }: Story,
  { programmeId, pair }: Told,
  says: 'accepted' | 'declined' | undefined,
): Promise<void> {
  const input = { programmeId, pairId: pair.id };
  done(await answerProposal(ports, person(pair.mentorId), { ...input, answer: 'accepted' }));
  if (says === undefined) return;
  done(await answerProposal(ports, person(pair.menteeId), { ...input, answer: says }));
}

function answerOf(index: number): 'accepted' | 'declined' | undefined {
  if (index % 7 === 4) return undefined;
  return index % 9 === 8 ? 'declined' : 'accepted';
}
