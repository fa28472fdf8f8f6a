import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { RemediesShape } from '../../wire/explore.ts';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { runApi } from './paths.ts';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  toggle: { alignSelf: 'flex-start', marginInlineStart: '-6px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

export interface RemediesPartProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly person: { readonly id: string; readonly name: string };
  /** What helps people in this situation, in general. */
  readonly children: ReactNode;
}

/** What would give somebody a pair: the exact answers are computed only when they are asked for. */
export function RemediesPart({ programmeId, runId, person, children }: RemediesPartProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().remedies;
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={texts.tight}>
      <p className={texts.text}>{children}</p>
      <Button
        className={styles.toggle}
        size="small"
        appearance="transparent"
        iconPosition="after"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isOpen}
        aria-controls={panel}
        aria-label={words.askOf(person.name)}
        onClick={() => setOpen(!isOpen)}
      >
        {words.ask}
      </Button>
      <div id={panel} hidden={!isOpen} className={styles.panel}>
        {isOpen && (
          <Remedies
            path={`${runApi(programmeId, runId)}/people/${encodeURIComponent(person.id)}`}
          />
        )}
      </div>
    </div>
  );
}

function Remedies({ path }: { readonly path: string }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().remedies;
  const found = useResource(`${path}/remedies`, RemediesShape);
  return (
    <Loaded resource={found}>
      {({ remedies }) => (
        <div className={texts.tight} role="status">
          <strong>{words.title(remedies.length)}</strong>
          <ol className={styles.list}>
            {remedies.map(({ sentences, effect, harmless }, place) => (
              <li key={place}>
                <div className={texts.tight}>
                  {sentences.map((sentence) => (
                    <span key={sentence}>{sentence}</span>
                  ))}
                  <div className={texts.row}>
                    <Badge appearance="tint" color={harmless ? 'success' : 'warning'}>
                      {harmless ? words.harmless : words.costs}
                    </Badge>
                  </div>
                  <span className={texts.small}>{effect.sentences[0]}</span>
                </div>
              </li>
            ))}
          </ol>
          <p className={texts.small}>{words.verified}</p>
        </div>
      )}
    </Loaded>
  );
}
