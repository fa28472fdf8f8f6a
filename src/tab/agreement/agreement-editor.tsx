import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod/mini';
import { WriteAgreementShape, type AgreementWire, type TermsWire } from '../../wire/agreement.ts';
import type { KitWire } from '../../wire/kit.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConflictDialog, useConflictWords } from '../ui/conflict-dialog.tsx';
import { useKept } from '../ui/kept.ts';
import { useWritingWords } from '../ui/long-text.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useClauseText } from './clause-text.ts';
import { ModulesField } from './modules-field.tsx';
import { changedClauses, type Clause } from './terms.ts';
import { GoalsField, TermsForm } from './terms-form.tsx';

/** What somebody is writing, and what they began to write from. */
const WritingShape = z.extend(WriteAgreementShape, { base: WriteAgreementShape.shape.terms });

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
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
 * it is shown beside it, and saving is then on top of their version.
 */
export function AgreementEditor(props: AgreementEditorProps) {
  const { agreement, modules, sharedTopicIds, reload, mayCancel, onClose } = props;
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const writing = useWritingWords();
  const announce = useAnnounce();
  const api = useApi();
  const { programmeId, pairId, other } = agreement;
  const written = useKept(
    `${programmeId}.${pairId}.agreement`,
    WritingShape,
    { terms: agreement.terms, seen: agreement.version, base: agreement.terms },
    (one) => changedClauses(one.base, one.terms).length > 0,
  );
  const { terms, seen, base } = written.value;
  /** The version of theirs that is left for later: saving comes back to it. */
  const [putOff, setPutOff] = useState<number>();
  const isBehind = agreement.version > seen;
  const save = useCommand((body: { readonly terms: TermsWire; readonly seen: number }) =>
    api.send('PUT', `${API.pair(programmeId, pairId)}/agreement`, body),
  );
  const change = (part: Partial<TermsWire>) =>
    written.set({ ...written.value, terms: { ...terms, ...part } });
  const write = async () => {
    const reply = await save.run({ terms, seen });
    if (reply.ok) {
      written.forget();
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
      <Overtaken
        open={isBehind && putOff !== agreement.version}
        base={base}
        mine={terms}
        theirs={agreement}
        modules={modules}
        onSettle={(part) => {
          written.set({
            terms: { ...terms, ...part },
            seen: agreement.version,
            base: agreement.terms,
          });
          save.forget();
        }}
        onClose={() => setPutOff(agreement.version)}
      />
      <Section>
        {written.wasKept && <p className={styles.text}>{writing.restored}</p>}
        {/* Saved, the editor closes: what would be typed until then would be lost. */}
        <fieldset className={styles.fields} disabled={save.busy}>
          <GoalsField {...form} />
          <ModulesField
            modules={modules}
            sharedTopicIds={sharedTopicIds}
            chosen={terms.moduleIds}
            problem={form.problem('moduleIds')}
            onChange={(moduleIds) => change({ moduleIds })}
          />
          <TermsForm {...form} />
        </fieldset>
        <FailureNote failure={isBehind ? undefined : save.failure} />
        <div className={styles.actions}>
          <BusyButton
            appearance="primary"
            size="large"
            busy={save.busy}
            onClick={() => (isBehind ? setPutOff(undefined) : void write())}
          >
            {words.save}
          </BusyButton>
          {mayCancel && (
            <Button
              size="large"
              onClick={() => {
                // Given up on purpose: nothing of it comes back.
                written.forget();
                onClose();
              }}
            >
              {words.cancel}
            </Button>
          )}
        </div>
      </Section>
    </>
  );
}

interface OvertakenProps {
  readonly open: boolean;
  /** What one began to write from. */
  readonly base: TermsWire;
  readonly mine: TermsWire;
  readonly theirs: AgreementWire;
  readonly modules: KitWire['modules'];
  readonly onSettle: (part: Partial<TermsWire>) => void;
  readonly onClose: () => void;
}

/** Clause by clause what the other, or oneself in another window, wrote differently: to be taken or left. */
function Overtaken(props: OvertakenProps) {
  const { open, base, mine, theirs, modules, onSettle, onClose } = props;
  const words = useTogetherWords().agreement;
  const { own: ownWords } = useConflictWords();
  const { names, lines } = useClauseText(modules);
  const clauses = changedClauses(mine, theirs.terms);
  const own = new Set(changedClauses(base, mine));
  return (
    <ConflictDialog<Clause>
      open={open}
      title={theirs.byMe ? ownWords.title : words.conflictTitle(theirs.other.name)}
      isOwn={theirs.byMe}
      rows={clauses.map((clause) => ({
        key: clause,
        name: names[clause],
        theirs: lines(clause, theirs.terms).join('\n'),
        ...(own.has(clause) ? { mine: lines(clause, mine).join('\n') } : {}),
      }))}
      onSettle={(choiceOf) => {
        const taken = clauses.filter((clause) => choiceOf(clause) === 'theirs');
        onSettle(Object.fromEntries(taken.map((clause) => [clause, theirs.terms[clause]])));
      }}
      onClose={onClose}
    />
  );
}
