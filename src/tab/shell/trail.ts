/** The pages somebody came through, as the addresses tell: a browser says where one is, not how. */
interface Trail {
  /** The address changed: to a new page, or back to the one before. */
  readonly visit: (address: string) => void;
  /** Whether there is a page of ours to go back to. */
  readonly hasBefore: () => boolean;
}

export function trailFrom(first: string): Trail {
  const passed = [first];
  return {
    visit: (address) => {
      if (address === passed.at(-1)) return;
      if (address === passed.at(-2)) passed.pop();
      else passed.push(address);
    },
    hasBefore: () => passed.length > 1,
  };
}
