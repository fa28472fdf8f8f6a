import { managerEn } from '../../../locales/manager.en.ts';
import { managerFr } from '../../../locales/manager.fr.ts';
import { useWordsOf } from '../../ui/language.tsx';

export type ManagerWords = typeof managerFr;

export function useManagerWords(): ManagerWords {
  return useWordsOf({ fr: managerFr, en: managerEn });
}
