import type { Container, OperationInput } from '@azure/cosmos';

/** A fact as it lies in the container, as far as it is looked at here. */
interface NamingFact {
  readonly id: string;
  readonly tenantId: string;
  readonly programmeId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly _etag: string;
}

const CHANGED = 412;
const MISSING = 404;

/**
 * Writes facts that name an account anew, without it. The change feed tells them once more, naming
 * nobody, which does nothing: facts are idempotent.
 */
export async function forgetAccount(
  container: Container,
  tenantId: string,
  oid: string,
): Promise<void> {
  const pages = container.items.query<NamingFact>(
    {
      query:
        'SELECT * FROM c WHERE c.tenantId = @tenant AND c.kind = @kind AND c.body.oid = @oid ORDER BY c.docId',
      parameters: [
        { name: '@tenant', value: tenantId },
        { name: '@kind', value: 'fact' },
        { name: '@oid', value: oid },
      ],
    },
    { partitionKey: [tenantId] },
  );
  while (pages.hasMoreResults()) {
    const { resources } = await pages.fetchNext();
    // An exhausted iterator answers without any, whatever its type says.
    const facts = resources as readonly NamingFact[] | undefined;
    for (const fact of facts ?? []) await nameNobody(container, fact);
  }
}

async function nameNobody(container: Container, fact: NamingFact): Promise<void> {
  const { id, tenantId, programmeId, _etag, body } = fact;
  const named = { ...fact, body: { ...body, oid: '' } };
  const operation: OperationInput = {
    operationType: 'Replace',
    id,
    // The SDK's type for JSON is a mutable one; what it gets is its own copy.
    resourceBody: JSON.parse(JSON.stringify(named)) as { id: string },
    ifMatch: _etag,
  };
  const { result, code } = await container.items.batch([operation], [tenantId, programmeId]);
  const status = result?.[0]?.statusCode ?? code ?? 0;
  // Somebody else wrote it at the same moment, or it is gone: it was to the same end.
  if (status < 300 || status === CHANGED || status === MISSING) return;
  throw new Error(`a fact could not be written anew: ${String(status)}`);
}
