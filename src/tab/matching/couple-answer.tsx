import { Badge, Button, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { useState } from 'react';
import { CoupleAnswerShape, type CoupleAnswerWire } from '../../wire/explore.ts';
import { MatchRunListShape } from '../../wire/matching.ts';
import { RunRecordShape } from '../../wire/match-runs.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureState, Loaded } from '../ui/states.tsx';
import { CoupleDialog, type AskedChange } from './couple-dialog.tsx';
import { EffectView } from './effect-view.tsx';
import { runApi } from './paths.ts';
import { isAmong, type CoupleChange } from './rules/couple-rules.ts';
import { runsInOrder } from './run-view.ts';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  readers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    margin: 0,
  },
  points: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  sentences: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CoupleAnswerProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly mentorId: string;
  readonly menteeId: string;
}

const COLOUR: Readonly<Record<CoupleAnswerWire['verdict'], NonNullable<BadgeProps['color']>>> = {
  paired: 'success',
  possible: 'brand',
  impossible: 'danger',
  locked_out: 'warning',
};

/** Whether the two are a pair, could be one or cannot, and the rules that would change it. */
export function CoupleAnswer({ programmeId, runId, mentorId, menteeId }: CoupleAnswerProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().couple;
  const path = `${runApi(programmeId, runId)}/couples`;
  const ids = `${encodeURIComponent(mentorId)}/${encodeURIComponent(menteeId)}`;
  const answer = useResource(`${path}/${ids}`, CoupleAnswerShape);
  return (
    <Section>
      <Loaded resource={answer}>
        {(found) => (
          <div className={texts.stack}>
            <div className={texts.apart}>
              <div role="status">
                <h2 className={styles.title}>
                  <Badge size="extra-large" appearance="tint" color={COLOUR[found.verdict]}>
                    {words.verdict[found.verdict]}
                  </Badge>
                </h2>
              </div>
              <CoupleTools programmeId={programmeId} runId={runId} answer={found} />
            </div>
            {found.effect === undefined ? (
              <Sentences said={saidOf(found)} />
            ) : (
              <EffectView effect={found.effect} />
            )}
            <Why answer={found} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Sentences({ said }: { readonly said: readonly string[] }) {
  const styles = useStyles();
  const texts = useTextStyles();
  if (said.length === 1) return <p className={texts.text}>{said[0]}</p>;
  return (
    <ul className={styles.sentences}>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Why two people are a pair stands below, for each of its readers. */
function saidOf({ verdict, sentences }: CoupleAnswerWire): readonly string[] {
  return verdict === 'paired' ? sentences.slice(0, 1) : sentences;
}

function Why({ answer: { why, parts, score } }: { readonly answer: CoupleAnswerWire }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().couple;
  const manager = useManagerWords().matching;
  if (why === undefined || parts === undefined || score === undefined) return null;
  return (
    <>
      <h2 className={styles.title}>{words.score(score)}</h2>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part.part} className={texts.tight}>
            <dt>{part.label}</dt>
            <dd className={styles.points}>{manager.partPoints(part.points, part.of)}</dd>
            <Bar value={part.points} of={part.of} />
          </div>
        ))}
      </dl>
      <h2 className={styles.title}>{words.why}</h2>
      <div className={styles.readers}>
        {(['manager', 'mentor', 'mentee'] as const).map((reader) => (
          <div key={reader} className={texts.tight}>
            <h3 className={texts.small}>{words.audience[reader]}</h3>
            <p className={texts.text}>{why[reader]}</p>
          </div>
        ))}
      </div>
    </>
  );
}

interface CoupleToolsProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly answer: CoupleAnswerWire;
}

/** The rule that answers the question: only where this run may still be followed by another. */
function CoupleTools({ programmeId, runId, answer }: CoupleToolsProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords();
  const list = useResource(`${programmeApi(programmeId)}/match-runs`, MatchRunListShape);
  const record = useResource(`${runApi(programmeId, runId)}/record`, RunRecordShape);
  const [asked, ask] = useState<AskedChange>();
  const latest = runsInOrder(list.value?.runs ?? [])[0];
  const rules = record.value?.rules;
  const isOpen = latest?.id === runId && latest.status === 'proposed';
  const lost = [list, record].find(({ value, failure }) => value === undefined && failure);
  if (lost?.failure !== undefined) {
    return <FailureState failure={lost.failure} retry={() => void lost.reload()} />;
  }
  if (rules === undefined || !isOpen || record.value?.publishing !== undefined) return null;
  const { mentor, mentee } = answer;
  const couple = { mentorId: mentor.id, menteeId: mentee.id };
  const isForbidden = isAmong(rules.forbidden, couple);
  const changes: readonly CoupleChange[] = isForbidden ? ['allow'] : CHANGES[answer.verdict];
  const labels = {
    ...words.lock,
    lock: answer.verdict === 'possible' ? words.couple.force : words.lock.lock,
  };
  return (
    <>
      <div className={texts.row}>
        {changes.map((change) => (
          <Button key={change} onClick={() => ask({ change, mentor, mentee })}>
            {labels[change]}
          </Button>
        ))}
      </div>
      <CoupleDialog
        programmeId={programmeId}
        runId={runId}
        rules={rules}
        asked={asked}
        onClose={() => ask(undefined)}
        onOvertaken={() => void list.reload()}
      />
    </>
  );
}

const CHANGES: Readonly<Record<CoupleAnswerWire['verdict'], readonly CoupleChange[]>> = {
  paired: ['lock', 'forbid'],
  possible: ['lock', 'forbid'],
  impossible: [],
  locked_out: [],
};
