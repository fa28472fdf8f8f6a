import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import type { Locale } from '../../wire/shapes.ts';
import { useWizardWords } from './words.ts';
import { useLanguage } from '../ui/language.tsx';
import { LIMITS, type OwnTopic } from './draft.ts';
import { fieldId, type StepProps } from './step-props.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  topic: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      paddingBottom: tokens.spacingVerticalM,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  // Beside the fields, not beside their labels.
  remove: { marginTop: '26px', '@media (max-width: 600px)': { gridColumn: 2, gridRow: 1 } },
  label: { '@media (max-width: 600px)': { gridColumn: 1 } },
  add: { alignSelf: 'flex-start' },
});

export interface TopicHeadings {
  /** One below that of the page around. */
  readonly heading: 'h2' | 'h3';
}

/** Topics that this programme adds to the built-in list, each in both languages. */
export function OwnTopics({ heading: Heading, ...props }: StepProps & TopicHeadings) {
  const { state, dispatch } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const title = useId();
  const add = useId();
  const own = state.draft.ownTopics;
  const last = useRef(own.length);
  useEffect(() => {
    // A new topic is there to be written; a removed one must not drop the focus to the top.
    const added = own.length > last.current ? fieldId(`own.${own.length - 1}.fr`) : undefined;
    if (added !== undefined) document.getElementById(added)?.focus();
    if (own.length < last.current) document.getElementById(add)?.focus();
    last.current = own.length;
  }, [own.length, add]);
  return (
    <section className={styles.part} aria-labelledby={title}>
      <Heading id={title} className={styles.title}>
        {words.ownTopics}
      </Heading>
      <p className={styles.hint}>{words.ownTopicsHint}</p>
      {own.map((topic, index) => (
        <OwnTopicLine key={topic.key} {...props} topic={topic} index={index} />
      ))}
      <Button
        id={add}
        className={styles.add}
        icon={<AddRegular />}
        disabledFocusable={own.length >= LIMITS.ownTopics}
        onClick={() => dispatch({ do: 'add-own' })}
      >
        {words.ownAdd}
      </Button>
    </section>
  );
}

function OwnTopicLine(props: StepProps & { readonly topic: OwnTopic; readonly index: number }) {
  const { topic, index, dispatch, problem } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const { locale } = useLanguage();
  const labels: Readonly<Record<Locale, string>> = { fr: words.ownFr, en: words.ownEn };
  const title = topic[locale].trim();
  return (
    <div className={styles.topic}>
      {(['fr', 'en'] as const).map((lang) => {
        const field = `own.${index}.${lang}` as const;
        const message = problem(field);
        return (
          <Field
            key={lang}
            required
            label={labels[lang]}
            className={styles.label}
            {...(message === undefined ? {} : { validationMessage: message })}
          >
            <Input
              id={fieldId(field)}
              lang={lang}
              autoComplete="off"
              value={topic[lang]}
              onChange={(_event, data) =>
                dispatch({ do: 'edit-own', key: topic.key, locale: lang, text: data.value })
              }
            />
          </Field>
        );
      })}
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.ownRemove(title === '' ? words.ownUntitled : title)}
        onClick={() => dispatch({ do: 'remove-own', key: topic.key })}
      />
    </div>
  );
}
