import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  Badge,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { AgreementWire } from '../../wire/agreement.ts';
import type { KitWire } from '../../wire/kit.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { FoldedPanel } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { useClauseText } from './clause-text.ts';
import { CLAUSES, versionsChanged } from './terms.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalS,
  },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** Earlier versions, latest first, each with what the next one changed: nothing that was agreed is lost. */
export function VersionsPart(props: {
  readonly agreement: AgreementWire;
  readonly modules: KitWire['modules'];
}) {
  const { agreement, modules } = props;
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const { formats } = useLanguage();
  const { names, lines } = useClauseText(modules);
  const { history, other } = agreement;
  if (history.length === 0) return null;
  return (
    <Section title={words.versions}>
      <Accordion collapsible>
        {versionsChanged(agreement).map(({ version, terms, byMe, at, changed }) => (
          <AccordionItem key={version} value={version}>
            <AccordionHeader>
              {words.version(version)} · {formats.shortDay(at)} ·{' '}
              {byMe ? words.byMe : words.byOther(other.name)}
            </AccordionHeader>
            <FoldedPanel>
              <dl className={styles.list}>
                {CLAUSES.map((clause) => (
                  <div key={clause}>
                    <dt className={styles.name}>
                      {names[clause]}
                      {changed.includes(clause) && (
                        <Badge appearance="tint" color="brand" size="small">
                          {words.changedIn(version + 1)}
                        </Badge>
                      )}
                    </dt>
                    <dd className={styles.value}>
                      {lines(clause, terms).join('\n') || words.nothing}
                    </dd>
                  </div>
                ))}
              </dl>
            </FoldedPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Section>
  );
}
