import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { ModuleViewShape, type ModuleViewWire } from '../../wire/kit.ts';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { OnlyIn } from '../kit/only-in.tsx';
import { PlanSteps } from '../kit/plan-steps.tsx';
import { useLearnWords } from '../kit/words.ts';
import { API, PATHS } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  plain: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorBrandForegroundLink },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface AgendaPartProps {
  readonly pair: MyPairWire;
  readonly session: SessionWire;
}

/** What the session is about: its plan for whoever leads, what is coming for the other. */
export function AgendaPart({ pair, session }: AgendaPartProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const { moduleId, moduleVersion } = session;
  if (moduleId === undefined) {
    return (
      <Section title={words.noModule}>
        <p className={styles.text}>{words.noModuleText}</p>
        <Link href={PATHS.agreement(pair.programmeId, pair.pairId)} className={styles.link}>
          {words.noModuleAction}
        </Link>
      </Section>
    );
  }
  const version = moduleVersion === undefined ? '' : `/versions/${moduleVersion}`;
  const path = `${API.kit(pair.programmeId)}/${encodeURIComponent(moduleId)}${version}`;
  const href = PATHS.module(pair.programmeId, moduleId);
  if (session.status === 'held') return <Covered path={path} href={href} />;
  // Whoever leads gets the plan: also the executive, once the two swapped.
  const asked = session.leads ? `${path}?session=${encodeURIComponent(session.id)}` : path;
  return <Agenda path={asked} href={href} leads={session.leads} />;
}

/** Of a session that took place: what it was about, to read again. */
function Covered({ path, href }: { readonly path: string; readonly href: string }) {
  const styles = useStyles();
  const words = useLearnWords().module;
  const module = useResource(path, ModuleViewShape);
  return (
    <Loaded resource={module}>
      {({ title }) => (
        <Section title={words.covered}>
          <Link href={href} className={styles.link}>
            {title}
          </Link>
        </Section>
      )}
    </Loaded>
  );
}

function Agenda(props: { readonly path: string; readonly href: string; readonly leads: boolean }) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const module = useResource(props.path, ModuleViewShape);
  return (
    <Loaded resource={module}>
      {(value) => (
        <Section title={props.leads && value.plan !== undefined ? words.agendaLead : words.coming}>
          <OnlyIn only={value.only} />
          <p className={styles.text}>{words.agendaHint(value.title)}</p>
          {props.leads && value.plan !== undefined ? (
            <PlanSteps plan={value.plan} />
          ) : (
            <Coming module={value} />
          )}
          <Link href={props.href} className={styles.link}>
            {words.openModule}
          </Link>
        </Section>
      )}
    </Loaded>
  );
}

function Coming({ module }: { readonly module: ModuleViewWire }) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  return (
    <>
      <p className={styles.plain}>{module.coming}</p>
      <div>
        <h3 className={styles.name}>{words.think}</h3>
        <p className={styles.plain}>{module.question}</p>
      </div>
      <h3 className={styles.name}>{words.exercises}</h3>
      <ul className={styles.list}>
        {module.exercises.map((exercise) => (
          <li key={exercise.title}>
            <span className={styles.when}>{exercise.tool}</span>
            <p className={styles.plain}>{exercise.title}</p>
            <ol className={styles.steps}>
              {exercise.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}
