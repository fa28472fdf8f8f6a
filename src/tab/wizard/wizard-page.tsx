import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useReducer, useRef } from 'react';
import { useLocation } from 'wouter';
import { CreatedShape, TopicListShape, type NewProgrammeWire } from '../../wire/programme.ts';
import type { TopicWire } from '../../wire/shapes.ts';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useWizardWords } from './words.ts';
import { useMe } from '../shell/me.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { StepFrame } from '../ui/step-frame.tsx';
import {
  allProblems,
  firstStepWith,
  problemsOf,
  serverProblems,
  type FieldProblem,
} from './checks.ts';
import { STEPS, toNewProgramme, type Step } from './draft.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { fieldId, problemText, type StepProps } from './step-props.ts';
import { Stepper } from './stepper.tsx';
import { DatesStep } from './steps/dates-step.tsx';
import { FormatStep } from './steps/format-step.tsx';
import { PurposeStep } from './steps/purpose-step.tsx';
import { ReviewStep } from './steps/review-step.tsx';
import { SponsorStep } from './steps/sponsor-step.tsx';
import { TopicsStep } from './steps/topics-step.tsx';
import { shownProblems, startWizard, wizard, type WizardState } from './wizard-state.ts';
import { markPlace } from '../ui/visits.ts';

const STEP_PAGES: Readonly<Record<Step, React.ComponentType<StepProps>>> = {
  purpose: PurposeStep,
  sponsor: SponsorStep,
  dates: DatesStep,
  format: FormatStep,
  topics: TopicsStep,
  review: ReviewStep,
};

const useStyles = makeStyles({ count: { color: tokens.colorNeutralForeground3 } });

/** Only managers create programmes: an address typed by somebody else leads nowhere. */
export function WizardPage() {
  const { me } = useMe();
  return me.mayCreate ? <NewProgramme /> : <NothingHere />;
}

function NewProgramme() {
  const words = useWizardWords();
  const { sections } = useManagerWords();
  const topics = useResource('/topics', TopicListShape);
  return (
    <Page title={words.title} back={{ to: '/programmes', label: sections.all }}>
      <Loaded resource={topics}>{(value) => <Wizard topics={value.topics} />}</Loaded>
    </Page>
  );
}

function Wizard({ topics }: { readonly topics: readonly TopicWire[] }) {
  const styles = useStyles();
  const words = useWizardWords();
  const { me } = useMe();
  const { locale } = useLanguage();
  const [state, dispatch] = useReducer(wizard, undefined, (): WizardState => {
    const start = { locale, timeZone: me.timeZone, charter: words.charter };
    return keptDraft() ?? startWizard(start);
  });
  const created = useRef(false);
  useEffect(() => {
    if (!created.current) keepDraft(state);
  }, [state]);
  const { submit, busy, failure } = useCreation(() => {
    created.current = true;
    keepDraft(undefined);
  });
  const problems = shownProblems(state, topics);
  const stepProps: StepProps = {
    state,
    dispatch,
    topics,
    problem: (field) => {
      const found = problems.find((problem) => problem.field === field);
      return found && problemText(found, words);
    },
  };
  const refuse = (found: readonly FieldProblem[]): void => {
    dispatch({ do: 'refused', problems: found });
    if (firstStepWith(found) === state.step) focusField(found[0]);
  };
  const forward = async (): Promise<void> => {
    if (state.step !== 'review') {
      dispatch({ do: 'next', topics });
      focusField(problemsOf(state.draft, state.step, topics)[0]);
      return;
    }
    const left = allProblems(state.draft, topics);
    if (left.length > 0) refuse(left);
    else refuse(await submit(toNewProgramme(state.draft, topics)));
  };
  const StepPage = STEP_PAGES[state.step];
  return (
    <>
      <Stepper
        step={state.step}
        reached={state.reached}
        onOpen={(step) => dispatch({ do: 'open', step })}
      />
      <StepFrame
        step={state.step}
        question={words.questions[state.step]}
        hint={words.hints[state.step]}
        progress={
          <Caption1 className={styles.count}>
            {words.stepOf(STEPS.indexOf(state.step) + 1, STEPS.length)}
          </Caption1>
        }
        forward={state.step === 'review' ? words.create : words.next}
        back={state.step === 'purpose' ? undefined : words.back}
        busy={busy}
        note={<FailureNote failure={failure} />}
        onBack={() => dispatch({ do: 'back' })}
        onForward={() => void forward()}
      >
        <StepPage {...stepProps} />
      </StepFrame>
    </>
  );
}

/** Sends the programme; answers the fields the server refused, none when it was created. */
function useCreation(onCreated: () => void) {
  const words = useWizardWords();
  const api = useApi();
  const announce = useAnnounce();
  const { reload } = useMe();
  const [, go] = useLocation();
  const creation = useCommand((programme: NewProgrammeWire) =>
    api.send('POST', '/programmes', programme, CreatedShape),
  );
  const submit = async (programme: NewProgrammeWire): Promise<readonly FieldProblem[]> => {
    const isStillHere = markPlace();
    const reply = await creation.run(programme);
    if (!reply.ok) {
      return reply.failure.kind === 'refused' ? serverProblems(reply.failure.problem) : [];
    }
    onCreated();
    announce(words.created);
    if (isStillHere()) go(sectionPath(reply.value.id, 'signUps'));
    void reload();
    return [];
  };
  return { submit, busy: creation.busy, failure: creation.failure };
}

function focusField(problem: FieldProblem | undefined): void {
  if (problem !== undefined) document.getElementById(fieldId(problem.field))?.focus();
}
