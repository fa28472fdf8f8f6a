import type { GradeCause, Score } from '../domain/lms/grade.ts';
import type { Claims } from '../domain/lms/claims.ts';
import type { LaunchCause } from '../domain/lms/launch.ts';
import type { LmsPlatform, PlatformDetails } from '../domain/lms/platform.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';

/** Why a platform's service gave nothing. */
export type ServiceCause =
  | 'address_refused'
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'redirected'
  | 'unreadable'
  | 'not_allowed'
  | 'gone'
  | 'busy'
  | 'refused';

/** What a platform may let a tool do besides opening it: make lines, write into them, read members. */
export const LMS_SERVICES = ['scores', 'lines', 'roster'] as const;
export type LmsService = (typeof LMS_SERVICES)[number];

/** How a connection stands: a platform may well give tokens and no right to a gradebook. */
export interface Probed {
  readonly keys: ServiceCause | 'fine';
  readonly token: ServiceCause | 'fine';
  readonly granted: readonly LmsService[];
}

/** Why a dynamic registration did not come about. */
export type RegistrationCause =
  ServiceCause | 'configuration_incomplete' | 'configuration_elsewhere' | 'answer_incomplete';

/** A member of a course as its roster tells (NRPS 2.0); short roles and full URIs alike. */
export interface Member {
  readonly userId: string;
  readonly name?: string;
  readonly mail?: string;
  readonly staff: boolean;
  readonly active: boolean;
}

export type ScoreOutcome =
  | { readonly status: 'sent'; readonly at: Instant }
  | {
      readonly status: 'later' | 'failed';
      readonly cause: GradeCause;
      readonly retryAfterSeconds?: number;
    };

/** A course's gradebook (AGS 2.0). Asks once each time; never throws for what the network may do. */
export interface Gradebook {
  /** The line of this activity: found by its link and our own tag, else made where `scopes` allow. */
  findOrMake(
    platform: LmsPlatform,
    lineItems: string,
    line: {
      readonly label: string;
      readonly resourceLinkId: string;
      readonly resourceId: string;
      /** How the gradebook leads back here from a grade (Submission Review 1.0, §3). */
      readonly submissionReview: object;
      readonly scopes: readonly string[];
    },
  ): Promise<Result<string, ServiceCause>>;
  /** Whether the line stands, as far as `scopes` let us look. */
  isThere(platform: LmsPlatform, lineItem: string, scopes: readonly string[]): Promise<boolean>;
  send(
    platform: LmsPlatform,
    lineItem: string,
    score: { readonly userId: string; readonly score: Score; readonly at: Instant },
  ): Promise<ScoreOutcome>;
}

/** Learning platforms, spoken to over LTI 1.3 Advantage. */
export interface Lms {
  /** The true time, whatever the programme's clock was moved to: platforms know no other. */
  now(): Instant;
  /** Where this tool answers, without a final slash. */
  readonly publicUrl: string;
  /** Whether platforms on this machine are spoken to, over plain http: local mode only. */
  readonly loopback: boolean;
  /** The claims of an id_token whose signature stands; their sense is not looked at. */
  verify(jwksUrl: string, idToken: string): Promise<Result<Claims, LaunchCause>>;
  /** Our public keys, as a JSON Web Key Set. */
  ownKeys(): Promise<{ readonly keys: readonly object[] }>;
  sign(claims: Claims, seconds: number): Promise<string>;
  register(
    configurationUrl: string,
    registrationToken: string | undefined,
    tool: Readonly<Record<'name' | 'nameFr' | 'description' | 'label' | 'labelFr', string>>,
  ): Promise<Result<PlatformDetails, RegistrationCause>>;
  /** Reads its keys, and asks for a token for each service, as we would to use it. */
  probe(platform: LmsPlatform): Promise<Probed>;
  readonly gradebook: Gradebook;
  /** Every member of a course, page after page. */
  roster(platform: LmsPlatform, url: string): Promise<Result<readonly Member[], ServiceCause>>;
}
