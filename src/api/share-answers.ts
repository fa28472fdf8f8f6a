/** Gives everybody who asks under one name the same answer, made after each of them asked. */
export type ShareAnswers = <T>(name: string, make: () => Promise<T>) => Promise<T>;

/** What costs a moment rests nine times as long before it is done again: at most a tenth of the time. */
const REST = 9;
/** Nobody waits longer than this for what was just done for others. */
const LONGEST_REST_MS = 500;

interface Lane {
  /** The answer that is being made, and the rest after it. */
  last: Promise<unknown>;
  /** The one that waits, and whoever asks meanwhile with it. */
  next?: Promise<unknown>;
}

/**
 * Answers that are long to make and the same for all who may have them. They are made one after
 * another: whoever asks while one is being made waits for the next, which begins later than they
 * asked. So nobody is shown anything of before their own act, and twenty readers cost what one does.
 * A name must say everything that the answer depends on; who may have it is decided before.
 */
export function shareAnswers(wait: (millis: number) => Promise<void>): ShareAnswers {
  const lanes = new Map<string, Lane>();

  async function rest(name: string, lane: Lane, millis: number): Promise<void> {
    await wait(millis);
    if (lane.next === undefined) lanes.delete(name);
  }

  return <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const lane = lanes.get(name) ?? { last: Promise.resolve() };
    lanes.set(name, lane);
    lane.next ??= lane.last.then(() => {
      delete lane.next;
      const began = performance.now();
      const made = make();
      const afterwards = (): Promise<void> =>
        rest(name, lane, Math.min((performance.now() - began) * REST, LONGEST_REST_MS));
      lane.last = made.then(afterwards, afterwards);
      return made;
    });
    return lane.next as Promise<T>;
  };
}
