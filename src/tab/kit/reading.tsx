import { makeStyles, tokens } from '@fluentui/react-components';
import type { ModuleViewWire } from '../../wire/kit.ts';
import { Folded } from '../ui/folded.tsx';
import { Section } from '../ui/section.tsx';
import { OnlyIn } from './only-in.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { usePublished } from './use-published.ts';
import { useLearnWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { color: tokens.colorBrandForegroundLink },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What a module says, to whoever may read it; the plan is there for mentors and managers only. */
export function Reading({ module }: { readonly module: ModuleViewWire }) {
  const styles = useStyles();
  const words = useLearnWords().module;
  const published = usePublished();
  return (
    <>
      <OnlyIn only={module.only} />
      <Section title={words.why}>
        {module.why.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </Section>
      <Section title={words.figures}>
        <ul className={styles.list}>
          {module.figures.map(({ text, source }) => (
            <li key={text}>
              {text}{' '}
              <a
                className={styles.link}
                href={source.url}
                target="_blank"
                rel="noreferrer"
              >{`${source.name}, ${published(source.published)}`}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Folded surface="card" title={words.stateOfTheArt}>
        {module.stateOfTheArt.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </Folded>
      <Folded surface="card" title={words.examples}>
        {module.examples.map(({ title, story, lesson }) => (
          <div key={title}>
            <h3 className={styles.name}>{title}</h3>
            <p className={styles.text}>{story}</p>
            <p className={styles.text}>
              <strong>{words.lesson}</strong> {lesson}
            </p>
          </div>
        ))}
      </Folded>
      {module.plan !== undefined && (
        <Folded surface="card" title={words.plan}>
          <PlanSteps plan={module.plan} />
        </Folded>
      )}
      <Folded surface="card" title={words.exercises}>
        {module.exercises.map(({ title, tool, steps }) => (
          <div key={title}>
            <span className={styles.source}>{tool}</span>
            <h3 className={styles.name}>{title}</h3>
            <ol className={styles.list}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ))}
      </Folded>
      <Section title={words.question}>
        <p className={styles.text}>{module.question}</p>
      </Section>
      <Folded surface="card" title={words.reading}>
        <ul className={styles.list}>
          {module.reading.map(({ title, by, url }) => (
            <li key={url}>
              <a className={styles.link} href={url} target="_blank" rel="noreferrer">
                {title}
              </a>{' '}
              <span className={styles.source}>{by}</span>
            </li>
          ))}
        </ul>
      </Folded>
    </>
  );
}
