import { useState } from 'react';
import type { AnswersWire, EnrolmentWire } from '../../wire/enrolment.ts';
import type { Failure } from '../api.ts';
import { useMe } from '../shell/me.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { problemOf, startFrom, stepOfField, type EnrolmentStep } from './enrolment-form.ts';
import { useEnrolmentWords } from './words.ts';

/** The answers on screen, what a step lacks, and the two ways to keep them. */
export function useEnrolment(view: EnrolmentWire) {
  const api = useApi();
  const { me } = useMe();
  const { locale } = useLanguage();
  const { refusal } = useEnrolmentWords();
  const known = () => startFrom(view.answers, { timeZone: me.timeZone, language: locale });
  const [answers, setAnswers] = useState(known);
  const [tried, setTried] = useState<EnrolmentStep>();
  const path = `/programmes/${encodeURIComponent(view.programmeId)}/enrolment`;
  const keep = useCommand((step: number) => api.send('PUT', `${path}/draft`, { answers, step }));
  const send = useCommand(() => api.send('PUT', path, { answers }));
  return {
    answers,
    keep,
    send,
    change: (part: Partial<AnswersWire>) => setAnswers((before) => ({ ...before, ...part })),
    /** As the server has it: what was changed on screen and not kept goes. */
    restore: () => setAnswers(known()),
    /** Whether the step is complete; when it isn't, what it lacks is shown from now on. */
    check: (step: EnrolmentStep): boolean => {
      const isComplete = problemOf(step, answers) === undefined;
      setTried(isComplete ? undefined : step);
      return isComplete;
    },
    /** What to show under the fields of a step. */
    problemFor: (step: EnrolmentStep): string | undefined => {
      const lacks = tried === step ? problemOf(step, answers) : undefined;
      if (lacks !== undefined) return `${refusal[lacks].message} ${refusal[lacks].remedy}`;
      return fieldsOf(send.failure).find((field) => stepOfField(field.path) === step)?.message;
    },
  };
}

/** The step that the server sent somebody back to, if it named one. */
export function refusedStep(failure: Failure): EnrolmentStep | undefined {
  const [first] = fieldsOf(failure);
  return first === undefined ? undefined : stepOfField(first.path);
}

function fieldsOf(failure: Failure | undefined) {
  return failure?.kind === 'refused' ? (failure.problem.fields ?? []) : [];
}
