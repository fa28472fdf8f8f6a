import { tabEn } from '../../locales/tab.en.ts';
import { tabFr } from '../../locales/tab.fr.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';

/** Opened in a plain browser: nobody knows the reader's language yet, so it says it in both. */
export function OutsideTeams() {
  return (
    <Page title="Binôme">
      {(
        [
          ['fr', tabFr.outside],
          ['en', tabEn.outside],
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
