import type { Container } from '@azure/cosmos';
import type { Scope } from '../../domain/ids.ts';
import type { DocumentItem } from './items.ts';
import { patiently } from './patiently.ts';
import { statusOf } from './status.ts';

/** One point read; an item that is not there has no `resource`. */
export async function readItem(
  container: Container,
  { tenantId, programmeId }: Scope,
  id: string,
): Promise<{ readonly resource?: DocumentItem }> {
  try {
    const item = container.item(id, [tenantId, programmeId]);
    const read = await patiently(() => item.read<DocumentItem>());
    return read.resource === undefined ? {} : { resource: read.resource };
  } catch (error) {
    if (statusOf(error) === 404) return {};
    throw error;
  }
}
