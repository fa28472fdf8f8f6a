import type { EnrolmentAnswers } from '../domain/enrolment.ts';
import { levelOfTitle } from '../domain/job-title.ts';
import type { EnrolmentView } from './enrol.ts';
import type { OfficeRefusal, PersonalDirectory } from './office-port.ts';

/** What the organisation's directory could say of somebody who begins to volunteer. */
export interface Prefilled {
  readonly answers: Partial<EnrolmentAnswers>;
  /** Whether their own profile was read; absent where nobody asked. */
  readonly profile?: 'read' | OfficeRefusal;
  /** Whether their managers were: without, nobody knows who is in one reporting line. */
  readonly managers?: 'read' | OfficeRefusal;
}

/**
 * What may stand on the form before somebody says a word: entity, site, language, level and time
 * zone, as the directory and the mailbox tell. Whatever was saved or answered goes first, and
 * everything can be changed; a permission that is refused leaves its field empty.
 */
export async function prefillEnrolment(
  view: EnrolmentView,
  directory: PersonalDirectory | undefined,
): Promise<Prefilled> {
  const { answers } = view;
  if (directory === undefined || view.state !== 'open') return { answers };
  const [profile, zone, managers] = await Promise.all([
    directory.profile(),
    directory.timeZone(),
    directory.managers(),
  ]);
  const known = profile.ok ? profile.value : {};
  const level = levelOfTitle(known.jobTitle ?? '');
  const timeZone = zone.ok ? zone.value : undefined;
  return {
    answers: {
      ...(known.department === undefined ? {} : { entity: known.department }),
      ...(known.office === undefined ? {} : { site: known.office }),
      ...(known.language === undefined ? {} : { languages: [known.language] }),
      ...(level === undefined ? {} : { level }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...answers,
    },
    profile: profile.ok ? 'read' : profile.error,
    managers: managers.ok ? 'read' : managers.error,
  };
}
