import { Hono } from 'hono';
import { html } from 'hono/html';
import { legalEn } from './locales/legal.en.ts';
import { legalFr, type LegalWords } from './locales/legal.fr.ts';

/** `/privacy` and `/terms`, which the manifest names: in the reader's language, or `?lang=`. */
export function legalPages(): Hono {
  const app = new Hono();
  for (const page of ['privacy', 'terms'] as const) {
    app.get(`/${page}`, (c) => {
      const asked = c.req.query('lang') ?? c.req.header('Accept-Language') ?? '';
      const words: LegalWords = /^fr\b/iu.test(asked) ? legalFr : legalEn;
      c.header('Vary', 'Accept-Language');
      return c.html(render(words, page));
    });
  }
  return app;
}

function render(words: LegalWords, page: 'privacy' | 'terms') {
  const { title, sections } = words[page];
  const other = words.lang === 'fr' ? 'en' : 'fr';
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            font:
              1rem/1.6 'Segoe UI',
              system-ui,
              sans-serif;
            max-width: 42rem;
            margin: 0 auto;
            padding: 2rem 1.25rem 4rem;
          }
          h1 {
            line-height: 1.25;
          }
          h2 {
            font-size: 1.125rem;
            margin-top: 2rem;
          }
        </style>
      </head>
      <body>
        <main>
          <p>
            <a href="/${page}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
          </p>
          <h1>${title}</h1>
          ${sections.map(
            (section) =>
              html`<h2>${section.title}</h2>
                ${section.text.map((line) => html`<p>${line}</p>`)}`,
          )}
        </main>
      </body>
    </html>`;
}
