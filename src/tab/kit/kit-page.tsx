import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { KitShape } from '../../wire/kit.ts';
import { API, PATHS } from '../mentoring/paths.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useLearnWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  about: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** The modules in force, each with what it is about. */
export default function KitPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const shared = useWords();
  const words = useLearnWords().kit;
  const kit = useResource(API.kit(programmeId), KitShape);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      <Loaded resource={kit}>
        {({ modules }) => {
          const shown = modules.filter(({ archived }) => !archived);
          if (shown.length === 0) return <EmptyState title={words.none} />;
          return (
            <ul className={styles.list}>
              {shown.map(({ id, title, summary, levelLabel, minutes }) => (
                <li key={id} className={styles.item}>
                  <h2 className={styles.name}>
                    <Link href={PATHS.module(programmeId, id)} className={styles.link}>
                      {title}
                    </Link>
                  </h2>
                  <p className={styles.about}>{summary}</p>
                  <p className={styles.about}>
                    {levelLabel} · {words.minutes(minutes)}
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
