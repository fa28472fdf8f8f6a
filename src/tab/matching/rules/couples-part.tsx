import { Badge, Button } from '@fluentui/react-components';
import { LockClosedRegular, PersonProhibitedRegular } from '@fluentui/react-icons';
import { ShowMore, usePaged } from '../../programmes/parts/paged.tsx';
import { Section } from '../../ui/section.tsx';
import { useTextStyles } from '../text-styles.ts';
import { useWorkbenchWords } from '../words.ts';
import { isSame, type Couple } from './couple-rules.ts';
import type { RulesPartProps } from './part-props.ts';

const PAGE = 10;

export interface CouplesPartProps extends RulesPartProps {
  readonly nameOf: (id: string) => string;
}

/** The couples that were locked or ruled out, to let go of again. */
export function CouplesPart({ form, onChange, nameOf }: CouplesPartProps) {
  const texts = useTextStyles();
  const all = useWorkbenchWords();
  const { lock } = all;
  const rows = [
    ...form.locked.map((couple) => ({ couple, isLocked: true })),
    ...form.forbidden.map((couple) => ({ couple, isLocked: false })),
  ];
  const paged = usePaged(rows, PAGE, 'couples');
  const drop = (couple: Couple, isLocked: boolean): void => {
    const rest = (list: readonly Couple[]) => list.filter((one) => !isSame(one, couple));
    onChange(isLocked ? { locked: rest(form.locked) } : { forbidden: rest(form.forbidden) });
  };
  return (
    <Section title={all.rules.couples}>
      {rows.length === 0 && <p className={texts.quiet}>{all.rules.noCouples}</p>}
      <ul className={`${texts.list} ${texts.stack}`}>
        {paged.items.map(({ couple, isLocked }) => {
          const names = [nameOf(couple.mentorId), nameOf(couple.menteeId)] as const;
          return (
            <li key={`${couple.mentorId} ${couple.menteeId}`} className={texts.apart}>
              <span className={texts.row}>
                <Badge
                  appearance="tint"
                  color={isLocked ? 'informative' : 'warning'}
                  icon={isLocked ? <LockClosedRegular /> : <PersonProhibitedRegular />}
                >
                  {isLocked ? lock.locked : lock.forbidden}
                </Badge>
                {all.price.couple(...names)}
              </span>
              <Button
                size="small"
                aria-label={lock.titles[isLocked ? 'unlock' : 'allow'](...names)}
                onClick={() => drop(couple, isLocked)}
              >
                {isLocked ? lock.unlock : lock.allow}
              </Button>
            </li>
          );
        })}
      </ul>
      <ShowMore paged={paged} />
    </Section>
  );
}
