import type { channelFr } from '../../locales/channel.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useChannelWords: () => typeof channelFr = lazyWords({
  fr: async () => (await import('../../locales/channel.fr.ts')).channelFr,
  en: async () => (await import('../../locales/channel.en.ts')).channelEn,
});
