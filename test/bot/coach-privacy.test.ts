import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardOf } from '../../src/cards/card-of.ts';
import type { Side } from '../../src/domain/pair.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { giveCheckIn } from '../../src/usecases/check-in.ts';
import { answerCoaching } from '../../src/usecases/coach-pairs.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import {
  agreeToCoach,
  endCoaching,
  nameCoach,
  shareWithCoach,
} from '../../src/usecases/name-coach.ts';
import { resumeCoaching } from '../../src/usecases/resume-coaching.ts';
import { keepPrivateNote, viewNotes, writeNotes } from '../../src/usecases/session-notes.ts';
import { suggestTopic } from '../../src/usecases/suggest-topic.ts';
import { client } from '../api/client.ts';
import { done, someone, type World } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MENTOR, plannedSession, type Formed } from '../usecases/story.ts';
import { startChat } from './chat.ts';
import { shown } from './connector.ts';

/**
 * Whatever a pair does, its coach receives what it shows them at that moment and not a word more,
 * by whatever door. Every text that somebody writes carries a token of its own; what a coach may
 * read is worked out here from the story alone, and compared with what they are given.
 */
const SIDES = { mentor: MENTOR, mentee: EXECUTIVE } as const;
const COACHES = [someone('Ana Coach'), someone('Ben Coach')] as const;
const MEETING = '2026-12-03T13:00:00.000Z';
const TOKEN = /tok\d+e/gu;

const side = fc.constantFrom<Side>('mentor', 'mentee');
const coach = fc.constantFrom(0 as const, 1 as const);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('name' as const), by: side, coach }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('agree' as const), by: side }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), by: side }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      by: fc.constantFrom('mentor' as const, 'mentee' as const, 0 as const, 1 as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      coach,
      yes: fc.boolean().map((no) => !no),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('share' as const),
      by: side,
      shares: fc.subarray(['dates', 'goals'] as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('note' as const), by: side, shared: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'private' as const,
        'topic' as const,
        'feedback' as const,
        'word' as const,
      ),
      by: side,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('goals' as const), by: side }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign' as const), by: side }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), by: side }) },
);
/** Most histories begin with a coach who accepted: before, nothing is shown to anybody. */
const BEGUN: readonly Step[] = [
  { do: 'name', by: 'mentor', coach: 0 },
  { do: 'agree', by: 'mentee' },
  { do: 'answer', coach: 0, yes: true },
];
/** Everything is shown to one coach, then little to the next. */
const WHOLE: readonly Step[] = [
  ...BEGUN,
  { do: 'note', by: 'mentor', shared: true },
  { do: 'goals', by: 'mentee' },
  { do: 'sign', by: 'mentor' },
  { do: 'share', by: 'mentee', shares: ['dates', 'goals'] },
  { do: 'topic', by: 'mentor' },
  { do: 'goals', by: 'mentor' },
  { do: 'end', by: 'mentee' },
  { do: 'back', by: 'mentor' },
  { do: 'back', by: 'mentee' },
  { do: 'answer', coach: 0, yes: false },
  { do: 'back', by: 0 },
  { do: 'end', by: 'mentor' },
  { do: 'name', by: 'mentee', coach: 1 },
  { do: 'back', by: 'mentor' },
  { do: 'name', by: 'mentor', coach: 1 },
  { do: 'answer', coach: 1, yes: true },
  { do: 'private', by: 'mentor' },
  { do: 'note', by: 'mentee', shared: true },
  { do: 'note', by: 'mentee', shared: false },
];
const history = fc
  .tuple(fc.constantFrom([], BEGUN, BEGUN), fc.array(step, { minLength: 4, maxLength: 14 }))
  .map(([begun, then]) => [...begun, ...then]);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the story has come to, as somebody who was told everything would keep it. */
interface Told {
  coaching?: { coach: 0 | 1; by: Side; state: 'proposed' | 'invited' | 'accepted' };
  /** The last coaching that was ended, and by whom. */
  ended?: { coaching: NonNullable<Told['coaching']>; by: Side | 0 | 1 };
  naming: number;
  shares: readonly ('dates' | 'goals')[];
  notes?: { text: string; shownTo: number };
  goals?: { text: string; signed: Set<Side> };
  inForce?: string;
  cancelled: boolean;
}

function isCoach({ coaching }: Told, who: 0 | 1): boolean {
  return coaching?.state === 'accepted' && coaching.coach === who;
}

function mayRead(told: Told, who: 0 | 1): readonly string[] {
  const { notes, inForce, naming, shares } = told;
  if (!isCoach(told, who)) return [];
  return [
    ...(notes !== undefined && notes.shownTo === naming ? [notes.text] : []),
    ...(inForce !== undefined && shares.includes('goals') ? [inForce] : []),
  ].sort();
}

