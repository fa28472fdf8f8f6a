import { useEffect, useRef, useState } from 'react';
import type { EnrolmentWire } from '../../wire/enrolment.ts';
import { isConflict, type Failure, type Reply } from '../api.ts';
import { useMe } from '../shell/me.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { useWriting } from '../ui/writing.ts';
import {
  firstIncomplete,
  problemOf,
  startFrom,
  stepOfField,
  type EnrolmentStep,
  type FormAnswers,
} from './enrolment-form.ts';
import { makeTurns } from './turns.ts';
import { useEnrolmentWords } from './words.ts';

interface Sent {
  readonly answers: FormAnswers;
  readonly seen: FormAnswers;
}

/** The answers on screen, what a step lacks, and the two ways to keep them. */
export function useEnrolment(view: EnrolmentWire, reload: () => Promise<void>) {
  const api = useApi();
  const { me } = useMe();
  const { locale } = useLanguage();
  const { refusal } = useEnrolmentWords();
  const saved = startFrom(view.answers, { timeZone: me.timeZone, language: locale });
  const writing = useWriting(saved);
  const { mine: answers, isBehind } = writing;
  const [tried, setTried] = useState<EnrolmentStep>();
  const problemIn = (step: EnrolmentStep) => problemOf(step, answers, me.mail);
  const path = `/programmes/${encodeURIComponent(view.programmeId)}/enrolment`;
  const keep = useCommand((body: Sent & { readonly step: number }) =>
    api.send('PUT', `${path}/draft`, body),
  );
  const send = useCommand((body: Sent) => api.send('PUT', path, body));
  const base = useRef(writing.base);
  useEffect(() => {
    base.current = writing.base;
  }, [writing.base]);
  const [turns] = useState(makeTurns);
  const [isSending, setSending] = useState(false);
  const after = async (reply: Reply<undefined>) => {
    if (reply.ok) {
      base.current = answers;
      writing.kept(answers);
    } else if (isConflict(reply.failure)) {
      await reload();
    }
    return reply;
  };
  return {
    answers,
    writing,
    saved,
    busy: isSending,
    /** What was refused, but for what another window wrote: that is asked and settled. */
    failure: isBehind ? undefined : (send.failure ?? keep.failure),
    forget: () => {
      send.forget();
      keep.forget();
    },
    keep: (step: number) =>
      turns.draft(async () => after(await keep.run({ answers, step, seen: base.current }))),
    send: async () => {
      // A draft may be on its way still: the button shows that one waits for it, too.
      setSending(true);
      const reply = await turns.whole(async () =>
        after(await send.run({ answers, seen: base.current })),
      );
      setSending(false);
      return reply;
    },
    change: (part: Partial<FormAnswers>) => writing.change({ ...answers, ...part }),
    /** As the server has it: what was changed on screen and not kept goes. */
    restore: () => writing.settle(saved),
    problemIn,
    firstIncomplete: () => firstIncomplete(answers, me.mail),
    /** Whether the step is complete; when it isn't, what it lacks is shown from now on. */
    check: (step: EnrolmentStep): boolean => {
      const isComplete = problemIn(step) === undefined;
      setTried(isComplete ? undefined : step);
      return isComplete;
    },
    /** What to show under the fields of a step. */
    problemFor: (step: EnrolmentStep): string | undefined => {
      const lacks = tried === step ? problemIn(step) : undefined;
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
