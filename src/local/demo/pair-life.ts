import type { Terms } from '../../domain/agreement.ts';
import type { Rating } from '../../domain/feedback.ts';
import type { Answers } from '../../domain/kit/score.ts';
import type { Module } from '../../domain/kit.ts';
import type { Pair } from '../../domain/pair.ts';
import { addMinutes, type Instant } from '../../domain/time.ts';
import { BUILT_IN_MODULES } from '../../kit/built-in.ts';
import { signAgreement, writeAgreement } from '../../usecases/agree.ts';
import { answerQuestionnaire } from '../../usecases/answer-questionnaire.ts';
import { confirmSession } from '../../usecases/change-session.ts';
import { giveFeedback } from '../../usecases/give-feedback.ts';
import { swapRoles } from '../../usecases/live-pair.ts';
import { planSession } from '../../usecases/plan-session.ts';
import { keepPrivateNote, writeNotes } from '../../usecases/session-notes.ts';
import { done, type Story } from './story.ts';
import { NOTES, OTHER_NOTES } from './words.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A session of a pair's story, at its hour; in front of it the two agree on that hour. */
export interface Meeting {
  readonly at: Instant;
  /** What the mentee and the mentor say of it; absent for one that lies ahead or fell through. */
  readonly ratings?: readonly [mentee: Rating, mentor: Rating];
  readonly missed?: true;
  /** Planned, and left for the other to confirm. */
  readonly unconfirmed?: true;
  /** The mentee leads. */
  readonly swapped?: true;
  /** What was to be done by now is done. */
  readonly actionsDone?: true;
  /** Their coach may read the notes. */
  readonly shared?: true;
  /** The mentor's own note. */
  readonly own?: string;
}

export interface Course {
  readonly signedOn?: Instant;
  /** Written by the mentor, and left for the executive to sign. */
  readonly writtenOn?: Instant;
  readonly goals: string;
  readonly moduleIds: readonly string[];
  readonly sessionCount: number;
  readonly meetings: readonly Meeting[];
}

/** One pair of the demo, and its programme. */
export interface Told {
  readonly programmeId: string;
  readonly pair: Pair;
}

/** Puts a pair's agreement and its sessions into the story, each at its hour. */
export function liveThrough(story: Story, told: Told, course: Course): void {
  const { ports, at, person } = story;
  const { programmeId, pair } = told;
  const mentor = person(pair.mentorId);
  const mentee = person(pair.menteeId);
  const named = { programmeId, pairId: pair.id };
  const writtenOn = course.writtenOn ?? course.signedOn;
  if (writtenOn !== undefined) {
    at(writtenOn, async () =>
      done(await writeAgreement(ports, mentor, { ...named, terms: termsOf(course), seen: 0 })),
    );
  }
  if (course.signedOn !== undefined) {
    at(addMinutes(course.signedOn, 5 * HOUR), async () =>
      done(await signAgreement(ports, mentee, { ...named, version: 1 })),
    );
  }
  for (const [index, meeting] of course.meetings.entries()) {
    meet(story, told, { ...meeting, moduleId: course.moduleIds[index] });
  }
}

function termsOf({ goals, moduleIds, sessionCount }: Course): Terms {
  return {
    goals,
    moduleIds: moduleIds.slice(0, sessionCount),
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    sessionCount,
    place: 'online',
    confidences: ['between-us', 'no-recording', 'ask-first'],
    afterMissed: 'new-time-within-a-week',
  };
}

/** Planned four days ahead; what lies further ahead was planned, and agreed on, yesterday. */
function plannedAt({ on }: Story, startsAt: Instant): Instant {
  const usual = addMinutes(startsAt, -4 * DAY);
  const yesterday = on(-1, '11:20');
  return usual < yesterday ? usual : yesterday;
}

function meet(
  story: Story,
  { programmeId, pair }: Told,
  meeting: Meeting & { readonly moduleId: string | undefined },
): void {
  const { ports, at, person } = story;
  const mentor = person(pair.mentorId);
  const mentee = person(pair.menteeId);
  const planned = plannedAt(story, meeting.at);
  let session = { programmeId, sessionId: '' };
  at(planned, async () => {
    const input = { programmeId, pairId: pair.id, at: { instant: meeting.at } };
    session = { programmeId, sessionId: done(await planSession(ports, mentor, input)).id };
  });
  if (meeting.unconfirmed === true) return;
  at(addMinutes(planned, 2 * HOUR), async () => done(await confirmSession(ports, mentee, session)));
  if (meeting.swapped === true) {
    at(addMinutes(planned, 3 * HOUR), async () =>
      done(await swapRoles(ports, mentee, { ...session, swapped: true })),
    );
  }
  const over = addMinutes(meeting.at, 50);
  if (meeting.missed === true) {
    at(over, async () => done(await giveFeedback(ports, mentee, { ...session, tookPlace: false })));
    return;
  }
  if (meeting.ratings === undefined) return;
  const [ofMentee, ofMentor] = meeting.ratings;
  const { moduleId } = meeting;
  if (moduleId !== undefined) {
    at(addMinutes(meeting.at, -DAY), () =>
      answer(story, { programmeId, pair, moduleId }, 'before'),
    );
    at(addMinutes(over, 3 * HOUR), () => answer(story, { programmeId, pair, moduleId }, 'after'));
  }
  at(over, async () => {
    const said = { ...session, tookPlace: true };
    done(await giveFeedback(ports, mentee, { ...said, rating: ofMentee }));
    done(await giveFeedback(ports, mentor, { ...said, rating: ofMentor }));
  });
  at(addMinutes(over, 20), async () => {
    const { text, ...next } = NOTES[moduleId ?? ''] ?? OTHER_NOTES;
    const isDone = meeting.actionsDone === true;
    const actions = [
      { text: next.mentor, who: 'mentor' as const, done: isDone },
      { text: next.mentee, who: 'mentee' as const, done: isDone },
    ];
    const content = { text, actions, shared: meeting.shared === true };
    done(await writeNotes(ports, mentor, { ...session, content, seen: 0 }));
    if (meeting.own === undefined) return;
    done(await keepPrivateNote(ports, mentor, { ...session, text: meeting.own }));
  });
}

/** What the mentee answers to the questionnaire of a module before and after their session on it. */
export async function answer(
  { ports, person }: Story,
  { programmeId, pair, moduleId }: Told & { readonly moduleId: string },
  moment: 'before' | 'after',
): Promise<void> {
  const module = BUILT_IN_MODULES.find(({ id }) => id === moduleId);
  if (module === undefined)
    throw new Error(`the demo names a module that is not there: ${moduleId}`);
  const answers = answersTo(module, moment, pair.menteeId.charCodeAt(0));
  const { version } = module;
  const input = { programmeId, moduleId, moment, version, answers };
  done(await answerQuestionnaire(ports, person(pair.menteeId), input));
}

/** Less sure and half right before, surer and nearly all right after. */
function answersTo({ questionnaire }: Module, moment: 'before' | 'after', turn: number): Answers {
  return Object.fromEntries(
    questionnaire.map((question, index) => {
      const last = question.text.fr.choices.length - 1;
      if (question.kind === 'self-assessment') {
        return [question.id, moment === 'before' ? Math.min(1, last) : last - (turn % 2)];
      }
      const isRight = (index + turn) % (moment === 'after' ? 5 : 2) !== 1;
      return [question.id, isRight ? question.right : (question.right + 1) % (last + 1)];
    }),
  );
}
