import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { StepProps } from './step-props.ts';
import { useEnrolmentWords, useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 240px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** Addresses, one after the other; nobody is ever told. */
export function AvoidsStep({ answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const [mail, setMail] = useState('');
  const { avoids } = answers;
  const written = mail.trim().toLowerCase();
  const isMail = /^[^\s@]+@[^\s@]+$/u.test(written);
  const [wrong, setWrong] = useState(false);
  const add = () => {
    setWrong(written !== '' && !isMail);
    if (!isMail) return;
    if (!avoids.includes(written)) change({ avoids: [...avoids, written] });
    setMail('');
  };
  const { avoids_invalid: invalid } = useEnrolmentWords().refusal;
  const said = wrong && !isMail && written !== '' ? invalid.remedy : problem;
  return (
    <>
      <div className={styles.line}>
        <Field
          className={styles.field}
          label={words.avoid}
          {...(said === undefined ? {} : { validationMessage: said })}
        >
          <Input
            type="email"
            value={mail}
            autoComplete="off"
            onChange={(_event, { value }) => setMail(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            // What was typed and not added by a button counts all the same.
            onBlur={add}
          />
        </Field>
        <Button onClick={add}>{words.avoidAdd}</Button>
      </div>
      {avoids.length > 0 && (
        <ul className={styles.list} aria-label={words.avoidList}>
          {avoids.map((one) => (
            <li key={one} className={styles.item}>
              {one}
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.remove(one)}
                onClick={() => change({ avoids: avoids.filter((other) => other !== one) })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
