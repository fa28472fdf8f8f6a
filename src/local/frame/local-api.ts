/** The server's local endpoints, which exist only for this frame and only in local mode. */
export const KINDS = [
  'manager',
  'mentor',
  'executive',
  'assistant',
  'coach',
  'sponsor',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Persona {
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
  readonly kind: Kind;
  readonly featured: boolean;
  readonly hint?: string;
}

export interface Attachment {
  readonly contentType: string;
  readonly content: unknown;
}

export interface Activity {
  readonly id: string;
  readonly from: 'bot' | 'me';
  readonly timestamp: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  readonly replyToId?: string;
}

export interface InvokeResponse {
  readonly status: number;
  readonly body?: {
    readonly statusCode?: number;
    readonly type?: string;
    readonly value?: unknown;
  };
}

export function getPersonas(): Promise<readonly Persona[]> {
  return call<{ personas: readonly Persona[] }>('GET', '/personas').then((body) => body.personas);
}

export function getToken(oid: string, locale: string): Promise<string> {
  return call<{ token: string }>('POST', '/token', { oid, locale }).then((body) => body.token);
}

export function getClock(): Promise<string> {
  return call<{ now: string }>('GET', '/clock').then((body) => body.now);
}

export function advanceClock(advanceMinutes: number): Promise<string> {
  return call<{ now: string }>('POST', '/clock', { advanceMinutes }).then((body) => body.now);
}

export function openChat(oid: string, locale: string): Promise<unknown> {
  return call('POST', `/chat/${encodeURIComponent(oid)}/open`, { locale });
}

export function getActivities(oid: string): Promise<readonly Activity[]> {
  return call<{ activities: readonly Activity[] }>(
    'GET',
    `/chat/${encodeURIComponent(oid)}/activities`,
  ).then((body) => body.activities);
}

export interface Message {
  readonly text: string;
  readonly locale: string;
  /** What an Action.Submit carries; Teams sends it as a message with a value. */
  readonly value?: unknown;
  readonly replyToId?: string;
}

export function postMessage(oid: string, message: Message): Promise<unknown> {
  return call('POST', `/chat/${encodeURIComponent(oid)}/messages`, message);
}

export function postInvoke(
  oid: string,
  invoke: {
    readonly name: 'adaptiveCard/action';
    readonly value: unknown;
    readonly replyToId: string;
    readonly locale: string;
  },
): Promise<InvokeResponse> {
  return call<InvokeResponse>('POST', `/chat/${encodeURIComponent(oid)}/invoke`, invoke);
}

/** Same process, same version, same origin: the answers are taken at their word here. */
async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json' };
  }
  const response = await fetch(`/local${path}`, init);
  if (!response.ok) throw new Error(`${method} /local${path} answered ${response.status}.`);
  return (await response.json()) as T;
}
