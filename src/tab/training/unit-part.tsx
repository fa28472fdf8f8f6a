import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrainingWire } from '../../wire/kit-answers.ts';
import { TrainingCheckResultShape } from '../../wire/preparation.ts';
import { Questions, type Choices } from '../kit/questions.tsx';
import { useLearnWords } from '../kit/words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Folded } from '../ui/folded.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface UnitPartProps {
  readonly path: string;
  readonly unit: TrainingWire['units'][number];
  readonly isPassed: boolean;
  readonly onPassed: () => Promise<void>;
}

/** One unit: its points, phrases to borrow, something to try, and a check as often as one likes. */
export function UnitPart({ path, unit, isPassed, onPassed }: UnitPartProps) {
  const styles = useStyles();
  const words = useLearnWords().training;
  const api = useApi();
  const [chosen, setChosen] = useHere<Choices>(`unit.${unit.id}`, {});
  const [said, setSaid] = useState<string>();
  const check = useCommand(() =>
    api.send(
      'POST',
      `${path}/training/checks`,
      { unitId: unit.id, answers: chosen },
      TrainingCheckResultShape,
    ),
  );
  const send = async () => {
    setSaid(undefined);
    const reply = await check.run();
    if (!reply.ok) return;
    const { right, of, passed } = reply.value;
    setSaid(passed ? words.passed(right, of) : words.failed(right, of));
    if (passed) await onPassed();
  };
  return (
    <Folded surface="card" title={isPassed ? `${unit.title} (${words.done})` : unit.title}>
      <p className={styles.quiet}>{unit.aim}</p>
      {unit.points.map(({ title, text }) => (
        <div key={title}>
          <h3 className={styles.name}>{title}</h3>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      <div>
        <h3 className={styles.name}>{words.phrases}</h3>
        <ul>
          {unit.phrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className={styles.name}>{words.practice}</h3>
        <p className={styles.text}>{unit.practice}</p>
      </div>
      <div>
        <h3 className={styles.name}>{words.check}</h3>
        <p className={styles.quiet}>{words.checkHint(unit.pass, unit.check.length)}</p>
      </div>
      <Questions questions={unit.check} chosen={chosen} onChoose={setChosen} />
      <p className={styles.text} role="status">
        {said}
      </p>
      <FailureNote failure={check.failure} />
      <div>
        <BusyButton
          appearance="primary"
          busy={check.busy}
          disabled={unit.check.some(({ id }) => chosen[id] === undefined)}
          onClick={() => void send()}
        >
          {words.send}
        </BusyButton>
      </div>
    </Folded>
  );
}
