import { ProgressBar, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';

const LOOK_AGAIN_MS = 1_200;

const useStyles = makeStyles({ text: { margin: 0 } });

interface UnderWayProps {
  readonly file: string;
  readonly people: Resource<ParticipantListWire>;
}

/** An import that goes on by itself: whoever left the page, or loads it anew, finds where it has come to. */
export function UnderWay({ file, people: { loading, reload } }: UnderWayProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  useEffect(() => {
    if (loading) return;
    const timer = setTimeout(() => void reload(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [loading, reload]);
  return (
    <Section title={words.importing(file)}>
      <ProgressBar aria-label={words.importing(file)} />
      <p className={styles.text} role="status">
        {words.resultQueued}
      </p>
    </Section>
  );
}
