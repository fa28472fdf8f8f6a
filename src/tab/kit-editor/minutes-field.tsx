import { Field, Input, makeStyles } from '@fluentui/react-components';
import { areWhole, at, minutesTyped, withAt, type Place } from './draft.ts';
import { useForm } from './form.tsx';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  number: { width: '120px' },
});

/** Minutes just as they were typed: those that are not whole are said not to do, and are never rounded. */
export function Minutes({ place, label }: { readonly place: Place; readonly label: string }) {
  const styles = useStyles();
  const words = useKitEditorWords().field;
  const { editor } = useForm();
  const value = at(editor.draft, place);
  const problem = areWhole(value) ? editor.problem(place) : words.wholeMinutes;
  return (
    <Field label={label} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <Input
        className={styles.number}
        type="number"
        min={1}
        max={180}
        value={typeof value === 'number' && value !== 0 ? String(value) : ''}
        onChange={(_event, data) =>
          editor.change(withAt(editor.draft, place, minutesTyped(data.value)))
        }
      />
    </Field>
  );
}
