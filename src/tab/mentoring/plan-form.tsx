import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SlotListShape, type PlanWire } from '../../wire/mentoring.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useMentoringWords } from './words.ts';

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
  readonly sessionId: string | undefined;
  readonly onPlanned: () => Promise<void>;
  readonly onClose: () => void;
}

/** A common slot in one tap, or a day and an hour of one's own. */
export function PlanForm({ programmeId, pairId, sessionId, onPlanned, onClose }: PlanFormProps) {
  const styles = useStyles();
  const words = useMentoringWords().plan;
  const { formats } = useLanguage();
  const api = useApi();
  const slots = useResource(`/programmes/${programmeId}/pairs/${pairId}/slots`, SlotListShape);
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const plan = useCommand((body: PlanWire) =>
    sessionId === undefined
      ? api.send('POST', `/programmes/${programmeId}/pairs/${pairId}/sessions`, body)
      : api.send('POST', `/programmes/${programmeId}/sessions/${sessionId}/time`, body),
  );
  const choose = async (body: PlanWire) => {
    const reply = await plan.run(body);
    if (reply.ok) await onPlanned();
  };
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return (
    <div className={styles.form}>
      <Loaded resource={slots}>
        {({ slots: offered, by }) => (
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
                    {capital(formats.moment(startsAt))}
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
          if (day !== '' && time !== '') void choose({ local: `${day}T${time}` });
        }}
      >
        <Field label={words.day}>
          <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
        </Field>
        <Field label={words.time}>
          <Input type="time" value={time} onChange={(_event, { value }) => setTime(value)} />
        </Field>
        <BusyButton type="submit" busy={plan.busy} disabled={day === '' || time === ''}>
          {words.propose}
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
