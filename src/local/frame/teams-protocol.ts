/**
 * The host's half of the teams-js wire protocol, as far as a tab speaks it: a personal one, one of
 * a channel, and the page on which that one is set up.
 * Request: `{ id, uuidAsString, func, args }`; reply: the same ids with `args`; event: `{ func, args }`.
 */
export interface TeamsRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

export interface FrameContext {
  readonly locale: string;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly userObjectId: string;
  readonly subEntityId: string | undefined;
  /** `settings` on the page that sets a channel's tab up. */
  readonly frameContext?: 'content' | 'settings';
  /** Present in a channel. */
  readonly channelId?: string;
  readonly channelName?: string;
  readonly hostTeamTenantId?: string;
}

/** What the setting up of a channel's tab keeps. */
export interface TabConfig {
  readonly contentUrl?: string;
  readonly suggestedDisplayName?: string;
}

export interface HostParts {
  context(): FrameContext;
  token(): Promise<string>;
  /** Opens a page of the tab by its route text. */
  openPage(route: string | undefined): void;
  openLink(url: string): void;
  /** The tab asked to hear of this event. */
  listen(event: string): void;
  /** The setting up of a channel's tab; absent anywhere else. */
  readonly setUp?: {
    config(): TabConfig;
    /** Whether Save may be pressed. */
    onValid(valid: boolean): void;
    onConfig(config: TabConfig): void;
    onSaved(saved: boolean): void;
  };
}

const SDK_VERSION = '2.58.0';
const NOT_SUPPORTED_ON_PLATFORM = 100;

/** Functions whose reply is `[done, reason]`; the newer ones reply `[error, value]`. */
const STATUS_AND_REASON = new Set([
  'authentication.authenticate',
  'authentication.getUser',
  'executeDeepLink',
  'navigateCrossDomain',
  'pages.navigateToApp',
  'pages.navigateCrossDomain',
  'pages.tabs.navigateToTab',
]);

/** Announcements that no one waits on. */
const ONE_WAY =
  /^(appInitialization\.|registerHandler$|readyToUnload$|setFrameContext$|returnFocus$|shareDeepLink$|settings\.(setValidityState|save\.\w+)$)/;

/** The arguments of the reply, or nothing when none is waited for. */
export async function answer(
  request: TeamsRequest,
  host: HostParts,
): Promise<readonly unknown[] | undefined> {
  const [first] = request.args;
  if (request.func.startsWith('settings.') && host.setUp !== undefined) {
    return answerSetUp(request.func, first, host.setUp);
  }
  switch (request.func) {
    case 'initialize':
      return [
        host.context().frameContext ?? 'content',
        'web',
        JSON.stringify(runtime()),
        SDK_VERSION,
      ];
    case 'getContext':
      return [flatContext(host.context())];
    case 'authentication.getAuthToken':
      return host.token().then(
        (token) => [true, token],
        () => [false, 'resourceRequestFailed'],
      );
    case 'executeDeepLink':
    case 'app.openLink':
      openAddress(String(first), host);
      return [true];
    case 'pages.navigateToApp':
      host.openPage(subPageOf(first));
      return [true];
    case 'pages.currentApp.navigateTo':
      host.openPage(subPageOf(first));
      return [null, true];
    case 'pages.currentApp.navigateToDefaultPage':
      host.openPage(undefined);
      return [null, true];
    case 'registerHandler':
      host.listen(String(first));
      return undefined;
    default:
      return ONE_WAY.test(request.func) ? undefined : refusal(request.func);
  }
}

function answerSetUp(
  func: string,
  first: unknown,
  setUp: NonNullable<HostParts['setUp']>,
): readonly unknown[] | undefined {
  switch (func) {
    case 'settings.getSettings':
      return [setUp.config()];
    case 'settings.setSettings':
      setUp.onConfig(configOf(first));
      return [true];
    case 'settings.setValidityState':
      setUp.onValid(first === true);
      return undefined;
    case 'settings.save.success':
    case 'settings.save.failure':
      setUp.onSaved(func === 'settings.save.success');
      return undefined;
    default:
      return refusal(func);
  }
}

function configOf(value: unknown): TabConfig {
  if (typeof value !== 'object' || value === null) return {};
  const { contentUrl, suggestedDisplayName } = value as Record<string, unknown>;
  return {
    ...(typeof contentUrl === 'string' ? { contentUrl } : {}),
    ...(typeof suggestedDisplayName === 'string' ? { suggestedDisplayName } : {}),
  };
}

/** A message of another kind, or from an extension, is not a request. */
export function asRequest(data: unknown): TeamsRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, func, args, uuidAsString } = data as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  const request = { id, func, args: Array.isArray(args) ? (args as readonly unknown[]) : [] };
  return typeof uuidAsString === 'string' ? { ...request, uuidAsString } : request;
}

/** The route inside a Teams deep link to this app: `…/l/entity/…?context={"subEntityId":"/mentoring"}`. */
function routeOfLink(address: string): string | undefined {
  if (!/^https:\/\/teams\.(microsoft|cloud\.microsoft)/.test(address)) return undefined;
  if (!address.includes('/l/entity/')) return undefined;
  try {
    const context: unknown = JSON.parse(new URL(address).searchParams.get('context') ?? '{}');
    return subPageOf(context) ?? '/';
  } catch {
    return '/';
  }
}

export function openAddress(address: string, host: Pick<HostParts, 'openPage' | 'openLink'>): void {
  const route = routeOfLink(address);
  if (route === undefined) host.openLink(address);
  else host.openPage(route);
}

function subPageOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { subPageId, subEntityId } = value as Record<string, unknown>;
  if (typeof subPageId === 'string') return subPageId;
  return typeof subEntityId === 'string' ? subEntityId : undefined;
}

function refusal(func: string): readonly unknown[] {
  const message = `${func} is not supported by the local frame.`;
  return STATUS_AND_REASON.has(func)
    ? [false, message]
    : [{ errorCode: NOT_SUPPORTED_ON_PLATFORM, message }];
}

function runtime(): object {
  return {
    apiVersion: 4,
    isLegacyTeams: false,
    supports: { pages: { currentApp: {}, config: {} }, dialog: { url: {} } },
  };
}

function flatContext(context: FrameContext): object {
  return {
    entityId: 'binome',
    frameContext: 'content',
    ...context,
    hostName: 'Teams',
    hostClientType: 'web',
    tid: '00000000-0000-4000-8000-000000000000',
    sessionId: 'local',
    appSessionId: 'local',
  };
}
