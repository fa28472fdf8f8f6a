/** Pages of a participant, as routes; ids are opaque, so they are always encoded. */
const of = (programmeId: string): string => `/mentoring/${encodeURIComponent(programmeId)}`;

export const PATHS = {
  pair: (programmeId: string, pairId: string) =>
    `${of(programmeId)}/pairs/${encodeURIComponent(pairId)}`,
  agreement: (programmeId: string, pairId: string) =>
    `${of(programmeId)}/pairs/${encodeURIComponent(pairId)}/agreement`,
  session: (programmeId: string, sessionId: string) =>
    `${of(programmeId)}/sessions/${encodeURIComponent(sessionId)}`,
  kit: (programmeId: string) => `${of(programmeId)}/kit`,
  module: (programmeId: string, moduleId: string) =>
    `${of(programmeId)}/kit/${encodeURIComponent(moduleId)}`,
  questionnaire: (programmeId: string, moduleId: string) =>
    `${of(programmeId)}/kit/${encodeURIComponent(moduleId)}/questionnaire`,
  answers: (programmeId: string) => `/mentoring/enrol/${encodeURIComponent(programmeId)}`,
  traces: (programmeId: string) => `${of(programmeId)}/badges`,
  training: (programmeId: string) => `/mentoring/training/${encodeURIComponent(programmeId)}`,
};

/** The same ids as the API writes them. */
export const API = {
  pair: (programmeId: string, pairId: string) =>
    `/programmes/${encodeURIComponent(programmeId)}/pairs/${encodeURIComponent(pairId)}`,
  session: (programmeId: string, sessionId: string) =>
    `/programmes/${encodeURIComponent(programmeId)}/sessions/${encodeURIComponent(sessionId)}`,
  kit: (programmeId: string) => `/programmes/${encodeURIComponent(programmeId)}/kit`,
};
