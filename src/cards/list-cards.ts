import type { Message } from '../domain/message.ts';
import type { PairLine, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action, ActionExecute, Element } from './adaptive-card.ts';
import { heading, line, primary, subtle, wordsFor, type Draft } from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { who } from './proposal-card.ts';
import { capital, viewSession } from './session-card.ts';
import { execute } from './verbs.ts';
import { stretch } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

/** One action an entry: five entries and what the card adds itself stay within six. */
const SHOWN = 5;

export function myPairsCard(message: Of<'my-pairs'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  if (message.pairs.length === 0) {
    return {
      body: [heading(t.pairs.title), line(t.pairs.none)],
      actions: [primary(execute('help.show', t.act.help))],
    };
  }
  const title = message.pairs.length === 1 ? t.pairs.title : t.pairs.titleMany;
  return { body: [heading(title), ...pairEntries(message.pairs, reader)] };
}

/** A rest that its reader chose is over: where each pair stands, and what to do next. */
export function welcomeBackCard({ pairs }: Of<'welcome-back'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const { back } = catalogueOf(reader.locale).coaching;
  const name = plain(reader.name, LONGEST.name);
  return {
    body: [
      heading(back.title),
      line(back.text(name)),
      ...(pairs.length === 0 ? [line(back.none)] : pairEntries(pairs, reader)),
    ],
    main: execute('help.pairs', t.act.myPairs),
  };
}

function pairEntries(pairs: readonly PairLine[], reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const entries = pairs.slice(0, SHOWN).map((entry, index): Element => ({
    type: 'Container',
    ...separated(index),
    items: [
      ...who(entry.pair.other, reader),
      subtle(
        `${t.pairs.sides[entry.pair.side]} · ${plain(entry.pair.programmeName, LONGEST.label)}`,
      ),
      line(standing(entry, reader)),
      ...buttons(pairAction(entry, reader)),
    ],
  }));
  return [...entries, ...rest(pairs.length, reader)];
}

export function nextSessionsCard(message: Of<'next-sessions'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const shown = message.sessions.slice(0, SHOWN);
  if (shown.length === 0) {
    return {
      body: [heading(t.session.nextTitle), line(t.session.none)],
      actions: [primary(execute('help.pairs', t.act.myPairs))],
    };
  }
  const entries = shown.map((session, index): Element => ({
    type: 'Container',
    ...separated(index),
    items: [
      line(capital(stretch(session.startsAt, session.minutes, reader)), { weight: 'bolder' }),
      line(t.session.withName(plain(session.other.name, LONGEST.name))),
      ...(session.status === 'proposed'
        ? [subtle(session.mineToConfirm ? t.session.toConfirm : t.session.theirsToConfirm)]
        : []),
      ...buttons(viewSession(session, reader)),
    ],
  }));
  return {
    body: [
      heading(shown.length === 1 ? t.session.nextTitle : t.session.nextTitles),
      ...entries,
      ...rest(message.sessions.length, reader),
    ],
  };
}

function standing(entry: PairLine, reader: Reader): string {
  const t = wordsFor(reader);
  if (entry.state !== 'paired' || entry.next === undefined) return t.pairs.states[entry.state];
  const when = capital(stretch(entry.next.startsAt, entry.next.minutes, reader));
  if (entry.next.status !== 'proposed') return when;
  return `${when}. ${entry.next.mineToConfirm ? t.session.toConfirm : t.session.theirsToConfirm}.`;
}

function pairAction(entry: PairLine, reader: Reader): ActionExecute | undefined {
  const t = wordsFor(reader);
  const { programmeId, pairId, other } = entry.pair;
  const name = plain(other.name, LONGEST.name);
  if (entry.state === 'open') {
    const see = execute('proposal.view', t.act.see, { programmeId, pairId });
    return { ...see, tooltip: t.act.seeWith(name) };
  }
  if (entry.state !== 'paired') return undefined;
  if (entry.next !== undefined) return viewSession(entry.next, reader);
  const plan = execute('help.plan', t.act.plan, { programmeId, pairId });
  return { ...plan, tooltip: t.act.planWith(name) };
}

function separated(index: number): { readonly separator?: true; readonly spacing?: 'medium' } {
  return index === 0 ? {} : { separator: true, spacing: 'medium' };
}

function buttons(action: Action | undefined): readonly Element[] {
  return action === undefined ? [] : [{ type: 'ActionSet', actions: [action], spacing: 'small' }];
}

/** What does not fit is said, never silently dropped. */
function rest(count: number, reader: Reader): readonly Element[] {
  return count <= SHOWN ? [] : [subtle(`${wordsFor(reader).more(count - SHOWN)}.`)];
}
