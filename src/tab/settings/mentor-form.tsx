import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useState } from 'react';
import type { MentorListWire } from '../../wire/preparation.ts';
import type { Failure } from '../api.ts';
import { useLearnWords } from '../kit/words.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { CRITERIA, isWhole, OpinionField } from '../training/opinion-field.tsx';
import type { Judged } from '../training/opinion-overtaken.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useWriting } from '../ui/writing.ts';
import { useSteeringWords } from './words.ts';

// Two managers seldom judge the same mentor at once.
const OpinionOvertaken = lazy(() => import('../training/opinion-overtaken.tsx'));

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
  checks: { display: 'flex', flexDirection: 'column' },
});

/** What stood when one began, as it is sent along. */
function seenOf({ selected = false, ...opinion }: Judged) {
  return { opinion: isWhole(opinion) ? opinion : null, selected };
}

function hasLeft(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.problem.code === 'participant_left';
}

interface MentorFormProps {
  readonly programmeId: string;
  readonly mentor: MentorListWire['mentors'][number];
  readonly onSaved: () => Promise<void>;
}

/** A mentor's own view of themselves, and a manager's; what another manager said meanwhile is set beside it. */
export function MentorForm({ programmeId, mentor, onSaved }: MentorFormProps) {
  const styles = useStyles();
  const words = useSteeringWords().mentors;
  const { steps } = useLearnWords().training;
  const announce = useAnnounce();
  const api = useApi();
  const saved: Judged = { ...mentor.managerOpinion, selected: mentor.selected };
  const writing = useWriting(saved);
  const { mine, base, isBehind } = writing;
  const { selected = false, ...opinion } = mine;
  const [elsewhere, setElsewhere] = useState(false);
  const own = mentor.selfAssessment;
  const save = useCommand(() =>
    api.send('POST', `${programmeApi(programmeId)}/mentor-selections`, {
      participantId: mentor.id,
      selected,
      ...(isWhole(opinion) ? { opinion } : {}),
      ...(elsewhere ? { trainedElsewhere: true } : {}),
      seen: seenOf(base),
    }),
  );
  const keep = async () => {
    const reply = await save.run();
    if (reply.ok) {
      const judged = isWhole(opinion) ? opinion : mentor.managerOpinion;
      writing.kept({ ...judged, selected });
      announce(words.saved(mentor.name));
    }
    // Whoever left goes from the list with the next look at it: until then it is said here.
    if (reply.ok || !hasLeft(reply.failure)) await onSaved();
  };
  return (
    <div className={styles.panel}>
      <h3 className={styles.name}>{words.self}</h3>
      {own === undefined ? (
        <p className={styles.text}>{words.selfNone}</p>
      ) : (
        <ul>
          {CRITERIA.map((criterion) => (
            <li key={criterion}>
              {words.criteria[criterion]} · {steps[own[criterion]]}
            </li>
          ))}
        </ul>
      )}
      <h3 className={styles.name}>{words.mine}</h3>
      <OnceBehind isBehind={isBehind}>
        <OpinionOvertaken
          writing={writing}
          saved={saved}
          by={mentor.judgedBy}
          criteria={words.criteria}
          select={words.select}
          busy={save.busy}
          onSettled={() => save.forget()}
        />
      </OnceBehind>
      <OpinionField
        opinion={opinion}
        criteria={words.criteria}
        onChange={(next) => writing.change({ ...next, selected })}
      />
      <div className={styles.checks}>
        <Checkbox
          checked={selected}
          label={words.select}
          onChange={(_event, { checked }) =>
            writing.change({ ...mine, selected: checked === true })
          }
        />
        {!mentor.trained && (
          <Checkbox
            checked={elsewhere}
            label={words.elsewhere}
            onChange={(_event, { checked }) => setElsewhere(checked === true)}
          />
        )}
      </div>
      <FailureNote failure={isBehind ? undefined : save.failure} />
      <div>
        <BusyButton
          appearance="primary"
          busy={save.busy}
          onClick={() => (isBehind ? writing.ask() : void keep())}
        >
          {words.save}
        </BusyButton>
      </div>
    </div>
  );
}
