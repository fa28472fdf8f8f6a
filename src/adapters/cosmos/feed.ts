import { ChangeFeedStartFrom, type Container } from '@azure/cosmos';
import type { Fact } from '../../domain/facts.ts';
import type { FactCursor } from '../../usecases/store-port.ts';
import { factFrom, isFact, type Item } from './items.ts';

const NOT_MODIFIED = 304;

/**
 * The next facts of the change feed. A page may hold many changes of documents and few facts: the
 * cursor moves past those. `limit` bounds a page of changes, so no answer has more facts than that.
 */
export async function readFeed(
  container: Container,
  after: FactCursor,
  limit: number,
): Promise<{ readonly facts: readonly Fact[]; readonly cursor: FactCursor }> {
  const changes = container.items.getChangeFeedIterator<Item>({
    maxItemCount: limit,
    changeFeedStartFrom: startAfter(after),
  });
  let cursor = after;
  while (changes.hasMoreResults) {
    const page = await changes.readNext();
    if (page.continuationToken !== '') cursor = page.continuationToken;
    if (page.statusCode === NOT_MODIFIED) break;
    const facts = page.result.flatMap((item: Item) => (isFact(item) ? [factFrom(item)] : []));
    if (facts.length > 0) return { facts, cursor };
  }
  return { facts: [], cursor };
}

/** What the SDK makes are classes beside the one that its own option asks for: no type fits both. */
function startAfter(cursor: FactCursor): ChangeFeedStartFrom {
  const make: (cursor: FactCursor) => unknown = (after) =>
    after === '' ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(after);
  return make(cursor) as ChangeFeedStartFrom;
}
