import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy } from 'react';
import { useLearnWords } from '../kit/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { useWriting } from '../ui/writing.ts';
import { isWhole, OpinionField, type Opinion } from './opinion-field.tsx';
import type { Judged } from './opinion-overtaken.tsx';

const OpinionOvertaken = lazy(() => import('./opinion-overtaken.tsx'));

const NOTHING: Judged = {};

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Where a mentor places themself: the manager reads it, nobody else, and nothing ranks anybody. */
export function SelfAssessmentPart(props: {
  readonly path: string;
  readonly known: Opinion | undefined;
  readonly onSaved: () => Promise<void>;
}) {
  const styles = useStyles();
  const words = useLearnWords().training;
  const announce = useAnnounce();
  const api = useApi();
  const saved: Judged = props.known ?? NOTHING;
  const writing = useWriting(saved);
  const { mine: opinion, base, isBehind } = writing;
  const save = useCommand(() =>
    api.send('PUT', `${props.path}/self-assessment`, {
      ...opinion,
      seen: isWhole(base) ? base : null,
    }),
  );
  const keep = async () => {
    const reply = await save.run();
    if (reply.ok) {
      writing.kept(opinion);
      announce(words.selfSaved);
    }
    await props.onSaved();
  };
  return (
    <Section title={words.selfTitle}>
      <p className={styles.text}>{words.selfHint}</p>
      <OnceBehind isBehind={isBehind}>
        <OpinionOvertaken
          writing={writing}
          saved={saved}
          isOwn
          busy={save.busy}
          onSettled={() => save.forget()}
        />
      </OnceBehind>
      <OpinionField opinion={opinion} onChange={writing.change} />
      <FailureNote failure={isBehind ? undefined : save.failure} />
      <div>
        <BusyButton
          busy={save.busy}
          disabled={!isWhole(opinion)}
          onClick={() => (isBehind ? writing.ask() : void keep())}
        >
          {words.saveSelf}
        </BusyButton>
      </div>
    </Section>
  );
}
