/** The rooms of a programme, in the order of its life. */
export const SECTIONS = [
  { name: 'signUps', path: 'sign-ups' },
  { name: 'mentors', path: 'mentors' },
  { name: 'kit', path: 'kit' },
  { name: 'matching', path: 'matching' },
  { name: 'dashboard', path: 'dashboard' },
  { name: 'channel', path: 'channel' },
  { name: 'deliveries', path: 'deliveries' },
  { name: 'lms', path: 'lms' },
  { name: 'settings', path: 'settings' },
] as const;
export type SectionName = (typeof SECTIONS)[number]['name'];

export function sectionPath(programmeId: string, name: SectionName): string {
  const section = SECTIONS.find((known) => known.name === name);
  return `/programmes/${encodeURIComponent(programmeId)}/${section?.path ?? 'dashboard'}`;
}

/** `/programmes/abc` as the API writes it; ids are opaque, so they are always encoded. */
export function programmeApi(programmeId: string): string {
  return `/programmes/${encodeURIComponent(programmeId)}`;
}
