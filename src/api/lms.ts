import type { LmsPlatform, PlatformDetails } from '../domain/lms/platform.ts';
import { ok } from '../domain/result.ts';
import {
  changePlatform,
  connectPlatform,
  makeRegistrationLink,
  removePlatform,
  retryGrades,
  testPlatform,
} from '../usecases/lms-settings.ts';
import { confirmLink, listOwnLinks, readLinkRequest, unlink } from '../usecases/lti-links.ts';
import { compareRoster, inviteRoster } from '../usecases/lti-roster.ts';
import { viewLms } from '../usecases/view-lms.ts';
import { InvitedShape } from '../wire/enrolment.ts';
import {
  ConnectedPlatformShape,
  LinkAskedShape,
  LmsShape,
  OwnLinksShape,
  PlatformChangeShape,
  PlatformShape,
  PlatformTestShape,
  RegistrationLinkShape,
  RetriedShape,
  RosterShape,
  type ConnectedPlatformWire,
} from '../wire/lti.ts';
import { endpoint } from './endpoint.ts';
import { presentLms, presentProbe } from './present-lms.ts';

const LMS = '/programmes/{programmeId}/lms';
const PLATFORM = `${LMS}/platforms/{platformId}` as const;
const ROSTER = `${LMS}/courses/{courseId}` as const;

export const LMS_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: LMS,
    summary: 'The learning platforms of a programme: connections, launches, courses, grades',
    answer: LmsShape,
    handle: async ({ ports, actor, param, locale }) => {
      const view = await viewLms(ports, actor, param('programmeId'));
      return view.ok ? ok(presentLms(view.value, locale)) : view;
    },
  }),
  endpoint({
    method: 'post',
    path: `${LMS}/registration-links`,
    summary: 'A one-time link with which an LMS registers itself (dynamic registration)',
    answer: RegistrationLinkShape,
    handle: ({ ports, actor, param }) => makeRegistrationLink(ports, actor, param('programmeId')),
  }),
  endpoint({
    method: 'post',
    path: `${LMS}/platforms`,
    summary: 'Connects an LMS whose details were typed by hand',
    body: PlatformShape,
    answer: ConnectedPlatformShape,
    handle: async ({ ports, actor, param, body }) => {
      const details = { ...detailsOf(body), issuer: body.issuer, clientId: body.clientId };
      const programmeId = param('programmeId');
      const made = await connectPlatform(ports, actor, { programmeId, details });
      return made.ok ? ok(presentPlatform(made.value)) : made;
    },
  }),
  endpoint({
    method: 'put',
    path: PLATFORM,
    summary: 'Changes a connected LMS: its name, deployments, addresses, frames',
    body: PlatformChangeShape,
    answer: ConnectedPlatformShape,
    handle: async ({ ports, actor, param, body: { seen, ...details } }) => {
      const made = await changePlatform(ports, actor, {
        programmeId: param('programmeId'),
        platformId: param('platformId'),
        details: detailsOf(details),
        ...(seen === undefined ? {} : { seen: detailsOf(seen) }),
      });
      return made.ok ? ok(presentPlatform(made.value)) : made;
    },
  }),
  endpoint({
    method: 'post',
    path: `${PLATFORM}/removal`,
    summary: 'Disconnects an LMS',
    handle: ({ ports, actor, param }) =>
      removePlatform(ports, actor, {
        programmeId: param('programmeId'),
        platformId: param('platformId'),
      }),
  }),
  endpoint({
    method: 'post',
    path: `${PLATFORM}/test`,
    summary: 'Reads the keys of an LMS and asks it for a token, as launches and grades will',
    answer: PlatformTestShape,
    handle: async ({ ports, actor, param, locale }) => {
      const where = { programmeId: param('programmeId'), platformId: param('platformId') };
      const tested = await testPlatform(ports, actor, where);
      if (!tested.ok) return tested;
      return ok(presentProbe(tested.value, locale));
    },
  }),
  endpoint({
    method: 'post',
    path: `${PLATFORM}/grades/retry`,
    summary: 'Tries the grades again that an LMS refused',
    answer: RetriedShape,
    handle: ({ ports, actor, param }) =>
      retryGrades(ports, actor, {
        programmeId: param('programmeId'),
        platformId: param('platformId'),
      }),
  }),
  endpoint({
    method: 'post',
    path: `${ROSTER}/comparison`,
    summary: 'Reads who is in a course, and says who is new',
    answer: RosterShape,
    handle: async ({ ports, actor, param }) => {
      const where = { programmeId: param('programmeId'), courseId: param('courseId') };
      const read = await compareRoster(ports, actor, where);
      if (!read.ok) return read;
      const { course, ...differences } = read.value;
      return ok({
        courseId: course.id,
        title: course.title,
        ...differences,
        fresh: [...differences.fresh],
      });
    },
  }),
  endpoint({
    method: 'post',
    path: `${ROSTER}/invitations`,
    summary: 'Invites who is new in a course; they enrol themselves or not at all',
    answer: InvitedShape,
    handle: ({ ports, actor, param }) =>
      inviteRoster(ports, actor, {
        programmeId: param('programmeId'),
        courseId: param('courseId'),
      }),
  }),
  endpoint({
    method: 'get',
    path: '/lms-links/{code}',
    summary: 'Which LMS account a link asks me to confirm',
    answer: LinkAskedShape,
    handle: async ({ ports, actor, param }) => {
      const asked = await readLinkRequest(ports, actor, param('code'));
      if (!asked.ok) return asked;
      const { request, programmeName } = asked.value;
      return ok({ platformName: request.platformName, programmeName, accountName: request.name });
    },
  }),
  endpoint({
    method: 'post',
    path: '/lms-links/{code}',
    summary: 'Confirms that this LMS account is mine',
    handle: async ({ ports, actor, param }) => {
      const linked = await confirmLink(ports, actor, param('code'));
      return linked.ok ? ok(undefined) : linked;
    },
  }),
  endpoint({
    method: 'get',
    path: '/me/lms-accounts',
    summary: 'My LMS accounts',
    answer: OwnLinksShape,
    handle: async ({ ports, actor }) => {
      const links = await listOwnLinks(ports, actor);
      return ok({
        links: links.map(({ link: { id, name, linkedAt }, platformName }) => ({
          ...{ id, platformName, linkedAt },
          accountName: name,
        })),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: '/me/lms-accounts/{linkId}/removal',
    summary: 'Unlinks an LMS account of mine',
    handle: ({ ports, actor, param }) => unlink(ports, actor, param('linkId')),
  }),
];

function detailsOf(body: {
  readonly name: string;
  readonly deploymentIds: readonly string[];
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly tokenAudience?: string | undefined;
  readonly jwksUrl: string;
  readonly origins: readonly string[];
}): Omit<PlatformDetails, 'issuer' | 'clientId'> {
  const { name, deploymentIds, authorizeUrl, tokenUrl, tokenAudience, jwksUrl, origins } = body;
  return {
    ...{ name, deploymentIds, authorizeUrl, tokenUrl, jwksUrl, origins },
    ...(tokenAudience === undefined || tokenAudience === '' ? {} : { tokenAudience }),
  };
}

function presentPlatform(platform: LmsPlatform): ConnectedPlatformWire {
  const { id, issuer, clientId, how, connectedAt } = platform;
  const { deploymentIds, origins, ...rest } = detailsOf(platform);
  const lists = { deploymentIds: [...deploymentIds], origins: [...origins] };
  return { ...{ id, issuer, clientId, how, connectedAt }, ...rest, ...lists };
}
