import type { CatalogueCause, CatalogueContent, CourseActivity } from '../domain/catalogue.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';

/** `later`: nothing is wrong with what was asked, and it is asked again. */
export type CatalogueOutcome =
  | { readonly status: 'done'; readonly remoteId?: string }
  | {
      readonly status: 'later' | 'failed';
      readonly cause: CatalogueCause;
      readonly retryAfterSeconds?: number;
    };

/** Where one thing lies in a tenant's catalogue. */
export interface CataloguePlace {
  readonly tenantId: TenantId;
  readonly providerId: string;
  readonly externalId: string;
  readonly remoteId?: string;
}

/** A company's learning catalogue (Viva Learning). Asks once; never throws for what the network may do. */
export interface LearningCatalogue {
  /** Registers us, or finds us registered, with the rights of the administrator who asks. */
  register(who: {
    readonly tenantId: TenantId;
    readonly token: string;
  }): Promise<Result<string, CatalogueCause>>;
  putContent(place: CataloguePlace, content: CatalogueContent): Promise<CatalogueOutcome>;
  /** Done as well where it was not there. */
  removeContent(place: CataloguePlace): Promise<CatalogueOutcome>;
  /** `contentId` is the catalogue's own id of what the activity is about. */
  putActivity(
    place: CataloguePlace,
    activity: CourseActivity,
    contentId: string,
  ): Promise<CatalogueOutcome>;
  removeActivity(place: CataloguePlace): Promise<CatalogueOutcome>;
}
