import { Field, Input, makeStyles } from '@fluentui/react-components';
import { at, withAt, type Place } from './draft.ts';
import { useForm } from './form.tsx';

const useStyles = makeStyles({
  number: { width: '120px' },
});

/** Whole minutes; an empty field counts none, and the server says so. */
export function Minutes({ place, label }: { readonly place: Place; readonly label: string }) {
  const styles = useStyles();
  const { editor } = useForm();
  const problem = editor.problem(place);
  const value = at(editor.draft, place);
  return (
    <Field label={label} {...(problem === undefined ? {} : { validationMessage: problem })}>
      <Input
        className={styles.number}
        type="number"
        min={1}
        max={180}
        value={typeof value === 'number' && value > 0 ? String(value) : ''}
        onChange={(_event, data) =>
          editor.change(
            withAt(editor.draft, place, Math.max(0, Math.round(Number(data.value)) || 0)),
          )
        }
      />
    </Field>
  );
}
