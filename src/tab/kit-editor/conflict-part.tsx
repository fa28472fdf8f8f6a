import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ModuleDraftWire } from '../../wire/kit.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { Section } from '../ui/section.tsx';
import { isSamePart, PART_NAMES, textsOf, withPart, type Part } from './draft.ts';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  part: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  theirs: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
});

interface ConflictPartProps {
  readonly mine: ModuleDraftWire;
  readonly base: ModuleDraftWire;
  readonly theirs: ModuleDraftWire;
  /** Who saved meanwhile, where that is known. */
  readonly name: string | undefined;
  readonly onSettle: (merged: ModuleDraftWire) => void;
}

/**
 * What somebody else changed meanwhile, part by part. A part that only they changed is taken over;
 * of one that both changed, whoever reads this chooses. Their own text stays where it is until then.
 */
export function ConflictPart({ mine, base, theirs, name, onSettle }: ConflictPartProps) {
  const styles = useStyles();
  const words = useKitEditorWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever pressed Save may be far below.
    const heading = place.current?.querySelector('h2');
    if (heading instanceof HTMLElement) focusHeading(heading);
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const [taken, setTaken] = useState<ReadonlySet<Part>>(new Set());
  const changed = PART_NAMES.filter((part) => !isSamePart(base, theirs, part));
  const touched = (part: Part) => !isSamePart(base, mine, part) && !isSamePart(mine, theirs, part);
  const settle = () =>
    onSettle(
      changed
        .filter((part) => !touched(part) || taken.has(part))
        .reduce((so, part) => withPart(so, part, theirs), mine),
    );
  return (
    <div ref={place}>
      <Section title={words.conflict.title(name)}>
        <p className={styles.text} role="alert">
          {words.conflict.text}
        </p>
        {changed.map((part) => (
          <div key={part} className={styles.part}>
            <h3 className={styles.name}>{words.edit.part[part]}</h3>
            <p className={styles.text}>
              {touched(part) ? words.conflict.both : words.conflict.taken}
            </p>
            <blockquote className={styles.theirs}>
              {newTexts(base, theirs, part, words.conflict.removed).map((text, index) => (
                <span key={index}>{text}</span>
              ))}
            </blockquote>
            {touched(part) && (
              <RadioGroup
                aria-label={words.conflict.choose(words.edit.part[part])}
                value={taken.has(part) ? 'theirs' : 'mine'}
                onChange={(_event, { value }) =>
                  setTaken((before) => {
                    const after = new Set(before);
                    if (value === 'theirs') after.add(part);
                    else after.delete(part);
                    return after;
                  })
                }
              >
                <Radio value="mine" label={words.conflict.mine} />
                <Radio value="theirs" label={words.conflict.theirs} />
              </RadioGroup>
            )}
          </div>
        ))}
        <div>
          <Button appearance="primary" onClick={settle}>
            {words.conflict.goOn}
          </Button>
        </div>
      </Section>
    </div>
  );
}

/** The texts of a part that were not there before, in its order; a word for what is gone. */
function newTexts(
  base: ModuleDraftWire,
  theirs: ModuleDraftWire,
  part: Part,
  removed: string,
): readonly string[] {
  const before = textsOf(base, part);
  const after = textsOf(theirs, part);
  const known = new Set(before.values());
  const fresh = [...after].filter(
    ([place, text]) => before.get(place) !== text && !known.has(text),
  );
  const isShorter = after.size < before.size;
  return [...fresh.map(([, text]) => text), ...(isShorter ? [removed] : [])];
}
