import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { sectionPath } from '../programmes/parts/sections.ts';
import { Section } from '../ui/section.tsx';
import type { PublicationProps } from './publication-props.ts';
import { usePublicationStyles } from './publication-styles.ts';
import { withoutPair } from './run-view.ts';
import { useWorkbenchWords } from './words.ts';

/** A run that brought nobody together: why there is nothing to publish, and what would help. */
export function NothingToPublish({ programme, result, onShow }: PublicationProps) {
  const styles = usePublicationStyles();
  const words = useWorkbenchWords().nothing;
  const [, go] = useLocation();
  const isWaiting = withoutPair(result).length > 0;
  return (
    <Section>
      <div className={styles.words}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.text}>{isWaiting ? words.text : words.nobody}</p>
      </div>
      <div className={styles.ways}>
        {isWaiting ? (
          <>
            <Button appearance="primary" onClick={() => onShow('without')}>
              {words.without}
            </Button>
            <Button onClick={() => onShow('topics')}>{words.topics}</Button>
          </>
        ) : (
          <Button onClick={() => go(sectionPath(programme.id, 'signUps'))}>{words.signUps}</Button>
        )}
      </div>
    </Section>
  );
}
