const kit = (programmeId: string): string => `/programmes/${encodeURIComponent(programmeId)}/kit`;
const module = (programmeId: string, moduleId: string): string =>
  `${kit(programmeId)}/modules/${encodeURIComponent(moduleId)}`;

/** Pages of the kit's managers, as routes. */
export const KIT_PATHS = {
  kit,
  module,
  file: (programmeId: string) => `${kit(programmeId)}/file`,
  /** A new module: empty, or beginning as another one stands. */
  create: (programmeId: string, from?: string) =>
    `${kit(programmeId)}/new${from === undefined ? '' : `/${encodeURIComponent(from)}`}`,
  /** `version`: an earlier one to start again from. */
  edit: (programmeId: string, moduleId: string, version?: number) =>
    `${module(programmeId, moduleId)}/edit${version === undefined ? '' : `/${version}`}`,
  /** The newest version as its readers will have it, where it is written. */
  preview: (programmeId: string, moduleId: string) =>
    `${module(programmeId, moduleId)}/versions/draft`,
  version: (programmeId: string, moduleId: string, version: number) =>
    `${module(programmeId, moduleId)}/versions/${version}`,
};
