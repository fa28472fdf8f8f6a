import type { Rating } from '../../domain/feedback.ts';
import type { Pair } from '../../domain/pair.ts';
import { addMinutes } from '../../domain/time.ts';
import { BUILT_IN_MODULES } from '../../kit/built-in.ts';
import { giveCheckIn } from '../../usecases/check-in.ts';
import { answerCoaching } from '../../usecases/coach-pairs.ts';
import { endPair, pausePair } from '../../usecases/live-pair.ts';
import { agreeToCoach, nameCoach, shareWithCoach } from '../../usecases/name-coach.ts';
import { nameDelegate } from '../../usecases/name-delegate.ts';
import { suggestTopic } from '../../usecases/suggest-topic.ts';
import { actorOf, ASSISTANT, COACH } from '../accounts.ts';
import { answer, liveThrough, type Course, type Meeting, type Told } from './pair-life.ts';
import { done, type Story } from './story.ts';
import { GOALS, OWN_NOTE, SHORT_GOALS, SUGGESTION } from './words.ts';

const TIMES = ['10:00', '14:00', '11:15', '15:30'] as const;
const SESSIONS = 6;
const FIRST_MODULES = ['generative-ai', 'everyday-cybersecurity'] as const;

/** Each pair of the programme in a state of its own, the first one with everything that a page can show. */
export function tellPairs(story: Story, programmeId: string, pairs: readonly Pair[]): void {
  for (const [index, pair] of pairs.entries()) {
    const told = { programmeId, pair };
    const tell = SCRIPTS[index];
    if (tell === undefined) ordinary(story, told, index);
    else tell(story, told);
  }
}

const SCRIPTS: readonly ((story: Story, told: Told) => void)[] = [
  shown,
  swapped,
  waitingForASignature,
  resting,
  missedTwice,
  unconfirmed,
  assisted,
  asksForHelp,
  completed,
  ended,
];

/** The pair that visitors are shown: mid-course, with a coach, an assistant and a session soon. */
function shown(story: Story, told: Told): void {
  const { ports, at, on, onWorkday, person } = story;
  const { pair, programmeId } = told;
  const mentor = person(pair.mentorId);
  const mentee = person(pair.menteeId);
  const named = { programmeId, pairId: pair.id };
  const coach = actorOf(COACH);
  at(on(-36, '09:00'), async () => {
    done(await nameDelegate(ports, mentee, { programmeId, mail: ASSISTANT.mail }));
    done(await nameCoach(ports, mentee, { ...named, mail: COACH.mail, name: COACH.name }));
  });
  at(on(-36, '12:00'), async () =>
    done(await agreeToCoach(ports, mentor, { ...named, version: 1 })),
  );
  at(on(-35, '09:00'), async () => {
    done(await answerCoaching(ports, coach, { ...named, version: 1, accepted: true }));
    done(await shareWithCoach(ports, mentee, { ...named, shares: ['dates', 'goals'] }));
  });
  const moduleIds = modulesOf(pair);
  liveThrough(story, told, {
    signedOn: on(-37, '09:30'),
    goals: GOALS,
    moduleIds,
    sessionCount: SESSIONS,
    meetings: [
      { at: onWorkday(-32, '10:00'), ratings: [4, 5], actionsDone: true, shared: true },
      { at: onWorkday(-18, '14:00'), ratings: [5, 4], own: OWN_NOTE, shared: true },
      { at: onWorkday(2, '10:00') },
    ],
  });
  const [, , coming] = moduleIds;
  at(on(-1, '18:10'), async () => {
    if (coming !== undefined) await answer(story, { ...told, moduleId: coming }, 'before');
    done(await suggestTopic(ports, mentee, { ...named, text: SUGGESTION, source: 'demo' }));
  });
}

function swapped(story: Story, told: Told): void {
  const { onWorkday } = story;
  liveThrough(story, told, {
    ...courseOf(story, told, 1),
    meetings: [
      { at: onWorkday(-30, '14:00'), ratings: [4, 4] },
      { at: onWorkday(-12, '14:00'), ratings: [5, 5] },
      { at: onWorkday(4, '14:00'), swapped: true },
    ],
  });
}

function waitingForASignature(story: Story, told: Told): void {
  const { on, onWorkday } = story;
  const { signedOn: _signed, ...course } = courseOf(story, told, 2);
  const met: Meeting = { at: onWorkday(-16, '11:15'), ratings: [4, 3] };
  const meetings = [met, { at: onWorkday(5, '11:15') }];
  liveThrough(story, told, { ...course, writtenOn: on(-1, '17:10'), meetings });
}

function resting(story: Story, told: Told): void {
  const { ports, at, on, onWorkday, person } = story;
  const meetings: readonly Meeting[] = [{ at: onWorkday(-29, '10:00'), ratings: [5, 4] }];
  liveThrough(story, told, { ...courseOf(story, told, 3), meetings });
  const named = { programmeId: told.programmeId, pairId: told.pair.id };
  at(on(-14, '15:00'), async () => done(await pausePair(ports, person(told.pair.menteeId), named)));
}

