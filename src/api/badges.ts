import type { Badge } from '../domain/badge.ts';
import { ok } from '../domain/result.ts';
import { claimBadge, viewMyBadges, type HeldBadge } from '../usecases/issue-badge.ts';
import { listIssuedBadges, revokeBadge, withdrawBadge } from '../usecases/revoke-badge.ts';
import {
  BadgeClaimShape,
  BadgeRevocationShape,
  BadgeShape,
  BadgesShape,
  IssuedBadgesShape,
  type BadgeWire,
} from '../wire/badges.ts';
import { endpoint } from './endpoint.ts';

const BADGES = '/programmes/{programmeId}/badges';

export const BADGE_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: BADGES,
    summary: 'The badges that I asked for, and those that I might ask for',
    answer: BadgesShape,
    handle: async ({ ports, actor, param }) => {
      const mine = await viewMyBadges(ports, actor, param('programmeId'));
      if (!mine.ok) return mine;
      const { programmeName, held, open } = mine.value;
      return ok({ programmeName, badges: held.map(present), open: [...open] });
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
  endpoint({
    method: 'get',
    path: `${BADGES}/issued`,
    summary: 'The badges that people of the programme asked for, for its manager',
    answer: IssuedBadgesShape,
    handle: async ({ ports, actor, param }) => {
      const issued = await listIssuedBadges(ports, actor, param('programmeId'));
      if (!issued.ok) return issued;
      return ok({
        badges: issued.value.map(({ badge, recipient, url }) => ({
          ...standing(badge),
          recipient,
          url,
        })),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: `${BADGES}/{badgeId}/revocation`,
    summary: 'Takes back a badge that should not have been issued; the reason is public',
    body: BadgeRevocationShape,
    handle: async ({ ports, actor, param, body }) => {
      const input = { programmeId: param('programmeId'), badgeId: param('badgeId'), ...body };
      const revoked = await revokeBadge(ports, actor, input);
      return revoked.ok ? ok(undefined) : revoked;
    },
  }),
];

function standing({ id, kind, issuedAt, revokedAt, revocationReason: reason }: Badge) {
  const withdrawn = revokedAt !== undefined;
  return { id, kind, issuedAt, withdrawn, ...(reason === undefined ? {} : { reason }) };
}

function present({ badge, url, linkedIn }: HeldBadge): BadgeWire {
  return {
    ...standing(badge),
    url,
    jsonUrl: `${url}.json`,
    jwtUrl: `${url}.jwt`,
    svgUrl: `${url}.svg`,
    pngUrl: `${url}.png`,
    linkedInUrl: linkedIn,
  };
}
