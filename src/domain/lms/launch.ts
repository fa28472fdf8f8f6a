import type { Locale } from '../language.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import {
  addressOf,
  idOf,
  isNumber,
  isStaff,
  localeOf,
  nameOf,
  objectOf,
  textOf,
  textsOf,
  withoutUndefined,
  type Claims,
} from './claims.ts';
import type { PlatformDetails, PlatformId } from './platform.ts';
import { parseTarget, type Target } from './target.ts';

/** Why a launch was refused. Each has its own words, and is what the log says. */
export const LAUNCH_CAUSES = [
  'issuer_missing',
  'login_hint_missing',
  'target_missing',
  'target_elsewhere',
  'platform_unknown',
  'client_unclear',
  'state_missing',
  'state_unknown',
  'state_replayed',
  'browser_unproven',
  'platform_error',
  'token_missing',
  'token_unreadable',
  'algorithm_refused',
  'key_unnamed',
  'key_unknown',
  'signature_bad',
  'keys_address_refused',
  'keys_unreachable',
  'keys_too_slow',
  'keys_too_large',
  'keys_redirected',
  'keys_unreadable',
  'issuer_wrong',
  'audience_wrong',
  'authorized_party_wrong',
  'expired',
  'not_yet_valid',
  'issued_in_future',
  'times_missing',
  'nonce_missing',
  'nonce_wrong',
  'version_wrong',
  'message_type_wrong',
  'deployment_missing',
  'deployment_unknown',
  'resource_link_missing',
  'settings_missing',
  'for_user_missing',
  'session_over',
  'form_too_large',
] as const;
export type LaunchCause = (typeof LAUNCH_CAUSES)[number];

/** Seconds by which a platform's clock may differ from ours; an id_token may live for 60. */
const CLOCK_SKEW_SECONDS = 30;

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const DEEP_LINKING = 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings';
const GRADES = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const ROSTER = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';

/** What a launch lets us do in the course's gradebook. */
export interface GradeService {
  readonly scopes: readonly string[];
  readonly lineItems?: string;
  readonly lineItem?: string;
}

export interface DeepLinkSettings {
  readonly returnUrl: string;
  readonly multiple: boolean;
  readonly acceptsLink: boolean;
  readonly acceptsLineItem: boolean;
  /** Opaque to us, handed back as it came. */
  readonly data?: string;
}

export type LaunchMessage =
  | { readonly kind: 'resource'; readonly resourceLinkId: string }
  | { readonly kind: 'deep-linking'; readonly settings: DeepLinkSettings }
  | { readonly kind: 'review'; readonly resourceLinkId: string; readonly forUser: string };

/** What a platform said of one person opening one activity, once everything was checked. */
export interface Launch {
  readonly platformId: PlatformId;
  readonly deploymentId: string;
  /** Absent: an anonymous launch, which sees public pages only. */
  readonly sub?: string;
  readonly name?: string;
  readonly locale?: Locale;
  /** Teaches or administers here; anybody else, and anybody unclear, is a learner. */
  readonly staff: boolean;
  readonly contextId?: string;
  readonly contextTitle?: string;
  readonly message: LaunchMessage;
  readonly target: Target;
  readonly grades?: GradeService;
  readonly rosterUrl?: string;
  /** Signed addresses of the platform, whose origins may frame what follows. */
  readonly seenAt: readonly string[];
}

/** A launch that was accepted, kept while its pages are in use. */
export interface KeptLaunch extends Launch {
  readonly id: string;
  readonly at: Instant;
  /** Hash of what the browser that began must show; absent once it did. */
  readonly proof?: string;
}

export interface Expected {
  readonly platform: PlatformDetails & { readonly id: PlatformId };
  readonly nonce: string;
  /** True time, seconds since 1970. */
  readonly now: number;
  /** Whether an address is one of ours to open. */
  readonly isOurs: (address: string) => boolean;
}

/**
 * Checks the claims of an id_token whose signature stands (LTI 1.3 core §5.3, security framework
 * §5.1.3) and reads the launch; refuses with the first thing that is wrong.
 */
export function readLaunch(claims: Claims, expected: Expected): Result<Launch, LaunchCause> {
  const cause = tokenCause(claims, expected) ?? messageCause(claims, expected);
  return cause === undefined ? readMessage(claims, expected) : refuse(cause);
}

function tokenCause(claims: Claims, { platform, nonce, now }: Expected): LaunchCause | undefined {
  const { iss, aud, azp, exp, iat, nbf } = claims;
  if (iss !== platform.issuer) return 'issuer_wrong';
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!audiences.includes(platform.clientId)) return 'audience_wrong';
  if (azp !== undefined ? azp !== platform.clientId : audiences.length > 1) {
    return 'authorized_party_wrong';
  }
  if (!isNumber(exp) || !isNumber(iat)) return 'times_missing';
  if (exp + CLOCK_SKEW_SECONDS <= now) return 'expired';
  if (iat - CLOCK_SKEW_SECONDS > now) return 'issued_in_future';
  if (nbf !== undefined && (!isNumber(nbf) || nbf - CLOCK_SKEW_SECONDS > now)) {
    return 'not_yet_valid';
  }
  if (textOf(claims['nonce']) === undefined) return 'nonce_missing';
  return claims['nonce'] === nonce ? undefined : 'nonce_wrong';
}

