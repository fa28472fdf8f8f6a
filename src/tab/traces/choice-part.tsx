import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { RecordChoiceAnswerShape, type RecordChoiceWire } from '../../wire/records.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useTracesWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Whether what somebody does is told to the company's record store, and under which name. */
export function ChoicePart({ path }: { readonly path: string }) {
  const styles = useStyles();
  const words = useTracesWords().choice;
  const announce = useAnnounce();
  const api = useApi();
  const choice = useResource(`${path}/records/choice`, RecordChoiceAnswerShape);
  const save = useCommand((body: RecordChoiceWire) =>
    api.send('PUT', `${path}/records/choice`, body),
  );
  const keep = async (body: RecordChoiceWire) => {
    if (save.busy) return;
    const reply = await save.run(body);
    await choice.reload();
    if (reply.ok) announce(words.saved);
  };
  return (
    <Section title={words.title}>
      <Loaded resource={choice}>
        {({ given, identity, on }) => (
          <>
            <p className={styles.text}>{on ? words.on : words.off}</p>
            <p className={styles.text}>{words.never}</p>
            <Switch
              label={words.give}
              checked={given}
              onChange={(_event, { checked }) => void keep({ given: checked, identity })}
            />
            {given && (
              <Field label={words.as}>
                <RadioGroup
                  value={identity}
                  onChange={(_event, { value }) =>
                    void keep({ given, identity: value === 'account' ? 'account' : 'pseudonym' })
                  }
                >
                  {(['pseudonym', 'account'] as const).map((name) => (
                    <Radio
                      key={name}
                      value={name}
                      label={
                        <>
                          {words[name]}
                          <br />
                          <span className={styles.hint}>{words[`${name}Hint`]}</span>
                        </>
                      }
                    />
                  ))}
                </RadioGroup>
              </Field>
            )}
            <FailureNote failure={save.failure} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
