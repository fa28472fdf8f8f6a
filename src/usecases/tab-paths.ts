import type { Links } from './ports.ts';

/** Pages of the tab that messages lead to. */
export const TAB_PATHS = {
  enrolment: (programmeId: string) => `mentoring/enrol/${encodeURIComponent(programmeId)}`,
  training: (programmeId: string) => `mentoring/training/${encodeURIComponent(programmeId)}`,
  agreement: (programmeId: string, pairId: string) =>
    `mentoring/${encodeURIComponent(programmeId)}/pairs/${encodeURIComponent(pairId)}/agreement`,
  module: (programmeId: string, moduleId: string) =>
    `mentoring/${encodeURIComponent(programmeId)}/kit/${encodeURIComponent(moduleId)}`,
  coach: () => 'coach',
  coachOfPair: (programmeId: string, pairId: string) =>
    `mentoring/${encodeURIComponent(programmeId)}/pairs/${encodeURIComponent(pairId)}`,
  badges: (programmeId: string) => `mentoring/${encodeURIComponent(programmeId)}/badges`,
  lmsLink: (code: string) => `lms/link/${encodeURIComponent(code)}`,
  dashboard: (programmeId: string) => `programmes/${encodeURIComponent(programmeId)}/dashboard`,
  sponsor: (programmeId: string) => `sponsor/${encodeURIComponent(programmeId)}`,
} as const;

/** Links of an installation that issues badges: a card leads to the page where one asks for them. */
export function leadingTo(tab: Links['tab']): Pick<Links, 'tab' | 'badge'> {
  return { tab, badge: ({ programmeId }) => tab(TAB_PATHS.badges(programmeId)) };
}
