import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { PairCoachWire } from '../../wire/coach.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PATHS } from '../mentoring/paths.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useLinkListStyles } from '../ui/link-list.ts';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

interface ShownPartProps {
  readonly path: string;
  readonly pair: MyPairWire;
  readonly value: PairCoachWire;
  readonly reload: () => Promise<void>;
}

/** Everything a coach is shown, in one place, with what opens and closes it. */
export function ShownPart({ path, pair, value, reload }: ShownPartProps) {
  const styles = useStyles();
  const links = useLinkListStyles();
  const words = useCoachWords().pair;
  const announce = useAnnounce();
  const api = useApi();
  const save = useCommand((shares: PairCoachWire['shares']) =>
    api.send('PUT', `${path}/shares`, { shares }),
  );
  const turn = async (which: 'dates' | 'goals', on: boolean) => {
    const rest = value.shares.filter((one) => one !== which);
    const reply = await save.run(on ? [...rest, which] : rest);
    await reload();
    if (reply.ok) announce(words.saved);
  };
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{words.seesTitle}</h3>
      <p className={styles.text}>{words.sees}</p>
      {(['dates', 'goals'] as const).map((which) => (
        <Switch
          key={which}
          label={words[which]}
          checked={value.shares.includes(which)}
          disabled={save.busy}
          onChange={(_event, { checked }) => void turn(which, checked)}
        />
      ))}
      <FailureNote failure={save.failure} />
      <h3 className={styles.name}>{words.notes}</h3>
      {value.shown.length === 0 ? (
        <p className={styles.text}>{words.notesNone}</p>
      ) : (
        <ul className={links.links}>
          {value.shown.map(({ sessionId, number }) => (
            <li key={sessionId}>
              <Link href={PATHS.session(pair.programmeId, sessionId)} className={links.link}>
                {words.notesOf(number)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
