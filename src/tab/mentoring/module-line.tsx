import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import { KitShape } from '../../wire/kit.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useResource } from '../ui/resources.ts';
import { API, PATHS } from './paths.ts';
import { useHomeWords } from './words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  open: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  link: { color: tokens.colorNeutralForeground1 },
});

/** What a module is called; an ellipsis until the kit is there. */
export function useModuleTitles(programmeId: string): (moduleId: string) => string {
  const kit = useResource(API.kit(programmeId), KitShape);
  return (moduleId) => kit.value?.modules.find(({ id }) => id === moduleId)?.title ?? '…';
}

interface ModuleLineProps {
  readonly pair: Pick<MyPairWire, 'programmeId'>;
  readonly moduleId: string;
  readonly title: string;
  readonly isDone?: boolean;
}

/** One module of a pair's way, and whether a session has had it. */
export function ModuleLine({ pair, moduleId, title, isDone = false }: ModuleLineProps) {
  const styles = useStyles();
  const words = useHomeWords();
  return (
    <div className={styles.line}>
      {isDone ? (
        <CheckmarkCircleFilled
          className={styles.done}
          fontSize={20}
          aria-label={words.moduleDone}
        />
      ) : (
        <CircleRegular className={styles.open} fontSize={20} aria-hidden />
      )}
      <Link href={PATHS.module(pair.programmeId, moduleId)} className={styles.link}>
        {title}
      </Link>
    </div>
  );
}
