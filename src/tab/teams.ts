import { app, authentication } from '@microsoft/teams-js';
import type { Locale } from '../wire/shapes.ts';

export type HostTheme = 'light' | 'dark' | 'contrast';

/** What the tab needs from Teams, and nothing more. */
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
  /** Tells Teams to take its loading indicator away. */
  ready(): void;
}

/** A silent host would leave `initialize` hanging for a minute: nobody waits that long for a page. */
const PATIENCE_MS = 3_000;

export async function enterTeams(): Promise<Host | undefined> {
  try {
    await withinPatience(app.initialize());
    const context = await withinPatience(app.getContext());
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

/** Opens a link of Teams inside Teams: a meeting, or in a channel the reader's own app. */
export function openInTeams(url: string): void {
  app.openLink(url).catch(() => window.open(url, '_blank', 'noopener'));
}

export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function themeOf(name: string): HostTheme {
  if (name === 'dark') return 'dark';
  if (name === 'contrast') return 'contrast';
  return 'light';
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The host does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
