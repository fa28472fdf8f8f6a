import type { Message } from '../domain/message.ts';
import type { CoachedView, CoachView, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type {
  Action,
  ActionExecute,
  ActionOpenUrl,
  ActionShowCard,
  Element,
} from './adaptive-card.ts';
import { heading, line, primary, strong, subtle, wordsFor, type Draft } from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { capital } from './session-card.ts';
import { execute, type Verb } from './verbs.ts';
import { beginning, stretch, zoneWords } from './words.ts';

type ToCoach = Extract<
  Message,
  {
    readonly kind:
      'coach-invited' | 'coach-over' | 'coached-again' | 'coach-shared' | 'coach-session';
  }
>;

/** A pair's coach, to one of the two: to agree on, awaited, there, or gone. */
export function coachCard(coach: CoachView, reader: Reader): Draft {
  const { coaching: t } = catalogueOf(reader.locale);
  const { state } = coach;
  const said = t.states[state](whoOf(coach), plain(coach.other, LONGEST.name));
  return pairsCard(coach, t.titles[state], said, reader);
}

/** To one of the two: what had ended goes on, as it stands now. */
export function resumedCoachCard(coach: CoachView, reader: Reader): Draft {
  const { state } = coach;
  if (state === 'none' || state === 'not-agreed' || state === 'ended') {
    return coachCard(coach, reader);
  }
  const { resumed: t } = catalogueOf(reader.locale).coaching;
  const said = t.states[state](whoOf(coach), plain(coach.other, LONGEST.name));
  return pairsCard(coach, t.titles[state], said, reader);
}

function pairsCard(coach: CoachView, title: string, said: string, reader: Reader): Draft {
  const { sees } = catalogueOf(reader.locale).coaching;
  const { state } = coach;
  const isOpen = state === 'to-agree' || state === 'invited' || state === 'accepted';
  return {
    body: [
      heading(title),
      line(said),
      ...(isOpen ? [subtle(sees)] : []),
      ...untilLine(coach, reader),
    ],
    actions: actionsOf(coach, reader),
    refresh: execute('coach.view', wordsFor(reader).act.see, idsOf(coach)),
  };
}

function whoOf({ name, mail }: CoachView): string {
  const who = plain(name, LONGEST.name);
  return mail === name ? who : `${who} (${plain(mail, LONGEST.name)})`;
}

function actionsOf(coach: CoachView, reader: Reader): readonly Action[] {
  const { act, askEnd } = catalogueOf(reader.locale).coaching;
  const ids = idsOf(coach);
  const stop = sure(act.end, act.reallyEnd, askEnd, 'coach.end', ids);
  const openUrl = (title: string): ActionOpenUrl => ({
    type: 'Action.OpenUrl',
    title,
    url: coach.url,
  });
  switch (coach.state) {
    case 'to-agree':
      return [
        primary(execute('coach.agree', act.agree, { ...ids, version: coach.version })),
        execute('coach.end', act.refuse, ids),
      ];
    case 'waiting-for-other':
    case 'invited':
      return [stop];
    case 'accepted':
      return [{ ...openUrl(act.choose), style: 'positive' }, stop];
    case 'none':
    case 'not-agreed':
    case 'ended':
      return [
        ...undo(coach, act.undo[coach.state === 'ended' ? 'ended' : 'refused']),
        openUrl(act.name),
      ];
  }
}

/** Until when whoever ended it may take that back, on their own clock. */
function untilLine(
  { undoUntil }: Pick<CoachView, 'undoUntil'>,
  reader: Reader,
): readonly Element[] {
  if (undoUntil === undefined) return [];
  const { until } = catalogueOf(reader.locale).coaching;
  return [subtle(until(beginning(undoUntil, reader), zoneWords(reader)))];
}

/** For whoever ended it: as it was, with what was shown. */
function undo(
  one: Pick<CoachView, 'programmeId' | 'pairId' | 'version' | 'undoUntil'>,
  title: string,
): readonly Action[] {
  if (one.undoUntil === undefined) return [];
  return [execute('coach.undo', title, { ...idsOf(one), version: one.version })];
}

/** To the coach: who asks, that it is over, or that there is something new; never what it says. */
export function coachedCard(message: ToCoach, reader: Reader): Draft {
  const { coached } = message;
  if (coached.state === 'over') return overCard(coached, reader);
  switch (message.kind) {
    case 'coach-shared':
      return sharedCard(coached, message.number, reader);
    case 'coach-session':
      return sessionCard(message, reader);
    default:
      return askedCard(message, reader);
  }
}

function askedCard({ kind, coached }: ToCoach, reader: Reader): Draft {
  const { act, ...t } = catalogueOf(reader.locale).coaching;
  const names = namesOf(coached);
  const ids = { ...idsOf(coached), version: coached.version };
  const isAgain = kind === 'coached-again';
  if (coached.state === 'accepted') {
    const stop = sure(act.leave, act.reallyLeave, undefined, 'coach.decline', ids);
    return {
      body: [
        heading(isAgain ? t.again.acceptedTitle : t.accepted.title),
        line(isAgain ? t.again.accepted(names) : t.accepted.text(names)),
        subtle(t.invited.sees),
      ],
      actions: [openPage(coached, reader), stop],
      refresh: see(coached, reader),
    };
  }
  const programme = plain(coached.programmeName, LONGEST.label);
  return {
    body: [
      heading(isAgain ? t.again.invitedTitle : t.invited.title),
      line(t.invited.text(names, programme)),
      subtle(t.invited.sees),
    ],
    actions: [
      primary(execute('coach.accept', act.accept, ids)),
      execute('coach.decline', act.decline, ids),
    ],
    refresh: see(coached, reader),
  };
}

function overCard(coached: CoachedView, reader: Reader): Draft {
  const { over: t, act } = catalogueOf(reader.locale).coaching;
  return {
    body: [heading(t.title), line(t.text(namesOf(coached))), ...untilLine(coached, reader)],
    actions: undo(coached, act.undo.left),
    refresh: see(coached, reader),
  };
}

function sharedCard(coached: CoachedView, number: number, reader: Reader): Draft {
  const { shared: t } = catalogueOf(reader.locale).coaching;
  return {
    body: [heading(t.title), line(t.text(namesOf(coached), number))],
    actions: [openPage(coached, reader)],
    main: see(coached, reader),
  };
}

function sessionCard(
  { coached, date: session }: Extract<ToCoach, { readonly kind: 'coach-session' }>,
  reader: Reader,
): Draft {
  const { session: t } = catalogueOf(reader.locale).coaching;
  const names = namesOf(coached);
  const details = [wordsFor(reader).number(session.number, session.of), zoneWords(reader)];
  return {
    body: [
      heading(session.cancelled ? t.cancelledTitle : t.title),
      line(session.cancelled ? t.cancelled(names) : t.text(names)),
      strong(capital(stretch(session.startsAt, session.minutes, reader))),
      { ...subtle(details.join(' · ')), spacing: 'none' },
    ],
    actions: [openPage(coached, reader)],
    main: see(coached, reader),
  };
}

/** So many are named; a card holds no more actions. */
const SHOWN = 5;

/** The coach's pairs, those who ask first. */
export function coachedListCard(pairs: readonly CoachedView[], reader: Reader): Draft {
  const { list: t } = catalogueOf(reader.locale).coaching;
  const sorted = pairs.toSorted(
    (a, b) => Number(b.state === 'invited') - Number(a.state === 'invited'),
  );
  const entries = sorted.slice(0, SHOWN).map((coached, index): Element => ({
    type: 'Container',
    ...(index === 0 ? {} : { separator: true, spacing: 'medium' }),
    items: [
      line(namesOf(coached).join(' · '), { weight: 'bolder' }),
      subtle(plain(coached.programmeName, LONGEST.label)),
      line(t.states[coached.state]),
      { type: 'ActionSet', actions: [see(coached, reader)], spacing: 'small' },
    ],
  }));
  const rest = pairs.length - entries.length;
  return {
    body: [
      heading(t.title(pairs.length)),
      ...entries,
      ...(rest > 0 ? [subtle(`${wordsFor(reader).more(rest)}.`)] : []),
    ],
  };
}

function see(coached: CoachedView, reader: Reader): ActionExecute {
  const { act } = wordsFor(reader);
  return execute('coach.view', act.see, idsOf(coached));
}

function openPage({ url }: CoachedView, reader: Reader): Action {
  const { act } = catalogueOf(reader.locale).coaching;
  return { type: 'Action.OpenUrl', title: act.open, url, style: 'positive' };
}

/** What undoes what several people agreed on is asked once more. */
function sure(
  title: string,
  again: string,
  ask: string | undefined,
  verb: Verb,
  data: ActionExecute['data'],
): ActionShowCard {
  return {
    type: 'Action.ShowCard',
    title,
    card: {
      type: 'AdaptiveCard',
      body: ask === undefined ? [] : [line(ask)],
      actions: [execute(verb, again, data)],
    },
  };
}

function namesOf({ people }: CoachedView): readonly string[] {
  return people.map((name) => plain(name, LONGEST.name));
}

function idsOf({ programmeId, pairId }: { readonly programmeId: string; readonly pairId: string }) {
  return { programmeId, pairId };
}
