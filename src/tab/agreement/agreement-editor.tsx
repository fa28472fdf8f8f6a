import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgreementWire, TermsWire } from '../../wire/agreement.ts';
import type { KitWire } from '../../wire/kit.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useClauseText } from './clause-text.ts';
import { ModulesField } from './modules-field.tsx';
import { changedClauses } from './terms.ts';
import { GoalsField, TermsForm } from './terms-form.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface AgreementEditorProps {
  readonly agreement: AgreementWire;
  readonly modules: KitWire['modules'];
  readonly sharedTopicIds: ReadonlySet<string>;
  readonly reload: () => Promise<void>;
  readonly mayCancel: boolean;
  readonly onClose: () => void;
}

/**
 * Writes the agreement. What the other saved meanwhile never takes the place of what is on screen:
 * it is shown beside it, and saving again is then on top of their version.
 */
export function AgreementEditor(props: AgreementEditorProps) {
  const { agreement, modules, sharedTopicIds, reload, mayCancel, onClose } = props;
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const announce = useAnnounce();
  const api = useApi();
  const [terms, setTerms] = useState<TermsWire>(agreement.terms);
  const [seen, setSeen] = useState(agreement.version);
  const { programmeId, pairId, other } = agreement;
  const save = useCommand((body: { readonly terms: TermsWire; readonly seen: number }) =>
    api.send('PUT', `${API.pair(programmeId, pairId)}/agreement`, body),
  );
  const change = (part: Partial<TermsWire>) => setTerms((before) => ({ ...before, ...part }));
  const write = async () => {
    const reply = await save.run({ terms, seen });
    if (reply.ok) {
      announce(words.saved(other.name));
      // Reload first: a first version that is closed too early would show an empty text.
      await reload();
      onClose();
    } else if (
      reply.failure.kind === 'refused' &&
      reply.failure.problem.code === 'agreement_changed'
    ) {
      await reload();
    }
  };
  const fields = save.failure?.kind === 'refused' ? (save.failure.problem.fields ?? []) : [];
  const form = {
    terms,
    change,
    problem: (clause: keyof TermsWire) =>
      fields.find(({ path }) => path === `terms.${clause}`)?.message,
  };
  return (
    <>
      {agreement.version > seen && (
        <Conflict
          mine={terms}
          theirs={agreement}
          modules={modules}
          change={change}
          onRead={() => {
            save.forget();
            setSeen(agreement.version);
          }}
        />
      )}
      <Section>
        <GoalsField {...form} />
        <ModulesField
          modules={modules}
          sharedTopicIds={sharedTopicIds}
          chosen={terms.moduleIds}
          problem={form.problem('moduleIds')}
          onChange={(moduleIds) => change({ moduleIds })}
        />
        <TermsForm {...form} />
        <FailureNote failure={agreement.version > seen ? undefined : save.failure} />
        <div className={styles.actions}>
          <BusyButton
            appearance="primary"
            size="large"
            busy={save.busy}
            disabled={agreement.version > seen}
            onClick={() => void write()}
          >
            {words.save}
          </BusyButton>
          {mayCancel && (
            <Button size="large" onClick={onClose}>
              {words.cancel}
            </Button>
          )}
        </div>
      </Section>
    </>
  );
}

interface ConflictProps {
  readonly mine: TermsWire;
  readonly theirs: AgreementWire;
  readonly modules: KitWire['modules'];
  readonly change: (part: Partial<TermsWire>) => void;
  readonly onRead: () => void;
}

/** Clause by clause what the other wrote differently, to be taken or left. */
function Conflict({ mine, theirs, modules, change, onRead }: ConflictProps) {
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const { names, lines } = useClauseText(modules);
  return (
    <Section title={words.conflictTitle(theirs.other.name)}>
      <p className={styles.text} role="alert">
        {words.conflictText}
      </p>
      <ul className={styles.list}>
        {changedClauses(mine, theirs.terms).map((clause) => (
          <li key={clause} className={styles.item}>
            <div>
              <div className={styles.name}>{names[clause]}</div>
              <div className={styles.value}>
                {lines(clause, theirs.terms).join('\n') || words.nothing}
              </div>
            </div>
            <Button
              size="small"
              aria-label={words.takeOf(names[clause])}
              onClick={() => change({ [clause]: theirs.terms[clause] })}
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="primary" onClick={onRead}>
          {words.read}
        </Button>
      </div>
    </Section>
  );
}
