import type { Message } from '../domain/message.ts';
import type { PublicProfile, Reader, SessionView } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action, ActionExecute, ActionShowCard, Element } from './adaptive-card.ts';
import { heading, line, primary, strong, subtle, wordsFor, type Draft } from './build.ts';
import { openDialog } from './forms/form-card.ts';
import { pauseSeries, resumeSeries } from './pair-actions.ts';
import { LONGEST, plain } from './plain.ts';
import { execute } from './verbs.ts';
import { stretch, zoneWords } from './words.ts';

/** A session as it stands: to confirm, awaited, planned, or over. `opening` says first what happened to it. */
export function sessionCard(
  session: SessionView,
  reader: Reader,
  opening?: readonly Element[],
): Draft {
  const t = wordsFor(reader);
  const name = plain(session.other.name, LONGEST.name);
  const mine = session.status === 'proposed' && session.mineToConfirm;
  const title = heading(t.session.titles[session.status]);
  const refresh = viewSession(session, reader);
  const facts = sessionLines(session, reader);
  if (mine) {
    return {
      body: [
        title,
        line(
          `${session.byAssistant === true ? t.session.proposedByAssistant(name) : t.session.proposedToMe(name)}.`,
        ),
        ...facts,
        line(t.session.askConfirm),
      ],
      actions: [
        primary(
          execute('session.confirm', t.act.confirm, { ...idsOf(session), at: session.startsAt }),
        ),
        ...changes(session, reader),
      ],
      refresh,
    };
  }
  const body = [
    ...(opening ?? [title, line(t.session.withName(name)), ...assistantLine(session, reader)]),
    ...facts,
  ];
  switch (session.status) {
    case 'proposed':
      return {
        body: [...body, line(t.session.waiting(name))],
        actions: changes(session, reader),
        refresh,
      };
    case 'planned':
    case 'prepared':
      return {
        body,
        actions: [
          ...calendar(session, reader),
          ...changes(session, reader),
          ...ownPage(session, reader),
        ],
        refresh,
      };
    case 'held':
      // The feedback card's own six buttons leave no room for it there.
      return {
        body,
        actions: [
          openDialog(t.act.feedback, { form: 'feedback', ...idsOf(session) }),
          ...ownPage(session, reader),
        ],
        refresh,
      };
    case 'missed':
    case 'cancelled':
      return {
        body,
        actions: [primary(planAgain(session, reader)), ...undo(session, reader)],
        refresh,
      };
  }
}

export function cancelledCard(
  { session, then }: Pick<Extract<Message, { kind: 'session-cancelled' }>, 'session' | 'then'>,
  reader: Reader,
  opening?: readonly Element[],
): Draft {
  const t = wordsFor(reader);
  const { missed } = catalogueOf(reader.locale).prompts;
  const isPaused = then?.paused === true;
  const agreed = then === undefined ? t.session.cancelled : missed.pick[then.afterMissed];
  return {
    body: [
      ...(opening ?? [
        heading(t.session.titles.cancelled),
        line(t.session.withName(plain(session.other.name, LONGEST.name))),
        ...assistantLine(session, reader),
      ]),
      ...sessionLines(session, reader),
      line(isPaused ? missed.paused : agreed),
    ],
    actions: isPaused
      ? [primary(resumeSeries(session, reader)), ...undo(session, reader)]
      : [
          primary(planAgain(session, reader)),
          ...undo(session, reader),
          ...(then === undefined ? [] : [pauseSeries(session, reader)]),
        ],
    refresh: viewSession(session, reader),
  };
}

/** To an executive: what their assistant did in their place, and what they may do about it. */
export function assistantCard(
  message: Extract<Message, { readonly kind: 'assistant-acted' }>,
  reader: Reader,
): Draft {
  const { assistant: t } = wordsFor(reader).session;
  const { did, by, session } = message;
  const who = by === undefined ? t.yours : plain(by, LONGEST.name);
  const said = t.said[did](who, plain(session.other.name, LONGEST.name));
  const opening = [heading(t.titles[did]), line(said)];
  return session.status === 'cancelled'
    ? cancelledCard(message, reader, opening)
    : sessionCard(session, reader, opening);
}

