import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { KeptPeopleShape, type LastImportWire } from '../../wire/sign-ups.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useResource } from '../ui/resources.ts';
import { Loaded } from '../ui/states.tsx';
import { useImportUndoWords } from './words.ts';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  toggle: { alignSelf: 'flex-start' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface KeptPartProps {
  readonly programmeId: string;
  readonly importId: string;
  readonly kept: NonNullable<LastImportWire['undo']>['kept'];
}

/** Whom the undoing of an import left as they are: how many, why, and who when that is asked. */
export function KeptPart({ programmeId, importId, kept }: KeptPartProps) {
  const styles = useStyles();
  const words = useImportUndoWords();
  const [isOpen, setOpen] = useState(false);
  // Of whoever erased themselves there is a number and no name.
  const hasNames = kept.some(({ why }) => why !== 'erased');
  return (
    <>
      <h3 className={styles.title}>{words.keptTitle}</h3>
      <ul className={styles.reasons}>
        {kept.map(({ why, count }) => (
          <li key={why}>{words.kept[why](count)}</li>
        ))}
      </ul>
      {hasNames && (
        <Button className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.show}
        </Button>
      )}
      {isOpen && <KeptPeople programmeId={programmeId} importId={importId} />}
    </>
  );
}

function KeptPeople({ programmeId, importId }: Pick<KeptPartProps, 'programmeId' | 'importId'>) {
  const path = `${programmeApi(programmeId)}/imports/${encodeURIComponent(importId)}/kept`;
  const people = useResource(path, KeptPeopleShape);
  return <Loaded resource={people}>{({ kept }) => <Names kept={kept} />}</Loaded>;
}

interface NamesProps {
  readonly kept: readonly {
    readonly id: string;
    readonly name: string;
    readonly mail: string;
    readonly why: KeptPartProps['kept'][number]['why'];
  }[];
}

function Names({ kept }: NamesProps) {
  const styles = useStyles();
  const words = useImportUndoWords();
  const paged = usePaged(kept, 30, 'kept');
  return (
    <>
      <ul className={styles.list} aria-label={words.people}>
        {paged.items.map(({ id, name, mail, why }, at) => (
          // Somebody stands there twice who is without two pairs.
          <li key={`${id}-${String(at)}`} className={styles.item}>
            {name}
            <span className={styles.quiet}>{mail}</span>
            <span className={styles.quiet}>{words.why[why]}</span>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}
