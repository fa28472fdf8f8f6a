import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { z } from 'zod/mini';
import { OwnResultShape, type OwnResultWire, type PassingShape } from '../../wire/kit-answers.ts';
import type { ModuleViewWire } from '../../wire/kit.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { Questions, type Choices } from './questions.tsx';
import { useLearnWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  scores: {
    alignSelf: 'start',
    maxWidth: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'start',
      paddingBlock: tokens.spacingVerticalS,
      paddingInlineEnd: tokens.spacingHorizontalL,
      // Four columns are wider than the smallest phone: there, small letters, broken where they must be.
      '@media (max-width: 360px)': {
        paddingInlineEnd: tokens.spacingHorizontalS,
        fontSize: tokens.fontSizeBase200,
        overflowWrap: 'anywhere',
      },
    },
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    '& td': { fontWeight: tokens.fontWeightSemibold },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  reasons: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    marginBlock: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    lineHeight: tokens.lineHeightBase400,
  },
  right: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

type Moment = 'before' | 'after';
type Passing = z.infer<typeof PassingShape>;

interface QuestionnairePartProps {
  readonly path: string;
  readonly module: ModuleViewWire;
}

/** The same questions before and after; the result is for whoever answered and nobody else. */
export function QuestionnairePart({ path, module }: QuestionnairePartProps) {
  const styles = useStyles();
  const words = useLearnWords();
  const result = useResource(`${path}/answers`, OwnResultShape);
  return (
    <Section title={words.module.questionnaire}>
      <p className={styles.text}>{words.answers.hint}</p>
      <Loaded resource={result}>
        {(own) => <Answering path={path} module={module} own={own} reload={result.reload} />}
      </Loaded>
    </Section>
  );
}

interface AnsweringProps extends QuestionnairePartProps {
  readonly own: OwnResultWire;
  readonly reload: () => Promise<void>;
}

function Answering({ path, module, own, reload }: AnsweringProps) {
  const styles = useStyles();
  const words = useLearnWords().answers;
  const announce = useAnnounce();
  const api = useApi();
  const [moment, setMoment] = useHere<Moment | undefined>('questions.moment', undefined);
  const [chosen, setChosen] = useHere<Choices>('questions.chosen', {});
  const pass = useCommand((body: Passing) => api.send('POST', `${path}/answers`, body));
  const left = module.questionnaire.filter(({ id }) => chosen[id] === undefined).length;
  const send = async () => {
    if (moment === undefined) return;
    const reply = await pass.run({ moment, version: own.version, answers: { ...chosen } });
    if (!reply.ok) return;
    setMoment(undefined);
    setChosen({});
    announce(words.saved);
    await reload();
  };
  if (moment !== undefined) {
    return (
      <>
        <h3 className={styles.name}>{words[moment]}</h3>
        <Questions questions={module.questionnaire} chosen={chosen} onChoose={setChosen} />
        <FailureNote failure={pass.failure} />
        {left > 0 && <p className={styles.text}>{words.incomplete(left)}</p>}
        <div>
          <BusyButton
            appearance="primary"
            busy={pass.busy}
            disabled={left > 0}
            onClick={() => void send()}
          >
            {words.send}
          </BusyButton>
        </div>
      </>
    );
  }
  const next: Moment = own.before === undefined ? 'before' : 'after';
  const label =
    own.before === undefined ? words.start : own.after === undefined ? words.goAfter : words.again;
  return (
    <>
      {own.before !== undefined && <Result own={own} module={module} />}
      <div>
        <Button
          appearance={own.after === undefined ? 'primary' : 'secondary'}
          onClick={() => setMoment(next)}
        >
          {label}
        </Button>
      </div>
    </>
  );
}

function Result({ own, module }: { readonly own: OwnResultWire; readonly module: ModuleViewWire }) {
  const styles = useStyles();
  const words = useLearnWords().answers;
  const cell = (n: number | undefined) => (n === undefined ? '' : words.score(Math.round(n)));
  return (
    <>
      <table className={styles.scores}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            {own.after !== undefined && <th scope="col">{words.after}</th>}
            {own.change !== undefined && <td />}
          </tr>
        </thead>
        <tbody>
          {(['knowledge', 'confidence'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{words[kind]}</th>
              <td>{cell(own.before?.[kind])}</td>
              {own.after !== undefined && <td>{cell(own.after[kind])}</td>}
              {own.change?.[kind] !== undefined && (
                <td>{words.change(Math.round(own.change[kind]))}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {own.reasons !== undefined && (
        <div>
          <h3 className={styles.name}>{words.reasons}</h3>
          <ul className={styles.reasons}>
            {own.reasons.map(({ id, right, because }) => {
              const question = module.questionnaire.find((one) => one.id === id);
              return (
                <li key={id}>
                  {question?.ask}
                  <span className={styles.right}>{question?.choices[right]}</span>
                  {because}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
