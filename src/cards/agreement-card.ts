import type { Terms } from '../domain/agreement.ts';
import type { AgreementView, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action, Element } from './adaptive-card.ts';
import {
  heading,
  labelled,
  line,
  primary,
  separatorOf,
  strong,
  subtle,
  wordsFor,
  type Draft,
} from './build.ts';
import { LONGEST, paragraphs, plain } from './plain.ts';
import { who } from './proposal-card.ts';
import { execute } from './verbs.ts';
import { enumeration } from './words.ts';

/** The agreement as it stands: to write, to sign (that very version), awaited, or in force. */
export function agreementCard(agreement: AgreementView, reader: Reader): Draft {
  const { agreement: t } = catalogueOf(reader.locale).prompts;
  const { pair, state, version } = agreement;
  const ids = { programmeId: pair.programmeId, pairId: pair.pairId };
  const top = [heading(t.titles[state]), ...who(pair.other, reader)];
  return {
    body: [...top, ...wordsOf(agreement, reader)],
    actions: actionsOf(agreement, reader),
    refresh: execute('agreement.view', wordsFor(reader).act.see, { ...ids, version }),
  };
}

function wordsOf(agreement: AgreementView, reader: Reader): readonly Element[] {
  const { agreement: t } = catalogueOf(reader.locale).prompts;
  const { state, terms, pair, version } = agreement;
  if (state === 'over') return [line(t.over)];
  if (terms === undefined) return [line(t.unwritten)];
  const details = [subtle(t.version(version)), ...termLines(terms, agreement, reader)];
  switch (state) {
    case 'to-sign':
      return [...news(agreement, reader), ...details, subtle(t.signing)];
    case 'waiting':
      return [line(t.waiting(plain(pair.other.name, LONGEST.name))), subtle(t.version(version))];
    default:
      return details;
  }
}

function news({ changed }: AgreementView, reader: Reader): readonly Element[] {
  const { agreement: t } = catalogueOf(reader.locale).prompts;
  if (changed.length === 0) return [];
  const fields = enumeration(
    changed.map((field) => t.fields[field]),
    reader.locale,
  );
  return [labelled(t.changed, separatorOf(reader), fields)];
}

/** The whole of it: nobody signs what the card does not show. */
function termLines(terms: Terms, { modules }: AgreementView, reader: Reader): readonly Element[] {
  const catalogue = catalogueOf(reader.locale);
  const { agreement: t } = catalogue.prompts;
  const separator = separatorOf(reader);
  const titles = modules.map((title) => plain(title[reader.locale], LONGEST.label));
  const course = catalogue.bot.proposal.course(
    terms.sessionCount,
    terms.sessionMinutes,
    catalogue.common.rhythm[terms.rhythm],
  );
  const promises = terms.confidences.map((one) => catalogue.agreement.confidence[one]);
  return [
    strong(t.goals),
    ...paragraphs(terms.goals, 2 * LONGEST.line).map((text) => line(text)),
    ...(titles.length === 0
      ? []
      : [strong(t.modules), ...titles.map((title, at) => line(`${at + 1}. ${title}`))]),
    labelled(t.course, separator, course),
    labelled(t.place, separator, catalogue.agreement.place[terms.place]),
    ...(promises.length === 0 ? [] : [labelled(t.confidences, separator, promises.join(' '))]),
    labelled(t.afterMissed, separator, catalogue.agreement.afterMissed[terms.afterMissed]),
  ];
}

function actionsOf(
  { state, pair, version, url }: AgreementView,
  reader: Reader,
): readonly Action[] {
  const { act } = catalogueOf(reader.locale).prompts;
  const ids = { programmeId: pair.programmeId, pairId: pair.pairId };
  const open: Action = { type: 'Action.OpenUrl', title: act.readAgreement, url };
  switch (state) {
    case 'unwritten':
      return [{ ...open, title: act.writeAgreement, style: 'positive' }];
    case 'to-sign':
      return [primary(execute('agreement.sign', act.sign, { ...ids, version })), open];
    case 'waiting':
      return [open];
    case 'in-force':
      return [primary(execute('help.plan', wordsFor(reader).act.plan, ids)), open];
    case 'over':
      return [];
  }
}
