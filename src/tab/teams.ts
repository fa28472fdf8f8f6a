import { app, authentication, pages } from '@microsoft/teams-js';
import type { Locale } from '../wire/shapes.ts';
import { localeOf } from './host-names.ts';
import { within } from './patience.ts';

export type HostTheme = 'light' | 'dark' | 'contrast';

/** Teams' back button, and the setting up of a channel's tab. */
export type TeamsPages = Pick<typeof pages, 'backStack' | 'config' | 'getConfig'>;

/**
 * What the tab needs from Teams, and nothing more. teams-js keeps whom it shook hands with to itself and
 * stands in the first script: everything else reaches Teams through here.
 */
export interface Host {
  readonly locale: Locale;
  /** The page around ours decides the language, not the person's own choice. */
  readonly fixedLocale?: boolean;
  readonly theme: HostTheme;
  /** The page a deep link asks for, as the text of a route: `/mentoring`. */
  readonly page: string | undefined;
  /** Of another organisation, in a channel that was shared with theirs. */
  readonly isVisitor?: boolean;
  token(): Promise<string>;
  onTheme(listen: (theme: HostTheme) => void): void;
  /** Absent where nobody shook hands with Teams: in a learning platform. */
  readonly pages?: TeamsPages;
  /** Opens a link of Teams inside Teams: a meeting, or in a channel the reader's own app. */
  readonly openLink: (url: string) => void;
  /** Tells Teams to take its loading indicator away. */
  ready(): void;
}

/** A silent host would leave `initialize` hanging for a minute: nobody waits that long for a page. */
const PATIENCE_MS = 3_000;

export async function enterTeams(): Promise<Host | undefined> {
  try {
    await within(PATIENCE_MS, app.initialize());
    const context = await within(PATIENCE_MS, app.getContext());
    app.notifyAppLoaded();
    return {
      locale: localeOf(context.app.locale),
      theme: themeOf(context.app.theme),
      page: context.page.subPageId,
      isVisitor: isVisitor(context.channel?.ownerTenantId, context.user?.tenant?.id),
      token: () => authentication.getAuthToken(),
      onTheme: (listen) => {
        app.registerOnThemeChangeHandler((theme) => listen(themeOf(theme)));
      },
      pages,
      openLink: (url) => {
        app.openLink(url).catch(() => openBeside(url));
      },
      ready: () => {
        void app.notifySuccess();
      },
    };
  } catch {
    // Outside Teams there is no host to answer: the caller shows how to come in.
    return undefined;
  }
}

/** Neither side is known outside of channels: then nobody is a visitor. */
function isVisitor(owner: string | undefined, own: string | undefined): boolean {
  return owner !== undefined && owner !== '' && own !== undefined && own !== owner;
}

/** In a window of its own, where there is no Teams to open it. */
export function openBeside(url: string): void {
  window.open(url, '_blank', 'noopener');
}

function themeOf(name: string): HostTheme {
  if (name === 'dark') return 'dark';
  if (name === 'contrast') return 'contrast';
  return 'light';
}
