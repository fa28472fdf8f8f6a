import type { TenantId } from '../domain/ids.ts';
import { KEY, listAll } from './documents.ts';
import { HEALTH_PARTS, type AskedPermission, type HealthFinding } from './health-port.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'health' | 'lms' | 'clock'>;

export interface HealthView {
  readonly version: string;
  readonly findings: readonly HealthFinding[];
  readonly permissions: readonly AskedPermission[];
}

/**
 * How each part stands now, by a look at each; nothing is remembered from the last time. Whether the
 * asker looks after the tenant is known at the edge.
 */
export async function viewHealth(
  ports: Needs,
  who: { readonly tenantId: TenantId; readonly token: string },
): Promise<HealthView> {
  const { health } = ports;
  const [deployment, store, platforms, permissions] = await Promise.all([
    health?.check(who.tenantId) ?? [],
    storeOf(ports),
    platformsOf(ports, who.tenantId),
    health?.permissions(who) ?? [],
  ]);
  // The deployment's own look at the store says more than that it answers.
  const known = deployment.some(({ part }) => part === 'store') ? [] : [store];
  const findings = [...known, ...deployment, ...platforms];
  const order = ({ part }: HealthFinding): number => HEALTH_PARTS.indexOf(part);
  return {
    version: health?.version ?? '',
    findings: findings.toSorted((a, b) => order(a) - order(b)),
    permissions,
  };
}

/** The store answers a read that it has never been asked. */
async function storeOf({ store }: Needs): Promise<HealthFinding> {
  try {
    await store.readFacts('', 1);
    return { part: 'store', is: 'well', code: 'answers' };
  } catch {
    return { part: 'store', is: 'wrong', code: 'no_answer' };
  }
}

/** Each LMS that a programme of the tenant connected: its keys can be read, and it knows us. */
async function platformsOf(
  { store, lms }: Needs,
  tenantId: TenantId,
): Promise<readonly HealthFinding[]> {
  const part = 'lms';
  const programmes = await store.find('programme', { tenantId }, KEY.anyProgramme);
  const connected = await Promise.all(
    programmes.map(({ scope }) => listAll({ store }, 'ltiPlatform', scope)),
  );
  const platforms = connected.flat();
  if (lms === undefined || platforms.length === 0) {
    return [{ part, is: 'off', code: 'none_connected' }];
  }
  return Promise.all(
    platforms.map(async ({ body }): Promise<HealthFinding> => {
      const { keys, token } = await lms.probe(body);
      const about = body.name;
      if (keys !== 'fine') return { part, is: 'wrong', code: 'no_answer', about };
      if (token !== 'fine') return { part, is: 'warning', code: 'refuses_our_key', about };
      return { part, is: 'well', code: 'answers', about };
    }),
  );
}
