import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ImportPreviewWire } from '../../wire/sign-ups.ts';
import type { Failure } from '../api.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { NoCharterPart } from './no-charter-part.tsx';
import { RowsPart } from './rows-part.tsx';
import { previewRows } from './rows.ts';
import type { ImportFlow } from './use-import.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

export interface PreviewPartProps {
  readonly preview: ImportPreviewWire;
  readonly busy: ImportFlow['busy'];
  readonly failure: Failure | undefined;
  readonly onRemap: (field: string, column: number | undefined) => void;
  readonly onConfirm: () => void;
  readonly onRestart: () => void;
}

/** What the file would do, before it does anything. */
export function PreviewPart(props: PreviewPartProps) {
  const { preview, busy, failure } = props;
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const both = preview.people.filter(
    ({ role, outcome }) => role === 'both' && outcome !== 'refused',
  );
  const rows = useMemo(() => previewRows(preview), [preview]);
  const noCharter = rows.filter((row) => row.noCharter);
  // Without a required column no row can be read: there is nothing to count yet.
  const isMissing = preview.missingFields.length > 0;
  return (
    <div className={styles.parts}>
      <Section title={words.previewTitle}>
        <p className={styles.text}>{words.previewLead(preview.fileName, preview.rows)}</p>
        {!isMissing && (
          <>
            <Counts preview={preview} noCharter={noCharter.length} />
            <p className={styles.text}>
              {words.volunteers(words.mentors(preview.mentors), words.mentees(preview.mentees))}
              {both.length > 0 && ` ${words.both(both.length)}`}
            </p>
          </>
        )}
        {failure !== undefined && <FailureNote failure={failure} />}
        <ConfirmLine {...props} />
      </Section>
      <ColumnsPart preview={preview} busy={busy} onRemap={props.onRemap} />
      <NoCharterPart rows={noCharter} />
      {!isMissing && <RowsPart rows={rows} notices={preview.notices} />}
    </div>
  );
}

interface CountsProps {
  readonly preview: ImportPreviewWire;
  readonly noCharter: number;
}

/** Not wanting to take part is counted apart: there is nothing to correct in it. */
function Counts({ preview, noCharter }: CountsProps) {
  const words = useManagerWords().signUps;
  const { formats } = useLanguage();
  const counts = { ...preview.counts, refused: preview.counts.refused - noCharter };
  const outcomes = ['imported', 'updated', 'unchanged', 'refused'] as const;
  const stats = outcomes.map((outcome) => ({
    label: words.outcomes[outcome],
    figure: formats.number(counts[outcome]),
    hint: words.outcomeHints[outcome],
  }));
  const apart = {
    label: words.filters['no-charter'],
    figure: formats.number(noCharter),
    hint: words.noCharterHint,
  };
  return <Stats stats={noCharter === 0 ? stats : [...stats, apart]} />;
}

/** The one button that changes something says how much it changes. */
function ConfirmLine({ preview, busy, onConfirm, onRestart }: PreviewPartProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const people = preview.counts.imported + preview.counts.updated;
  const isMissing = preview.missingFields.length > 0;
  const isRecognised = preview.fields.some((field) => field.column !== undefined);
  const missingWords = isRecognised
    ? words.columnsMissing(preview.missingFields.length)
    : words.columnsNoneFound;
  const canConfirm = people > 0 && !isMissing;
  const why = preview.counts.unchanged > 0 ? words.confirmNothingWhy : words.confirmNoneValid;
  return (
    <>
      {!canConfirm && (
        <p className={styles.text} role="status">
          {isMissing ? missingWords : why}
        </p>
      )}
      <div className={styles.actions}>
        <BusyButton
          appearance="primary"
          size="large"
          busy={busy === 'confirming'}
          disabled={!canConfirm || busy !== undefined}
          onClick={onConfirm}
        >
          {busy === 'confirming'
            ? words.confirming
            : people > 0
              ? words.confirm(people)
              : words.confirmNothing}
        </BusyButton>
        <Button size="large" disabledFocusable={busy !== undefined} onClick={onRestart}>
          {words.chooseOther}
        </Button>
        <div role="status">
          {busy === 'rereading' && <Spinner size="tiny" label={words.rereading} />}
        </div>
      </div>
    </>
  );
}
