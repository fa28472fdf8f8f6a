import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useAnnounce } from '../ui/announce.tsx';
import { useLmsWords } from './words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
});

/** An address to copy elsewhere: by its button, or by hand where the browser allows no more. */
export function CopyField(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}) {
  const { label, value, hint } = props;
  const styles = useStyles();
  const words = useLmsWords().settings;
  const announce = useAnnounce();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <div className={styles.row}>
          <Input
            {...field}
            className={styles.input}
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
          />
          <Button
            icon={<CopyRegular />}
            aria-label={words.copy(label)}
            onClick={() => {
              navigator.clipboard.writeText(value).then(
                () => announce(words.copied),
                () => announce(words.copyByHand),
              );
            }}
          />
        </div>
      )}
    </Field>
  );
}