function messageCause(claims: Claims, { platform, isOurs }: Expected): LaunchCause | undefined {
  if (claims[`${LTI}version`] !== '1.3.0') return 'version_wrong';
  const deployment = idOf(claims[`${LTI}deployment_id`]);
  if (deployment === undefined) return 'deployment_missing';
  const known = platform.deploymentIds;
  if (known.length > 0 && !known.includes(deployment)) return 'deployment_unknown';
  const type = claims[`${LTI}message_type`];
  const target = textOf(claims[`${LTI}target_link_uri`]);
  // A deep linking request may leave it out (LTI-DL §4.4.1); every other message names it.
  if (target === undefined) return type === DEEP ? undefined : 'target_missing';
  return isOurs(target) ? undefined : 'target_elsewhere';
}

const DEEP = 'LtiDeepLinkingRequest';

function readMessage(claims: Claims, { platform }: Expected): Result<Launch, LaunchCause> {
  const message = messageOf(claims);
  if (!message.ok) return message;
  const context = objectOf(claims[`${LTI}context`]);
  const presentation = objectOf(claims[`${LTI}launch_presentation`]);
  const optional = {
    sub: idOf(claims['sub']),
    name: nameOf(claims),
    locale: localeOf(presentation['locale'] ?? claims['locale']),
    contextId: idOf(context['id']),
    contextTitle: textOf(context['title']) ?? textOf(context['label']),
    grades: gradesOf(objectOf(claims[GRADES])),
    rosterUrl: addressOf(objectOf(claims[ROSTER])['context_memberships_url']),
  };
  const { grades, rosterUrl } = optional;
  const returnUrl = textOf(presentation['return_url']);
  const seen = [
    returnUrl,
    message.value.kind === 'deep-linking' ? message.value.settings.returnUrl : undefined,
    grades?.lineItems,
    grades?.lineItem,
    rosterUrl,
  ];
  return ok({
    platformId: platform.id,
    // `messageCause` saw that it is there.
    deploymentId: idOf(claims[`${LTI}deployment_id`]) ?? '',
    staff: isStaff(claims[`${LTI}roles`]),
    message: message.value,
    target: targetOf(claims),
    seenAt: seen.filter((url) => url !== undefined),
    ...withoutUndefined(optional),
  });
}

function messageOf(claims: Claims): Result<LaunchMessage, LaunchCause> {
  const type = claims[`${LTI}message_type`];
  if (type === DEEP) {
    const settings = objectOf(claims[DEEP_LINKING]);
    const returnUrl = addressOf(settings['deep_link_return_url']);
    if (returnUrl === undefined) return refuse('settings_missing');
    const data = settings['data'];
    return ok({
      kind: 'deep-linking',
      settings: {
        returnUrl,
        multiple: ['true', true].some((yes) => settings['accept_multiple'] === yes),
        acceptsLink: textsOf(settings['accept_types']).includes('ltiResourceLink'),
        acceptsLineItem: ['false', false].every((no) => settings['accept_lineitem'] !== no),
        ...(typeof data === 'string' ? { data } : {}),
      },
    });
  }
  const isReview = type === 'LtiSubmissionReviewRequest';
  if (type !== 'LtiResourceLinkRequest' && !isReview) return refuse('message_type_wrong');
  const resourceLinkId = idOf(objectOf(claims[`${LTI}resource_link`])['id']);
  if (resourceLinkId === undefined && !isReview) return refuse('resource_link_missing');
  if (!isReview) return ok({ kind: 'resource', resourceLinkId: resourceLinkId ?? '' });
  const forUser = idOf(objectOf(claims[`${LTI}for_user`])['user_id']);
  if (forUser === undefined) return refuse('for_user_missing');
  return ok({ kind: 'review', resourceLinkId: resourceLinkId ?? '', forUser });
}

/** Our own parameter first; else what the target link says after its question mark. */
function targetOf(claims: Claims): Target {
  const custom = textOf(objectOf(claims[`${LTI}custom`])['binome_target']);
  const link = textOf(claims[`${LTI}target_link_uri`]) ?? '';
  const asked = URL.canParse(link) ? new URL(link).searchParams.get('to') : null;
  return parseTarget(custom ?? '') ?? parseTarget(asked ?? '') ?? { kind: 'mentoring' };
}

function gradesOf(endpoint: Claims): GradeService | undefined {
  const lineItems = addressOf(endpoint['lineitems']);
  const lineItem = addressOf(endpoint['lineitem']);
  if (lineItems === undefined && lineItem === undefined) return undefined;
  const { scope } = endpoint;
  // An array by the specification; some write it as OAuth does, in one text.
  const scopes = typeof scope === 'string' ? scope.split(/\s+/u) : textsOf(scope);
  return { scopes, ...withoutUndefined({ lineItems, lineItem }) };
}
