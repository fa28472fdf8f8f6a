/**
 * The host's half of the teams-js wire protocol, as far as a personal tab speaks it.
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
}

export interface HostParts {
  context(): FrameContext;
  token(): Promise<string>;
  /** Opens a page of the tab by its route text. */
  openPage(route: string | undefined): void;
  openLink(url: string): void;
  /** The tab asked to hear of this event. */
  listen(event: string): void;
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
  /^(appInitialization\.|registerHandler$|readyToUnload$|setFrameContext$|returnFocus$|shareDeepLink$)/;

/** The arguments of the reply, or nothing when none is waited for. */
export async function answer(
  request: TeamsRequest,
  host: HostParts,
): Promise<readonly unknown[] | undefined> {
  const [first] = request.args;
  switch (request.func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtime()), SDK_VERSION];
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
    supports: { pages: { currentApp: {} }, dialog: { url: {} } },
  };
}

function flatContext(context: FrameContext): object {
  return {
    ...context,
    entityId: 'binome',
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
    tid: '00000000-0000-4000-8000-000000000000',
    sessionId: 'local',
    appSessionId: 'local',
  };
}
