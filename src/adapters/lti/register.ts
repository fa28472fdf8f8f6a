import { checkPlatform, isWebAddress, originOf } from '../../domain/lms/platform.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Lms } from '../../usecases/lms-port.ts';
import { idOf } from '../../domain/lms/claims.ts';
import { LINE_ITEM_SCOPE, READ_ONLY_SCOPE, SCORE_SCOPE } from './gradebook.ts';
import type { GuardedFetch } from './guarded-fetch.ts';
import { fieldsOf, jsonOf, textIn } from './json.ts';
import { ROSTER_SCOPE } from './roster.ts';

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

const DEEP_LINKING = 'LtiDeepLinkingRequest';

type Fields = Readonly<Record<string, unknown>>;
type Words = Parameters<Lms['register']>[2];

/** Where courses may show us, as far as a platform names such places. */
const PLACES = new Set([
  'ContentArea',
  'RichTextEditor',
  'assignment_selection',
  'link_selection',
  'editor_button',
  'module_index_menu_modal',
  'resource_selection',
]);

/** LTI Dynamic Registration 1.0: read what the platform is, tell it what we are, keep its answer. */
export function registration(
  fetch: GuardedFetch,
  { publicUrl, loopback }: Pick<Lms, 'publicUrl' | 'loopback'>,
): Lms['register'] {
  return async (configurationUrl, registrationToken, words) => {
    if (!isWebAddress(configurationUrl, loopback)) return refuse('address_refused');
    const read = await fetch(configurationUrl);
    if (!read.ok) return read;
    const platform = fieldsOf(jsonOf(read.value.text));
    const endpoint = textIn(platform, 'registration_endpoint');
    if (read.value.status !== 200 || endpoint === undefined) {
      return refuse('configuration_incomplete');
    }
    if (!speaksForItself(platform, endpoint, configurationUrl)) {
      return refuse('configuration_elsewhere');
    }
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(registrationToken === undefined
          ? {}
          : { Authorization: `Bearer ${registrationToken}` }),
      },
      body: JSON.stringify(toolOf(publicUrl, words, platform)),
    });
    if (!answer.ok) return answer;
    if (answer.value.status !== 200 && answer.value.status !== 201) return refuse('refused');
    const given = fieldsOf(jsonOf(answer.value.text));
    const clientId = idOf(given['client_id']);
    if (clientId === undefined) return refuse('answer_incomplete');
    const details = detailsOf(platform, given, clientId);
    const checked = checkPlatform(details, { loopback });
    return checked.ok ? ok(checked.value) : refuse('configuration_incomplete');
  };
}

/** The issuer, or at least the place where we register, is of the site that was opened (§3.5.1). */
function speaksForItself(platform: Fields, endpoint: string, configurationUrl: string): boolean {
  const site = originOf(configurationUrl);
  return originOf(endpoint) === site || originOf(textIn(platform, 'issuer') ?? '') === site;
}

function detailsOf(platform: Fields, given: Fields, clientId: string) {
  const lti = fieldsOf(platform[PLATFORM]);
  const tool = fieldsOf(given[TOOL]);
  const issuer = textIn(platform, 'issuer') ?? '';
  const product = textIn(lti, 'product_family_code');
  const host = URL.canParse(issuer) ? new URL(issuer).host : issuer;
  const deployment = idOf(tool['deployment_id']) ?? idOf(given['deployment_id']);
  const audience = textIn(platform, 'authorization_server');
  return {
    name: product === undefined ? host : `${product} · ${host}`,
    issuer,
    clientId,
    deploymentIds: deployment === undefined ? [] : [deployment],
    authorizeUrl: textIn(platform, 'authorization_endpoint') ?? '',
    tokenUrl: textIn(platform, 'token_endpoint') ?? '',
    ...(audience === undefined ? {} : { tokenAudience: audience }),
    jwksUrl: textIn(platform, 'jwks_uri') ?? '',
    origins: [],
  };
}

/** What we are, asking for no more than the platform offers and we use: no address, no picture. */
function toolOf(publicUrl: string, words: Words, platform: Fields): Fields {
  const launch = `${publicUrl}/lti/launch`;
  const offered = platform['scopes_supported'];
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: `${publicUrl}/lti/login`,
    redirect_uris: [launch],
    client_name: words.name,
    'client_name#fr': words.nameFr,
    client_uri: publicUrl,
    logo_uri: `${publicUrl}/logo.png`,
    policy_uri: `${publicUrl}/privacy`,
    tos_uri: `${publicUrl}/terms`,
    jwks_uri: `${publicUrl}/lti/jwks`,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: scopesAmong(Array.isArray(offered) ? offered : undefined).join(' '),
    [TOOL]: {
      domain: new URL(publicUrl).host,
      description: words.description,
      target_link_uri: launch,
      custom_parameters: {},
      claims: ['iss', 'sub', 'name', 'given_name', 'family_name'],
      messages: messagesOf(platform).map(({ type, placements }) => ({
        type,
        target_link_uri: launch,
        label: words.label,
        'label#fr': words.labelFr,
        ...(placements.length === 0 ? {} : { placements }),
      })),
    },
  };
}

/** What we use of what is offered; lines that we may only read where we may not make any. */
function scopesAmong(offered: readonly unknown[] | undefined): readonly string[] {
  const wanted = [LINE_ITEM_SCOPE, SCORE_SCOPE, ROSTER_SCOPE];
  if (offered === undefined) return wanted;
  const readOnly = offered.includes(LINE_ITEM_SCOPE) ? [] : [READ_ONLY_SCOPE];
  return [...readOnly, ...wanted].filter((scope) => offered.includes(scope));
}

function messagesOf(
  platform: Fields,
): readonly { readonly type: string; readonly placements: readonly string[] }[] {
  // Where two name the same place, one LMS (Canvas) keeps the first, and no place is a place of links.
  const ours = [DEEP_LINKING, 'LtiResourceLinkRequest', 'LtiSubmissionReviewRequest'];
  const listed = fieldsOf(platform[PLATFORM])['messages_supported'];
  if (!Array.isArray(listed)) return ours.slice(0, 2).map((type) => ({ type, placements: [] }));
  const offered = (listed as readonly unknown[]).map((item) =>
    typeof item === 'string' ? { type: item } : fieldsOf(item),
  );
  return ours.flatMap((type) => {
    const same = offered.filter((message) => textIn(message, 'type') === type);
    if (same.length === 0) return [];
    const places = same.flatMap((message: Fields): readonly unknown[] =>
      Array.isArray(message['placements']) ? message['placements'] : [],
    );
    const isOurs = (place: unknown): place is string =>
      typeof place === 'string' && PLACES.has(place);
    return [{ type, placements: type === DEEP_LINKING ? [...new Set(places.filter(isOurs))] : [] }];
  });
}
