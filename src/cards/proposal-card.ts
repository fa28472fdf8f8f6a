import { FULL_SCORE } from '../domain/matching/match.ts';
import type { Message } from '../domain/message.ts';
import type { PairView, PublicProfile, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action, Element } from './adaptive-card.ts';
import {
  heading,
  labelled,
  line,
  ownWords,
  primary,
  separatorOf,
  strong,
  subtle,
  wordsFor,
  type Draft,
} from './build.ts';
import { LONGEST, paragraphs, plain } from './plain.ts';
import { circleLine } from './session-card.ts';
import { execute, INPUTS } from './verbs.ts';
import { enumeration, languageName } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

export function proposalCard(message: Of<'proposal'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const { pair, state } = message;
  const ids = { programmeId: pair.programmeId, pairId: pair.pairId };
  const name = plain(pair.other.name, LONGEST.name);
  const refresh = execute('proposal.view', t.act.see, ids);
  const top = [heading(t.proposal.titles[state]), ...who(pair.other, reader)];
  switch (state) {
    case 'open':
      return {
        body: [
          ...top,
          ...(pair.circle === undefined ? [] : [line(t.circle.joining)]),
          ...why(pair, reader),
          ...ownWords(message.words, reader),
        ],
        actions: answers(ids, reader),
        refresh,
      };
    case 'paired':
      return {
        body: [...top, line(t.proposal.states.paired(name)), ...circleLine(pair.circle, reader)],
        actions: [primary(execute('help.plan', t.act.plan, ids))],
        refresh,
      };
    case 'waiting-for-other':
      return { body: [...top, line(t.proposal.states[state](name))], refresh };
    case 'declined-by-me': {
      const undo =
        message.mayUndo === true ? [execute('proposal.undo', t.act.undoDecline, ids)] : [];
      return { body: [...top, line(t.proposal.states[state](name))], actions: undo, refresh };
    }
    case 'closed':
      return { body: [...top, line(t.proposal.states.closed)], refresh };
  }
}

export function proposalClosedCard(message: Of<'proposal-closed'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const programme = plain(message.programmeName, LONGEST.label);
  const { circle } = message;
  return {
    body: [
      heading(t.proposalClosed.title),
      line(t.proposalClosed.text(programme)),
      ...(circle === undefined ? [] : [line(t.circle.left(circle.people, circle.isSmall))]),
    ],
  };
}

export function proposalsWithdrawnCard(message: Of<'proposals-withdrawn'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const programme = plain(message.programmeName, LONGEST.label);
  return {
    body: [heading(t.proposalsWithdrawn.title), line(t.proposalsWithdrawn.text(programme))],
  };
}

export function charterCard(message: Of<'charter'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const ids = { programmeId: message.programmeId };
  return {
    body: [
      heading(t.charter.title),
      strong(plain(message.programmeName, LONGEST.label)),
      ...paragraphs(message.purpose, LONGEST.purpose).map((text) => line(text)),
      subtle(message.approved ? t.charter.approved : t.charter.ask),
    ],
    actions: message.approved
      ? []
      : [primary(execute('charter.approve', t.act.approve, { ...ids, version: message.version }))],
    refresh: execute('charter.view', t.act.see, ids),
  };
}

/** A person as others may know them: name, then where they work. */
export function who(person: PublicProfile, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const place = t.from(plain(person.entity, LONGEST.name), plain(person.site, LONGEST.name));
  const name = line(plain(person.name, LONGEST.name), { weight: 'bolder', size: 'medium' });
  return place === '' ? [name] : [name, { ...subtle(place), spacing: 'none' }];
}

function why(pair: PairView, reader: Reader): readonly Element[] {
  const t = wordsFor(reader);
  const common = catalogueOf(reader.locale).common;
  const separator = separatorOf(reader);
  const { why: reasons, side } = pair;
  const rows: Element[] = [];
  const row = (label: string, items: readonly string[], join = enumeration): void => {
    if (items.length === 0) return;
    rows.push(labelled(label, separator, join(few(items, reader), reader.locale)));
  };
  const labels = (list: typeof reasons.sharedTopics): readonly string[] =>
    list.map((topic) => plain(topic[reader.locale], LONGEST.label));
  row(side === 'mentor' ? t.proposal.give : t.proposal.learn, labels(reasons.sharedTopics), dotted);
  row(
    side === 'mentor' ? t.proposal.learnBack : t.proposal.giveBack,
    labels(reasons.topicsInReturn),
    dotted,
  );
  row(
    t.proposal.languages,
    reasons.sharedLanguages.map((code) => plain(languageName(code, reader.locale), LONGEST.name)),
  );
  row(
    t.proposal.halfDays,
    reasons.sharedHalfDays.map((half) => common.halfDay[half]),
  );
  // A tenth of the whole score is most of what distance can weigh by default: worth saying.
  if (reasons.parts.distance * 10 >= FULL_SCORE) rows.push(line(`${t.proposal.distance}.`));
  return [
    line(t.proposal.as[side]),
    strong(t.proposal.why),
    ...rows,
    subtle(
      `${t.proposal.course(pair.sessionCount, pair.sessionMinutes, common.rhythm[pair.rhythm])}.`,
    ),
  ];
}

/** Three items and how many more: a card is read on a phone. */
function few(items: readonly string[], reader: Reader): readonly string[] {
  const t = wordsFor(reader);
  const shown = items.slice(0, 3);
  const rest = items.length - shown.length;
  return rest > 0 ? [...shown, t.more(rest)] : shown;
}

/** Topics are phrases of their own: run together by « et » they would read as one. */
function dotted(items: readonly string[]): string {
  return items.join('\u00a0· ');
}

function answers(
  ids: { readonly programmeId: string; readonly pairId: string },
  reader: Reader,
): readonly Action[] {
  const t = wordsFor(reader);
  return [
    primary(execute('proposal.accept', t.act.accept, ids)),
    {
      type: 'Action.ShowCard',
      title: t.act.decline,
      card: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Input.Text',
            id: INPUTS.reason,
            label: t.proposal.reason,
            isMultiline: true,
            maxLength: LONGEST.line,
          },
          subtle(t.proposal.reasonReaders),
        ],
        actions: [execute('proposal.decline', t.act.reallyDecline, ids)],
      },
    },
  ];
}