/** Whose act it is when it is neither of the two: to each the assistant of the one who has it. */
function assistantLine(session: SessionView, reader: Reader): readonly Element[] {
  if (session.byAssistant !== true) return [];
  const { assistant: t } = wordsFor(reader).session;
  const act = session.status === 'cancelled' ? 'cancelled' : 'planned';
  const name = plain(session.other.name, LONGEST.name);
  return [line(session.side === 'mentee' ? t.mine[act] : t.theirs[act](name))];
}

/** When, on whose clock, which one, and about what. */
export function sessionLines(session: SessionView, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const topic =
    session.topic === undefined
      ? []
      : [line(t.about(plain(session.topic[reader.locale], LONGEST.label)))];
  return [...whenLines(session, reader), ...topic];
}

/** When, on whose clock, and which one. */
export function whenLines(session: SessionView, reader: Reader): readonly Element[] {
  const details = [wordsFor(reader).number(session.number, session.of), zoneWords(reader)];
  return [
    strong(capital(stretch(session.startsAt, session.minutes, reader))),
    { ...subtle(details.join(' · ')), spacing: 'none' },
    ...circleLine(session.circle, reader),
  ];
}

/** Who else meets, in a circle. */
export function circleLine(
  circle: readonly PublicProfile[] | undefined,
  reader: Reader,
): readonly Element[] {
  if (circle === undefined || circle.length === 0) return [];
  const names = circle.map(({ name }) => plain(name, LONGEST.name));
  return [line(wordsFor(reader).circle.also(names))];
}

export function viewSession(session: SessionView, reader: Reader): ActionExecute {
  const t = wordsFor(reader);
  const name = plain(session.other.name, LONGEST.name);
  return execute('session.view', t.act.see, idsOf(session), { tooltip: t.act.seeWith(name) });
}

function planAgain(session: SessionView, reader: Reader): ActionExecute {
  const { programmeId, pairId } = session;
  return execute('help.plan', wordsFor(reader).act.plan, { programmeId, pairId });
}

/** For whoever cancelled it: on again, as it was. */
function undo(session: SessionView, reader: Reader): readonly Action[] {
  if (session.mayUndo !== true) return [];
  return [execute('session.undo', wordsFor(reader).act.undoCancel, idsOf(session))];
}

function calendar(session: SessionView, reader: Reader): readonly Action[] {
  if (session.icsUrl === undefined) return [];
  return [
    {
      type: 'Action.OpenUrl',
      title: wordsFor(reader).act.calendar,
      url: session.icsUrl,
      style: 'positive',
    },
  ];
}

/** Its agenda and its notes are a page of the tab. */
function ownPage({ url }: SessionView, reader: Reader): readonly Action[] {
  return url === undefined
    ? []
    : [{ type: 'Action.OpenUrl', title: wordsFor(reader).act.openTab, url }];
}

/** Moving and cancelling; cancelling asks once more, since it undoes what two people agreed. */
export function changes(session: SessionView, reader: Reader): readonly Action[] {
  const t = wordsFor(reader);
  const sure: ActionShowCard = {
    type: 'Action.ShowCard',
    title: t.act.cancel,
    card: {
      type: 'AdaptiveCard',
      body: [line(t.session.askCancel)],
      actions: [
        execute('session.cancel', t.act.reallyCancel, {
          ...idsOf(session),
          was: session.startsAt,
        }),
      ],
    },
  };
  return [execute('session.move', t.act.move, idsOf(session)), sure];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function idsOf(session: SessionView): { readonly programmeId: string; readonly sessionId: string } {
  return { programmeId: session.programmeId, sessionId: session.sessionId };
}
