import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Locale } from '../../wire/shapes.ts';
import { useLanguage } from '../ui/language.tsx';
import { useLearnWords } from './words.ts';

/** Says that a module was written in the other language alone; nothing when it is in the reader's. */
export function OnlyIn({ only }: { readonly only: Locale | undefined }) {
  const words = useLearnWords().module;
  const { locale } = useLanguage();
  if (only === undefined || only === locale) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{words.onlyInOther}</MessageBarBody>
    </MessageBar>
  );
}
