import type { enrolmentFr } from '../../locales/enrolment.fr.ts';
import type { volunteerFr } from '../../locales/volunteer.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useVolunteerWords: () => typeof volunteerFr = lazyWords({
  fr: async () => (await import('../../locales/volunteer.fr.ts')).volunteerFr,
  en: async () => (await import('../../locales/volunteer.en.ts')).volunteerEn,
});

/** How somebody places themselves on a topic, 1 to 4, and what is wrong with an answer. */
export const useEnrolmentWords: () => typeof enrolmentFr = lazyWords({
  fr: async () => (await import('../../locales/enrolment.fr.ts')).enrolmentFr,
  en: async () => (await import('../../locales/enrolment.en.ts')).enrolmentEn,
});
