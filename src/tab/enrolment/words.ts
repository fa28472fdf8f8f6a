import { enrolmentEn } from '../../locales/enrolment.en.ts';
import { enrolmentFr } from '../../locales/enrolment.fr.ts';
import { volunteerEn } from '../../locales/volunteer.en.ts';
import { volunteerFr } from '../../locales/volunteer.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export function useVolunteerWords(): typeof volunteerFr {
  return useWordsOf({ fr: volunteerFr, en: volunteerEn });
}

/** How somebody places themselves on a topic, 1 to 4, and what is wrong with an answer. */
export function useEnrolmentWords(): typeof enrolmentFr {
  return useWordsOf({ fr: enrolmentFr, en: enrolmentEn });
}
