import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMe } from '../shell/me.tsx';
import { isAddress, isSame } from './enrolment-form.ts';
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
  const { mail: own = '' } = useMe().me;
  const isOther = (text: string) => isAddress(text) && !isSame(text, own);
  // What is nobody else's address is kept among the answers, last, until it is put right or wiped away.
  const avoids = answers.avoids.filter(isOther);
  const unfinished = answers.avoids.find((one) => !isOther(one)) ?? '';
  const [mail, setMail] = useState(unfinished);
  const written = mail.trim().toLowerCase();
  const add = () => {
    if (written === unfinished) return;
    const rest = written === '' || avoids.includes(written) ? [] : [written];
    change({ avoids: [...avoids, ...rest] });
    if (isOther(written)) setMail('');
  };
  const { avoids_invalid: invalid, avoids_self: self } = useEnrolmentWords().refusal;
  const { remedy } = isSame(written, own) ? self : invalid;
  const said = unfinished !== '' && written === unfinished ? remedy : problem;
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
                onClick={() => change({ avoids: answers.avoids.filter((other) => other !== one) })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
