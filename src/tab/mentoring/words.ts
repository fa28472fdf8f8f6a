import { agreementEn } from '../../locales/agreement.en.ts';
import { agreementFr } from '../../locales/agreement.fr.ts';
import { mentoringEn } from '../../locales/mentoring.en.ts';
import { mentoringFr } from '../../locales/mentoring.fr.ts';
import { togetherEn } from '../../locales/together.en.ts';
import { togetherFr } from '../../locales/together.fr.ts';
import { useWordsOf } from '../ui/language.tsx';

export function useMentoringWords(): typeof mentoringFr {
  return useWordsOf({ fr: mentoringFr, en: mentoringEn });
}

export function useTogetherWords(): typeof togetherFr {
  return useWordsOf({ fr: togetherFr, en: togetherEn });
}

/** The clauses of an agreement, in the words in which they are signed. */
export function useAgreementWords(): typeof agreementFr {
  return useWordsOf({ fr: agreementFr, en: agreementEn });
}
