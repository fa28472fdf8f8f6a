import { lostEn } from '../locales/lost.en.ts';
import { lostFr } from '../locales/lost.fr.ts';
import type { Locale } from '../wire/shapes.ts';

const WORDS = { fr: lostFr, en: lostEn };

/** The rest of the tab did not come, nor what it draws with: says so, and tries again with the network. */
export function sayLost(locale: Locale): void {
  const { title, remedy, retry } = WORDS[locale];
  const page = document.createElement('main');
  page.setAttribute('role', 'alert');
  Object.assign(page.style, {
    padding: '32px 24px',
    maxWidth: '56ch',
    font: '14px/20px system-ui',
  });
  const again = withText('button', retry);
  Object.assign(again.style, { minHeight: '32px', padding: '0 12px', font: 'inherit' });
  const reload = () => window.location.reload();
  again.addEventListener('click', reload);
  window.addEventListener('online', reload);
  page.append(withText('h1', title), withText('p', remedy), again);
  const place = document.getElementById('root');
  place?.removeAttribute('aria-busy');
  place?.replaceChildren(page);
}

function withText(name: 'h1' | 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
