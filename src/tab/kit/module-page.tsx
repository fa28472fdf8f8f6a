import { makeStyles, tokens } from '@fluentui/react-components';
import { ModuleViewShape, type ModuleViewWire } from '../../wire/kit.ts';
import { API, PATHS } from '../mentoring/paths.ts';
import { PlanSteps } from './plan-steps.tsx';
import { useMe } from '../shell/me.tsx';
import { Folded } from '../ui/folded.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { QuestionnairePart } from './questionnaire-part.tsx';
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

interface ModulePageProps {
  readonly programmeId: string;
  readonly moduleId: string;
}

/** One module: what everybody reads, the plan for whoever leads, and one's own questionnaire. */
export default function ModulePage({ programmeId, moduleId }: ModulePageProps) {
  const words = useLearnWords();
  const { me } = useMe();
  const path = `${API.kit(programmeId)}/${encodeURIComponent(moduleId)}`;
  const module = useResource(path, ModuleViewShape);
  const roles = me.programmes.find(({ id }) => id === programmeId)?.roles ?? [];
  const mayAnswer = roles.includes('mentor') || roles.includes('mentee');
  const value = module.value;
  return (
    <Page
      title={value?.title ?? words.kit.title}
      {...(value === undefined
        ? {}
        : {
            lead: value.summary,
            overline: `${value.levelLabel} · ${words.kit.minutes(value.minutes)} · ${words.kit.asOf(value.asOf)}`,
          })}
      back={{ to: PATHS.kit(programmeId), label: words.kit.all }}
    >
      <Loaded resource={module}>
        {(loaded) => (
          <>
            <Reading module={loaded} />
            {mayAnswer && <QuestionnairePart path={path} module={loaded} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Reading({ module }: { readonly module: ModuleViewWire }) {
  const styles = useStyles();
  const words = useLearnWords().module;
  return (
    <>
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
              >{`${source.name}, ${source.published}`}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Folded title={words.stateOfTheArt}>
        {module.stateOfTheArt.map((text) => (
          <p key={text} className={styles.text}>
            {text}
          </p>
        ))}
      </Folded>
      <Folded title={words.examples}>
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
        <Folded title={words.plan}>
          <PlanSteps plan={module.plan} />
        </Folded>
      )}
      <Folded title={words.exercises}>
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
      <Folded title={words.reading}>
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
