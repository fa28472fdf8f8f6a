import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { Progress } from '../ui/progress.tsx';
import { Section } from '../ui/section.tsx';
import { courseOf } from './course.ts';
import { ModuleGain } from './module-gain.tsx';
import { ModuleLine, useModuleTitles } from './module-line.tsx';
import { useMentoringWords, useHomeWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The whole way of a pair, module by module. */
export function CourseList({ pair }: { readonly pair: MyPairWire }) {
  const styles = useStyles();
  const words = useMentoringWords().pair;
  const home = useHomeWords();
  const titleOf = useModuleTitles(pair.programmeId);
  const { held, modules } = courseOf(pair);
  const progress = words.progress(held, pair.sessionCount);
  return (
    <Section title={home.course}>
      <p className={styles.text}>{progress}</p>
      <Progress value={held} of={pair.sessionCount} label={progress} />
      {modules.length > 0 && (
        <ul className={styles.list}>
          {modules.map(({ moduleId, isDone }) => (
            <li key={moduleId}>
              <ModuleLine
                pair={pair}
                moduleId={moduleId}
                title={titleOf(moduleId)}
                isDone={isDone}
              />
              {isDone && <ModuleGain programmeId={pair.programmeId} moduleId={moduleId} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
