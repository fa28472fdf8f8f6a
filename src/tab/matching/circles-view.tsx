import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLabel, useLanguage } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import type { RunCircle, RunPair } from './run-view.ts';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const PAGE = 10;

const useStyles = makeStyles({
  circle: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  members: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface CirclesViewProps {
  readonly circles: readonly RunCircle[];
  readonly actions: (pair: RunPair) => ReactNode;
}

/** One mentor and several people around one topic, where mentors are scarce. */
export function CirclesView({ circles, actions }: CirclesViewProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().circles;
  const manager = useManagerWords().matching;
  const label = useLabel();
  const { formats } = useLanguage();
  const paged = usePaged(circles, PAGE, 'circles');
  return (
    <>
      <p className={texts.quiet}>
        {words.count(circles.length)}. {words.text}
      </p>
      <ul className={texts.list}>
        {paged.items.map(({ mentor, topics, members }) => (
          <li key={mentor.id} className={styles.circle}>
            <div className={texts.apart}>
              <PersonLine name={mentor.name} about={[manager.mentor, mentor.entity, mentor.site]} />
              <Badge appearance="tint">{words.members(members.length)}</Badge>
            </div>
            <p className={texts.text}>{words.topics(formats.list(topics.map(label)))}</p>
            <ul className={styles.members}>
              {members.map((pair) => (
                <li key={pair.mentee.id} className={texts.tight}>
                  <PersonLine
                    name={pair.mentee.name}
                    about={[
                      pair.mentee.entity,
                      `${manager.affinity} ${formats.number(pair.score)}`,
                    ]}
                  />
                  {actions(pair)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}
