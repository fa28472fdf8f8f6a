import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../ui/section.tsx';
import type { Part } from './draft.ts';
import { AboutPart } from './about-part.tsx';
import { Text, useForm } from './form.tsx';
import { Items, Paragraphs } from './items.tsx';
import { Minutes } from './minutes-field.tsx';
import { QuestionnairePart } from './questionnaire-part.tsx';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A length of text that fits a card or a list. */
const LINE = 300;

/** The fields of one part of a module. */
export function PartFields({ part }: { readonly part: Part }) {
  const words = useKitEditorWords();
  return (
    <Section title={words.edit.part[part]}>
      <Fields part={part} />
    </Section>
  );
}

function Fields({ part }: { readonly part: Part }) {
  switch (part) {
    case 'about':
      return <AboutPart />;
    case 'why':
      return <WhyPart />;
    case 'figures':
      return <FiguresPart />;
    case 'examples':
      return <ExamplesPart />;
    case 'plan':
      return <PlanPart />;
    case 'exercises':
      return <ExercisesPart />;
    case 'questionnaire':
      return <QuestionnairePart />;
    case 'preparation':
      return <PreparationPart />;
  }
}

function WhyPart() {
  const words = useKitEditorWords().field;
  return (
    <>
      <Paragraphs place={['content', '*', 'why']} title={words.why} name={words.paragraph} />
      <Paragraphs
        place={['content', '*', 'stateOfTheArt']}
        title={words.stateOfTheArt}
        name={words.paragraph}
      />
    </>
  );
}

function FiguresPart() {
  const styles = useStyles();
  const all = useKitEditorWords();
  const words = all.field;
  const { editor } = useForm();
  const make = () => ({
    text: { fr: '', en: '' },
    source: { name: '', title: '', url: '', published: '' },
  });
  return (
    <>
      {editor.draft.figures.length === 0 && <p className={styles.text}>{words.noFigures}</p>}
      <Items
        place={['figures']}
        title={all.edit.part.figures}
        isUnderTitle
        name={words.figure}
        make={make}
      >
        {(item) => (
          <>
            <Text place={[...item, 'text', '*']} label={words.figureText} lines={3} />
            <Text place={[...item, 'source', 'name']} label={words.sourceName} />
            <Text place={[...item, 'source', 'title']} label={words.sourceTitle} />
            <Text place={[...item, 'source', 'url']} label={words.url} hint={words.urlHint} />
            <Text
              place={[...item, 'source', 'published']}
              label={words.published}
              hint={words.publishedHint}
            />
          </>
        )}
      </Items>
    </>
  );
}

function ExamplesPart() {
  const all = useKitEditorWords();
  const words = all.field;
  return (
    <Items
      place={['content', '*', 'examples']}
      title={all.edit.part.examples}
      isUnderTitle
      name={words.example}
      make={() => ({ title: '', story: '', lesson: '' })}
    >
      {(item) => (
        <>
          <Text place={[...item, 'title']} label={words.exampleTitle} />
          <Text place={[...item, 'story']} label={words.story} lines={5} />
          <Text place={[...item, 'lesson']} label={words.lesson} lines={3} />
        </>
      )}
    </Items>
  );
}

function PlanPart() {
  const styles = useStyles();
  const all = useKitEditorWords();
  const words = all.field;
  const { editor } = useForm();
  const { plan, minutes } = editor.draft;
  const sum = plan.reduce((total, step) => total + step.minutes, 0);
  const text = () => ({ title: '', say: '', do: '', watch: '' });
  return (
    <>
      <p className={styles.text} role="status">
        {words.planTotal(sum, minutes)}
      </p>
      <Items
        place={['plan']}
        title={all.edit.part.plan}
        isUnderTitle
        name={words.step}
        make={() => ({ minutes: 5, text: { fr: text(), en: text() } })}
      >
        {(item) => (
          <>
            <Minutes place={[...item, 'minutes']} label={words.stepMinutes} />
            <Text place={[...item, 'text', '*', 'title']} label={words.stepTitle} />
            <Text place={[...item, 'text', '*', 'say']} label={words.say} lines={3} />
            <Text place={[...item, 'text', '*', 'do']} label={words.do} lines={3} />
            <Text place={[...item, 'text', '*', 'watch']} label={words.watch} lines={3} />
          </>
        )}
      </Items>
    </>
  );
}

function ExercisesPart() {
  const all = useKitEditorWords();
  const words = all.field;
  return (
    <Items
      place={['content', '*', 'exercises']}
      title={all.edit.part.exercises}
      isUnderTitle
      name={words.exercise}
      make={() => ({ tool: '', title: '', steps: [''] })}
    >
      {(item) => (
        <>
          <Text place={[...item, 'title']} label={words.exerciseTitle} />
          <Text place={[...item, 'tool']} label={words.tool} />
          <Paragraphs
            place={[...item, 'steps']}
            title={words.exerciseSteps}
            name={words.exerciseStep}
            lines={2}
          />
        </>
      )}
    </Items>
  );
}

function PreparationPart() {
  const words = useKitEditorWords().field;
  return (
    <>
      <Text place={['content', '*', 'coming']} label={words.coming} lines={2} maxLength={LINE} />
      <Text place={['content', '*', 'question']} label={words.think} lines={2} maxLength={LINE} />
      <Items
        place={['content', '*', 'reading']}
        title={words.reading}
        name={words.readingItem}
        make={() => ({ title: '', by: '', url: '' })}
      >
        {(item) => (
          <>
            <Text place={[...item, 'title']} label={words.readingTitle} />
            <Text place={[...item, 'by']} label={words.by} />
            <Text place={[...item, 'url']} label={words.url} hint={words.urlHint} />
          </>
        )}
      </Items>
    </>
  );
}
