import { makeStyles, Radio, tokens, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { ModuleDraftWire } from '../../wire/kit.ts';
import type { Locale } from '../../wire/shapes.ts';
import { Questions, type Choices } from '../kit/questions.tsx';
import { Reading } from '../kit/reading.tsx';
import { usePublished } from '../kit/use-published.ts';
import { useLearnWords } from '../kit/words.ts';
import { Section } from '../ui/section.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { previewOf, type Reader } from './preview.ts';
import { useKitEditorWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

const READERS = ['mentee', 'mentor'] as const satisfies readonly Reader[];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

interface PreviewPartProps {
  readonly draft: ModuleDraftWire;
  /** The language of whoever reads it. */
  readonly lang: Locale;
}

/** A draft as its readers will have it, before anybody has: nothing of it is published or kept. */
export function PreviewPart({ draft, lang }: PreviewPartProps) {
  const styles = useStyles();
  const all = useKitEditorWords();
  const learn = useLearnWords();
  const published = usePublished();
  const words = all.preview;
  const [reader, setReader] = useHere<Reader>('preview.reader', 'mentee');
  const [chosen, choose] = useState<Choices>({});
  const view = previewOf(draft, reader, lang);
  const about = [
    all.field.levels[view.level],
    learn.kit.minutes(view.minutes),
    ...(view.asOf === '' ? [] : [learn.kit.asOf(published(view.asOf))]),
  ];
  return (
    <>
      <Section>
        <p className={styles.text}>{words.lead}</p>
        <Field label={words.reader}>
          <RadioRow
            value={reader}
            onChange={(_event, { value }) => setReader(value === 'mentor' ? 'mentor' : 'mentee')}
          >
            {READERS.map((one) => (
              <Radio key={one} value={one} label={words.readers[one]} />
            ))}
          </RadioRow>
        </Field>
      </Section>
      <div>
        <p className={styles.text}>{about.join(' · ')}</p>
        <h2 className={styles.title}>{view.title === '' ? all.list.untitled : view.title}</h2>
        <p className={styles.text}>{view.summary}</p>
      </div>
      <Reading module={{ ...view, id: '', version: 0, levelLabel: '' }} />
      {view.questionnaire.length > 0 && (
        <Section title={learn.module.questionnaire}>
          <p className={styles.text}>{words.nothingSent}</p>
          <Questions questions={view.questionnaire} chosen={chosen} onChoose={choose} />
        </Section>
      )}
    </>
  );
}
