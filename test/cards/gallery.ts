import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cardOf } from '../../src/cards/card-of.ts';
import type { Locale } from '../../src/domain/language.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';

const LIBRARY = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** What Teams does with a card, near enough: its sizes, spaces, and the look of its buttons. */
const HOST = {
  fontFamily: '"Segoe UI", "Liberation Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'default' },
  },
  containerStyles: {
    default: { foregroundColors: { default: { default: '#242424', subtle: '#616161' } } },
  },
  inputs: { label: { inputSpacing: 'small', optionalInputs: { weight: 'bolder' } } },
};
const LOOK = `
  body { margin: 0; padding: 12px; background: #f5f5f5; overflow-x: hidden; }
  figure { margin: 0 0 16px; max-width: 520px; background: #fff; border-radius: 8px; border: 1px solid #e0e0e0; }
  figcaption { font: 11px sans-serif; color: #b34; padding: 4px 16px 0; }
  .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px; }
  .ac-pushButton { min-height: 32px; padding: 4px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; font: 600 14px "Segoe UI", "Liberation Sans", sans-serif; }
  .ac-pushButton.style-positive { background: #5b5fc7; color: #fff; border-color: #5b5fc7; }
  .ac-input { box-sizing: border-box; width: 100%; min-height: 32px; border: 1px solid #616161; border-radius: 4px; padding: 4px 12px; }
`;

/** A page on which the official renderer draws every message in one language, buttons opened. */
export function gallery(locale: Locale, words = NOBODY_CHANGED): string {
  const reader = { name: 'Karl Directeur', locale, timeZone: 'Europe/Paris' };
  const cards = [...samples(words)].map(([name, message]) => [name, cardOf(message, reader).card]);
  const data = JSON.stringify({ cards, HOST }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><style>${LOOK}</style><body>
    <script>${readFileSync(LIBRARY, 'utf8')}</script><script>
    const { cards, HOST } = ${data};
    for (const [name, content] of cards) {
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(HOST);
      card.parse(content);
      const figure = document.createElement('figure');
      figure.id = name;
      const caption = document.createElement('figcaption');
      caption.textContent = name;
      figure.append(caption, card.render());
      document.body.append(figure);
      for (const button of figure.querySelectorAll('.ac-pushButton.expandable')) button.click();
    }</script></body></html>`;
}
