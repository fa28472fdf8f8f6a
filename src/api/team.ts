import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import { dropFromTeam, nameToTeam, viewTeam, type TeamMember } from '../usecases/name-team.ts';
import { DropFromTeamShape, NameToTeamShape, TeamShape, type TeamWire } from '../wire/programme.ts';
import { endpoint } from './endpoint.ts';

const TEAM = '/programmes/{programmeId}/team';

export const TEAM_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: TEAM,
    summary: 'Who runs the programme: managers, and those who stand in for them',
    answer: TeamShape,
    handle: async ({ ports, actor, param }) =>
      presented(await viewTeam(ports, actor, param('programmeId'))),
  }),
  endpoint({
    method: 'post',
    path: TEAM,
    summary: 'Names somebody by their work address, or changes their role',
    body: NameToTeamShape,
    answer: TeamShape,
    handle: async ({ ports, actor, param, body }) =>
      presented(await nameToTeam(ports, actor, { programmeId: param('programmeId'), ...body })),
  }),
  endpoint({
    method: 'post',
    path: `${TEAM}/removals`,
    summary: 'Takes somebody off the team; the last manager stays',
    body: DropFromTeamShape,
    answer: TeamShape,
    handle: async ({ ports, actor, param, body }) =>
      presented(await dropFromTeam(ports, actor, { programmeId: param('programmeId'), ...body })),
  }),
];

function presented(team: Result<readonly TeamMember[], Refusal>): Result<TeamWire, Refusal> {
  return team.ok ? ok({ team: team.value.map((member) => ({ ...member })) }) : team;
}
