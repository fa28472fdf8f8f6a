import { expect, test } from 'vitest';
import { begun, writingIn, type Written } from '../../../src/tab/ui/writing.ts';

/** A form in one window, drawn anew after each change, over what is saved meanwhile. */
function form(start: string) {
  let written: Written<string> = begun(start);
  let saved = start;
  const draw = () =>
    writingIn(saved, written, (next) => {
      written = typeof next === 'function' ? next(written) : next;
    });
  return {
    draw: () => {
      draw();
      return draw();
    },
    savedElsewhere: (text: string) => {
      saved = text;
    },
  };
}

test('a form in which nothing was written shows what is saved', () => {
  const { draw, savedElsewhere } = form('before');
  savedElsewhere('theirs');
  expect(draw()).toMatchObject({ mine: 'theirs', base: 'theirs', isBehind: false });
});

test('what was written stays when something else is saved, until it is settled', () => {
  const { draw, savedElsewhere } = form('before');
  draw().change('mine');
  expect(draw()).toMatchObject({ mine: 'mine', base: 'before', isBehind: false });
  savedElsewhere('theirs');
  expect(draw()).toMatchObject({ mine: 'mine', isBehind: true, isAsked: true });
  draw().putOff();
  expect(draw()).toMatchObject({ mine: 'mine', isBehind: true, isAsked: false });
  draw().ask();
  expect(draw().isAsked).toBe(true);
  draw().settle('theirs and mine');
  expect(draw()).toMatchObject({ mine: 'theirs and mine', base: 'theirs', isBehind: false });
});

test('what one saved oneself is not taken for somebody else’s, before or after it is read again', () => {
  const { draw, savedElsewhere } = form('before');
  draw().change('mine');
  draw().kept('mine');
  draw().change('mine, and more');
  expect(draw()).toMatchObject({ mine: 'mine, and more', base: 'mine', isBehind: false });
  savedElsewhere('mine');
  expect(draw()).toMatchObject({ mine: 'mine, and more', isBehind: false });
  savedElsewhere('theirs');
  expect(draw().isAsked).toBe(true);
});

test('the same text written twice is no difference', () => {
  const { draw, savedElsewhere } = form('before');
  draw().change('the same');
  savedElsewhere('the same');
  expect(draw()).toMatchObject({ base: 'the same', isBehind: false });
});
