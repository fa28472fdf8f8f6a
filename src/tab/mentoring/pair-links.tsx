import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PATHS } from './paths.ts';
import { useTogetherWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
  },
});

export function Links(props: {
  readonly links: readonly (readonly [to: string, label: string])[];
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
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
  const words = useTogetherWords().home;
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
  const words = useTogetherWords().home;
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
