import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswersWire, EnrolmentWire } from '../../wire/enrolment.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { problemOf, stepsFor, type EnrolmentStep } from './enrolment-form.ts';
import { EnrolmentFrame } from './enrolment-frame.tsx';
import { StepPage } from './step-page.tsx';
import { refusedStep, useEnrolment } from './use-enrolment.ts';
import { useEnrolmentWords, useVolunteerWords } from './words.ts';

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
  const form = useEnrolment(view);
  const [step, setStep] = useState<EnrolmentStep>();
  const save = async () => {
    if (step === undefined || !form.check(step)) return;
    const reply = await form.send.run();
    if (!reply.ok) {
      setStep(refusedStep(reply.failure) ?? step);
      return;
    }
    setStep(undefined);
    announce(words.saved);
    await onSaved();
  };
  const cancel = () => {
    form.send.forget();
    form.restore();
    setStep(undefined);
  };
  if (step !== undefined) {
    return (
      <EnrolmentFrame
        step={step}
        forward={words.save}
        back={words.cancel}
        busy={form.send.busy}
        note={<FailureNote failure={form.send.failure} />}
        onForward={() => void save()}
        onBack={cancel}
      >
        <StepPage
          step={step}
          view={view}
          answers={form.answers}
          change={form.change}
          problem={form.problemFor(step)}
        />
      </EnrolmentFrame>
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
              <Said step={known} answers={form.answers} view={view} />
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

function Said(props: {
  readonly step: EnrolmentStep;
  readonly answers: AnswersWire;
  readonly view: EnrolmentWire;
}) {
  const { step, answers, view } = props;
  const styles = useStyles();
  const words = useVolunteerWords();
  const common = useCommonWords();
  const { placement } = useEnrolmentWords();
  const { formats } = useLanguage();
  const label = useLabel();
  const topics = (side: 'offers' | 'wants') =>
    answers[side]
      .map((one) => {
        const topic = view.topics.find(({ id }) => id === one.topicId);
        const name = topic === undefined ? one.topicId : label(topic.label);
        return `${name}\u00a0· ${placement[one.placement]}`;
      })
      .join('\n');
  const said: Readonly<Record<EnrolmentStep, () => string>> = {
    role: () => words.role[answers.role].label,
    offers: () => topics('offers'),
    wants: () => topics('wants'),
    you: () =>
      [
        answers.entity,
        answers.site,
        formats.list(answers.languages.map((code) => formats.language(code))),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    times: () =>
      `${formats.list(answers.halfDays.map((at) => common.halfDay[at]))} (${answers.timeZone.replaceAll('_', ' ')})`,
    hopes: () =>
      [answers.hopes, words.prefers(common.format[answers.format])]
        .filter((p) => p !== '')
        .join('\n'),
    avoids: () => answers.avoids.join('\n') || words.nobody,
    consent: () => words.consent,
  };
  if (problemOf(step, answers) !== undefined) {
    return <p className={mergeClasses(styles.value, styles.missing)}>{words.missing}</p>;
  }
  return <p className={styles.value}>{said[step]() || words.none}</p>;
}
