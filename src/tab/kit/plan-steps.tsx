import { makeStyles, tokens } from '@fluentui/react-components';
import type { ModuleViewWire } from '../../wire/kit.ts';
import { useTogetherWords } from '../mentoring/words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
});

/** The plan of a session, minute by minute: what to say, to do and to watch. */
export function PlanSteps({ plan }: { readonly plan: NonNullable<ModuleViewWire['plan']> }) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  return (
    <ol className={styles.list}>
      {plan.map((step) => (
        <li key={`${step.from}${step.title}`}>
          <span className={styles.when}>{words.from(step.from, step.minutes)}</span>
          <h3 className={styles.name}>{step.title}</h3>
          {(['say', 'do', 'watch'] as const).map((part) => (
            <p key={part} className={styles.text}>
              <strong>{words[part]}</strong> {step[part]}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
