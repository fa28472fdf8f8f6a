import { Hono, type Context } from 'hono';
import { html, raw } from 'hono/html';
import { ACHIEVEMENTS, BADGE_KINDS, issuerProfile, type BadgeKind } from './domain/badge.ts';
import { recordsEn } from './locales/records.en.ts';
import { recordsFr } from './locales/records.fr.ts';
import type { Ports } from './usecases/ports.ts';
import {
  signStatusList,
  viewBadge,
  viewIssuer,
  viewRevocations,
  type PublicBadge,
  type PublicIssuer,
} from './usecases/view-badge.ts';

const NOBODY = 'noindex, nofollow';

/**
 * What anybody may fetch about a badge whose address they have: the page that checks it, the
 * credential, its picture, the issuer, its keys, and who was taken back.
 */
export function badgePages(ports: Ports): Hono {
  const app = new Hono();
  const { badges } = ports;
  if (badges === undefined) return app;
  const open = { ...ports, badges };
  app.use(async (c, next) => {
    await next();
    c.header('X-Robots-Tag', NOBODY);
    // Wallets and verifiers of other sites read it from a browser; nothing here is secret.
    c.header('Access-Control-Allow-Origin', '*');
  });
  const issuerOr404 = async (
    c: Context,
    answer: (issuer: PublicIssuer) => Response | Promise<Response>,
  ): Promise<Response> => {
    const shown = await viewIssuer(open, c.req.param('issuer') ?? '');
    return shown === undefined ? c.notFound() : answer(shown);
  };
  app.get('/:issuer', (c) =>
    issuerOr404(c, ({ url, programme }) =>
      c.json(issuerProfile(url, programme.name, badges.publicUrl)),
    ),
  );
  app.get('/:issuer/jwks.json', (c) =>
    issuerOr404(c, ({ issuer }) => c.json({ keys: issuer.keys.map((key) => key.publicJwk) })),
  );
  app.get('/:issuer/keys/:kid', (c) =>
    issuerOr404(c, ({ issuer }) => {
      const key = issuer.keys.find(({ kid }) => kid === c.req.param('kid'));
      return key === undefined ? c.notFound() : c.json(key.publicJwk);
    }),
  );
  app.get('/:issuer/status', (c) =>
    issuerOr404(c, async (shown) => {
      const jwt = await signStatusList(open, shown);
      if (jwt === undefined) return c.notFound();
      return c.body(jwt, 200, {
        'Content-Type': 'application/vc+jwt',
        'Cache-Control': 'no-cache',
      });
    }),
  );
  app.get('/:issuer/revocations', (c) =>
    issuerOr404(c, async (shown) => {
      c.header('Cache-Control', 'no-cache');
      return c.json(await viewRevocations(open, shown));
    }),
  );
  app.get('/:issuer/achievements/:kind', (c) =>
    issuerOr404(c, ({ url, programme }) => {
      const [name = '', picture] = c.req.param('kind').split('.');
      const kind = BADGE_KINDS.find((known) => known === name);
      if (kind === undefined) return c.notFound();
      if (picture === 'svg') return svg(c, draw(kind, programme.name, programme.locale));
      const { name: title, description, criteria } = ACHIEVEMENTS[kind];
      const { locale } = programme;
      return c.json({
        id: `${url}/achievements/${kind}`,
        type: ['Achievement'],
        achievementType: 'Badge',
        name: title[locale],
        description: description[locale],
        criteria: { narrative: criteria[locale] },
      });
    }),
  );
  app.get('/:issuer/:badge', async (c) => {
    const [id = '', form] = c.req.param('badge').split('.');
    const shown = await viewBadge(open, c.req.param('issuer'), id);
    if (shown === undefined) return c.notFound();
    if (form === undefined) return page(c, shown);
    const { badge, programme } = shown;
    // What was taken back is handed out no more; who holds a copy reads the list that says so.
    if (badge.revokedAt !== undefined) return c.notFound();
    if (form === 'json' && shown.credential !== undefined) {
      return c.json(withoutClaims(shown.credential));
    }
    if (form === 'jwt') {
      return c.body(badge.jwt, 200, { 'Content-Type': 'application/vc+jwt' });
    }
    if (form === 'png') {
      const png = await badges.picture(badge.kind, programme.locale, badge.jwt);
      return c.body(Uint8Array.from(png), 200, { 'Content-Type': 'image/png' });
    }
    if (form === 'svg')
      return svg(c, draw(badge.kind, programme.name, programme.locale, badge.jwt));
    return c.notFound();
  });
  return app;
}

/** The credential itself, apart from the claims that a token adds to it. */
function withoutClaims(payload: Readonly<Record<string, unknown>>): object {
  const { iss: _iss, jti: _jti, sub: _sub, nbf: _nbf, ...credential } = payload;
  return credential;
}

