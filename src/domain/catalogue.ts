import type { Locale } from './language.ts';
import type { Oid } from './ids.ts';
import type { ParticipantId } from './participant.ts';
import type { Instant } from './time.ts';

/** A tenant's switch for its learning catalogue (Viva Learning): off until somebody turns it on. */
export interface CatalogueSettings {
  readonly id: 'catalogue';
  readonly on: boolean;
  /** Under which the catalogue knows us in this tenant. */
  readonly providerId: string;
  /** What happened before this is never told. */
  readonly since: Instant;
}

/** What the catalogue shows of a module, in the programme's own language. */
export interface CatalogueContent {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly locale: Locale;
  readonly minutes: number;
}

/** How far one person is with a module, or with the training. */
export interface CourseActivity {
  readonly learner: Oid;
  readonly how: 'assigned' | 'self-initiated';
  /** When it was agreed on, or begun. */
  readonly since: Instant;
  /** Whole, 0…100. */
  readonly percent: number;
  readonly completedAt?: Instant;
}

/** Why something did not reach the catalogue. */
export const CATALOGUE_CAUSES = [
  'unreachable',
  'busy',
  'not_allowed',
  'no_licence',
  'sync_off',
  'unknown_person',
  'refused',
] as const;
export type CatalogueCause = (typeof CATALOGUE_CAUSES)[number];

interface Item {
  /** The external id by which the catalogue knows it, whoever asks and however often. */
  readonly id: string;
  readonly subject: string;
  readonly status: 'waiting' | 'sent' | 'failed';
  readonly cause?: CatalogueCause;
  /** The catalogue's own id, once it gave one. */
  readonly remoteId?: string;
}
/** What the catalogue should say, and whether it does; without `wanted` it is to be taken out. */
export type CatalogueItem =
  | (Item & { readonly kind: 'content'; readonly wanted?: CatalogueContent })
  | (Item & {
      readonly kind: 'activity';
      readonly participantId: ParticipantId;
      readonly wanted?: CourseActivity;
    });

/** The training for mentors stands among the modules under this name. */
export const TRAINING_SUBJECT = 'training';

/**
 * What is known joined to what was told before: progress never goes back, what was agreed on stays
 * so, and a completion keeps its date.
 */
export function joined(before: CourseActivity | undefined, now: CourseActivity): CourseActivity {
  if (before === undefined) return now;
  const completedAt = before.completedAt ?? now.completedAt;
  return {
    learner: now.learner,
    how: before.how === 'assigned' ? 'assigned' : now.how,
    since: before.since < now.since ? before.since : now.since,
    percent: Math.max(before.percent, now.percent),
    ...(completedAt === undefined ? {} : { completedAt }),
  };
}

/** The item that asks for this; itself when it asked for the very same already. */
export function asking(item: CatalogueItem, wanted: CatalogueItem['wanted']): CatalogueItem {
  if (JSON.stringify(item.wanted) === JSON.stringify(wanted)) return item;
  const { wanted: _before, cause: _cause, ...rest } = item;
  return { ...rest, status: 'waiting', ...(wanted && { wanted }) } as CatalogueItem;
}
