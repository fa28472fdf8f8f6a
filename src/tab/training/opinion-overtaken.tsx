import { useLearnWords } from '../kit/words.ts';
import { useConflictWords } from '../ui/conflict-dialog.tsx';
import OvertakenDialog, { type Field } from '../ui/overtaken-dialog.tsx';
import type { Writing } from '../ui/writing.ts';
import { CRITERIA, type Criteria, type Opinion } from './opinion-field.tsx';

/** An opinion, and for a manager whether the mentor is selected. */
export type Judged = Partial<Opinion> & { readonly selected?: boolean };

interface OpinionOvertakenProps {
  readonly writing: Writing<Judged>;
  readonly saved: Judged;
  /** Who saved, where it was not oneself. */
  readonly by?: string | undefined;
  readonly isOwn?: boolean;
  /** Said of somebody else; without it, of oneself. */
  readonly criteria?: Criteria;
  /** What the box says by which a manager selects. */
  readonly select?: string;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** Another opinion on the three criteria was saved meanwhile. */
export default function OpinionOvertaken(props: OpinionOvertakenProps) {
  const { criteria: ofMyself, steps } = useLearnWords().training;
  const { by, isOwn = false, criteria = ofMyself, select, ...rest } = props;
  const words = useConflictWords();
  const title = isOwn ? words.own.title : by === undefined ? words.byOther : words.by(by);
  const opinions = CRITERIA.map((criterion): Field<Judged> => ({
    name: criteria[criterion],
    of: [criterion],
    said: ({ [criterion]: step }) => (step === undefined ? '' : steps[step]),
  }));
  const box: readonly Field<Judged>[] =
    select === undefined
      ? []
      : [
          {
            name: select,
            of: ['selected'],
            said: ({ selected }) => (selected === true ? words.yes : words.no),
          },
        ];
  return <OvertakenDialog {...rest} title={title} isOwn={isOwn} fields={[...opinions, ...box]} />;
}
