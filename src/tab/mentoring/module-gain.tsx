import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { OwnResultShape } from '../../wire/kit-answers.ts';
import { useLearnWords } from '../kit/words.ts';
import { useResource } from '../ui/resources.ts';
import { API, PATHS } from './paths.ts';

const useStyles = makeStyles({
  // Under the name of its module, not under the mark before it.
  line: { margin: 0, paddingInlineStart: '28px', color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
});

interface ModuleGainProps {
  readonly programmeId: string;
  readonly moduleId: string;
}

/** What one's own answers before and after a module say was learned; nobody else sees it. */
export function ModuleGain({ programmeId, moduleId }: ModuleGainProps) {
  const styles = useStyles();
  const words = useLearnWords().answers;
  const path = `${API.kit(programmeId)}/${encodeURIComponent(moduleId)}/answers`;
  const { before, after, change } = useResource(path, OwnResultShape).value ?? {};
  if (before !== undefined && after === undefined) {
    return (
      <p className={styles.line}>
        <Link href={PATHS.questionnaire(programmeId, moduleId)} className={styles.link}>
          {words.goAfter}
        </Link>
      </p>
    );
  }
  if (change === undefined) return null;
  const gains = (['knowledge', 'confidence'] as const).flatMap((kind) => {
    const points = change[kind];
    return points === undefined ? [] : [words.gain(words[kind], words.change(Math.round(points)))];
  });
  return <p className={styles.line}>{gains.join(' · ')}</p>;
}
