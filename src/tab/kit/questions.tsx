import { Field, Radio, RadioGroup } from '@fluentui/react-components';

/** Question id → index of the choice taken, the first being 0. */
export type Choices = Readonly<Record<string, number>>;

interface QuestionsProps {
  readonly questions: readonly {
    readonly id: string;
    readonly ask: string;
    readonly choices: readonly string[];
  }[];
  readonly chosen: Choices;
  readonly onChoose: (chosen: Choices) => void;
}

/** Questions with one answer each. */
export function Questions({ questions, chosen, onChoose }: QuestionsProps) {
  return questions.map(({ id, ask, choices }) => (
    <Field key={id} label={ask}>
      <RadioGroup
        value={String(chosen[id] ?? '')}
        onChange={(_event, { value }) => onChoose({ ...chosen, [id]: Number(value) })}
      >
        {choices.map((choice, index) => (
          <Radio key={choice} value={String(index)} label={choice} />
        ))}
      </RadioGroup>
    </Field>
  ));
}
