import type { Locale } from '../domain/language.ts';
import { ok } from '../domain/result.ts';
import { LandingShape } from '../wire/landing.ts';
import type { MeWire } from '../wire/me.ts';
import { MyMentoringShape } from '../wire/mentoring.ts';
import { ROOMS, roomsOf, sponsoredBy, type Room } from '../wire/rooms.ts';
import { COACH_ENDPOINTS } from './coach.ts';
import type { Call } from './context.ts';
import { DASHBOARD_ENDPOINTS } from './dashboard.ts';
import { DELIVERY_ENDPOINTS } from './deliveries.ts';
import { endpoint } from './endpoint.ts';
import { KIT_ENDPOINTS } from './kit.ts';
import { ME_ENDPOINTS, presentMe } from './me.ts';
import { MENTORING_ENDPOINTS } from './mentoring.ts';
import { PROGRAMME_ENDPOINTS } from './programmes.ts';

/** What a page asks as it opens: the endpoint, and what its path or its address says besides. */
interface Question {
  readonly at: `/${string}`;
  readonly programmeId?: string;
  readonly lang?: Locale;
}
type Answered = readonly [path: string, answer: unknown];

/** What the first page of each room asks as it opens. */
const QUESTIONS: Readonly<Record<Room, (me: MeWire, locale: Locale) => readonly Question[]>> = {
  programmes: () => [{ at: '/programmes' }],
  mentoring: () => [{ at: '/mentoring' }],
  planning: () => [{ at: '/planning' }],
  coach: () => [{ at: '/coaching' }],
  sponsor: (me) => {
    const [only, another] = sponsoredBy(me);
    if (only === undefined || another !== undefined) return [];
    return [{ at: '/programmes/{programmeId}/sponsor-page', programmeId: only.id }];
  },
  administration: (_me, lang) => [
    { at: '/administration/health', lang },
    { at: '/administration/deliveries', lang },
  ],
};

/** Rooms whose answers wait for what others run: without them a page with its title is better than none. */
const LOOKS_OUTSIDE: ReadonlySet<Room> = new Set(['administration']);
const PATIENCE_MS = 1_000;

const ASKED = new Map(
  [
    ...ME_ENDPOINTS,
    ...PROGRAMME_ENDPOINTS,
    ...MENTORING_ENDPOINTS,
    ...KIT_ENDPOINTS,
    ...COACH_ENDPOINTS,
    ...DASHBOARD_ENDPOINTS,
    ...DELIVERY_ENDPOINTS,
  ]
    .filter(({ method }) => method === 'get')
    .map((one) => [one.path, one] as const),
);

export const LANDING_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/landing',
    summary:
      'Who I am and what my first page shows, in one answer: that of `room`, or of the first that is open to me',
    answer: LandingShape,
    handle: async (call) => {
      const me = await presentMe(call);
      const asked = call.query('room');
      const room = ROOMS.find((one) => one === asked) ?? roomsOf(me)[0];
      const answers = await answersOf(call, QUESTIONS[room](me, call.locale), room);
      const more = await answersOf(call, kitsOf(answers), room);
      return ok({ byPath: Object.fromEntries([['/me', me], ...answers, ...more]) });
    },
  }),
];

/** The modules of a pair's way are named by their kit. */
function kitsOf(answers: readonly Answered[]): readonly Question[] {
  const [, mentoring] = answers.find(([path]) => path === '/mentoring') ?? [];
  const { data } = MyMentoringShape.safeParse(mentoring);
  const paired = data?.pairs.filter(({ state }) => state === 'paired') ?? [];
  return [...new Set(paired.map(({ programmeId }) => programmeId))].map((programmeId) => ({
    at: '/programmes/{programmeId}/kit',
    programmeId,
  }));
}

async function answersOf(
  call: Call<unknown>,
  questions: readonly Question[],
  room: Room,
): Promise<readonly Answered[]> {
  const found = await Promise.all(
    questions.map((question) => {
      const answer = answerOf(call, question);
      return LOOKS_OUTSIDE.has(room) ? Promise.race([answer, late(call)]) : answer;
    }),
  );
  return found.filter((one) => one !== undefined);
}

async function late({ ports }: Call<unknown>): Promise<undefined> {
  await ports.wait(PATIENCE_MS);
  return undefined;
}

/** Undefined when it is refused or fails: the page then asks itself, and says what is wrong. */
async function answerOf(
  call: Call<unknown>,
  { at, programmeId = '', lang }: Question,
): Promise<Answered | undefined> {
  const path = at.replace('{programmeId}', encodeURIComponent(programmeId));
  try {
    const outcome = await ASKED.get(at)?.handle({
      ...call,
      param: () => programmeId,
      query: () => undefined,
    });
    if (outcome?.ok !== true) return undefined;
    return [lang === undefined ? path : `${path}?lang=${lang}`, outcome.value];
  } catch (error) {
    call.ports.log.warn('request-failed', { path: at, cause: String(error) });
    return undefined;
  }
}
