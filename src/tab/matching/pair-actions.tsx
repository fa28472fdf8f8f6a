import { Badge, Button, Link as PlainLink } from '@fluentui/react-components';
import { LockClosedRegular, LockOpenRegular, PersonProhibitedRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { AskedChange } from './couple-dialog.tsx';
import { workbench } from './paths.ts';
import { isAmong } from './rules/couple-rules.ts';
import type { RunPair } from './run-view.ts';
import { useTextStyles } from './text-styles.ts';
import type { Rules } from './use-preview.ts';
import { useWorkbenchWords } from './words.ts';

export interface PairActionsProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly pair: RunPair;
  readonly rules: Rules | undefined;
  /** Absent where a run can no longer be changed by another one. */
  readonly onAsk: ((asked: AskedChange) => void) | undefined;
}

/** Why this pair, and the two rules that a manager may make about it. */
export function PairActions({ programmeId, runId, pair, rules, onAsk }: PairActionsProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().lock;
  const [, go] = useLocation();
  const { mentor, mentee } = pair;
  const couple = { mentorId: mentor.id, menteeId: mentee.id };
  const isLocked = isAmong(rules?.locked, couple);
  const [icon, change, label, name] = isLocked
    ? ([<LockOpenRegular />, 'unlock', words.unlock, words.unlockOf] as const)
    : ([<LockClosedRegular />, 'lock', words.lock, words.lockOf] as const);
  return (
    <div className={texts.row}>
      {isLocked && (
        <Badge appearance="tint" color="informative" icon={<LockClosedRegular />}>
          {words.locked}
        </Badge>
      )}
      <PlainLink
        as="button"
        className={texts.target}
        aria-label={words.whyOf(mentor.name, mentee.name)}
        onClick={() => go(workbench.couple(programmeId, runId, couple))}
      >
        {words.why}
      </PlainLink>
      {onAsk !== undefined && rules !== undefined && (
        <>
          <Button
            size="small"
            appearance="subtle"
            icon={icon}
            aria-label={name(mentor.name, mentee.name)}
            onClick={() => onAsk({ change, mentor, mentee })}
          >
            {label}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<PersonProhibitedRegular />}
            aria-label={words.forbidOf(mentor.name, mentee.name)}
            onClick={() => onAsk({ change: 'forbid', mentor, mentee })}
          >
            {words.forbid}
          </Button>
        </>
      )}
    </div>
  );
}