function svg(c: Context, text: string): Response {
  return c.body(text, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
}

/**
 * The picture, drawn by us and holding nothing but text that is escaped. With a token it is baked:
 * `<openbadges:credential verify>` (Open Badges 3.0, section 5.3.2).
 */
function draw(kind: BadgeKind, programme: string, locale: 'fr' | 'en', jwt?: string): string {
  const baked = jwt === undefined ? '' : `<openbadges:credential verify="${jwt}"/>`;
  const { name } = ACHIEVEMENTS[kind];
  const shown = programme.length > 34 ? `${programme.slice(0, 33).trimEnd()}…` : programme;
  const line = (y: number, size: number, text: string): string =>
    `<text x="200" y="${y}" text-anchor="middle" font-family="Segoe UI, system-ui, sans-serif" font-size="${size}" font-weight="600" fill="#ffffff">${escaped(text)}</text>`;
  const [upper, lower] = inTwo(name[locale]);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 400 400" width="400" height="400" role="img" aria-labelledby="t">${baked}<title id="t">${escaped(name[locale])}</title><circle cx="200" cy="200" r="192" fill="#3d3e78"/><circle cx="200" cy="200" r="176" fill="none" stroke="#e2e1f5" stroke-width="4"/><circle cx="168" cy="140" r="52" fill="#b9b7e8"/><circle cx="232" cy="140" r="52" fill="#e2e1f5" fill-opacity="0.85"/>${line(244, 24, upper)}${line(274, 24, lower)}${line(306, 15, shown)}</svg>`;
}

/** A title in two lines of about the same length, for a circle has no room for one. */
function inTwo(title: string): readonly [string, string] {
  const words = title.split(' ');
  const until = (at: number): string => words.slice(0, at).join(' ');
  const at = words.findIndex((_, index) => until(index + 1).length * 2 >= title.length) + 1;
  return [until(at), words.slice(at).join(' ')];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function page(c: Context, shown: PublicBadge) {
  const asked = c.req.query('lang') ?? c.req.header('Accept-Language') ?? '';
  const lang = /^fr\b/iu.test(asked) ? 'fr' : 'en';
  const words = (lang === 'fr' ? recordsFr : recordsEn).badge;
  const { badge, programme, credential, url } = shown;
  const state =
    badge.revokedAt !== undefined ? 'withdrawn' : credential === undefined ? 'invalid' : 'valid';
  const { name, description, criteria } = ACHIEVEMENTS[badge.kind];
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const at = `${url}/${badge.id}`;
  const other = lang === 'fr' ? 'en' : 'fr';
  c.header('Vary', 'Accept-Language');
  c.header('Cache-Control', 'no-cache');
  return c.html(
    html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${name[lang]} – ${programme.name}</title>
          <style>
            :root {
              color-scheme: light dark;
            }
            body {
              font:
                1rem/1.6 'Segoe UI',
                system-ui,
                sans-serif;
              max-width: 40rem;
              margin: 0 auto;
              padding: 2rem 1.25rem 4rem;
            }
            svg {
              width: min(16rem, 70vw);
              height: auto;
              display: block;
              margin: 1rem 0;
            }
            dt {
              font-weight: 600;
            }
            dd {
              margin: 0 0 0.75rem;
            }
          </style>
        </head>
        <body>
          <main>
            <p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
            <h1>${name[lang]}</h1>
            <p><strong>${words.state[state]}</strong></p>
            ${state === 'valid' ? raw(draw(badge.kind, programme.name, programme.locale)) : ''}
            <dl>
              ${
                state === 'valid'
                  ? html`<dt>${words.recipient}</dt>
                      <dd>${recipientOf(shown)}</dd>`
                  : ''
              }
              <dt>${words.issuer}</dt>
              <dd>${programme.name}</dd>
              <dt>${words.issued}</dt>
              <dd>${date.format(new Date(badge.issuedAt))}</dd>
              ${
                badge.revocationReason === undefined
                  ? ''
                  : html`<dt>${words.reason}</dt>
                      <dd>${badge.revocationReason}</dd>`
              }
              <dt>${words.what}</dt>
              <dd>${description[lang]}</dd>
              <dt>${words.criteria}</dt>
              <dd>${criteria[lang]}</dd>
            </dl>
            ${
              state === 'valid'
                ? html`<p>
                    <a href="${at}.svg" download>${words.picture}</a> ·
                    <a href="${at}.png" download>${words.png}</a> ·
                    <a href="${at}.json">${words.json}</a> · <a href="${at}.jwt">${words.jwt}</a>
                  </p>`
                : ''
            }
            <p>${words.how}</p>
          </main>
        </body>
      </html>`,
  );
}

/** As the signed credential names them: what is shown is what was signed. */
function recipientOf({ credential }: PublicBadge): string {
  const subject = credential?.['credentialSubject'] as
    { readonly identifier?: readonly { readonly identityHash?: string }[] } | undefined;
  return subject?.identifier?.[0]?.identityHash ?? '';
}
