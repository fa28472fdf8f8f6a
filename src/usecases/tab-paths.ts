import type { Links } from './ports.ts';

const pairOf = (programmeId: string, pairId: string): string =>
  `mentoring/${encodeURIComponent(programmeId)}/pairs/${encodeURIComponent(pairId)}`;
const managed = (programmeId: string): string => `programmes/${encodeURIComponent(programmeId)}`;

/**
 * Pages of the tab that messages, notices and other programs lead to: one for everything that has
 * a name of its own. Ids are opaque, so they are always encoded.
 */
export const TAB_PATHS = {
  mentoring: () => 'mentoring',
  planning: () => 'planning',
  myData: () => 'my-data',
  whoSeesWhat: () => 'who-sees-what',
  administration: () => 'administration',
  preferences: () => 'preferences',
  programmes: () => 'programmes',
  programme: (programmeId: string) => managed(programmeId),
  signUps: (programmeId: string) => `${managed(programmeId)}/sign-ups`,
  mentors: (programmeId: string) => `${managed(programmeId)}/mentors`,
  matching: (programmeId: string) => `${managed(programmeId)}/matching`,
  run: (programmeId: string, runId: string) =>
    `${managed(programmeId)}/matching/runs/${encodeURIComponent(runId)}`,
  settings: (programmeId: string) => `${managed(programmeId)}/settings`,
  lms: (programmeId: string) => `${managed(programmeId)}/lms`,
  kitOfManagers: (programmeId: string) => `${managed(programmeId)}/kit`,
  moduleOfManagers: (programmeId: string, moduleId: string) =>
    `${managed(programmeId)}/kit/modules/${encodeURIComponent(moduleId)}`,
  channel: (programmeId: string) => `channel/${encodeURIComponent(programmeId)}`,
  kit: (programmeId: string) => `mentoring/${encodeURIComponent(programmeId)}/kit`,
  pair: pairOf,
  session: (programmeId: string, sessionId: string) =>
    `mentoring/${encodeURIComponent(programmeId)}/sessions/${encodeURIComponent(sessionId)}`,
  checkIn: (programmeId: string, pairId: string, kind: string, occurrence: number) =>
    `${pairOf(programmeId, pairId)}/check-in/${kind}/${occurrence}`,
  enrolment: (programmeId: string) => `mentoring/enrol/${encodeURIComponent(programmeId)}`,
  training: (programmeId: string) => `mentoring/training/${encodeURIComponent(programmeId)}`,
  agreement: (programmeId: string, pairId: string) => `${pairOf(programmeId, pairId)}/agreement`,
  module: (programmeId: string, moduleId: string) =>
    `mentoring/${encodeURIComponent(programmeId)}/kit/${encodeURIComponent(moduleId)}`,
  coach: () => 'coach',
  coachOfPair: pairOf,
  badges: (programmeId: string) => `mentoring/${encodeURIComponent(programmeId)}/badges`,
  lmsLink: (code: string) => `lms/link/${encodeURIComponent(code)}`,
  dashboard: (programmeId: string) => `${managed(programmeId)}/dashboard`,
  report: (programmeId: string) => `${managed(programmeId)}/report`,
  deliveries: (programmeId: string) => `${managed(programmeId)}/deliveries`,
  sponsorRoom: () => 'sponsor',
  sponsor: (programmeId: string) => `sponsor/${encodeURIComponent(programmeId)}`,
} as const;

/** Links of an installation that issues badges: a card leads to the page where one asks for them. */
export function leadingTo(tab: Links['tab']): Pick<Links, 'tab' | 'badge'> {
  return { tab, badge: ({ programmeId }) => tab(TAB_PATHS.badges(programmeId)) };
}
