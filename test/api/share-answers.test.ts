import { expect, test } from 'vitest';
import { shareAnswers } from '../../src/api/share-answers.ts';

/** Makers that the test lets begin and end, and what each of them saw when it began. */
function workshop() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  let state = 'nothing';
  return {
    begun,
    set: (next: string) => {
      state = next;
    },
    make: () => {
      const seen = state;
      begun.push(seen);
      return new Promise<string>((resolve) => ends.push(() => resolve(seen)));
    },
    end: () => ends.shift()?.(),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('whoever asks while an answer is being made gets the next one, made for all who wait', async () => {
  const share = shareAnswers(() => Promise.resolve());
  const { begun, set, make, end } = workshop();
  const first = share('a', make);
  await settled();
  set('after the first asked');
  const others = [share('a', make), share('a', make), share('a', make)];
  await settled();
  expect(begun).toEqual(['nothing']);
  end();
  expect(await first).toBe('nothing');
  await settled();
  end();
  expect(await Promise.all(others)).toEqual(Array(3).fill('after the first asked'));
  expect(begun).toHaveLength(2);
});

test('other names do not wait', async () => {
  const share = shareAnswers(() => Promise.resolve());
  const { begun, make } = workshop();
  void share('a', make);
  void share('b', make);
  await settled();
  expect(begun).toHaveLength(2);
});

test('what fails fails for those who waited for it, and is tried again for whoever comes then', async () => {
  const share = shareAnswers(() => Promise.resolve());
  const failing = () => Promise.reject(new Error('the store is away'));
  const asked = [share('a', failing), share('a', failing)];
  for (const one of asked) await expect(one).rejects.toThrow('the store is away');
  expect(await share('a', () => Promise.resolve('here again'))).toBe('here again');
});

test('what was long to make is not made again at once', async () => {
  let rested: (() => void) | undefined;
  const rests: number[] = [];
  const share = shareAnswers((millis) => {
    rests.push(millis);
    return new Promise((resolve) => {
      rested = resolve;
    });
  });
  const { begun, make, end } = workshop();
  const first = share('a', make);
  await settled();
  end();
  await first;
  const second = share('a', make);
  await settled();
  expect(begun).toHaveLength(1);
  rested?.();
  await settled();
  expect(begun).toHaveLength(2);
  end();
  await second;
  expect(rests.every((millis) => millis >= 0 && millis <= 500)).toBe(true);
});