async function take(
  at: World,
  pair: Formed,
  sessionId: string,
  told: Told,
  one: Step,
  text: string,
) {
  const { ports } = at;
  const input = { ...pair, sessionId };
  switch (one.do) {
    case 'name': {
      const { mail = '', name } = COACHES[one.coach];
      await nameCoach(ports, SIDES[one.by], { ...pair, mail, name });
      if (told.coaching === undefined) {
        told.naming += 1;
        delete told.ended;
        told.coaching = { coach: one.coach, by: one.by, state: 'proposed' };
        told.shares = [];
      } else if (told.coaching.coach === one.coach && told.coaching.by !== one.by) {
        if (told.coaching.state === 'proposed') told.coaching.state = 'invited';
      }
      return;
    }
    case 'agree':
      await agreeToCoach(ports, SIDES[one.by], { ...pair, version: told.naming });
      if (told.coaching?.state === 'proposed' && told.coaching.by !== one.by) {
        told.coaching.state = 'invited';
      }
      return;
    case 'end':
      await endCoaching(ports, SIDES[one.by], pair);
      if (told.coaching !== undefined) told.ended = { coaching: told.coaching, by: one.by };
      delete told.coaching;
      return;
    case 'back': {
      const who = typeof one.by === 'number' ? COACHES[one.by] : SIDES[one.by];
      await resumeCoaching(ports, who, { ...pair, version: told.naming });
      if (told.ended?.by !== one.by) return;
      told.coaching = told.ended.coaching;
      delete told.ended;
      return;
    }
    case 'answer': {
      const answer = { ...pair, version: told.naming, accepted: one.yes };
      await answerCoaching(ports, COACHES[one.coach], answer);
      if (told.coaching?.coach !== one.coach || told.coaching.state === 'proposed') return;
      if (one.yes) {
        told.coaching.state = 'accepted';
        return;
      }
      told.ended = { coaching: told.coaching, by: one.coach };
      delete told.coaching;
      return;
    }
    case 'share':
      await shareWithCoach(ports, SIDES[one.by], { ...pair, shares: one.shares });
      if (told.coaching !== undefined) told.shares = one.shares;
      return;
    case 'note': {
      const { shared } = done(await viewNotes(ports, SIDES[one.by], input));
      const content = { text, actions: [{ text, who: one.by, done: false }], shared: one.shared };
      const seen = shared?.version ?? 0;
      done(await writeNotes(ports, SIDES[one.by], { ...input, content, seen }));
      told.notes = { text, shownTo: one.shared && told.coaching !== undefined ? told.naming : 0 };
      return;
    }
    case 'private':
      await keepPrivateNote(ports, SIDES[one.by], { ...input, text });
      return;
    case 'topic':
      await suggestTopic(ports, SIDES[one.by], { ...pair, text, source: text });
      return;
    case 'feedback':
      await giveFeedback(ports, SIDES[one.by], {
        ...input,
        tookPlace: true,
        rating: 3,
        line: text,
      });
      return;
    case 'word': {
      const asked = {
        ...pair,
        kind: 'check-in' as const,
        occurrence: 1,
        mood: 'stuck',
        line: text,
      };
      await giveCheckIn(ports, SIDES[one.by], { ...asked, wantsHelp: true });
      return;
    }
    case 'goals': {
      const { draft, agreement } = done(await viewAgreement(ports, SIDES[one.by], pair));
      const terms = { ...draft, goals: text };
      done(
        await writeAgreement(ports, SIDES[one.by], {
          ...pair,
          terms,
          seen: agreement?.version ?? 0,
        }),
      );
      told.goals = { text, signed: new Set([one.by]) };
      return;
    }
    case 'sign': {
      const { agreement } = done(await viewAgreement(ports, SIDES[one.by], pair));
      await signAgreement(ports, SIDES[one.by], { ...pair, version: agreement?.version ?? 0 });
      told.goals?.signed.add(one.by);
      if (told.goals?.signed.size === 2) told.inForce = told.goals.text;
      return;
    }
    case 'cancel':
      await cancelSession(ports, SIDES[one.by], input);
      told.cancelled = true;
      return;
  }
}

const tokensIn = (text: string): readonly string[] => [...new Set(text.match(TOKEN) ?? [])].sort();

test('over any history, a coach receives what is shown to them now, and not a word more', async () => {
  let shownOnce = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const chat = await startChat();
      try {
        const { at } = chat;
        const http = client(at);
        const pair = await formedPair(at);
        await at.install(...COACHES);
        const { id: sessionId } = await plannedSession(at, pair, MEETING);
        const told: Told = { naming: 0, shares: [], cancelled: false };
        for (const [index, one] of steps.entries()) {
          await take(at, pair, sessionId, told, one, `tok${index}e`);
          await at.work();
          for (const who of [0, 1] as const) {
            const { text } = await http.call('get', '/coaching', { as: COACHES[who] });
            expect(tokensIn(text)).toEqual(mayRead(told, who));
            expect(text.includes(MEETING)).toBe(
              !told.cancelled && isCoach(told, who) && told.shares.includes('dates'),
            );
            shownOnce += tokensIn(text).length;
          }
        }
        const { programmeId, pairId } = pair;
        for (const who of COACHES) {
          const doors = [
            '/mentoring',
            '/planning',
            '/me',
            `/programmes/${programmeId}/pairs/${pairId}/agreement`,
            `/programmes/${programmeId}/pairs/${pairId}/coach`,
            `/programmes/${programmeId}/sessions/${sessionId}/notes`,
          ];
          for (const door of doors) {
            expect(tokensIn((await http.call('get', door, { as: who })).text)).toEqual([]);
          }
          for (const message of at.inbox(who)) {
            const reader = { name: who.name, locale: 'fr', timeZone: 'Europe/Paris' } as const;
            expect(tokensIn(JSON.stringify([message, cardOf(message, reader)]))).toEqual([]);
          }
          const before = chat.connector.posted.length;
          for (const said of ['mon binôme', 'prochaine session', 'sujets', 'contrat', 'retour']) {
            await chat.say(who, said);
          }
          const tapped = await chat.tap(who, 'coach.view', { programmeId, pairId });
          const spoken = chat.connector.posted.slice(before).map(shown).join();
          expect(tokensIn(spoken + tapped.json)).toEqual([]);
        }
      } finally {
        await chat.close();
      }
    }),
    { numRuns: 8, seed: 77, examples: [[WHOLE]] },
  );
  expect(shownOnce).toBeGreaterThan(0);
});
