import { ProgressBar, makeStyles } from '@fluentui/react-components';
import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { useLookAgain } from './look-again.ts';

const useStyles = makeStyles({ text: { margin: 0 } });

interface UnderWayProps {
  readonly file: string;
  readonly people: Resource<ParticipantListWire>;
}

/** An import that goes on by itself: whoever left the page, or loads it anew, finds where it has come to. */
export function UnderWay({ file, people }: UnderWayProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  useLookAgain(people, true);
  return (
    <Section title={words.importing(file)}>
      <ProgressBar aria-label={words.importing(file)} />
      <p className={styles.text} role="status">
        {words.resultQueued}
      </p>
    </Section>
  );
}
