import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { EffectWire } from '../../wire/explore.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const FIRST = 5;

type Person = EffectWire['lose'][number];

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  arrow: { verticalAlign: 'middle', marginInline: tokens.spacingHorizontalXXS },
});

interface EffectViewProps {
  readonly effect: EffectWire;
  /** Said in the place of the price. */
  readonly instead?: string;
}

/** What a change does: the price in one sentence, then who is affected, by name. */
export function EffectView({ effect, instead }: EffectViewProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().price;
  const affected = effect.lose.length + effect.gain.length + effect.change.length;
  return (
    <div className={texts.stack}>
      <p className={`${texts.text} ${texts.strong}`}>{instead ?? effect.sentences[0]}</p>
      {affected + effect.idle.length + effect.busy.length === 0 ? (
        <p className={texts.quiet}>{words.nobody}</p>
      ) : (
        <div className={styles.groups}>
          <Group title={words.lose} people={effect.lose} say={nameOf} />
          <Group title={words.gain} people={effect.gain} say={nameOf} />
          <Group
            title={words.change}
            people={effect.change}
            say={({ mentee, from, to }) => (
              <>
                {mentee.name}
                {' ('}
                {from.name}
                <ArrowRightRegular className={styles.arrow} aria-label="→" />
                {to.name})
              </>
            )}
          />
          <Group title={words.idle} people={effect.idle} say={nameOf} />
          <Group title={words.busy} people={effect.busy} say={nameOf} />
        </div>
      )}
    </div>
  );
}

function nameOf({ name, entity }: Person): string {
  return entity === '' ? name : `${name} · ${entity}`;
}

interface GroupProps<T> {
  readonly title: (n: number) => string;
  readonly people: readonly T[];
  readonly say: (one: T) => ReactNode;
}

function Group<T>({ title, people, say }: GroupProps<T>) {
  const styles = useStyles();
  const texts = useTextStyles();
  const paged = usePaged(people, FIRST, 'effect');
  if (people.length === 0) return null;
  return (
    <div className={texts.tight}>
      <h3 className={styles.title}>{title(people.length)}</h3>
      <ul className={texts.list}>
        {paged.items.map((one, place) => (
          <li key={place} className={styles.line}>
            {say(one)}
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </div>
  );
}
