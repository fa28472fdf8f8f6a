/** Answers to send one after the other: each says what the one before it left. */
interface Turns {
  /** Of drafts that wait only the newest goes: on a dead network each takes minutes. The others are answered nothing. */
  draft<T>(send: () => Promise<T>): Promise<T | undefined>;
  whole<T>(send: () => Promise<T>): Promise<T>;
}

export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let newest = 0;
  const after = <T>(send: () => Promise<T>): Promise<T> => {
    const turn = last.then(send);
    last = turn;
    return turn;
  };
  return {
    draft: (send) => {
      const mine = ++newest;
      return after(async () => (mine === newest ? send() : undefined));
    },
    whole: (send) => {
      newest += 1;
      return after(send);
    },
  };
}
