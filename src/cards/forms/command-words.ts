import type { Locale } from '../../domain/language.ts';
import { botCommandsEn } from '../../locales/bot-commands.en.ts';
import { botCommandsFr } from '../../locales/bot-commands.fr.ts';

const WORDS = { fr: botCommandsFr, en: botCommandsEn } as const;

/** What is said of commands, forms and the message extension. */
export function commandWords(locale: Locale): typeof botCommandsFr {
  return WORDS[locale];
}
