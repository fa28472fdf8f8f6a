import type { TenantId } from '../domain/ids.ts';

/** The parts that Binôme leans on, each looked at by a check of its own. */
export const HEALTH_PARTS = ['store', 'bot', 'graph', 'lms', 'records', 'queues', 'model'] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** What a check saw; each code has its words and its remedy in the locale catalogues. */
export type HealthCode =
  | 'answers'
  | 'one_file'
  | 'no_answer'
  | 'wrong_partition'
  | 'keeps_for_ever'
  | 'lets_anybody_in'
  | 'graph_off'
  | 'none_connected'
  | 'refuses_our_key'
  | 'no_queue'
  | 'jobs_parked'
  | 'not_set';

export interface HealthFinding {
  readonly part: HealthPart;
  /** `off`: not set up, and nothing but convenience is lost. */
  readonly is: 'well' | 'warning' | 'wrong' | 'off';
  readonly code: HealthCode;
  /** Which one, or how many: a name or a number that no language has to translate. */
  readonly about?: string;
}

/** A permission that the app package asks for, and whether the tenant granted it. */
export interface AskedPermission {
  readonly name: string;
  readonly kind: 'delegated' | 'application' | 'resource-specific';
  /** `unknown`: it could not be asked just now. `not-needed`: on this machine nothing asks for it. */
  readonly granted: 'yes' | 'no' | 'unknown' | 'not-needed';
}

/** Looks at what the settings lead to, anew at each call. */
export interface Health {
  readonly version: string;
  /** Checks of this deployment; those of the store and of connected platforms come with the ports. */
  check(tenantId: TenantId): Promise<readonly HealthFinding[]>;
  permissions(who: {
    readonly tenantId: TenantId;
    readonly token: string;
  }): Promise<readonly AskedPermission[]>;
}
