import { outsideEn } from '../../locales/outside.en.ts';
import { outsideFr } from '../../locales/outside.fr.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';

/** Opened in a plain browser: nobody knows the reader's language yet, so it says it in both. */
export function OutsideTeams() {
  return (
    <Page title="Binôme">
      {(
        [
          ['fr', outsideFr],
          ['en', outsideEn],
        ] as const
      ).map(([lang, words]) => (
        <div key={lang} lang={lang}>
          <Section title={words.title}>
            <p style={{ margin: 0 }}>{words.text}</p>
            <a href="/">{words.link}</a>
          </Section>
        </div>
      ))}
    </Page>
  );
}
