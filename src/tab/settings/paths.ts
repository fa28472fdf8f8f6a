/** The pages of a programme's settings, in the order in which they are listed. */
export const SETTINGS_PARTS = [
  'charter',
  'calendar',
  'topics',
  'team',
  'rules',
  'prompts',
  'messages',
  'training',
  'learning',
  'retention',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** Where a programme is used as a template for another. */
export function copyPath(programmeId: string): string {
  return `${settingsPath(programmeId)}/copy`;
}

export function settingsPath(programmeId: string, part?: SettingsPart): string {
  const root = `/programmes/${encodeURIComponent(programmeId)}/settings`;
  return part === undefined ? root : `${root}/${part}`;
}
