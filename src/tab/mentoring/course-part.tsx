import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { Progress } from '../ui/progress.tsx';
import { Section } from '../ui/section.tsx';
import { courseOf } from './course.ts';
import { ModuleLine, useModuleTitles } from './module-line.tsx';
import { useMentoringWords, useHomeWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  caption: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** How far the two have come, and the module at hand. */
export function CoursePart({ pair }: { readonly pair: MyPairWire }) {
  const styles = useStyles();
  const words = useMentoringWords().pair;
  const home = useHomeWords();
  const titleOf = useModuleTitles(pair.programmeId);
  const { held, modules } = courseOf(pair);
  const now = modules.find(({ isDone }) => !isDone);
  const progress = words.progress(held, pair.sessionCount);
  return (
    <Section>
      <p className={styles.text}>{progress}</p>
      <Progress value={held} of={pair.sessionCount} label={progress} />
      {now !== undefined && (
        <div>
          <p className={styles.caption}>{home.nextModule}</p>
          <ModuleLine pair={pair} moduleId={now.moduleId} title={titleOf(now.moduleId)} />
        </div>
      )}
    </Section>
  );
}