function missedTwice(story: Story, told: Told): void {
  const { onWorkday } = story;
  liveThrough(story, told, {
    ...courseOf(story, told, 4),
    meetings: [
      { at: onWorkday(-31, '15:30'), ratings: [3, 3] },
      { at: onWorkday(-17, '15:30'), missed: true },
      { at: onWorkday(-8, '15:30'), missed: true },
    ],
  });
}

function unconfirmed(story: Story, told: Told): void {
  const { onWorkday } = story;
  liveThrough(story, told, {
    ...courseOf(story, told, 5),
    meetings: [
      { at: onWorkday(-20, '10:00'), ratings: [4, 5] },
      { at: onWorkday(1, '15:30'), unconfirmed: true },
    ],
  });
}

/** The assistant has two executives: this one's next session is for her to plan. */
function assisted(story: Story, told: Told): void {
  const { ports, at, on, onWorkday, person } = story;
  const { programmeId, pair } = told;
  at(on(-34, '09:40'), async () =>
    done(await nameDelegate(ports, person(pair.menteeId), { programmeId, mail: ASSISTANT.mail })),
  );
  const { signedOn: _signed, ...course } = courseOf(story, told, 6);
  const meetings: readonly Meeting[] = [{ at: onWorkday(-10, '14:00'), ratings: [4, 4] }];
  liveThrough(story, told, { ...course, meetings });
}

/** They would like a word with the manager, and ask a coach whether she would accompany them. */
function asksForHelp(story: Story, told: Told): void {
  const { ports, at, on, person } = story;
  ordinary(story, told, 7);
  const { programmeId, pair } = told;
  const named = { programmeId, pairId: pair.id };
  const [mentor, mentee] = [person(pair.mentorId), person(pair.menteeId)];
  at(on(-3, '09:30'), async () =>
    done(
      await giveCheckIn(ports, mentee, {
        ...named,
        kind: 'check-in',
        occurrence: 1,
        mood: 'stuck',
        wantsHelp: true,
      }),
    ),
  );
  at(on(-2, '10:00'), async () =>
    done(await nameCoach(ports, mentor, { ...named, mail: COACH.mail, name: COACH.name })),
  );
  at(on(-2, '16:00'), async () =>
    done(await agreeToCoach(ports, mentee, { ...named, version: 1 })),
  );
}

function completed(story: Story, told: Told): void {
  const { onWorkday } = story;
  const meetings: readonly Meeting[] = [
    { at: onWorkday(-28, '11:15'), ratings: [5, 5], actionsDone: true },
    { at: onWorkday(-6, '11:15'), ratings: [5, 4], actionsDone: true },
  ];
  liveThrough(story, told, { ...courseOf(story, told, 8), sessionCount: 2, meetings });
}

function ended(story: Story, told: Told): void {
  const { ports, at, on, onWorkday, person } = story;
  const { programmeId, pair } = told;
  const meetings: readonly Meeting[] = [{ at: onWorkday(-27, '14:00'), ratings: [3, 4] }];
  liveThrough(story, told, { ...courseOf(story, told, 9), meetings });
  at(on(-9, '11:00'), async () =>
    done(await endPair(ports, person(pair.mentorId), { programmeId, pairId: pair.id })),
  );
}

/** A fortnight between two sessions; the last one lies ahead. */
function ordinary(story: Story, told: Told, index: number): void {
  const { onWorkday } = story;
  const time = TIMES[index % TIMES.length] ?? '10:00';
  const held = [-33 + (index % 4), -18 + (index % 3)];
  const meetings: readonly Meeting[] = [
    ...held.map((days, round) => ({
      at: onWorkday(days, time),
      ratings: [ratingOf(index + round), ratingOf(index + 1)] as const,
    })),
    { at: onWorkday(3 + (index % 5), time) },
  ];
  liveThrough(story, told, { ...courseOf(story, told, index), meetings });
}

function ratingOf(turn: number): Rating {
  return turn % 3 === 0 ? 5 : turn % 3 === 1 ? 4 : 3;
}

function courseOf(
  { on }: Story,
  { pair }: Told,
  index: number,
): Omit<Course, 'meetings'> & { readonly signedOn: string } {
  return {
    signedOn: addMinutes(on(-37, '10:00'), index * 17),
    goals: SHORT_GOALS[index % SHORT_GOALS.length] ?? GOALS,
    moduleIds: modulesOf(pair),
    sessionCount: SESSIONS,
  };
}

/** What everybody begins with, then what these two share, then what the kit has first. */
function modulesOf({ match }: Pair): readonly string[] {
  const shared = BUILT_IN_MODULES.filter(({ topicIds }) =>
    topicIds.some((topic) => match.sharedTopics.includes(topic)),
  );
  const ids = [...FIRST_MODULES, ...[...shared, ...BUILT_IN_MODULES].map(({ id }) => id)];
  return [...new Set(ids)].slice(0, 4);
}
