import { makeStyles, Radio, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { conflictFr } from '../../locales/conflict.fr.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { lazyWords } from './language.tsx';
import { RadioRow } from './radio-row.tsx';

export const useConflictWords: () => typeof conflictFr = lazyWords({
  fr: async () => (await import('../../locales/conflict.fr.ts')).conflictFr,
  en: async () => (await import('../../locales/conflict.en.ts')).conflictEn,
});

const CHOICES = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof CHOICES)[number];

/** One thing that two people wrote differently. */
interface ConflictRow<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly theirs: string;
  /** Absent where only the other wrote: there is nothing to choose. */
  readonly mine?: string;
  /** The two can stand one after the other. */
  readonly mayKeepBoth?: boolean;
}

interface ConflictDialogProps<K extends string> {
  readonly open: boolean;
  /** Who wrote meanwhile. */
  readonly title: string;
  /** It was oneself, in another window. */
  readonly isOwn?: boolean;
  readonly rows: readonly ConflictRow<K>[];
  /** What is to become of each row: one's own text where nothing else was chosen. */
  readonly onSettle: (choiceOf: (key: K) => Choice) => void;
  /** Back to one's own text, with nothing settled. */
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  text: { margin: 0 },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold, float: 'left', width: '100%' },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  version: {
    margin: 0,
    maxHeight: '30vh',
    overflowY: 'auto',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * Somebody saved first. Shows what they wrote beside what one wrote oneself, and asks, thing by
 * thing, which is to go on; nothing is saved and nothing is lost by answering.
 */
export function ConflictDialog<K extends string>(props: ConflictDialogProps<K>) {
  const styles = useStyles();
  const all = useConflictWords();
  const words = props.isOwn === true ? { ...all, ...all.own } : all;
  const [chosen, setChosen] = useState<ReadonlyMap<K, Choice>>(new Map());
  const choiceOf = (key: K): Choice => chosen.get(key) ?? 'mine';
  const settle = () => {
    props.onSettle((key) => {
      const isTheirs = props.rows.some((row) => row.key === key && row.mine === undefined);
      return isTheirs ? 'theirs' : choiceOf(key);
    });
    setChosen(new Map());
  };
  return (
    <ConfirmDialog
      open={props.open}
      title={props.title}
      confirm={words.confirm}
      onConfirm={settle}
      onClose={props.onClose}
    >
      <p className={styles.text}>{words.text}</p>
      {props.rows.map((row) => (
        <fieldset key={row.key} className={styles.row}>
          <legend className={styles.name}>{row.name}</legend>
          <div className={styles.versions}>
            <Version label={words.theirs} text={row.theirs} nothing={words.nothing} />
            {row.mine !== undefined && (
              <Version label={words.mine} text={row.mine} nothing={words.nothing} />
            )}
          </div>
          {row.mine === undefined ? (
            <p className={styles.quiet}>{words.alsoChanged}</p>
          ) : (
            <RadioRow
              aria-label={row.name}
              value={choiceOf(row.key)}
              onChange={(_event, { value }) => {
                const choice = CHOICES.find((one) => one === value);
                if (choice !== undefined) setChosen(new Map([...chosen, [row.key, choice]]));
              }}
            >
              <Radio value="mine" label={words.keepMine} />
              <Radio value="theirs" label={words.takeTheirs} />
              {row.mayKeepBoth === true && <Radio value="both" label={words.both} />}
            </RadioRow>
          )}
        </fieldset>
      ))}
    </ConfirmDialog>
  );
}

function Version(props: {
  readonly label: string;
  readonly text: string;
  readonly nothing: string;
}) {
  const { label, text, nothing } = props;
  const styles = useStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <p className={styles.version} tabIndex={0}>
        {text === '' ? nothing : text}
      </p>
    </div>
  );
}
