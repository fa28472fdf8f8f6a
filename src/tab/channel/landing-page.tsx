import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChannelPageShape, type ChannelPageWire } from '../../wire/channel.ts';
import { useHost } from '../shell/host.ts';
import { routeOfAddress } from '../shell/landing.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { writtenTime } from '../ui/formats.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useChannelWords } from './words.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    maxWidth: '68ch',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  take: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 440px), 1fr))',
    gap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (max-width: 480px)': { gap: tokens.spacingVerticalL },
  },
  column: {
    display: 'grid',
    gap: tokens.spacingVerticalXXL,
    '@media (max-width: 480px)': { gap: tokens.spacingVerticalL },
  },
  steps: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    lineHeight: tokens.lineHeightBase400,
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  event: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 200px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalXXS,
    },
  },
  modules: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A programme as its channel sees it: the same for everybody, and nothing about anybody. */
export default function LandingPage({ programmeId }: { readonly programmeId: string }) {
  const words = useChannelWords().landing;
  const shared = useWords();
  const { formats } = useLanguage();
  // In a channel this is all there is; in one's own app there is a way back.
  const isAlone = routeOfAddress(window.location.search) !== undefined;
  const page = useResource(`${programmeApi(programmeId)}/channel`, ChannelPageShape);
  const { value, failure } = page;
  if (failure?.kind === 'refused' && failure.status === 404) {
    return (
      <Page title="Binôme">
        <EmptyState title={words.gone} text={words.goneText} />
      </Page>
    );
  }
  return (
    <Page
      title={value?.programmeName ?? 'Binôme'}
      lead={
        value === undefined
          ? undefined
          : words.dates(formats.calendarDay(value.startsOn), formats.calendarDay(value.endsOn))
      }
      width="wide"
      {...(isAlone ? {} : { back: { to: '/', label: shared.home } })}
    >
      <Loaded resource={page}>{(loaded) => <Landing page={loaded} />}</Loaded>
    </Page>
  );
}

function Landing({ page }: { readonly page: ChannelPageWire }) {
  const styles = useStyles();
  const words = useChannelWords().landing;
  const { formats } = useLanguage();
  const { openLink } = useHost();
  return (
    <>
      <div className={styles.take}>
        {page.open ? (
          <>
            <Button appearance="primary" size="large" onClick={() => openLink(page.enrolUrl)}>
              {words.take}
            </Button>
            <p className={styles.quiet}>{words.takeHint}</p>
          </>
        ) : (
          <p className={styles.quiet}>{words.closed}</p>
        )}
      </div>
      <div className={styles.columns}>
        <Section title={words.purpose}>
          <p className={styles.text}>{page.purpose}</p>
          <p className={styles.quiet}>{words.approved(formats.shortDay(page.approvedAt))}</p>
        </Section>
        <div className={styles.column}>
          <Section title={words.how}>
            <ol className={styles.steps}>
              {words.steps(page.sessionCount, page.sessionMinutes).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Section>
          <Upcoming page={page} />
        </div>
      </div>
      <Counts counts={page.counts} />
      <Modules modules={page.modules} />
    </>
  );
}

function Upcoming({ page }: { readonly page: ChannelPageWire }) {
  const styles = useStyles();
  const words = useChannelWords().landing;
  const { formats, locale } = useLanguage();
  const { upcoming, timeZone } = page;
  const isTimed = upcoming.some(({ at }) => at !== undefined);
  return (
    <Section title={words.upcoming}>
      {upcoming.length === 0 && <p className={styles.quiet}>{words.nothing}</p>}
      <ul className={styles.list}>
        {upcoming.map(({ kind, on, at, title, place }) => (
          <li key={`${kind}${on}${at ?? ''}${title ?? ''}`} className={styles.event}>
            <span className={styles.quiet}>
              {formats.calendarDay(on)}
              {at === undefined ? '' : `, ${writtenTime(locale, at)}`}
            </span>
            <span>
              {kind === 'announced' ? title : words[kind]}
              {place === undefined || place === '' ? '' : ` · ${place}`}
            </span>
          </li>
        ))}
      </ul>
      {isTimed && timeZone !== formats.timeZone && (
        <p className={styles.quiet}>{words.zone(timeZone.replaceAll('_', ' '))}</p>
      )}
    </Section>
  );
}

/** Only the sums that identify nobody; without any, nothing at all. */
function Counts({ counts }: Pick<ChannelPageWire, 'counts'>) {
  const words = useChannelWords().landing;
  const { formats } = useLanguage();
  const stats = (['people', 'pairs', 'sessions'] as const).flatMap((name) => {
    const sum = counts[name];
    return sum === undefined ? [] : [{ ...words[name], figure: formats.number(sum) }];
  });
  if (stats.length === 0) return null;
  return (
    <Section title={words.counts}>
      <Stats stats={stats} />
    </Section>
  );
}

function Modules({ modules }: Pick<ChannelPageWire, 'modules'>) {
  const styles = useStyles();
  const words = useChannelWords().landing;
  const { locale } = useLanguage();
  if (modules.length === 0) return null;
  return (
    <Section title={words.modules}>
      <ul className={styles.modules}>
        {modules.map(({ id, title, summary, minutes, only }) => (
          <li key={id}>
            <h3 className={styles.name}>{title}</h3>
            <p className={styles.text}>{summary}</p>
            <p className={styles.quiet}>
              {words.minutes(minutes)}
              {only === undefined || only === locale ? '' : ` · ${words.only[only]}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
