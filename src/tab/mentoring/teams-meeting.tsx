import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import { useMentoringWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A Teams meeting for a session without one, or why it has none and what to do instead. */
export function TeamsMeeting({
  session,
  path,
  onChanged,
}: {
  readonly session: Pick<SessionWire, 'calendar' | 'noMeeting'>;
  readonly path: string;
  readonly onChanged: () => Promise<void>;
}) {
  const styles = useStyles();
  const words = useMentoringWords().session;
  const api = useApi();
  const add = useCommand(() => api.send('POST', `${path}/meeting`));
  if (session.calendar !== 'missing') return null;
  return (
    <>
      {session.noMeeting !== undefined && (
        <p className={styles.text}>{words.noMeeting[session.noMeeting]}</p>
      )}
      <FailureNote failure={add.failure} />
      <div>
        <BusyButton
          busy={add.busy}
          onClick={() => void add.run().then((reply) => (reply.ok ? onChanged() : undefined))}
        >
          {words.addMeeting}
        </BusyButton>
      </div>
    </>
  );
}

/**
 * What the chat or the other person changed reaches the calendar of whoever had the event made as
 * soon as they come by: nobody else can move it. Asked once a visit, whatever the answer.
 */
export function useCalendarFollows(pair: MyPairWire): void {
  const api = useApi();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, calendar } of pair.sessions) {
      if (calendar === undefined || calendar === 'missing' || asked.current.has(id)) continue;
      asked.current.add(id);
      void api.send('POST', `/programmes/${pair.programmeId}/sessions/${id}/meeting`);
    }
  }, [api, pair]);
}
