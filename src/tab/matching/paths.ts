import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';

/** Where each page of the workbench is; every one can be linked to, and gone back from. */
export const workbench = {
  latest: (programmeId: string) => sectionPath(programmeId, 'matching'),
  run: (programmeId: string, runId: string) =>
    `${workbench.latest(programmeId)}/runs/${encodeURIComponent(runId)}`,
  rules: (programmeId: string, runId: string | undefined) => `${base(programmeId, runId)}/rules`,
  couple: (programmeId: string, runId: string, couple?: Partial<CouplePath>) =>
    [
      workbench.run(programmeId, runId),
      'couples',
      encodeURIComponent(couple?.mentorId ?? NOBODY),
      encodeURIComponent(couple?.menteeId ?? NOBODY),
    ].join('/'),
  recruitment: (programmeId: string, runId: string | undefined) =>
    `${base(programmeId, runId)}/recruitment`,
  compare: (programmeId: string, before: string, after: string) =>
    `${workbench.latest(programmeId)}/compare/${encodeURIComponent(before)}/${encodeURIComponent(after)}`,
  rehearsal: (programmeId: string) => `${workbench.latest(programmeId)}/rehearsal`,
};

/** A side that is not chosen yet, in a route. */
export const NOBODY = '-';

interface CouplePath {
  readonly mentorId: string;
  readonly menteeId: string;
}

function base(programmeId: string, runId: string | undefined): string {
  return runId === undefined ? workbench.latest(programmeId) : workbench.run(programmeId, runId);
}

/** A run as the API writes it. */
export function runApi(programmeId: string, runId: string): string {
  return `${programmeApi(programmeId)}/match-runs/${encodeURIComponent(runId)}`;
}
