import { KEY } from './documents.ts';
import { listOpenProgrammes } from './open-programmes.ts';
import type { Ports } from './ports.ts';

/** Open programmes that asked this address to take part, but for those in `known`. */
export async function invitedTo(
  ports: Pick<Ports, 'store'>,
  { tenantId, mail }: { readonly tenantId: string; readonly mail?: string | undefined },
  known: ReadonlySet<string>,
): Promise<readonly { readonly programmeId: string; readonly programmeName: string }[]> {
  if (mail === undefined) return [];
  const key = KEY.mail(mail.trim().toLowerCase());
  const asked = await ports.store.find('invitation', { tenantId }, key);
  const programmes = new Set(asked.map(({ scope }) => scope.programmeId));
  if (programmes.size === 0) return [];
  return (await listOpenProgrammes(ports, tenantId))
    .filter(({ id }) => programmes.has(id) && !known.has(id))
    .map(({ id, name }) => ({ programmeId: id, programmeName: name }));
}
