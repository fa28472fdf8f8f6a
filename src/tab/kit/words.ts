import { learnEn } from '../../locales/learn.en.ts';
import { learnFr } from '../../locales/learn.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export function useLearnWords(): typeof learnFr {
  return useWordsOf({ fr: learnFr, en: learnEn });
}
