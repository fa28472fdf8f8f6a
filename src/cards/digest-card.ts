import type { Reader } from '../domain/message-parts.ts';
import type { Action, ActionExecute, Element } from './adaptive-card.ts';
import { heading, line, subtle, wordsFor, type Draft } from './build.ts';
import { APART } from './verbs.ts';

export interface Part {
  readonly draft: Draft;
  /** What to do about it: opens it, so that nobody agrees to what they have not read. */
  readonly main: Action | undefined;
}

/** Of a part, its title and the lines that say who and when: the rest is one tap away. */
const LINES = 3;

/** Several messages as one: each with its main action, which answers apart and leaves this card. */
export function digestCard(parts: readonly Part[], reader: Reader): Draft {
  const t = wordsFor(reader);
  return {
    body: [
      heading(t.digest.title),
      subtle(t.digest.intro),
      ...parts.map(({ draft, main }) => ({
        type: 'Container' as const,
        separator: true,
        spacing: 'large' as const,
        items: [...summaryOf(draft.body), ...actionOf(main)],
      })),
    ],
  };
}

function summaryOf(body: readonly Element[]): readonly Element[] {
  const words = body.flatMap((element): readonly Element[] => {
    if (element.type === 'TextBlock') return [line(element.text, { weight: 'bolder' })];
    return element.type === 'RichTextBlock' ? [element] : [];
  });
  return words.slice(0, 1 + LINES);
}

function apartFrom(main: ActionExecute): ActionExecute {
  const { style: _style, ...action } = main;
  return { ...action, data: { ...action.data, [APART]: true } };
}

function unstyled(main: Action): Action {
  if (main.type === 'Action.Submit') return main;
  const { style: _style, ...action } = main;
  return action;
}

function actionOf(main: Action | undefined): readonly Element[] {
  if (main === undefined) return [];
  // It stands among others here: none is the one thing to do.
  const apart = main.type === 'Action.Execute' ? apartFrom(main) : unstyled(main);
  return [{ type: 'ActionSet', spacing: 'small', actions: [apart] }];
}
