import type { Reader } from '../../domain/message-parts.ts';
import type { Instant } from '../../domain/time.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import type { Action } from '../adaptive-card.ts';
import { line, primary, strong } from '../build.ts';
import { LONGEST, plain } from '../plain.ts';
import { execute, INPUTS } from '../verbs.ts';
import { beginning, zoneWords } from '../words.ts';
import { commandWords } from './command-words.ts';
import { noticeCard, openDialog, openHere, type Drawing, type FormData } from './form-card.ts';

/** The verb with which roles are swapped for one session, once it was read back. */
export const SWAP_VERB = 'said.swap';

/** A meeting of two, as whoever plans it may see it. */
export interface Meeting {
  readonly programmeId: string;
  readonly pairId: string;
  readonly name: string;
  readonly open?: {
    readonly sessionId: string;
    readonly startsAt: Instant;
    readonly leads: boolean;
  };
}

/** A moment that was made out: on the person's own clock, and as an instant to show it. */
export interface Moment {
  readonly date: string;
  readonly time: string;
  readonly instant: Instant;
}

/** « Proposer cette session ? », read back before the other person hears of it. */
export function planAsk(meeting: Meeting, moments: readonly Moment[], reader: Reader): Drawing {
  const t = commandWords(reader.locale).said;
  const { programmeId, pairId, open } = meeting;
  const name = plain(meeting.name, LONGEST.name);
  const yes = moments.map((moment, index) => {
    const at = { [INPUTS.date]: moment.date, [INPUTS.time]: moment.time };
    const only = open === undefined ? t.yesPlan : t.yesMove;
    const title = moments.length === 1 ? only : beginning(moment.instant, reader);
    const button =
      open === undefined
        ? execute('session.plan', title, { programmeId, pairId, ...at })
        : execute('session.move', title, {
            programmeId,
            sessionId: open.sessionId,
            was: open.startsAt,
            ...at,
          });
    return index === 0 ? primary(button) : button;
  });
  const other =
    open === undefined
      ? execute('help.plan', t.otherTime, { programmeId, pairId })
      : execute('session.move', t.otherTime, { programmeId, sessionId: open.sessionId });
  return noticeCard(
    {
      title: open === undefined ? t.plan : t.move,
      lines: [
        t.with(name),
        ...(open === undefined ? [] : [t.now(beginning(open.startsAt, reader))]),
      ],
      more: [
        ...moments.map(({ instant }) => strong(beginning(instant, reader))),
        line(t.zone(zoneWords(reader))),
      ],
      actions: [...yes, other, keep(reader)],
    },
    reader,
  );
}

/** « Annuler cette session ? » and « Échanger les rôles ? ». */
export function changeAsk(
  what: 'cancel' | 'swap',
  meeting: Meeting & { readonly open: NonNullable<Meeting['open']> },
  reader: Reader,
): Drawing {
  const t = commandWords(reader.locale).said;
  const { programmeId, open } = meeting;
  const name = plain(meeting.name, LONGEST.name);
  const ids = { programmeId, sessionId: open.sessionId };
  const yes: Action =
    what === 'cancel'
      ? {
          ...execute('session.cancel', t.yesCancel, { ...ids, was: open.startsAt }),
          style: 'destructive',
        }
      : {
          type: 'Action.Execute',
          title: t.yesSwap,
          verb: SWAP_VERB,
          // Says who shall lead, so that a second tap does not swap back.
          data: { ...ids, leads: !open.leads },
          style: 'positive',
        };
  return noticeCard(
    {
      title: t[what],
      lines: [
        what === 'cancel' ? t.with(name) : t.swapText(name),
        beginning(open.startsAt, reader),
        ...(what === 'cancel' ? [catalogueOf(reader.locale).bot.session.askCancel] : []),
      ],
      actions: [
        yes,
        ...(what === 'cancel' ? [execute('session.move', t.otherTime, ids)] : []),
        keep(reader),
      ],
    },
    reader,
  );
}

export function swapDone(name: string, swapped: boolean, reader: Reader): Drawing {
  const t = commandWords(reader.locale).said;
  return noticeCard(
    {
      title: swapped ? t.swapped : t.swappedBack,
      lines: [t.swappedText(plain(name, LONGEST.name))],
      actions: [execute('help.next', catalogueOf(reader.locale).bot.act.nextSessions)],
    },
    reader,
  );
}

/** « Avec qui ? »: one button a person; what is asked then has its own answer. */
export function whichAsk(
  choices: readonly { readonly name: string; readonly action: Action }[],
  named: string | undefined,
  reader: Reader,
): Drawing {
  const t = commandWords(reader.locale).said;
  const text = named === undefined ? t.whichText : t.nobodyNamed(plain(named, LONGEST.name));
  return noticeCard(
    { title: t.which, lines: [text], actions: choices.map(({ action }) => action) },
    reader,
  );
}

/** Short words of ours, with the usual things to do next. */
export function shortAnswer(
  title: string,
  text: string | readonly string[],
  reader: Reader,
  first: readonly Action[] = [],
): Drawing {
  const { act } = catalogueOf(reader.locale).bot;
  return noticeCard(
    {
      title,
      lines: [text].flat(),
      actions: [
        ...first,
        execute('help.pairs', act.myPairs),
        execute('help.next', act.nextSessions),
        execute('help.show', act.help),
      ],
    },
    reader,
  );
}

/** What is done on a page of the tab: what it is for, and the way there. */
export function pageAnswer(
  kind: 'assistant' | 'my-data' | 'who-sees',
  url: string,
  reader: Reader,
): Drawing {
  const { title, text, open } = commandWords(reader.locale).pages[kind];
  return shortAnswer(title, text, reader, [
    { type: 'Action.OpenUrl', title: open, url, style: 'positive' },
  ]);
}

/** A form for one of several pairs: with whom comes first. */
export function formChoice(
  title: string,
  lead: string,
  choices: readonly { readonly name: string; readonly data: FormData }[],
  reader: Reader,
): Drawing {
  const actions = choices.map(({ name, data }) => openHere(plain(name, LONGEST.name), data));
  return noticeCard({ title, lines: [lead], actions }, reader);
}

/** The same form as a dialog, for clients that have dialogs. */
export function withDialog(drawing: Drawing, data: FormData, reader: Reader): Drawing {
  const { fillIn } = commandWords(reader.locale);
  const { card } = drawing;
  const actions: readonly unknown[] =
    'actions' in card && Array.isArray(card.actions) ? card.actions : [];
  return { ...drawing, card: { ...card, actions: [...actions, openDialog(fillIn, data)] } };
}

function keep(reader: Reader): Action {
  return execute('help.next', commandWords(reader.locale).said.keep);
}
