import type { Finding } from '../cli/doctor/checkups.ts';
import type { HealthFinding, HealthPart } from '../usecases/health-port.ts';

/** What the doctor looks at, by the part of the page that it belongs to. */
const PARTS: Readonly<Record<string, HealthPart>> = {
  store: 'store',
  queues: 'queues',
  federation: 'graph',
};
const PATIENCE_MS = 8_000;

/** A finding of the doctor's for the page, which has words of its own in two languages. */
export function forPage({ what, is, code, about }: Finding): HealthFinding {
  const part = PARTS[what] ?? 'records';
  const usual = is === 'well' ? 'answers' : 'no_answer';
  const found = { part, code: code ?? usual, ...(about === undefined ? {} : { about }) };
  const isOff = code === 'graph_off' || code === 'no_queue';
  return { ...found, is: isOff ? 'off' : is };
}

/** Whether the bot's door answers; `signed`: it must refuse what Teams did not sign. */
export async function checkBot(url: string, signed: boolean): Promise<HealthFinding> {
  const part = 'bot';
  try {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(UNSIGNED),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404 || response.status >= 500) {
      return { part, is: 'wrong', code: 'no_answer', about: String(response.status) };
    }
    const letIn = response.ok && signed;
    return letIn
      ? { part, is: 'wrong', code: 'lets_anybody_in' }
      : { part, is: 'well', code: 'answers' };
  } catch {
    return { part, is: 'wrong', code: 'no_answer' };
  }
}

/** Says nothing to anybody: a kind of activity that the bot has no answer to. */
const UNSIGNED = {
  type: 'binome.health',
  id: 'health',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1/',
  conversation: { id: 'health' },
  from: { id: 'health' },
  recipient: { id: 'health' },
};

/** Where Azure OpenAI lists its models; an OpenAI-compatible endpoint does so at `/models`. */
const AZURE_MODELS = '/openai/models?api-version=2024-10-21';
const AZURE_HOST = /\.openai\.azure\.com$/iu;

/**
 * Whether the language model lists what it has; nothing is generated, and nothing is paid for. `token`
 * is the identity's, for Azure OpenAI without a key.
 */
export async function checkModel(
  model: { readonly endpoint: string; readonly key?: string } | undefined,
  token?: () => Promise<string>,
): Promise<HealthFinding> {
  const part = 'model';
  if (model === undefined) return { part, is: 'off', code: 'not_set' };
  const { endpoint, key } = model;
  const isAzure = AZURE_HOST.test(new URL(endpoint).hostname);
  let bearer = key;
  if (key === undefined && isAzure && token !== undefined) {
    bearer = await token().catch(() => '');
    if (bearer === '') return { part, is: 'wrong', code: 'refuses_our_key' };
  }
  try {
    const base = endpoint.replace(/\/+$/u, '');
    const response = await fetch(`${base}${isAzure ? AZURE_MODELS : '/models'}`, {
      headers: {
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(key === undefined ? {} : { 'api-key': key }),
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { part, is: 'well', code: 'answers' };
    const code =
      response.status === 401 || response.status === 403 ? 'refuses_our_key' : 'no_answer';
    return { part, is: 'wrong', code, about: String(response.status) };
  } catch {
    return { part, is: 'wrong', code: 'no_answer' };
  }
}
