import { mentoringEn } from '../../locales/mentoring.en.ts';
import { mentoringFr } from '../../locales/mentoring.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export function useMentoringWords(): typeof mentoringFr {
  return useWordsOf({ fr: mentoringFr, en: mentoringEn });
}
