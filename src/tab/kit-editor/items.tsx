import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  DismissRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { at, inLanguage, swapped, withList, type Place } from './draft.ts';
import { Text, useForm } from './form.tsx';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    // The buttons belong to the line, wherever its text is long.
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'stretch' },
  },
  moves: { whiteSpace: 'nowrap', justifySelf: 'end' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

interface ItemsProps {
  readonly place: Place;
  readonly title: string;
  /** The title stands above already: it is said to a screen reader only. */
  readonly isUnderTitle?: boolean;
  /** What one item is called: `Exercise 2`. */
  readonly name: (n: number) => string;
  /** A new one, with nothing in it yet. */
  readonly make: () => unknown;
  /** Items of one text each are lines; others stand in a frame of their own, under their name. */
  readonly asLines?: boolean;
  readonly children: (item: Place, index: number) => ReactNode;
  readonly onRemove?: (index: number) => void;
}

/** A list in which items are added, taken out and put in order, alike in both languages. */
export function Items(props: ItemsProps) {
  const { place, title, name, make, children, onRemove } = props;
  const styles = useStyles();
  const words = useKitEditorWords().field;
  const { editor, lang } = useForm();
  const here = inLanguage(place, lang);
  const list = at(editor.draft, here);
  const count = Array.isArray(list) ? list.length : 0;
  const problem = editor.problem(here);
  const { group, goTo } = useKeyboardPlace();
  const change = (act: (before: readonly unknown[]) => readonly unknown[]) =>
    editor.change(withList(editor.draft, place, act));
  const swap = (index: number, other: number, ways: readonly Way[]) => {
    goTo(ways.map((way) => named(words[way](name(other + 1)))));
    change((before) => swapped(before, index, other));
  };
  const moves = (index: number): MovesProps => ({
    what: name(index + 1),
    ...(index > 0 ? { onUp: () => swap(index, index - 1, ['up', 'down']) } : {}),
    ...(index < count - 1 ? { onDown: () => swap(index, index + 1, ['down', 'up']) } : {}),
    onRemove: () => {
      const beside = [index + 1, index].map((n) => named(words.remove(name(n))));
      goTo([...beside, named(words.addTo(title))]);
      if (onRemove === undefined) change((all) => all.filter((_one, i) => i !== index));
      else onRemove(index);
    },
  });
  return (
    <div ref={group} className={styles.list} role="group" aria-label={title}>
      {props.isUnderTitle !== true && <h3 className={styles.title}>{title}</h3>}
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      {Array.from({ length: count }, (_, index) =>
        props.asLines === true ? (
          <div key={index} className={styles.line}>
            {children([...place, index], index)}
            <Moves {...moves(index)} />
          </div>
        ) : (
          <div key={index} className={styles.card} role="group" aria-label={name(index + 1)}>
            <div className={styles.head}>
              <h4 className={styles.name}>{name(index + 1)}</h4>
              <Moves {...moves(index)} />
            </div>
            {children([...place, index], index)}
          </div>
        ),
      )}
      <div>
        <Button
          icon={<AddRegular />}
          aria-label={words.addTo(title)}
          onClick={() => {
            goTo([':scope > :nth-last-child(2) :is(input, textarea, select)']);
            change((all) => [...all, make()]);
          }}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}

type Way = 'up' | 'down';

/**
 * Where the keyboard goes once a list has changed: it follows what was moved, begins what was added, and is
 * beside what was removed. Of several places the first that is there.
 */
function useKeyboardPlace() {
  const group = useRef<HTMLDivElement>(null);
  const [places, goTo] = useState<readonly string[]>([]);
  useEffect(() => {
    const [there] = places.flatMap((one) => group.current?.querySelector<HTMLElement>(one) ?? []);
    there?.focus();
  }, [places]);
  return { group, goTo };
}

function named(label: string): string {
  return `[aria-label="${CSS.escape(label)}"]`;
}

interface MovesProps {
  readonly what: string;
  /** Absent for the first, and for the last. */
  readonly onUp?: () => void;
  readonly onDown?: () => void;
  readonly onRemove: () => void;
}

function Moves({ what, onUp, onDown, onRemove }: MovesProps) {
  const styles = useStyles();
  const words = useKitEditorWords().field;
  return (
    <span className={styles.moves}>
      {onUp !== undefined && (
        <Button
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={words.up(what)}
          onClick={onUp}
        />
      )}
      {onDown !== undefined && (
        <Button
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={words.down(what)}
          onClick={onDown}
        />
      )}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.remove(what)}
        onClick={onRemove}
      />
    </span>
  );
}

/** A list whose items are one text each. */
export function Paragraphs(props: {
  readonly place: Place;
  readonly title: string;
  readonly name: (n: number) => string;
  readonly lines?: number;
}) {
  const { place, title, name, lines = 4 } = props;
  return (
    <Items place={place} title={title} name={name} make={() => ''} asLines>
      {(item, index) => <Text place={item} label={name(index + 1)} lines={lines} />}
    </Items>
  );
}
