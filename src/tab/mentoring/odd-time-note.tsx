import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import type { ClockWire } from '../../wire/mentoring.ts';
import { formatsFor } from '../ui/formats.ts';
import { useLanguage } from '../ui/language.tsx';
import { instantShown, oddTimes } from './odd-time.ts';
import { usePlanTimeWords } from './words.ts';

const useStyles = makeStyles({
  far: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  // On a line of its own between what is chosen and what proposes it; out of the flow while it says nothing.
  line: { flexBasis: '100%' },
  silent: { position: 'absolute' },
  note: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0 },
  },
});

/** For whom a moment is an odd one, a sentence each. */
function useOddTimes(others: readonly ClockWire[]): (startsAt: string) => readonly string[] {
  const words = usePlanTimeWords();
  const { locale, formats } = useLanguage();
  return (startsAt) =>
    oddTimes(startsAt, formats.timeZone, others).map(({ other, weekend, isOffHours }) => {
      if (other !== undefined) {
        return words.forOther(other.name, formatsFor(locale, other.timeZone).moment(startsAt));
      }
      const time = isOffHours ? formats.time(startsAt) : undefined;
      return weekend === undefined
        ? words.offHours(formats.time(startsAt))
        : words.weekend[weekend](time);
    });
}

/** Within a time that is offered: what it is for somebody far away. */
export function SlotNote(props: {
  readonly startsAt: string;
  readonly others: readonly ClockWire[];
}) {
  const styles = useStyles();
  const said = useOddTimes(props.others)(props.startsAt);
  return said.length === 0 ? null : <span className={styles.far}> {said.join(' ')}</span>;
}

/** Beside a time of one's own: nothing is forbidden, and nobody proposes a night without having been told. */
export function OddTimeNote(props: {
  readonly local: string;
  readonly others: readonly ClockWire[];
}) {
  const styles = useStyles();
  const words = usePlanTimeWords();
  const { formats } = useLanguage();
  const oddTimesOf = useOddTimes(props.others);
  const startsAt = instantShown(props.local, formats.timeZone);
  const said = startsAt === undefined ? [] : oddTimesOf(startsAt);
  // There from the start, so that a screen reader hears what comes.
  return (
    <div role="status" className={said.length > 0 ? styles.line : styles.silent}>
      {said.length > 0 && (
        <div className={styles.note}>
          <WarningRegular aria-hidden fontSize={20} />
          <div>
            {said.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            <div>{words.allTheSame}</div>
          </div>
        </div>
      )}
    </div>
  );
}
