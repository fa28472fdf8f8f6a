import type { Message } from '../domain/message.ts';
import type { PairView, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ActionExecute } from './adaptive-card.ts';
import { heading, line, primary, subtle, wordsFor, type Draft } from './build.ts';
import { pauseSeries, resumeSeries } from './pair-actions.ts';
import { LONGEST, plain } from './plain.ts';
import { otherTime, slotButtons } from './plan-card.ts';
import { execute } from './verbs.ts';
import { zoneWords } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

/** Nothing is planned: a time to pick, or a rest, both in one tap. */
export function silenceCard({ pair, slots }: Of<'silence'>, reader: Reader): Draft {
  const { silence: t } = catalogueOf(reader.locale).prompts;
  return {
    body: [
      heading(t.title),
      line(t.text(nameOf(pair))),
      ...slotButtons(slots, 'session.plan', idsOf(pair), reader),
      subtle(wordsFor(reader).plan.zone(zoneWords(reader))),
    ],
    actions: [otherTime('session.plan', idsOf(pair), reader), pauseSeries(pair, reader)],
    main: planSession(pair, reader),
  };
}

export function restCard(message: Of<'pair-paused' | 'pair-resumed'>, reader: Reader): Draft {
  const { rest: t } = catalogueOf(reader.locale).prompts;
  const { pair, byMe } = message;
  const name = nameOf(pair);
  const refresh = execute('pair.view', wordsFor(reader).act.see, idsOf(pair));
  if (message.kind === 'pair-paused') {
    const said = byMe ? t.pausedByMe(name) : t.pausedByOther(name);
    const resume = primary(resumeSeries(pair, reader));
    return { body: [heading(t.pausedTitle), line(said)], actions: [resume], refresh };
  }
  return {
    body: [
      heading(t.resumedTitle),
      line(byMe ? t.resumedByMe(name) : t.resumedByOther(name)),
      ...slotButtons(message.slots, 'session.plan', idsOf(pair), reader),
      subtle(wordsFor(reader).plan.zone(zoneWords(reader))),
    ],
    actions: [otherTime('session.plan', idsOf(pair), reader)],
    refresh,
  };
}

/** It ends without blame, and nothing is left to do. */
export function endedCard({ pair }: Of<'pair-ended'>, reader: Reader): Draft {
  const { rest: t } = catalogueOf(reader.locale).prompts;
  return { body: [heading(t.endedTitle), line(t.ended(nameOf(pair)))] };
}

export function badgeCard({ pair, url }: Of<'badge'>, reader: Reader): Draft {
  const { act, badge: t } = catalogueOf(reader.locale).prompts;
  const programme = plain(pair.programmeName, LONGEST.label);
  return {
    body: [heading(t.title), line(t.text(programme, nameOf(pair)))],
    actions: [{ type: 'Action.OpenUrl', title: act.badge, url, style: 'positive' }],
  };
}

function planSession(pair: PairView, reader: Reader): ActionExecute {
  return execute('help.plan', wordsFor(reader).act.plan, idsOf(pair));
}

function nameOf({ other }: PairView): string {
  return plain(other.name, LONGEST.name);
}

function idsOf({ programmeId, pairId }: Pick<PairView, 'programmeId' | 'pairId'>) {
  return { programmeId, pairId };
}
