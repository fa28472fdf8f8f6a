import type { Result } from '../../domain/result.ts';
import {
  addDays,
  addMinutes,
  instantOfLocal,
  localDateOf,
  millisOf,
  type Instant,
} from '../../domain/time.ts';
import type { Actor } from '../../usecases/actor.ts';
import { deliverFacts } from '../../usecases/deliver-facts.ts';
import type { Clock, Ids, Ports } from '../../usecases/ports.ts';
import { sendDuePrompts } from '../../usecases/send-due-prompts.ts';
import type { PastChat } from './past-chat.ts';

export const ZONE = 'Europe/Paris';
/** How long what was committed waits for what follows from it, while scenes come close together. */
const PATIENCE_MINUTES = 180;

/** A clock that goes where the story is. */
export interface StoryClock extends Clock {
  set(at: Instant): void;
}

export function storyClock(today: Instant): StoryClock {
  let now = today;
  return {
    now: () => now,
    set(at) {
      now = at;
    },
  };
}

/** Ids that are counted, chapter by chapter, and not drawn by lot: the same whenever the story is told. */
interface StoryIds extends Ids {
  readonly begin: (chapter: string) => void;
}

export function storyIds(ids: Ids): StoryIds {
  let chapter = '';
  let count = 0;
  return {
    ...ids,
    fresh: () => ids.uuid(`demo ${chapter} ${String(++count)}`),
    begin(named) {
      chapter = named;
      count = 0;
    },
  };
}

/** What happens, scene by scene, each at its hour; told in the order of time up to today. */
export interface Story {
  readonly ports: Ports & { readonly ids: StoryIds };
  readonly chat: PastChat;
  readonly today: Instant;
  /** An hour of so many days after today (before it: negative), on the clocks of Paris. */
  readonly on: (days: number, time: string) => Instant;
  /** The same on a working day: a weekend counts as the Friday before or the Monday after, away from today. */
  readonly onWorkday: (days: number, time: string) => Instant;
  /** What would happen after today is left out; what happens at the same moment keeps its order. */
  readonly at: (moment: Instant, act: () => Promise<unknown>) => void;
  /** Somebody of the programme, by the id of their participation. */
  readonly person: (participantId: string) => Actor;
  /** Plays what happens until then, or today. */
  readonly tell: (until?: Instant) => Promise<void>;
}

/** A story told to these ports; `people` is asked for somebody when their scene comes. */
export function storyOf(parts: {
  readonly ports: Story['ports'];
  readonly chat: PastChat;
  readonly clock: StoryClock;
  readonly people: ReadonlyMap<string, Actor>;
}): Story {
  const { ports, chat, clock, people } = parts;
  const today = clock.now();
  let scenes: { readonly at: Instant; readonly act: () => Promise<unknown> }[] = [];
  const on = (days: number, time: string): Instant =>
    momentOf(addDays(localDateOf(today, ZONE), days), time);
  return {
    ports,
    chat,
    today,
    on,
    onWorkday(days, time) {
      const day = new Date(`${addDays(localDateOf(today, ZONE), days)}T12:00:00Z`).getUTCDay();
      const toFriday = day === 6 ? 1 : 2;
      const toMonday = day === 6 ? 2 : 1;
      const isWeekend = day === 6 || day === 0;
      return on(isWeekend ? (days < 0 ? days - toFriday : days + toMonday) : days, time);
    },
    at: (moment, act) => void scenes.push({ at: moment, act }),
    person(participantId) {
      const who = people.get(participantId);
      if (who === undefined) throw new Error('the demo names somebody who is not there');
      return who;
    },
    async tell(until = today) {
      let settled = clock.now();
      const due = scenes.filter((scene) => scene.at <= until);
      scenes = scenes.filter((scene) => scene.at > until);
      for (const scene of due.toSorted((a, b) => millisOf(a.at) - millisOf(b.at))) {
        if (scene.at > addMinutes(settled, PATIENCE_MINUTES)) {
          await deliverFacts(ports);
          settled = scene.at;
        }
        clock.set(scene.at);
        await scene.act();
      }
      clock.set(until);
      await settle(ports);
    },
  };
}

/** What the clock asks for at this moment, and what follows from it. */
export async function settle(ports: Ports): Promise<void> {
  await sendDuePrompts(ports);
  await deliverFacts(ports);
}

function momentOf(day: string, time: string): Instant {
  const moment = instantOfLocal(`${day}T${time}`, ZONE);
  if (moment === undefined) throw new Error(`${day} ${time} is on no clock`);
  return moment;
}

/** A refusal here is a mistake in the story, not something to tell anybody politely. */
export function done<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`the demo programme met a refusal: ${result.error.code}`);
  return result.value;
}
