import type { Locale } from '../wire/shapes.ts';
import type { Host } from './teams.ts';

export interface EarlyAnswers {
  /** The token that was asked for already, once; then a fresh one each time. */
  readonly token: Host['token'];
  /** `fetch`, which hands out each answer that was asked for early, once. */
  readonly fetch: typeof fetch;
  ask(path: string): void;
  /** What nobody took by now is old by the time somebody asks for it. */
  forget(): void;
}

interface EarlyParts {
  readonly token: Host['token'];
  readonly locale: Locale;
  readonly fetch?: typeof fetch;
}

/**
 * Answers of the API that are asked for before the page can read them. One that fails is forgotten:
 * the page then asks itself, and says what is wrong.
 */
export function earlyAnswers({
  token,
  locale,
  fetch: call = (...a) => fetch(...a),
}: EarlyParts): EarlyAnswers {
  const first = token();
  first.catch(() => undefined);
  let isFirstTaken = false;
  const known = new Map<string, Promise<Response | undefined>>();
  return {
    token: () => {
      if (isFirstTaken) return token();
      isFirstTaken = true;
      return first;
    },
    fetch: async (input, init) => {
      const address = typeof input === 'string' ? input : undefined;
      if (address === undefined || (init?.method ?? 'GET') !== 'GET') return call(input, init);
      const early = known.get(address);
      known.delete(address);
      return (await early) ?? call(input, init);
    },
    forget: () => known.clear(),
    ask: (path) => {
      const address = `/api${path}`;
      const answer = first
        .then((signed) =>
          call(address, {
            headers: { Authorization: `Bearer ${signed}`, 'Accept-Language': locale },
          }),
        )
        // Read at once: one that nobody takes would keep its connection for ever.
        .then(async (response) => {
          const body = await response.blob();
          return response.ok ? new Response(body, response) : undefined;
        })
        .catch(() => undefined);
      known.set(address, answer);
    },
  };
}
