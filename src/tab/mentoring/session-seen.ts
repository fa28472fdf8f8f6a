import type { SessionWire } from '../../wire/mentoring.ts';

/** What is shown of a session and done with it, on every page that has it. */
export type ShownSession = Pick<
  SessionWire,
  | 'id'
  | 'number'
  | 'of'
  | 'status'
  | 'startsAt'
  | 'minutes'
  | 'mineToConfirm'
  | 'icsUrl'
  | 'joinUrl'
  | 'topic'
> &
  Partial<Pick<SessionWire, 'calendar' | 'noMeeting'>>;

type Shown = Pick<SessionWire, 'startsAt' | 'status'>;

/** The session as it is on screen, sent along: another that took its place is not changed. */
export function seenOf({ startsAt, status }: Shown): Shown {
  return { startsAt, status };
}
