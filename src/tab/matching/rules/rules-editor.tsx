import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/weights.ts';
import type { ProgrammeWire } from '../../../wire/programme.ts';
import { isConflict } from '../../api.ts';
import { useManagerWords } from '../../programmes/parts/words.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useLinkListStyles } from '../../ui/link-list.ts';
import { Section } from '../../ui/section.tsx';
import { FailureNote } from '../../ui/states.tsx';
import { runApi, workbench } from '../paths.ts';
import { PriceView } from '../price-view.tsx';
import type { RunSummary } from '../run-view.ts';
import { useTextStyles } from '../text-styles.ts';
import { usePreview, type Rules } from '../use-preview.ts';
import { useStart } from '../use-start.ts';
import { useWorkbenchWords } from '../words.ts';
import { CirclesPart } from './circles-part.tsx';
import { CouplesPart } from './couples-part.tsx';
import type { Couple } from './couple-rules.ts';
import { FirstPart } from './first-part.tsx';
import type { Person, RulesPartProps } from './part-props.ts';
import { formOf, readForm } from './rules-form.ts';
import { SwitchesPart } from './switches-part.tsx';
import { WeightsPart } from './weights-part.tsx';
import { useHere } from '../../ui/visits.ts';

/** Typing goes on; the price is asked for when it has stopped for a while. */
const PAUSE_MS = 700;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  price: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    '@media (max-width: 900px)': { position: 'static', maxHeight: 'none' },
  },
});

export interface RulesEditorProps {
  readonly programme: ProgrammeWire;
  /** The run that prices are against; none before the first one. */
  readonly runId: string | undefined;
  readonly rules: Rules;
  /** The newest run that is known here: nothing is started unseen on top of a newer one. */
  readonly newest: RunSummary | undefined;
  /** Another run was started meanwhile: it is to be known. */
  readonly onOvertaken: () => Promise<void>;
  /** The pairs of that run. */
  readonly standing: readonly Couple[];
  /** Who may be served first. */
  readonly mentees: readonly Person[];
  readonly nameOf: (id: string) => string;
}

/** The form of the rules, with the price of what was changed beside it. */
export function RulesEditor(props: RulesEditorProps) {
  const { programme, runId, newest, onOvertaken, rules, standing, mentees, nameOf } = props;
  const styles = useStyles();
  const texts = useTextStyles();
  const links = useLinkListStyles();
  const words = useWorkbenchWords();
  const manager = useManagerWords().matching;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const [seen] = useHere('rules.seen', newest?.id);
  const start = useStart(programme.id, seen);
  const initial = useMemo(() => formOf(rules), [rules]);
  const [form, setForm] = useHere('rules', initial);
  const part: RulesPartProps = {
    form,
    onChange: (change) => setForm((before) => ({ ...before, ...change })),
  };
  const read = readForm(form, standing);
  const problems = 'problems' in read ? read.problems : {};
  const isChanged = JSON.stringify(form) !== JSON.stringify(initial);
  const priced = runId !== undefined && isChanged && 'rules' in read ? read.rules : undefined;
  const preview = usePreview(runApi(programme.id, runId ?? ''), priced, PAUSE_MS);
  const isImpossible = preview?.ok === true && !preview.value.possible;
  const run = async (): Promise<void> => {
    if (!('rules' in read)) return;
    const reply = await start.run(read.rules);
    if (reply.ok) announce(words.lock.started);
    else if (isConflict(reply.failure)) await onOvertaken();
  };
  const why = whyNoPrice(runId !== undefined, isChanged, 'rules' in read, words.rules);
  return (
    <div className={styles.page}>
      <div className={texts.parts}>
        <WeightsPart
          {...part}
          problems={problems}
          usual={programme.options.matching?.weights ?? DEFAULT_WEIGHTS}
        />
        <SwitchesPart {...part} problems={problems} standing={standing.length} />
        <CirclesPart {...part} problems={problems} format={programme.format} />
        <FirstPart {...part} mentees={mentees} nameOf={nameOf} />
        <CouplesPart {...part} nameOf={nameOf} />
      </div>
      <Section title={words.price.title} className={styles.price}>
        {why === undefined ? <PriceView preview={preview} /> : <p className={texts.quiet}>{why}</p>}
        <FailureNote failure={start.failure} />
        {start.failure !== undefined && newest !== undefined && newest.id !== seen && (
          <Link href={workbench.run(programme.id, newest.id)} className={links.link}>
            {manager.runOf(formats.moment(newest.requestedAt))}
          </Link>
        )}
        <div>
          <BusyButton
            appearance="primary"
            busy={start.busy}
            disabled={!('rules' in read) || isImpossible}
            onClick={() => void run()}
          >
            {words.rules.run}
          </BusyButton>
        </div>
      </Section>
    </div>
  );
}

function whyNoPrice(
  hasRun: boolean,
  isChanged: boolean,
  isSound: boolean,
  words: ReturnType<typeof useWorkbenchWords>['rules'],
): string | undefined {
  if (!isSound) return words.toMend;
  if (!hasRun) return words.noPrice;
  return isChanged ? undefined : words.unchanged;
}
