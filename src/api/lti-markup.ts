import { html } from 'hono/html';
import type { Locale } from '../domain/language.ts';

export type Markup = ReturnType<typeof html>;

/** A whole page; scripts and styles are files of ours, so nothing inline is ever run. */
export function page(locale: Locale, title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Binôme</title>
        <link rel="stylesheet" href="/lti/page.css" />
        <script src="/lti/page.js" defer></script>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
