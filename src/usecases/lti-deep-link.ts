import { FULL_SCORE } from '../domain/lms/grade.ts';
import {
  isGradable,
  launchAddress,
  parseTarget,
  submissionReview,
  targetCode,
  type Target,
} from '../domain/lms/target.ts';
import type { Locale } from '../domain/language.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import { kitOf } from './kit-of.ts';
import type { LmsPorts } from './lms-scope.ts';
import type { OpenSession } from './lti-launch.ts';
import type { Ports } from './ports.ts';

/** Something a course may contain, in the reader's language; modules carry a title of their own. */
export interface Choice {
  readonly target: Target;
  readonly title?: string;
  readonly summary?: string;
}

/** What the programme offers to courses: its kit, then the pages of its people. */
export async function listChoices(
  ports: Pick<Ports, 'store'>,
  { scope }: Pick<OpenSession, 'scope'>,
  locale: Locale,
): Promise<readonly Choice[]> {
  const modules = (await kitOf(ports, scope)).flatMap(({ archived, inForce }) => {
    if (archived || inForce === undefined) return [];
    const { title, summary } = inForce.content[locale];
    return [{ target: { kind: 'module', moduleId: inForce.id } as const, title, summary }];
  });
  const pages = (['training', 'mentoring', 'agreement', 'programme'] as const).map((kind) => ({
    target: { kind },
  }));
  return [...pages, ...modules];
}

export interface DeepLinkReply {
  readonly returnUrl: string;
  readonly jwt: string;
}

const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';

/**
 * The signed answer to a deep linking request (LTI-DL 2.0 §4.5), with what was picked, as one link
 * each; a line of the gradebook where the platform takes one. Picking nothing takes nothing back.
 */
export async function answerDeepLink(
  ports: LmsPorts,
  session: OpenSession,
  picked: readonly string[],
  words: { readonly titleOf: (choice: Choice) => string; readonly locale: Locale },
): Promise<Result<DeepLinkReply, 'session_over'>> {
  const { launch, platform } = session;
  if (launch.message.kind !== 'deep-linking') return refuse('session_over');
  const { settings } = launch.message;
  const choices = await listChoices(ports, session, words.locale);
  const wanted = new Set(
    picked.map(parseTarget).flatMap((target) => (target === undefined ? [] : [targetCode(target)])),
  );
  const chosen = choices.filter(({ target }) => wanted.has(targetCode(target)));
  const most = settings.multiple ? chosen.length : 1;
  const items = settings.acceptsLink ? chosen.slice(0, most) : [];
  const jwt = await ports.lms.sign(
    {
      iss: platform.clientId,
      aud: platform.issuer,
      nonce: ports.ids.fresh(),
      [`${LTI}deployment_id`]: launch.deploymentId,
      [`${LTI}message_type`]: 'LtiDeepLinkingResponse',
      [`${LTI}version`]: '1.3.0',
      [`${DL}content_items`]: items.map((choice) =>
        contentItem(ports, choice, words.titleOf(choice), settings.acceptsLineItem),
      ),
      ...(settings.data === undefined ? {} : { [`${DL}data`]: settings.data }),
    },
    300,
  );
  return ok({ returnUrl: settings.returnUrl, jwt });
}

function contentItem(
  { lms }: LmsPorts,
  { target, summary }: Choice,
  title: string,
  withLine: boolean,
): object {
  const code = targetCode(target);
  return {
    type: 'ltiResourceLink',
    title,
    ...(summary === undefined ? {} : { text: summary }),
    url: launchAddress(lms.publicUrl, target),
    custom: { binome_target: code },
    ...(withLine && isGradable(target)
      ? {
          lineItem: {
            ...{ scoreMaximum: FULL_SCORE, label: title, resourceId: code, tag: 'binome' },
            submissionReview: submissionReview(lms.publicUrl, target),
          },
        }
      : {}),
  };
}
