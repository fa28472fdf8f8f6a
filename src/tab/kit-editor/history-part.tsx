import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { KitHistoryWire } from '../../wire/kit.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { KIT_PATHS } from './paths.ts';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  link: { color: tokens.colorBrandForegroundLink, paddingBlock: tokens.spacingVerticalXS },
});

interface HistoryPartProps {
  readonly programmeId: string;
  readonly moduleId: string;
  readonly versions: KitHistoryWire['versions'];
}

/** Every version of a module: who made it, when, and what it changed. */
export function HistoryPart({ programmeId, moduleId, versions }: HistoryPartProps) {
  const styles = useStyles();
  const all = useKitEditorWords();
  const words = all.module;
  const { formats, locale } = useLanguage();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <Section title={words.history}>
      <p className={styles.text}>{words.historyHint}</p>
      <ol className={styles.list}>
        {versions.map(({ version, status, inForce, builtIn, savedAt, savedBy, changed }) => (
          <li key={version}>
            <div className={styles.head}>
              <h3 className={styles.name}>{words.version(version)}</h3>
              {inForce && (
                <Badge appearance="tint" color="success">
                  {words.inForce}
                </Badge>
              )}
              {status === 'draft' && (
                <Badge appearance="tint" color="warning">
                  {words.draft}
                </Badge>
              )}
            </div>
            <p className={styles.text}>
              {builtIn || savedAt === undefined
                ? words.builtIn
                : words.savedBy(formats.moment(savedAt), savedBy)}
            </p>
            {changed.length > 0 && (
              <p className={styles.text}>
                {words.changed(
                  list.format(changed.map((part) => all.edit.part[part].toLocaleLowerCase(locale))),
                )}
              </p>
            )}
            {status === 'draft' && (
              <div className={styles.links}>
                <Link className={styles.link} href={KIT_PATHS.preview(programmeId, moduleId)}>
                  {all.preview.draft}
                </Link>
              </div>
            )}
            {status === 'published' && (
              <div className={styles.links}>
                <Link
                  className={styles.link}
                  href={KIT_PATHS.version(programmeId, moduleId, version)}
                  aria-label={words.readVersion(version)}
                >
                  {words.read}
                </Link>
                {!inForce && (
                  <Link
                    className={styles.link}
                    href={KIT_PATHS.edit(programmeId, moduleId, version)}
                    aria-label={words.takeUpVersion(version)}
                  >
                    {words.takeUp}
                  </Link>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
