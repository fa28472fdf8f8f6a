import type { Call } from './context.ts';

const PAGE = { usual: 50, most: 200 };

/** What a request says of the page it wants: `?limit=&continuation=`; at most 200 lines at once. */
export function pagingOf({ query }: Pick<Call<unknown>, 'query'>): {
  readonly limit: number;
  readonly continuation?: string;
} {
  const asked = Number(query('limit') ?? PAGE.usual);
  const limit = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, PAGE.most) : PAGE.usual;
  const continuation = query('continuation');
  return continuation === undefined ? { limit } : { limit, continuation };
}
