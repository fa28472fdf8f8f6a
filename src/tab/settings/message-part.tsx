import {
  Button,
  Field,
  makeStyles,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { WordedWire } from '../../wire/message-preview.ts';
import { LocaleShape, type LabelWire, type Locale } from '../../wire/shapes.ts';
import { capital } from '../programmes/parts/capital.ts';
import { useLanguage } from '../ui/language.tsx';
import { useWritingWords } from '../ui/long-text.tsx';
import { FailureState, LoadingState } from '../ui/states.tsx';
import { CardPreview } from './card-preview.tsx';
import { isBlank, isTooLong } from './own-words.ts';
import { useSettingsWords } from './settings-words.ts';
import { useCardPreview } from './use-card-preview.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalM,
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MessagePartProps {
  readonly programmeId: string;
  readonly kind: WordedWire;
  readonly text: LabelWire;
  readonly longest: number;
  readonly isTried: boolean;
  readonly onChange: (text: LabelWire) => void;
}

/** The programme's own sentence in one message, in both languages, and the card it stands on. */
export function MessagePart(props: MessagePartProps) {
  const { programmeId, kind, text, longest, isTried, onChange } = props;
  const styles = useStyles();
  const words = useSettingsWords().messages;
  const writing = useWritingWords();
  const { locale: own, formats } = useLanguage();
  const [locale, setLocale] = useState<Locale>(own);
  // A sentence that waits for its translation is shown as it is.
  const said = { fr: text.fr.trim() || text.en.trim(), en: text.en.trim() || text.fr.trim() };
  const { card, failure, again } = useCardPreview(programmeId, {
    kind,
    locale,
    ...(isBlank(text) || isTooLong(said) ? {} : { words: said }),
  });
  const problem = (lang: Locale): string | undefined => {
    const over = text[lang].trim().length - longest;
    if (over > 0) return writing.tooLong(over);
    return isTried && !isBlank(text) && text[lang].trim() === '' ? words.both : undefined;
  };
  return (
    <div className={styles.panel}>
      <div className={styles.column}>
        <p className={styles.quiet}>{words.to[kind]}</p>
        {LocaleShape.options.map((lang) => {
          const message = problem(lang);
          return (
            <Field
              key={lang}
              label={words[lang]}
              hint={
                text[lang] === ''
                  ? words.plain
                  : words.left(Math.max(0, longest - text[lang].trim().length))
              }
              {...(message === undefined ? {} : { validationMessage: message })}
            >
              <Textarea
                lang={lang}
                rows={3}
                resize="vertical"
                value={text[lang]}
                onChange={(_event, { value }) => onChange({ ...text, [lang]: value })}
              />
            </Field>
          );
        })}
        {!isBlank(text) && (
          <div>
            <Button
              aria-label={words.resetKind(words.kinds[kind])}
              onClick={() => onChange({ fr: '', en: '' })}
            >
              {words.reset}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.column}>
        <div role="group" aria-label={words.previewIn} className={styles.row}>
          {LocaleShape.options.map((lang) => (
            <ToggleButton
              key={lang}
              size="small"
              shape="circular"
              checked={lang === locale}
              onClick={() => setLocale(lang)}
            >
              {capital(formats.language(lang))}
            </ToggleButton>
          ))}
        </div>
        {failure !== undefined && <FailureState failure={failure} retry={again} />}
        {card === undefined ? (
          failure === undefined && <LoadingState lines={3} />
        ) : (
          <CardPreview label={words.preview} lang={locale} card={card} />
        )}
        <p className={styles.quiet}>{words.sample}</p>
      </div>
    </div>
  );
}
