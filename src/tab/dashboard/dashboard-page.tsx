import { Button, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { DataTrendingRegular, PrintRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useLocation } from 'wouter';
import { DashboardShape, type DashboardWire } from '../../wire/dashboard.ts';
import { OutcomesShape } from '../../wire/outcomes.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { nextAction, sectionOf } from '../programmes/next-action.ts';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { formedIn } from './dashboard-view.ts';
import { ExportMenu } from './export-menu.tsx';
import { FunnelPart } from './funnel-part.tsx';
import { HelpPart } from './help-part.tsx';
import { LinksPart } from './links-part.tsx';
import { MessagesPart } from './messages-part.tsx';
import { useOutcomesWords } from './outcomes-words.ts';
import { PairsPart } from './pairs-part.tsx';
import { SatisfactionPart } from './satisfaction-part.tsx';
import { SkillPart } from './skill-part.tsx';
import { TopicsPart } from './topics-part.tsx';
import { UpcomingPart } from './upcoming-part.tsx';
import { useHere } from '../ui/visits.ts';

const VIEWS = ['overview', 'pairs', 'messages'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', flexShrink: 1, gap: tokens.spacingHorizontalS, maxWidth: '100%' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  takeaway: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
});

/** How the programme goes, and who could use a hand: participation, never what is said. */
export function DashboardPage({ programmeId }: { readonly programmeId: string }) {
  const words = useManagerWords().dashboard;
  return (
    <ProgrammePage programmeId={programmeId} section="dashboard" lead={words.lead}>
      {(programme) => <Dashboard programme={programme} />}
    </ProgrammePage>
  );
}

function Dashboard({ programme }: { readonly programme: ProgrammeWire }) {
  const dashboard = useResource(`${programmeApi(programme.id)}/dashboard`, DashboardShape);
  return (
    <Loaded resource={dashboard}>
      {(value) =>
        isStarted(value) ? (
          <Views programme={programme} dashboard={value} />
        ) : (
          <NotStarted programme={programme} />
        )
      }
    </Loaded>
  );
}

function isStarted({ funnel, pairStates }: DashboardWire): boolean {
  return pairStates.length > 0 || funnel.some(({ people }) => people > 0);
}

function NotStarted({ programme }: { readonly programme: ProgrammeWire }) {
  const words = useManagerWords();
  const [, go] = useLocation();
  const action = nextAction(programme);
  if (programme.status === 'archived') {
    return (
      <Section>
        <EmptyState
          icon={<DataTrendingRegular />}
          title={words.dashboard.neverStarted}
          text={words.dashboard.neverStartedText}
        />
      </Section>
    );
  }
  return (
    <Section>
      <EmptyState
        icon={<DataTrendingRegular />}
        title={words.dashboard.notStartedTitle}
        text={words.dashboard.notStartedText}
        action={
          <Button
            appearance="primary"
            onClick={() => go(sectionPath(programme.id, sectionOf(action)))}
          >
            {words.programmes.nextAction[action]}
          </Button>
        }
      />
    </Section>
  );
}

interface ViewsProps {
  readonly programme: ProgrammeWire;
  readonly dashboard: DashboardWire;
}

function Views({ programme, dashboard }: ViewsProps) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const outcomes = useOutcomesWords();
  const [, go] = useLocation();
  const [view, setView] = useHere<View>('dashboard.view', 'overview');
  const panel = useId();
  return (
    <>
      <div className={styles.top}>
        <TabList
          className={styles.tabs}
          appearance="subtle-circular"
          aria-label={words.views.label}
          selectedValue={view}
          onTabSelect={(_event, data) => {
            const chosen = VIEWS.find((known) => known === data.value);
            if (chosen !== undefined) setView(chosen);
          }}
        >
          {VIEWS.map((key) => (
            <Tab key={key} value={key} id={`${panel}-${key}`} aria-controls={panel}>
              {words.views[key]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.takeaway}>
          <Button
            icon={<PrintRegular />}
            onClick={() => go(`/programmes/${encodeURIComponent(programme.id)}/report`)}
          >
            {outcomes.print}
          </Button>
          <ExportMenu programmeId={programme.id} />
        </div>
      </div>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${view}`} className={styles.panel}>
        {view === 'overview' && <Overview programme={programme} dashboard={dashboard} />}
        {view === 'pairs' && <PairsPart programmeId={programme.id} states={dashboard.pairStates} />}
        {view === 'messages' && (
          <MessagesPart programmeId={programme.id} messages={dashboard.messages} />
        )}
      </div>
    </>
  );
}

function Overview({ programme, dashboard }: ViewsProps) {
  const styles = useStyles();
  const outcomes = useResource(`${programmeApi(programme.id)}/outcomes`, OutcomesShape);
  return (
    <>
      <FunnelPart programme={programme} funnel={dashboard.funnel} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <HelpPart programmeId={programme.id} toHelp={dashboard.toHelp} />
          <Loaded resource={outcomes}>
            {({ links }) => <LinksPart links={links} formed={formedIn(dashboard.pairStates)} />}
          </Loaded>
        </div>
        <div className={styles.column}>
          <UpcomingPart upcoming={dashboard.upcoming} />
          <SatisfactionPart satisfaction={dashboard.satisfaction} />
          <Loaded resource={outcomes}>{({ skill }) => <SkillPart skill={skill} />}</Loaded>
          <TopicsPart topics={dashboard.topics} />
        </div>
      </div>
    </>
  );
}
