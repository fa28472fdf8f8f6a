import { Link } from 'wouter';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useLinkListStyles } from '../ui/link-list.ts';
import { PATHS } from './paths.ts';
import { useHomeWords } from './words.ts';

export function Links(props: {
  readonly links: readonly (readonly [to: string, label: string])[];
}) {
  const styles = useLinkListStyles();
  return (
    <ul className={styles.links}>
      {props.links.map(([to, label]) => (
        <li key={to}>
          <Link href={to} className={styles.link}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The other pages of a pair, quietly. */
export function PairLinks({ pair }: { readonly pair: MyPairWire }) {
  const words = useHomeWords();
  const { programmeId, pairId, side } = pair;
  return (
    <Links
      links={[
        [PATHS.agreement(programmeId, pairId), words.agreement],
        [PATHS.kit(programmeId), words.kit],
        ...(side === 'mentor' ? [[PATHS.training(programmeId), words.training] as const] : []),
        [PATHS.answers(programmeId), words.answers],
        [PATHS.traces(programmeId), words.traces],
      ]}
    />
  );
}

/** What somebody without a pair yet can look at meanwhile. */
export function WaitingLinks(props: {
  readonly programmeId: string;
  /** A mentor has something to learn meanwhile, which the programme may ask for. */
  readonly asMentor: boolean;
}) {
  const { programmeId, asMentor } = props;
  const words = useHomeWords();
  return (
    <Links
      links={[
        ...(asMentor ? [[PATHS.training(programmeId), words.training] as const] : []),
        [PATHS.answers(programmeId), words.answers],
        [PATHS.kit(programmeId), words.kit],
        [PATHS.traces(programmeId), words.traces],
      ]}
    />
  );
}
