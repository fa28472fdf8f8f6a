import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { KitWire } from '../../wire/kit.ts';
import { movedUp } from '../enrolment/enrolment-form.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { bySharedTopics } from './terms.ts';

const useStyles = makeStyles({
  // The names of modules are long: a native list must give way before the page does.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  item: { paddingBlock: tokens.spacingVerticalXXS },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  buttons: { whiteSpace: 'nowrap' },
  add: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  select: {
    flex: '1 1 200px',
    minWidth: 0,
    '& select': { minWidth: 0, width: '100%' },
    // A title of a module takes a phone's whole line.
    '@media (max-width: 480px)': { flexBasis: '100%' },
  },
});

interface ModulesFieldProps {
  readonly modules: KitWire['modules'];
  readonly sharedTopicIds: ReadonlySet<string>;
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (moduleIds: string[]) => void;
}

/** Modules of the kit in the order in which they are taken up; shared topics are offered first. */
export function ModulesField(props: ModulesFieldProps) {
  const { modules, sharedTopicIds, chosen, problem, onChange } = props;
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const left = bySharedTopics(
    modules.filter(({ id, archived }) => !archived && !chosen.includes(id)),
    sharedTopicIds,
  );
  const first = left.shared[0] ?? left.others[0];
  const [picked, setPicked] = useState('');
  const next = [...left.shared, ...left.others].find(({ id }) => id === picked) ?? first;
  const titleOf = (id: string) => modules.find((one) => one.id === id)?.title ?? id;
  return (
    <Field
      className={styles.field}
      label={words.modules}
      hint={words.modulesHint}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <div role="group" aria-label={words.modules}>
        <ol className={styles.list}>
          {chosen.map((id, index) => (
            <li key={id} className={styles.item}>
              <span className={styles.line}>
                {titleOf(id)}
                <span className={styles.buttons}>
                  {/* The first one's stays, so that what was moved there keeps the keyboard. */}
                  {chosen.length > 1 && (
                    <Button
                      appearance="subtle"
                      icon={<ArrowUpRegular />}
                      disabledFocusable={index === 0}
                      aria-label={words.up(titleOf(id))}
                      onClick={() => onChange(movedUp(chosen, index))}
                    />
                  )}
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={words.remove(titleOf(id))}
                    onClick={() => onChange(chosen.filter((one) => one !== id))}
                  />
                </span>
              </span>
            </li>
          ))}
        </ol>
        {next !== undefined && (
          <div className={styles.add}>
            <Select
              className={styles.select}
              aria-label={words.addModule}
              value={next.id}
              onChange={(_event, { value }) => setPicked(value)}
            >
              {(['shared', 'others'] as const).map(
                (group) =>
                  left[group].length > 0 && (
                    <optgroup key={group} label={words[group]}>
                      {left[group].map(({ id, title }) => (
                        <option key={id} value={id}>
                          {title}
                        </option>
                      ))}
                    </optgroup>
                  ),
              )}
            </Select>
            <Button onClick={() => onChange([...chosen, next.id])}>{words.add}</Button>
          </div>
        )}
      </div>
    </Field>
  );
}
