import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { RecruitmentShape, type RecruitmentWire } from '../../wire/explore.ts';
import { MatchRunListShape } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { runApi, workbench } from '../matching/paths.ts';
import { runsInOrder, type RunSummary } from '../matching/run-view.ts';
import { useTextStyles } from '../matching/text-styles.ts';
import { WorkbenchPage } from '../matching/workbench-page.tsx';
import { useWorkbenchWords } from '../matching/words.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { BalancePart } from './balance-part.tsx';
import { RarePart } from './rare-part.tsx';
import { TryPart } from './try-part.tsx';

const FIRST = 8;

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  waiting: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface RecruitmentPageProps {
  readonly programmeId: string;
  /** The latest finished one when none is named. */
  readonly runId?: string;
}

/** Whom to look for: what is scarce, in order of what it would change. */
export function RecruitmentPage({ programmeId, runId }: RecruitmentPageProps) {
  const words = useWorkbenchWords().recruitment;
  const shared = useWords();
  const manager = useManagerWords().matching;
  const [, go] = useLocation();
  const list = useResource(`${programmeApi(programmeId)}/match-runs`, MatchRunListShape);
  return (
    <WorkbenchPage programmeId={programmeId} runId={runId} title={words.title} lead={words.lead}>
      {(programme) => (
        <Loaded resource={list}>
          {({ runs }) => {
            const finished = runsInOrder(runs).filter(({ pairs }) => pairs !== undefined);
            const run = finished.find(({ id }) => runId === undefined || id === runId);
            if (run === undefined && runId !== undefined) {
              return <EmptyState title={shared.notFound.text} />;
            }
            if (run === undefined) {
              return (
                <EmptyState
                  icon={<PeopleAddRegular />}
                  title={words.noRun}
                  action={
                    <Button appearance="primary" onClick={() => go(workbench.latest(programmeId))}>
                      {manager.run}
                    </Button>
                  }
                />
              );
            }
            return <Recruitment key={run.id} programme={programme} run={run} />;
          }}
        </Loaded>
      )}
    </WorkbenchPage>
  );
}

interface RecruitmentProps {
  readonly programme: ProgrammeWire;
  readonly run: RunSummary;
}

function Recruitment({ programme, run }: RecruitmentProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const { formats } = useLanguage();
  const path = runApi(programme.id, run.id);
  const recruitment = useResource(`${path}/recruitment`, RecruitmentShape);
  return (
    <Loaded resource={recruitment}>
      {(value) => (
        <>
          <Section title={words.best}>
            <p className={styles.waiting}>{words.waiting(value.waiting)}</p>
            <p className={texts.small}>{words.basis(formats.moment(run.requestedAt))}</p>
            <Best recruitment={value} />
          </Section>
          <BalancePart topics={value.topics} />
          <RarePart oneMore={value.oneMore} />
          <TryPart path={path} programme={programme} languages={value.oneMore.languages} />
        </>
      )}
    </Loaded>
  );
}

function Best({ recruitment }: { readonly recruitment: RecruitmentWire }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const useful = recruitment.mentors.filter(({ pairs }) => pairs > 0);
  const paged = usePaged(useful, FIRST, 'useful');
  if (useful.length === 0) return <p className={texts.text}>{words.bestNone}</p>;
  return (
    <>
      <p className={texts.quiet}>{words.bestText(recruitment.seats)}</p>
      <ol className={texts.list}>
        {paged.items.map(({ sentence, pairs }) => (
          <li key={sentence} className={styles.line}>
            <span>{sentence}</span>
            <Badge appearance="tint" color="success" size="large">
              +{words.gain(pairs)}
            </Badge>
          </li>
        ))}
      </ol>
      <ShowMore paged={paged} />
    </>
  );
}
