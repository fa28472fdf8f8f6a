import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EnrolmentWire } from '../../wire/enrolment.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Section } from '../ui/section.tsx';
import { stepsFor, type EnrolmentStep } from './enrolment-form.ts';
import { EnrolmentQuestion } from './enrolment-question.tsx';
import { refusedStep, useEnrolment } from './use-enrolment.ts';
import { useSaid } from './use-said.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  effect: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  name: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  missing: { color: tokens.colorStatusWarningForeground1 },
});

interface AnswersPartProps {
  readonly view: EnrolmentWire;
  readonly onSaved: () => Promise<void>;
}

/** What somebody answered, each part a way to change it, with what a change has an effect on. */
export function AnswersPart({ view, onSaved }: AnswersPartProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const announce = useAnnounce();
  const form = useEnrolment(view, onSaved);
  const said = useSaid(view);
  const [step, setStep] = useState<EnrolmentStep>();
  const save = async () => {
    if (step === undefined || !form.check(step)) return;
    const reply = await form.send();
    if (!reply.ok) {
      setStep(refusedStep(reply.failure) ?? step);
      return;
    }
    setStep(undefined);
    announce(words.saved);
    await onSaved();
  };
  const cancel = () => {
    form.forget();
    form.restore();
    setStep(undefined);
  };
  if (step !== undefined) {
    return (
      <EnrolmentQuestion
        view={view}
        form={form}
        step={step}
        forward={words.save}
        back={words.cancel}
        onForward={() => void save()}
        onBack={cancel}
      />
    );
  }
  const shown = stepsFor(form.answers.role).filter((known) => known !== 'consent');
  return (
    <Section title={words.answersTitle}>
      <p className={styles.effect}>{view.paired ? words.effectPaired : words.effectWaiting}</p>
      <ul className={styles.list}>
        {shown.map((known) => (
          <li key={known} className={styles.item}>
            <div>
              <h3 className={styles.name}>{words.questions[known]}</h3>
              {form.problemIn(known) === undefined ? (
                <p className={styles.value}>{said(known, form.answers) || words.none}</p>
              ) : (
                <p className={mergeClasses(styles.value, styles.missing)}>{words.missing}</p>
              )}
            </div>
            <Button
              size="small"
              aria-label={words.changeOf(words.questions[known])}
              onClick={() => setStep(known)}
            >
              {words.change}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
