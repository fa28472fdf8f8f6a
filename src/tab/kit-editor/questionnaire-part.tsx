import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ModuleDraftWire } from '../../wire/kit.ts';
import { at, inLanguage, withAt, withList } from './draft.ts';
import { Text, useForm } from './form.tsx';
import { Items } from './items.tsx';
import { useKitEditorWords } from './words.ts';

type Question = ModuleDraftWire['questionnaire'][number];

const KINDS = ['self-assessment', 'knowledge'] as const;

/** The questions asked before and after: what one feels able to do, and what one knows. */
export function QuestionnairePart() {
  const all = useKitEditorWords();
  const words = all.field;
  const { editor } = useForm();
  const { questionnaire } = editor.draft;
  return (
    <Items
      place={['questionnaire']}
      title={all.edit.part.questionnaire}
      isUnderTitle
      name={words.question}
      make={() => selfAssessment(freshId(questionnaire))}
    >
      {(_item, index) => <QuestionFields index={index} />}
    </Items>
  );
}

function QuestionFields({ index }: { readonly index: number }) {
  const words = useKitEditorWords().field;
  const { editor } = useForm();
  const { draft, change } = editor;
  const question = draft.questionnaire[index];
  if (question === undefined) return null;
  const place = ['questionnaire', index] as const;
  const isKnowledge = question.kind === 'knowledge';
  return (
    <>
      <Field label={words.kind}>
        <Select
          value={question.kind}
          onChange={(_event, { value }) =>
            change(
              withAt(
                draft,
                place,
                value === 'knowledge' ? asKnowledge(question) : asSelf(question),
              ),
            )
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Text place={[...place, 'text', '*', 'ask']} label={words.ask} lines={2} />
      <Items
        place={[...place, 'text', '*', 'choices']}
        title={isKnowledge ? words.choices : words.choicesSelf}
        name={words.choice}
        make={() => ''}
        asLines
        onRemove={(gone) => change(withoutChoice(draft, index, gone))}
      >
        {(item, n) => <Text place={item} label={words.choice(n + 1)} />}
      </Items>
      {isKnowledge && <RightAnswer index={index} right={question.right} />}
      {isKnowledge && (
        <Text place={[...place, 'text', '*', 'because']} label={words.because} lines={3} />
      )}
    </>
  );
}

function RightAnswer({ index, right }: { readonly index: number; readonly right: number }) {
  const words = useKitEditorWords().field;
  const { editor, lang } = useForm();
  const place = ['questionnaire', index, 'right'];
  const choices = at(
    editor.draft,
    inLanguage(['questionnaire', index, 'text', '*', 'choices'], lang),
  );
  const problem = editor.problem(place);
  return (
    <Field label={words.right} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <RadioGroup
        value={String(right)}
        onChange={(_event, { value }) => editor.change(withAt(editor.draft, place, Number(value)))}
      >
        {(Array.isArray(choices) ? choices : []).map((choice: unknown, n) => (
          <Radio
            key={n}
            value={String(n)}
            label={typeof choice === 'string' && choice !== '' ? choice : words.choice(n + 1)}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function selfAssessment(id: string): Question {
  const text = () => ({ ask: '', choices: ['', '', '', ''] });
  return { id, kind: 'self-assessment', text: { fr: text(), en: text() } };
}

function asKnowledge({ id, text: { fr, en } }: Question): Question {
  const text = { fr: { because: '', ...fr }, en: { because: '', ...en } };
  return { id, kind: 'knowledge', right: 0, text };
}

function asSelf({ id, text: { fr, en } }: Question): Question {
  const only = ({ ask, choices }: typeof fr) => ({ ask, choices });
  return { id, kind: 'self-assessment', text: { fr: only(fr), en: only(en) } };
}

/** The right answer stays the one that it was. */
function withoutChoice(draft: ModuleDraftWire, index: number, gone: number): ModuleDraftWire {
  const question = draft.questionnaire[index];
  const place = ['questionnaire', index, 'text', '*', 'choices'];
  const without = withList(draft, place, (all) => all.filter((_one, n) => n !== gone));
  if (question?.kind !== 'knowledge' || gone > question.right) return without;
  const right = gone < question.right ? question.right - 1 : 0;
  return withAt(without, ['questionnaire', index, 'right'], right);
}

/** A name that no other question of the module has; answers are kept under it. */
function freshId(questions: readonly Question[]): string {
  const known = new Set(questions.map(({ id }) => id));
  let n = questions.length + 1;
  while (known.has(`question-${n}`)) n += 1;
  return `question-${n}`;
}
