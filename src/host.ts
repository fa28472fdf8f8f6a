import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { badgePages } from './badge-pages.ts';
import { legalPages } from './legal-pages.ts';
import { catalogueOf } from './locales/catalogue.ts';
import type { Ports } from './usecases/ports.ts';
import { writeCalendar } from './usecases/write-calendar.ts';

/** Our mark, for platforms and catalogues that show one beside our name. */
const LOGO = join(import.meta.dirname, 'logo.png');

/** Where the tab may be shown: Teams and Microsoft 365, and our own frame. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

// Griffel, the style engine of Fluent UI, writes its rules into style elements at run time.
const policyFor = (ancestors: readonly string[], scripts: readonly string[] = []): string =>
  [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net",
    // teams-js reads there which hosts it may trust, and falls back on its own list without it.
    "connect-src 'self' https://res.cdn.office.net",
    "object-src 'none'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ')}`,
  ].join('; ');
const CONTENT_SECURITY_POLICY = policyFor(FRAME_ANCESTORS);

/** The tab's page for an LMS: its origins may frame it too, here and nowhere else. */
export function tabPageFor(builtTab: string): (frames: readonly string[]) => Promise<Response> {
  return async (frames) => {
    const page = await readFile(join(builtTab, 'index.html'), 'utf8');
    return new Response(page, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policyFor([...FRAME_ANCESTORS, ...frames], scriptsOf(page)),
      },
    });
  };
}

/** The scripts inside a page that may run, as a policy names them: by their content, and no other. */
function scriptsOf(page: string): readonly string[] {
  return [...page.matchAll(/<script[^>]*>([^]+?)<\/script>/gu)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/** Everything under one roof: API, calendar files, health, the built tab, the pages of the law, and local mode's own. */
export function createHost(parts: {
  readonly ports: Ports;
  readonly api: Hono;
  /** Personas and the Teams-like frame; absent in production, where `/` is the tab. */
  readonly local?: Hono;
  /** What the Bot Framework posts to `/api/messages`. */
  readonly messages: (request: Request) => Promise<Response>;
  readonly builtTab: string;
  /** Hears of every request by the pattern of its route; absent, nobody does. */
  readonly observe?: (
    method: string,
    work: () => Promise<{ readonly route: string; readonly status: number }>,
  ) => Promise<void>;
  /** The tool's side of LTI; absent where no learning platform is spoken to. */
  readonly lti?: Hono;
}): Hono {
  const { ports, api, local, messages, builtTab, lti, observe } = parts;
  const app = new Hono();
  if (observe !== undefined) {
    app.use((c, next) =>
      observe(c.req.method, async () => {
        await next();
        // The route that answered; the last that matches may be the one for addresses that are none.
        return { route: routePath(c), status: c.res.status };
      }),
    );
  }
  app.use(async (c, next) => {
    await next();
    // Pages inside an LMS say themselves who may frame them.
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    }
    c.header('X-Content-Type-Options', 'nosniff');
    if (!c.res.headers.has('Referrer-Policy')) {
      c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    }
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (local === undefined) {
      c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
  });
  app.get('/logo.png', async (c) =>
    c.body(Uint8Array.from(await readFile(LOGO)), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=86400',
    }),
  );
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await ports.store.readFacts('', 1);
      return c.text('ready');
    } catch {
      return c.text('the store cannot be read', 503);
    }
  });
  app.post('/api/messages', (c) => messages(c.req.raw));
  app.route('/api', api);
  if (lti !== undefined) app.route('/lti', lti);
  app.route('/', legalPages());
  app.route('/badges', badgePages(ports));
  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    const token = c.req.param('file').replace(/\.ics$/u, '');
    const words = {
      fr: catalogueOf('fr').common.calendar,
      en: catalogueOf('en').common.calendar,
    };
    const file = await writeCalendar(ports, token, words);
    if (!file.ok) return c.text('', 404);
    return c.body(file.value, 200, {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'attachment; filename="binome.ics"',
    });
  });
  const root = relative(process.cwd(), builtTab) || '.';
  if (local === undefined) {
    app.get('/', (c) => c.redirect('/tab/'));
  } else {
    app.route('/local', local);
    app.get('/', serveStatic({ root, path: 'frame.html' }));
  }
  // The page holds its first script, and is built anew while a server of this machine runs.
  app.on('GET', ['/tab/', '/tab/index.html'], async (c, next) => {
    await next();
    const page = await readFile(join(builtTab, 'index.html'), 'utf8').catch(() => '');
    c.header('Content-Security-Policy', policyFor(FRAME_ANCESTORS, scriptsOf(page)));
  });
  app.use(
    '/tab/*',
    serveStatic({
      root,
      rewriteRequestPath: (path) => path.replace(/^\/tab/u, ''),
      // The build wrote `file.br` and `file.gz` beside each file.
      precompressed: true,
      onFound: (_path, c) => {
        // The name of a file below assets/ changes with its content; the page's own name never does.
        const isNamedByContent = c.req.path.startsWith('/tab/assets/');
        c.header(
          'Cache-Control',
          isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    }),
  );
  return app;
}
