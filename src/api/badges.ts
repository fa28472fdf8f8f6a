import { ok } from '../domain/result.ts';
import {
  claimBadge,
  viewMyBadges,
  withdrawBadge,
  type HeldBadge,
} from '../usecases/issue-badge.ts';
import { BadgeClaimShape, BadgeShape, BadgesShape, type BadgeWire } from '../wire/badges.ts';
import { endpoint } from './endpoint.ts';

const BADGES = '/programmes/{programmeId}/badges';

export const BADGE_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: BADGES,
    summary: 'The badges that I asked for',
    answer: BadgesShape,
    handle: async ({ ports, actor, param }) => {
      const mine = await viewMyBadges(ports, actor, param('programmeId'));
      return mine.ok ? ok({ badges: mine.value.map(present) }) : mine;
    },
  }),
  endpoint({
    method: 'post',
    path: BADGES,
    summary: 'Issues my badge, for a pair that came to its end or for the training',
    body: BadgeClaimShape,
    answer: BadgeShape,
    handle: async ({ ports, actor, param, body: { pairId } }) => {
      const claimed = await claimBadge(ports, actor, {
        programmeId: param('programmeId'),
        ...(pairId === undefined ? {} : { pairId }),
      });
      return claimed.ok ? ok(present(claimed.value)) : claimed;
    },
  }),
  endpoint({
    method: 'post',
    path: `${BADGES}/{badgeId}/withdrawal`,
    summary: 'Takes a badge of mine back, for everybody to see',
    handle: async ({ ports, actor, param }) => {
      const input = { programmeId: param('programmeId'), badgeId: param('badgeId') };
      const withdrawn = await withdrawBadge(ports, actor, input);
      return withdrawn.ok ? ok(undefined) : withdrawn;
    },
  }),
];

function present({ badge, url, linkedIn }: HeldBadge): BadgeWire {
  return {
    id: badge.id,
    kind: badge.kind,
    issuedAt: badge.issuedAt,
    withdrawn: badge.revokedAt !== undefined,
    url,
    jsonUrl: `${url}.json`,
    jwtUrl: `${url}.jwt`,
    svgUrl: `${url}.svg`,
    linkedInUrl: linkedIn,
  };
}
