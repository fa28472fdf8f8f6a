import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import { DashboardShape, type DashboardWire } from '../../wire/dashboard.ts';
import { OutcomesShape, type OutcomesWire } from '../../wire/outcomes.ts';
import { ProgrammeShape } from '../../wire/programme.ts';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { formedIn } from './dashboard-view.ts';
import { LinksPicture } from './links-picture.tsx';
import { useOutcomesWords } from './outcomes-words.ts';
import { SatisfactionPart } from './satisfaction-part.tsx';
import { SkillMeasures } from './skill-part.tsx';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { '@media print': { display: 'none' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingVerticalXXL,
  },
  part: { breakInside: 'avoid' },
  // Two answers beside each other end on one line.
  filled: { display: 'grid' },
});

/** The programme on one sheet of paper, for its sponsor: sums of everybody, and no name. */
export default function ReportPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const manager = useManagerWords();
  const { formats } = useLanguage();
  const at = programmeApi(programmeId);
  const programme = useResource(at, ProgrammeShape);
  const dashboard = useResource(`${at}/dashboard`, DashboardShape);
  const outcomes = useResource(`${at}/outcomes`, OutcomesShape);
  return (
    <Page
      width="wide"
      title={programme.value?.name ?? words.printTitle}
      overline={words.printTitle}
      lead={words.printedOn(formats.shortDay(new Date().toISOString()))}
      back={{
        to: sectionPath(programmeId, 'dashboard'),
        label: manager.dashboard.views.label,
      }}
      actions={
        <Button className={styles.button} icon={<PrintRegular />} onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <Loaded resource={dashboard}>
        {(sums) => (
          <Loaded resource={outcomes}>
            {(changed) => <Sheet sums={sums} changed={changed} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface SheetProps {
  readonly sums: DashboardWire;
  readonly changed: OutcomesWire;
}

function Sheet({ sums, changed }: SheetProps) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const text = useManagerWords().dashboard;
  const { formats } = useLanguage();
  const { overall } = changed.skill;
  const across = changed.links.reduce((sum, { pairs }) => sum + pairs, 0);
  return (
    <>
      <Section title={text.funnelTitle} className={styles.part}>
        <Stats
          stats={sums.funnel.map(({ step, people }) => ({
            label: text.funnel[step],
            figure: formats.number(people),
          }))}
        />
      </Section>
      <div className={styles.columns}>
        <div className={mergeClasses(styles.part, styles.filled)}>
          <SatisfactionPart satisfaction={sums.satisfaction} />
        </div>
        <Section title={words.skillTitle} className={styles.part}>
          {overall === undefined ? (
            <p className={styles.hint}>
              {words.skillNone}. {words.skillWhy}
            </p>
          ) : (
            <>
              <p className={styles.hint}>{words.people(overall.people)}</p>
              <SkillMeasures means={overall} />
            </>
          )}
        </Section>
      </div>
      <Section title={words.linksTitle} className={styles.part}>
        {across === 0 ? (
          <p className={styles.hint}>{words.linksNone}</p>
        ) : (
          <>
            <p className={styles.hint}>{words.linksHint(across, formedIn(sums.pairStates))}</p>
            <LinksPicture links={changed.links} />
          </>
        )}
      </Section>
    </>
  );
}
