import { useCallback, useState } from 'react';

export const FRAME_THEMES = ['light', 'dark', 'contrast'] as const;
export type FrameTheme = (typeof FRAME_THEMES)[number];
export const FRAME_LOCALES = ['fr', 'en'] as const;
export type FrameLocale = (typeof FRAME_LOCALES)[number];
const VIEWS = ['tab', 'chat', 'channel'] as const;
export type View = (typeof VIEWS)[number];

/** What the frame shows. It lives in the address, so that a state can be kept, sent or tested. */
export interface Settings {
  readonly as: string | undefined;
  readonly theme: FrameTheme;
  readonly lang: FrameLocale;
  readonly view: View;
  /** The page of the tab to open. */
  readonly page: string | undefined;
  /** What the channel's tab shows, once it was set up: `/tab/?channel=…`. */
  readonly content: string | undefined;
}

/** Links on cards and in calendars carry the page behind a hash, as `/#/mentoring`. */
function readSettings(
  { search, hash }: Pick<Location, 'search' | 'hash'>,
  languages: readonly string[],
): Settings {
  const query = new URLSearchParams(search);
  const linked = hash.startsWith('#/') && hash.length > 2 ? hash.slice(1) : undefined;
  return {
    as: query.get('as') ?? undefined,
    theme: FRAME_THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
    lang: FRAME_LOCALES.find((lang) => lang === query.get('lang')) ?? spokenBy(languages),
    view: VIEWS.find((view) => view === query.get('view')) ?? 'tab',
    page: query.get('page') ?? linked,
    content: ownPage(query.get('content') ?? ''),
  };
}

function writeSettings(settings: Settings): string {
  const query = new URLSearchParams();
  if (settings.as !== undefined) query.set('as', settings.as);
  query.set('theme', settings.theme);
  query.set('lang', settings.lang);
  query.set('view', settings.view);
  if (settings.page !== undefined) query.set('page', settings.page);
  if (settings.content !== undefined) query.set('content', settings.content);
  return `?${query.toString()}`;
}

export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(() =>
    readSettings(window.location, navigator.languages),
  );
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      window.history.replaceState(null, '', writeSettings(after));
      return after;
    });
  }, []);
  return [settings, change];
}

/** A page of the tab, of this very origin; nothing else is shown in the frame. */
export function ownPage(address: string): string | undefined {
  if (!URL.canParse(address, window.location.origin)) return undefined;
  const { origin, pathname, search } = new URL(address, window.location.origin);
  return origin === window.location.origin && pathname === '/tab/' ? pathname + search : undefined;
}

function spokenBy(languages: readonly string[]): FrameLocale {
  return languages.some((tag) => tag.toLowerCase().startsWith('en')) &&
    !languages.some((tag) => tag.toLowerCase().startsWith('fr'))
    ? 'en'
    : 'fr';
}
