import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useWizardWords } from '../words.ts';
import { useCommonWords, useLabel, useLanguage } from '../../ui/language.tsx';
import { capital } from '../../programmes/parts/capital.ts';
import { chosenTopics, type Step } from '../draft.ts';
import type { StepProps } from '../step-props.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 3fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    paddingTop: '5px',
    '@media (max-width: 600px)': { gridColumn: '1 / -1', gridRow: 2, paddingTop: 0 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  charter: {
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
  },
});

export function ReviewStep(props: StepProps) {
  const styles = useStyles();
  const words = useWizardWords();
  const common = useCommonWords();
  const label = useLabel();
  const { formats, locale } = useLanguage();
  const { draft } = props.state;
  const topics = [
    ...chosenTopics(draft, props.topics).map((topic) => label(topic.label)),
    ...draft.ownTopics.map((topic) => topic[locale]),
  ];
  return (
    <div>
      <Part {...props} step="purpose">
        <span className={styles.strong}>{draft.name}</span>
        <div className={styles.charter} lang={draft.locale}>
          {draft.purpose}
        </div>
      </Part>
      <Part {...props} step="sponsor">
        <span>{draft.sponsorName}</span>
        <span>{draft.sponsorMail}</span>
      </Part>
      <Part {...props} step="dates">
        <span>
          {formats.calendarDay(draft.startsOn)} – {formats.calendarDay(draft.endsOn)}
        </span>
        <span>{draft.timeZone}</span>
      </Part>
      <Part {...props} step="format">
        <span>{common.programmeFormat[draft.format]}</span>
        <span>
          {capital(
            words.plan(
              Number(draft.sessionCount),
              Number(draft.sessionMinutes),
              common.rhythm[draft.rhythm],
            ),
          )}
        </span>
      </Part>
      <Part {...props} step="topics">
        <span>{topics.join(' · ')}</span>
      </Part>
    </div>
  );
}

interface PartProps extends StepProps {
  readonly step: Step;
  readonly children: React.ReactNode;
}

function Part({ step, dispatch, children }: PartProps) {
  const styles = useStyles();
  const words = useWizardWords();
  return (
    <section className={styles.part} aria-label={words.steps[step]}>
      <h3 className={styles.title}>{words.steps[step]}</h3>
      <div className={styles.lines}>{children}</div>
      <Button
        appearance="subtle"
        aria-label={words.editStep(words.steps[step])}
        onClick={() => dispatch({ do: 'open', step })}
      >
        {words.edit}
      </Button>
    </section>
  );
}
