import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { FailureNote } from '../ui/states.tsx';
import { useLanguage } from '../ui/language.tsx';
import { EffectView } from './effect-view.tsx';
import { useTextStyles } from './text-styles.ts';
import type { Preview } from './use-preview.ts';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  problem: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  points: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The exact price of rules: being computed, refused with its reason, or figures and people. */
export function PriceView({ preview }: { readonly preview: Preview }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().price;
  return (
    <div className={texts.stack} aria-live="polite" aria-busy={preview === undefined}>
      {preview === undefined && (
        <div className={texts.tight}>
          <Spinner size="small" label={words.computing} labelPosition="after" />
          <p className={texts.small}>{words.computingText}</p>
        </div>
      )}
      {preview?.ok === false && <FailureNote failure={preview.failure} />}
      {preview?.ok === true && !preview.value.possible && (
        <div className={styles.problem}>
          <p className={texts.strong}>{words.impossible}</p>
          {preview.value.sentences.map((sentence) => (
            <p key={sentence} className={texts.text}>
              {sentence}
            </p>
          ))}
          <ul className={styles.points}>
            {preview.value.locks.flatMap(({ mentor, mentee, obstacles }) =>
              obstacles.map(({ code, sentence }) => (
                <li key={`${mentor.id} ${mentee.id} ${code}`}>{sentence}</li>
              )),
            )}
          </ul>
        </div>
      )}
      {preview?.ok === true && preview.value.possible && <Possible price={preview.value} />}
    </div>
  );
}

type Price = Extract<NonNullable<Preview>, { ok: true }>['value'];

function Possible({ price: { now, then, effect } }: { readonly price: Price }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const workbench = useWorkbenchWords();
  const words = workbench.price;
  const { formats } = useLanguage();
  if (then === undefined || effect === undefined) return null;
  const rows = [
    { label: words.pairs, now: now.pairs, then: then.pairs },
    { label: words.total, now: now.total, then: then.total },
  ];
  return (
    <>
      <dl className={styles.figures}>
        {rows.map((row) => (
          <div key={row.label}>
            <dt className={texts.small}>{row.label}</dt>
            <dd className={styles.figure}>
              {formats.number(row.then)} ({workbench.signed(row.then - row.now)})
            </dd>
          </div>
        ))}
      </dl>
      <EffectView effect={effect} />
    </>
  );
}
