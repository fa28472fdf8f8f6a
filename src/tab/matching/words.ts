import { workbenchEn } from '../../locales/workbench.en.ts';
import { workbenchFr } from '../../locales/workbench.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export type WorkbenchWords = typeof workbenchFr;

export function useWorkbenchWords(): WorkbenchWords {
  return useWordsOf({ fr: workbenchFr, en: workbenchEn });
}
