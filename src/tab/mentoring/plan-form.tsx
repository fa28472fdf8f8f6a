import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SlotListShape, type PlanWire, type SessionWire } from '../../wire/mentoring.ts';
import { isConflict, type Failure } from '../api.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { seenOf } from './session-seen.ts';
import { instantShown } from './odd-time.ts';
import { OddTimeNote, SlotNote } from './odd-time-note.tsx';
import { usePlanWords } from './planning-for.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  slots: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  slot: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
  own: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
});

interface PlanFormProps {
  readonly programmeId: string;
  readonly pairId: string;
  /** The session to move; absent, a new one is planned. */
  readonly session: Pick<SessionWire, 'id' | 'startsAt' | 'status'> | undefined;
  /** Something was agreed on meanwhile: it is to be shown, and what was chosen here stays. */
  readonly onOvertaken: () => Promise<void>;
  readonly onPlanned: () => Promise<void>;
  readonly onClose: () => void;
}

/** A common slot in one tap, or a day and an hour of one's own. */
export function PlanForm(props: PlanFormProps) {
  const { programmeId, pairId, session, onOvertaken, onPlanned, onClose } = props;
  const styles = useStyles();
  const words = usePlanWords();
  const { formats } = useLanguage();
  const api = useApi();
  const slots = useResource(`/programmes/${programmeId}/pairs/${pairId}/slots`, SlotListShape);
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const local = `${day}T${time}`;
  /** The typed time of which it was said that it is taken. */
  const [taken, setTaken] = useState<string>();
  const plan = useCommand((body: PlanWire) =>
    session === undefined
      ? api.send('POST', `/programmes/${programmeId}/pairs/${pairId}/sessions`, body)
      : api.send('POST', `/programmes/${programmeId}/sessions/${session.id}/time`, {
          ...body,
          seen: seenOf(session),
        }),
  );
  const choose = async (body: PlanWire) => {
    const reply = await plan.run(body);
    if (reply.ok) await onPlanned();
    else if (isTaken(reply.failure)) setTaken(local);
    else if (isConflict(reply.failure)) await onOvertaken();
  };
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return (
    <div className={styles.form}>
      <Loaded resource={slots}>
        {({ slots: offered, by, clocks }) => (
          <>
            <p className={styles.strong}>{offered.length === 0 ? words.none : words.common}</p>
            {offered.length > 0 && (
              <p className={styles.text}>{by === 'calendars' ? words.asked : words.stated}</p>
            )}
            <ul className={styles.slots}>
              {offered.map(({ startsAt }) => (
                <li key={startsAt}>
                  <Button
                    className={styles.slot}
                    size="large"
                    disabledFocusable={plan.busy}
                    onClick={() => void choose({ startsAt })}
                  >
                    <span>
                      {capital(formats.moment(startsAt))}
                      <SlotNote startsAt={startsAt} others={clocks} />
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <p className={styles.strong}>{words.other}</p>
      <form
        className={styles.own}
        aria-label={words.other}
        onSubmit={(event) => {
          event.preventDefault();
          if (day === '' || time === '') return;
          // Read by the clock that is named below; what it never shows is for the server to tell.
          const startsAt = instantShown(local, formats.timeZone);
          const chosen = startsAt === undefined ? { local } : { startsAt };
          void choose({ ...chosen, free: taken !== local });
        }}
      >
        <Field label={words.day}>
          <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
        </Field>
        <Field label={words.time}>
          <Input type="time" value={time} onChange={(_event, { value }) => setTime(value)} />
        </Field>
        <OddTimeNote local={local} others={slots.value?.clocks ?? []} />
        <BusyButton type="submit" busy={plan.busy} disabled={day === '' || time === ''}>
          {taken === local ? words.proposeAnyway : words.propose}
        </BusyButton>
        <Button appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </form>
      <p className={styles.text}>{words.zone(formats.timeZone.replaceAll('_', ' '))}</p>
      <FailureNote failure={plan.failure} />
    </div>
  );
}

/** One of the two has another session then: it may be proposed all the same. */
function isTaken(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.problem.code === 'time_taken';
}
