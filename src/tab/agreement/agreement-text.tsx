import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AgreementWire } from '../../wire/agreement.ts';
import type { KitWire } from '../../wire/kit.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useClauseText } from './clause-text.ts';
import { CLAUSES, clausesToSign } from './terms.ts';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0 },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  // Told apart by the word before it: a long sentence struck through is not read any more.
  before: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface AgreementTextProps {
  readonly agreement: AgreementWire;
  readonly modules: KitWire['modules'];
  readonly reload: () => Promise<void>;
  readonly onEdit: () => void;
}

/** The agreement as it stands: whose signature it lacks, and what one is asked to sign anew. */
export function AgreementText({ agreement, modules, reload, onEdit }: AgreementTextProps) {
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const announce = useAnnounce();
  const api = useApi();
  const { names, lines } = useClauseText(modules);
  const { programmeId, pairId, version, terms, history, other, inForce } = agreement;
  const before = history.at(-1)?.terms;
  const changed = clausesToSign(agreement);
  const sign = useCommand(() =>
    api.send('POST', `${API.pair(programmeId, pairId)}/agreement/signature`, { version }),
  );
  const signNow = async () => {
    const reply = await sign.run();
    if (reply.ok) announce(words.signed);
    await reload();
  };
  const isSigned = agreement.signedByMe && agreement.signedByOther;
  const state = isSigned
    ? words.inForce
    : agreement.signedByMe
      ? words.theirsToSign(other.name)
      : words.mineToSign(other.name);
  return (
    <Section>
      <div className={styles.state}>
        <Badge appearance="tint" color={isSigned ? 'success' : 'warning'} size="large">
          {words.version(version)}
        </Badge>
        <p className={styles.text}>{state}</p>
        {inForce !== undefined && inForce !== version && (
          <p className={styles.text}>{words.stillInForce(inForce)}</p>
        )}
      </div>
      <dl className={styles.list}>
        {CLAUSES.map((clause) => (
          <div key={clause}>
            <dt className={styles.name}>
              {names[clause]}
              {changed.includes(clause) && (
                <Badge appearance="tint" color="brand" size="small">
                  {words.changed}
                </Badge>
              )}
            </dt>
            <dd className={styles.value}>{lines(clause, terms).join('\n') || words.nothing}</dd>
            {before !== undefined && changed.includes(clause) && (
              <dd className={styles.value}>
                <del className={styles.before}>
                  {words.before(lines(clause, before).join(', ') || words.nothing)}
                </del>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <FailureNote failure={sign.failure} />
      {agreement.mayChange ? (
        <div className={styles.actions}>
          {!agreement.signedByMe && (
            <BusyButton
              appearance="primary"
              size="large"
              busy={sign.busy}
              onClick={() => void signNow()}
            >
              {words.sign}
            </BusyButton>
          )}
          <Button size="large" onClick={onEdit}>
            {words.edit}
          </Button>
        </div>
      ) : (
        <p className={styles.text}>{words.closed}</p>
      )}
    </Section>
  );
}
