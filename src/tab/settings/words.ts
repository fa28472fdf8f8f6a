import { steeringEn } from '../../locales/steering.en.ts';
import { steeringFr } from '../../locales/steering.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export function useSteeringWords(): typeof steeringFr {
  return useWordsOf({ fr: steeringFr, en: steeringEn });
}
