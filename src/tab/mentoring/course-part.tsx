import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Link } from 'wouter';
import { KitShape } from '../../wire/kit.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { courseOf } from './course.ts';
import { API, PATHS } from './paths.ts';
import { useMentoringWords, useTogetherWords } from './words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '28px',
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  open: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  link: { color: tokens.colorNeutralForeground1 },
});

/** How far the two have come, module by module; folded to the one at hand. */
export function CoursePart({ pair }: { readonly pair: MyPairWire }) {
  const styles = useStyles();
  const words = useMentoringWords().pair;
  const together = useTogetherWords().home;
  const [isWhole, setWhole] = useState(false);
  const kit = useResource(API.kit(pair.programmeId), KitShape);
  const { held, modules } = courseOf(pair);
  const titleOf = (id: string) => kit.value?.modules.find((one) => one.id === id)?.title ?? '…';
  const now = modules.find(({ isDone }) => !isDone);
  const shown = isWhole ? modules : now === undefined ? [] : [now];
  return (
    <Section>
      <div className={styles.head}>
        <p className={styles.text}>{words.progress(held, pair.sessionCount)}</p>
        {modules.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? together.hideCourse : together.showCourse}
          </Button>
        )}
      </div>
      <ProgressBar
        value={held}
        max={pair.sessionCount}
        aria-label={words.progress(held, pair.sessionCount)}
      />
      {modules.length > 0 && (
        <ul className={styles.list} aria-label={isWhole ? together.course : together.moduleNow}>
          {shown.map(({ moduleId, isDone }) => (
            <li key={moduleId} className={styles.item}>
              {isDone ? (
                <CheckmarkCircleFilled
                  className={styles.done}
                  fontSize={20}
                  aria-label={together.moduleDone}
                />
              ) : (
                <CircleRegular className={styles.open} fontSize={20} aria-hidden />
              )}
              <Link href={PATHS.module(pair.programmeId, moduleId)} className={styles.link}>
                {titleOf(moduleId)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
