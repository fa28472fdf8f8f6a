import type { PairId, Side } from './pair.ts';
import { ok, refuse, type Result } from './result.ts';
import type { SessionId } from './session.ts';
import type { Instant } from './time.ts';

/** What one of the two will do before the next session. */
export interface NextAction {
  readonly text: string;
  readonly who: Side;
  readonly done: boolean;
}

/** Something one of the two wants to speak of; the two read it, a coach does not. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
  readonly by: Side;
  readonly at: Instant;
}

/** The notes the two share on one session; nobody else reads them, unless they share them with a coach. */
export interface SessionNotes {
  readonly id: SessionId;
  readonly pairId: PairId;
  readonly text: string;
  readonly actions: readonly NextAction[];
  /** The pair shows these notes to its coach. */
  readonly shared: boolean;
  /** To which coach: the version of the coaching at that time; absent when there was none. */
  readonly sharedWith?: number;
  /** What to speak of, oldest first; present once something was suggested. */
  readonly agenda?: readonly Suggestion[];
  /** 0 as long as there is an agenda only. */
  readonly version: number;
  readonly by: Side;
  readonly at: Instant;
}

export type NotesContent = Pick<SessionNotes, 'text' | 'actions' | 'shared' | 'sharedWith'>;

export const NOTES_MAX = 8_000;
const ACTIONS_MAX = 20;
const ACTION_MAX = 300;

const TOPIC_MAX = 600;
const AGENDA_MAX = 20;

export const NOTES_REFUSALS = [
  'notes_changed',
  'notes_too_long',
  'actions_invalid',
  'topic_required',
  'topic_too_long',
  'agenda_full',
] as const;
export type NotesRefusal = (typeof NOTES_REFUSALS)[number];

/**
 * The notes after one of the two wrote. `seen` is the version they had before them, 0 for none:
 * when the other wrote meanwhile, nothing is overwritten and `notes_changed` is said.
 */
export function writeDown(
  current: SessionNotes | undefined,
  content: NotesContent,
  by: { readonly side: Side; readonly at: Instant; readonly seen: number } & Pick<
    SessionNotes,
    'id' | 'pairId'
  >,
): Result<SessionNotes, NotesRefusal> {
  const { text, actions, shared, sharedWith } = content;
  if (text.length > NOTES_MAX) return refuse('notes_too_long');
  const isFit = actions.every((one) => one.text.trim() !== '' && one.text.length <= ACTION_MAX);
  if (!isFit || actions.length > ACTIONS_MAX) return refuse('actions_invalid');
  if (current !== undefined && saysTheSame(current, content)) return ok(current);
  if (by.seen !== (current?.version ?? 0)) return refuse('notes_changed');
  const { id, pairId, side, at, seen } = by;
  const agenda = current?.agenda === undefined ? {} : { agenda: current.agenda };
  return ok({
    id,
    pairId,
    text,
    actions,
    shared,
    ...(shared && sharedWith !== undefined ? { sharedWith } : {}),
    ...agenda,
    version: seen + 1,
    by: side,
    at,
  });
}

/** The notes with one more topic on their agenda; the same suggestion again changes nothing. */
export function suggest(
  current: SessionNotes | Pick<SessionNotes, 'id' | 'pairId'>,
  suggestion: Suggestion,
): Result<SessionNotes, NotesRefusal> {
  const text = suggestion.text.trim();
  if (text === '') return refuse('topic_required');
  if (text.length > TOPIC_MAX) return refuse('topic_too_long');
  const { by, at } = suggestion;
  const notes: SessionNotes =
    'version' in current
      ? current
      : { ...current, text: '', actions: [], shared: false, version: 0, by, at };
  const agenda = notes.agenda ?? [];
  if (agenda.some(({ id }) => id === suggestion.id)) return ok(notes);
  if (agenda.length >= AGENDA_MAX) return refuse('agenda_full');
  return ok({ ...notes, agenda: [...agenda, { ...suggestion, text }] });
}

/** The notes without one topic, whoever suggested it; one that is gone changes nothing. */
export function withoutTopic(notes: SessionNotes, topicId: string): SessionNotes {
  const agenda = notes.agenda ?? [];
  const rest = agenda.filter(({ id }) => id !== topicId);
  return rest.length === agenda.length ? notes : { ...notes, agenda: rest };
}

/** The notes with a topic that was taken off back at its place; one that is there changes nothing. */
export function putBack(
  notes: SessionNotes,
  topic: Suggestion,
): Result<SessionNotes, NotesRefusal> {
  const agenda = notes.agenda ?? [];
  if (agenda.some(({ id }) => id === topic.id)) return ok(notes);
  if (agenda.length >= AGENDA_MAX) return refuse('agenda_full');
  const later = agenda.findIndex(({ at }) => at > topic.at);
  return ok({
    ...notes,
    agenda: agenda.toSpliced(later === -1 ? agenda.length : later, 0, topic),
  });
}

function saysTheSame(notes: SessionNotes, content: NotesContent): boolean {
  const { text, actions, shared, sharedWith } = notes;
  const same = JSON.stringify(actions) === JSON.stringify(content.actions);
  const isShown = shared === content.shared && (!shared || sharedWith === content.sharedWith);
  return same && text === content.text && isShown;
}
