import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ProgrammeShape, type ProgrammeWire } from '../../../wire/programme.ts';
import { Page } from '../../ui/page.tsx';
import { useResource } from '../../ui/resources.ts';
import { isNotThere, Loaded } from '../../ui/states.tsx';
import { ReadOnlyNote } from './read-only-note.tsx';
import { programmeApi, sectionPath, SECTIONS, type SectionName } from './sections.ts';
import { useManagerWords } from './words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 900px)': { columnGap: tokens.spacingHorizontalL },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '44px',
    minWidth: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    borderBottom: `3px solid ${tokens.colorTransparentBackground}`,
    marginBottom: '-1px',
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

export interface ProgrammePageProps {
  readonly programmeId: string;
  readonly section: SectionName;
  readonly lead?: string;
  readonly children: (programme: ProgrammeWire, reload: () => Promise<void>) => ReactNode;
}

/** The frame that a programme's pages share: its name, where one is, and the way to the others. */
export function ProgrammePage({ programmeId, section, lead, children }: ProgrammePageProps) {
  const words = useManagerWords();
  const programme = useResource(programmeApi(programmeId), ProgrammeShape);
  return (
    <Page
      title={words.sections[section]}
      overline={programme.value?.name ?? '\u00a0'}
      lead={lead}
      width="wide"
      back={{ to: '/programmes', label: words.sections.all }}
    >
      {!isNotThere(programme.failure) && <SectionLinks programmeId={programmeId} here={section} />}
      <Loaded resource={programme}>
        {(value) => (
          <>
            <ReadOnlyNote programme={value} forAll />
            {children(value, programme.reload)}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function SectionLinks(props: { readonly programmeId: string; readonly here: SectionName }) {
  const styles = useStyles();
  const words = useManagerWords();
  return (
    <nav aria-label={words.sections.label}>
      <ul className={styles.bar}>
        {SECTIONS.map(({ name }) => (
          <li key={name}>
            <Link
              href={sectionPath(props.programmeId, name)}
              className={mergeClasses(styles.link, name === props.here && styles.here)}
              aria-current={name === props.here ? 'page' : undefined}
            >
              {words.sections[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
