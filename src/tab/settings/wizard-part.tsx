import type { ReactNode } from 'react';
import { TopicListShape, type NewProgrammeWire, type ProgrammeWire } from '../../wire/programme.ts';
import type { TopicWire } from '../../wire/shapes.ts';
import { useWizardWords } from '../wizard/words.ts';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { fieldOfPath, problemsOf } from '../wizard/checks.ts';
import { toNewProgramme, type Draft, type Field, type Step } from '../wizard/draft.ts';
import { problemText, type StepProps } from '../wizard/step-props.ts';
import { wizard, type WizardState } from '../wizard/wizard-state.ts';
import { SettingsForm } from './settings-frame.tsx';
import type { Editing, Part } from './use-settings.ts';

interface WizardPartProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  /** The steps of the wizard that this page asks again. */
  readonly steps: readonly Step[];
  readonly children: (props: StepProps, editing: Editing<WizardState>) => ReactNode;
}

/** Asks steps of the wizard again, of a programme that there is already. */
export function WizardPart({ programme, reload, steps, children }: WizardPartProps) {
  const topics = useResource('/topics', TopicListShape);
  return (
    <Loaded resource={topics}>
      {(value) => (
        <SettingsForm programme={programme} reload={reload} part={partOf(steps, value.topics)}>
          {(editing) => (
            <Steps steps={steps} topics={value.topics} editing={editing}>
              {children}
            </Steps>
          )}
        </SettingsForm>
      )}
    </Loaded>
  );
}

interface StepsProps extends Pick<WizardPartProps, 'steps' | 'children'> {
  readonly topics: readonly TopicWire[];
  readonly editing: Editing<WizardState>;
}

function Steps({ steps, topics, editing, children }: StepsProps) {
  const words = useWizardWords();
  const { form } = editing;
  const found = editing.isTried
    ? steps.flatMap((step) => problemsOf(form.draft, step, topics))
    : [];
  const fromServer = (field: Field) => {
    const fields =
      editing.failure?.kind === 'refused' ? (editing.failure.problem.fields ?? []) : [];
    return fields.find(({ path }) => fieldOfPath(path) === field)?.message;
  };
  return children(
    {
      state: form,
      dispatch: (action) => editing.change(wizard(form, action)),
      topics,
      problem: (field) => {
        const own = found.find((problem) => problem.field === field);
        return own === undefined ? fromServer(field) : problemText(own, words);
      },
    },
    editing,
  );
}

function partOf(steps: readonly Step[], topics: readonly TopicWire[]): Part<WizardState> {
  return {
    read: ({ settings }) => ({
      draft: draftOf(settings, topics),
      step: steps[0] ?? 'purpose',
      reached: 0,
      tried: [],
      fromServer: [],
      nextKey: settings.ownTopics.length + 1,
    }),
    write: ({ draft }, whole) => {
      const isWrong = steps.some((step) => problemsOf(draft, step, topics).length > 0);
      return isWrong ? undefined : { ...whole, settings: toNewProgramme(draft, topics) };
    },
  };
}

function draftOf(settings: NewProgrammeWire, topics: readonly TopicWire[]): Draft {
  const { name, purpose, locale, sponsor, startsOn, endsOn, timeZone, format, rhythm } = settings;
  const chosen = new Set(settings.topicIds);
  return {
    ...{ name, purpose, locale, startsOn, endsOn, timeZone, format, rhythm },
    sponsorName: sponsor.name,
    sponsorMail: sponsor.mail,
    sessionMinutes: String(settings.sessionMinutes),
    sessionCount: String(settings.sessionCount),
    withoutTopics: topics.map(({ id }) => id).filter((id) => !chosen.has(id)),
    ownTopics: settings.ownTopics.map((label, index) => ({ ...label, key: index + 1 })),
  };
}
