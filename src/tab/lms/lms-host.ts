import { routeOfDeepLink } from '../shell/landing.ts';
import { localeOf } from '../host-names.ts';
import { openBeside, type Host } from '../teams.ts';

const KEPT_AS = 'binome-lms';

/**
 * The tab inside an LMS, where there is no Teams to ask: who is there comes in the fragment of the
 * address, which no server sees, and is taken out of it at once. It lives for an hour, in this frame
 * only. Undefined everywhere else, and once the frame has lost it.
 */
export function enterLms(): Host | undefined {
  if (window.location.pathname !== '/lti/tab') return undefined;
  const given = fromFragment() ?? kept();
  if (given === undefined) return undefined;
  const { token, locale } = given;
  return {
    locale: localeOf(locale),
    // The person reads the course in this language, whatever they chose for Teams.
    fixedLocale: true,
    theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    page: undefined,
    token: () => Promise.resolve(token),
    onTheme: () => undefined,
    openLink: openBeside,
    ready: () => undefined,
  };
}

interface Given {
  readonly token: string;
  readonly locale: string;
}

function fromFragment(): Given | undefined {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const token = fragment.get('lti');
  if (token === null) return undefined;
  const given = { token, locale: fragment.get('locale') ?? 'en' };
  const route = routeOfDeepLink(fragment.get('page') ?? undefined) ?? '/';
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}#${route}`);
  try {
    window.sessionStorage.setItem(KEPT_AS, JSON.stringify(given));
  } catch {
    // A browser that keeps nothing here asks for the activity again after a reload: no more is lost.
  }
  return given;
}

/** After a reload. */
function kept(): Given | undefined {
  try {
    const given: unknown = JSON.parse(window.sessionStorage.getItem(KEPT_AS) ?? 'null');
    if (typeof given !== 'object' || given === null) return undefined;
    const { token, locale } = given as Partial<Given>;
    return token === undefined || locale === undefined ? undefined : { token, locale };
  } catch {
    return undefined;
  }
}
