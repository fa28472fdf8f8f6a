import { signupEn } from '../locales/signup.en.ts';
import { signupFr } from '../locales/signup.fr.ts';

/** What the command says, by language. */
export const WORDS = { fr: signupFr, en: signupEn } as const;
