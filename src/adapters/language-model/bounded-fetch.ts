/** Far more than a picked tool takes. */
const LONGEST_ANSWER = 64 * 1024;

/** What a model says that has nothing to say. */
const NOTHING = JSON.stringify({
  choices: [{ index: 0, message: { role: 'assistant', content: '' } }],
});

/**
 * A fetch that always answers, within `patienceMs`: a refusal, a fault, a redirect, silence, or
 * what is no completion become an empty completion. So the library neither repeats, nor waits, nor
 * writes what failed to the console.
 */
export function boundedFetch(patienceMs: number): typeof fetch {
  return async (input, init) => {
    const given = init?.signal;
    const timeout = AbortSignal.timeout(patienceMs);
    const signal =
      given === undefined || given === null ? timeout : AbortSignal.any([timeout, given]);
    try {
      const response = await fetch(input, { ...init, signal, redirect: 'error' });
      const text = response.ok ? await textUpTo(response) : undefined;
      return answer(text !== undefined && isCompletion(text) ? text : NOTHING);
    } catch {
      return answer(NOTHING);
    }
  };
}

function answer(body: string): Response {
  return new Response(body, { status: 200, headers: { 'Content-Type': 'application/json' } });
}

async function textUpTo({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > LONGEST_ANSWER) return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** As much of a completion's shape as the library takes for granted. */
function isCompletion(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text);
    const [choice] = list(json, 'choices');
    if (typeof choice !== 'object' || choice === null || !('message' in choice)) return false;
    const { message } = choice;
    if (typeof message !== 'object' || message === null) return false;
    const calls = 'tool_calls' in message ? message.tool_calls : undefined;
    return calls === undefined || calls === null || (Array.isArray(calls) && calls.every(isCall));
  } catch {
    return false;
  }
}

function isCall(call: unknown): boolean {
  if (typeof call !== 'object' || call === null || !('function' in call)) return false;
  const named = call.function;
  if (typeof named !== 'object' || named === null || !('name' in named)) return false;
  const words = 'arguments' in named ? named.arguments : undefined;
  return typeof named.name === 'string' && typeof words === 'string' && isJson(words);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function list(json: unknown, name: string): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  const found: unknown = Object.getOwnPropertyDescriptor(json, name)?.value;
  return Array.isArray(found) ? found : [];
}
