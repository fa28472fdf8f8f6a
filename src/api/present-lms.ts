import type { GradeCause } from '../domain/lms/grade.ts';
import type { LaunchCause } from '../domain/lms/launch.ts';
import type { Locale } from '../domain/language.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { LMS_SERVICES, type Probed, type ServiceCause } from '../usecases/lms-port.ts';
import type { LmsView } from '../usecases/view-lms.ts';
import type { LmsWire, PlatformTestWire } from '../wire/lti.ts';

/** The manager's page: what was refused comes with its words and its remedy; nobody is named. */
export function presentLms(view: LmsView, locale: Locale): LmsWire {
  const { publicUrl, platforms, launches, courses, grades, gradeCounts } = view;
  return {
    urls: {
      login: `${publicUrl}/lti/login`,
      launch: `${publicUrl}/lti/launch`,
      jwks: `${publicUrl}/lti/jwks`,
      tool: publicUrl,
    },
    platforms: platforms.map(({ connectedBy: _by, deploymentIds, origins, ...rest }) => ({
      ...rest,
      deploymentIds: [...deploymentIds],
      origins: [...origins],
    })),
    launches: launches.map(({ at, platformId, what, deploymentId }) => ({
      at,
      platformId,
      ...(what === 'resource' || what === 'deep-linking' || what === 'review'
        ? { kind: what }
        : { kind: 'refused' as const, refused: launchWords(what, locale) }),
      ...(deploymentId === undefined ? {} : { deploymentId }),
    })),
    courses: courses.map(({ id, platformId, title, rosterUrl, members, readAt }) => ({
      ...{ id, platformId, title },
      readable: rosterUrl !== undefined,
      ...(members === undefined ? {} : { members: members.length }),
      ...(readAt === undefined ? {} : { readAt }),
    })),
    gradeCounts: { ...gradeCounts },
    grades: grades.map(({ id, platformId, status, wanted, sent, notBefore, cause }) => ({
      ...{ id, platformId, status },
      given: wanted.given,
      ...(sent === undefined ? {} : { sentAt: sent.at }),
      ...(status === 'waiting' ? { nextAt: notBefore } : {}),
      ...(cause === undefined ? {} : { problem: gradeWords(cause, locale) }),
    })),
  };
}

function launchWords(cause: LaunchCause, locale: Locale) {
  const { cause: causes, manager } = catalogueOf(locale).lms.launch;
  return { code: cause, message: causes[cause], remedy: manager[managersRemedy(cause)] };
}

/** What a manager can do about a launch that was refused to somebody else. */
function managersRemedy(
  cause: LaunchCause,
): 'keys' | 'deployment' | 'clock' | 'again' | 'administrator' {
  if (cause === 'deployment_unknown') return 'deployment';
  if (cause.startsWith('keys_') || cause.startsWith('key_') || cause === 'signature_bad') {
    return 'keys';
  }
  if (cause === 'expired' || cause === 'not_yet_valid' || cause === 'issued_in_future') {
    return 'clock';
  }
  return /^(?:state|browser|nonce|session|platform_error)/u.test(cause) ? 'again' : 'administrator';
}

function gradeWords(cause: GradeCause, locale: Locale) {
  return { code: cause, ...catalogueOf(locale).lms.grade[cause] };
}

/** What a test of a connection found. A service that is not granted is no fault: launches work. */
export function presentProbe({ keys, token, granted }: Probed, locale: Locale): PlatformTestWire {
  const { probe, service: words } = catalogueOf(locale).lms;
  const said = (cause: ServiceCause | 'fine') => ({ code: cause, message: probe[cause] });
  const services = LMS_SERVICES.map((service) => {
    const isGranted = granted.includes(service);
    const { yes, no } = words[service];
    return { service, granted: isGranted, message: isGranted ? yes : no };
  });
  return {
    ok: keys === 'fine' && token === 'fine',
    keys: said(keys),
    token: said(token),
    services: token === 'fine' ? services : [],
  };
}
