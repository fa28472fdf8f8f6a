import { Dropdown, Field, Option, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { NewcomerAnswerShape, type RecruitmentWire } from '../../wire/explore.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { HalfDayShape } from '../../wire/shapes.ts';
import { EffectView } from '../matching/effect-view.tsx';
import { useTextStyles } from '../matching/text-styles.ts';
import { useWorkbenchWords } from '../matching/words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useCommonWords, useLabel } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    // What is wrong with one field moves none beside it.
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  choice: { minWidth: 0, width: '100%' },
});

const LISTS = ['topics', 'languages', 'halfDays'] as const;
type List = (typeof LISTS)[number];
type Chosen = Readonly<Record<List, readonly string[]>>;

export interface TryPartProps {
  /** Of the run, in the API. */
  readonly path: string;
  readonly programme: ProgrammeWire;
  readonly languages: RecruitmentWire['oneMore']['languages'];
}

/** A mentor who is not there yet, and exactly what they would change. */
export function TryPart({ path, programme, languages }: TryPartProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const common = useCommonWords();
  const label = useLabel();
  const api = useApi();
  const [chosen, setChosen] = useHere<Chosen>('try.chosen', {
    topics: [],
    languages: [],
    halfDays: [],
  });
  const [seats, setSeats] = useHere('try.seats', 1);
  const [isTried, setTried] = useState(false);
  const [answer, setAnswer] = useState<Answer>();
  const price = useCommand((body: object) =>
    api.send('POST', `${path}/newcomer`, body, NewcomerAnswerShape),
  );
  const options: Readonly<Record<List, readonly Choice[]>> = {
    topics: programme.topics.map((topic) => ({ value: topic.id, text: label(topic.label) })),
    languages: languages.map(({ code, name }) => ({ value: code, text: name })),
    halfDays: HalfDayShape.options.map((value) => ({ value, text: common.halfDay[value] })),
  };
  const labels = {
    topics: words.tryTopics,
    languages: words.tryLanguages,
    halfDays: words.tryHalfDays,
  };
  const body = { ...chosen, seats };
  const asked = JSON.stringify(body);
  const run = async (): Promise<void> => {
    setTried(true);
    if (LISTS.some((list) => chosen[list].length === 0)) return;
    const reply = await price.run(body);
    if (reply.ok) setAnswer({ asked, ...reply.value });
  };
  return (
    <Section title={words.tryTitle}>
      <p className={texts.quiet}>{words.tryText}</p>
      <div className={styles.fields}>
        {LISTS.map((list) => (
          <Field
            key={list}
            label={labels[list]}
            {...(isTried && chosen[list].length === 0
              ? { validationMessage: words.required[list] }
              : {})}
          >
            <Choices
              options={options[list]}
              chosen={chosen[list]}
              onChoose={(values) => setChosen({ ...chosen, [list]: values })}
            />
          </Field>
        ))}
        <Field label={words.trySeats}>
          <Select value={String(seats)} onChange={(_event, data) => setSeats(Number(data.value))}>
            {['1', '2', '3'].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </Select>
        </Field>
      </div>
      <div>
        <BusyButton busy={price.busy} onClick={() => void run()}>
          {words.tryRun}
        </BusyButton>
      </div>
      <FailureNote failure={price.failure} />
      <div role="status">
        {answer?.asked === asked && (
          <EffectView
            effect={answer.effect}
            {...(isNothing(answer.effect) ? { instead: answer.sentence } : {})}
          />
        )}
      </div>
    </Section>
  );
}

type Effect = Parameters<typeof EffectView>[0]['effect'];

interface Answer {
  /** The body that was asked about, as JSON. */
  readonly asked: string;
  readonly sentence: string;
  readonly effect: Effect;
}

/** A recruit costs nothing: where none is gained either, a price would say nothing. */
function isNothing({ mentees, points }: Effect): boolean {
  return mentees === 0 && points === 0;
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface ChoicesProps {
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

function Choices({ options, chosen, onChoose, ...field }: ChoicesProps) {
  const styles = useStyles();
  const words = useWorkbenchWords().recruitment;
  const named = options.filter(({ value }) => chosen.includes(value)).map(({ text }) => text);
  return (
    <Dropdown
      {...field}
      className={styles.choice}
      multiselect
      placeholder={words.choose}
      value={named.join(', ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_event, data) => onChoose(data.selectedOptions)}
    >
      {options.map(({ value, text }) => (
        <Option key={value} value={value}>
          {text}
        </Option>
      ))}
    </Dropdown>
  );
}
