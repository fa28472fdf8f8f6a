import type { Message } from '../domain/message.ts';
import type { NeedOfHelp, Reader, SponsorFigures } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ActionOpenUrl, Element } from './adaptive-card.ts';
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
import { LONGEST, plain } from './plain.ts';
import { execute } from './verbs.ts';
import { decimal, enumeration, monthWords } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

export function invitationCard(message: Of<'invitation'>, reader: Reader): Draft {
  const { act, invitation: t } = catalogueOf(reader.locale).prompts;
  const programme = plain(message.programmeName, LONGEST.label);
  const ids = { programmeId: message.programmeId };
  const refresh = execute('invitation.view', wordsFor(reader).act.see, ids);
  if (message.enrolled) {
    return { body: [heading(t.enrolledTitle), line(t.enrolled(programme))], refresh };
  }
  return {
    body: [heading(t.title), line(t.text(programme)), ...ownWords(message.words, reader)],
    actions: [
      primary(execute('enrol', act.enrol, ids)),
      { type: 'Action.OpenUrl', title: act.enrolInTab, url: message.url },
    ],
    refresh,
  };
}

export function mentorSelectedCard(message: Of<'mentor-selected'>, reader: Reader): Draft {
  const { act, selected: t } = catalogueOf(reader.locale).prompts;
  const { passed, units, required, url } = message;
  const left =
    passed >= units
      ? [line(t.done)]
      : [line(t.toDo(passed, units)), line(required ? t.required : t.advised)];
  return {
    body: [heading(t.title), line(t.text(plain(message.programmeName, LONGEST.label))), ...left],
    actions: passed >= units ? [] : [open(act.train, url)],
  };
}

/** That somebody could do with a word, and nothing of what was said. */
export function needCard(message: Of<'sessions-fail' | 'help-asked'>, reader: Reader): Draft {
  const { act, needs: t } = catalogueOf(reader.locale).prompts;
  const names = message.people.map((name) => plain(name, LONGEST.name));
  const [first = '', other = ''] = names;
  const isAsked = message.kind === 'help-asked';
  return {
    body: [
      heading(isAsked ? t.helpTitle : t.failTitle),
      line(isAsked ? t.help(first, other) : t.fail(enumeration(names, reader.locale))),
      subtle(plain(message.programmeName, LONGEST.label)),
    ],
    actions: [open(act.dashboard, message.url)],
  };
}

/** So many of a kind are named; the others are a tap away. */
const NAMED = 5;
const NEEDS = 12;

export function managerDigestCard(message: Of<'manager-digest'>, reader: Reader): Draft {
  const { act, digest: t } = catalogueOf(reader.locale).prompts;
  const groups = Map.groupBy(message.needs, ({ code }) => code);
  const rows = [...groups].flatMap(([code, needs]): readonly Element[] => {
    const shown = needs.slice(0, NAMED).map((need) => line(namesOf(need, reader)));
    const rest = needs.length - shown.length;
    return [strong(reasonOf(code, reader)), ...shown, ...(rest > 0 ? [subtle(t.more(rest))] : [])];
  });
  return {
    body: [heading(t.title), subtle(plain(message.programmeName, LONGEST.label)), ...rows],
    actions: [open(act.dashboard, message.url)],
  };
}

function reasonOf(code: NeedOfHelp['code'], reader: Reader): string {
  const catalogue = catalogueOf(reader.locale);
  if (code === 'help-asked' || code === 'sessions-fail')
    return catalogue.prompts.digest.codes[code];
  return catalogue.common.help[code].reason;
}

function namesOf({ people }: NeedOfHelp, reader: Reader): string {
  const { digest: t } = catalogueOf(reader.locale).prompts;
  const names = people.slice(0, NEEDS).map((name) => plain(name, LONGEST.name));
  const rest = people.length - names.length;
  const said = enumeration(names, reader.locale);
  return rest > 0 ? `${said} ${t.more(rest)}` : said;
}

export function sponsorSummaryCard(message: Of<'sponsor-summary'>, reader: Reader): Draft {
  const { act, summary: t } = catalogueOf(reader.locale).prompts;
  return {
    body: [
      heading(t.title),
      strong(plain(message.programmeName, LONGEST.label)),
      line(t.month(monthWords(message.month, reader.locale))),
      ...figureLines(message.figures, reader),
    ],
    actions: [open(act.sponsorPage, message.url)],
  };
}

function figureLines(figures: SponsorFigures, reader: Reader): readonly Element[] {
  const { summary: t } = catalogueOf(reader.locale).prompts;
  const separator = separatorOf(reader);
  const counts = (['people', 'pairs', 'sessionsHeld', 'newLinks'] as const).flatMap((name) => {
    const value = figures[name];
    return value === undefined ? [] : [labelled(t[name], separator, decimal(value, reader.locale))];
  });
  const { satisfaction } = figures;
  if (satisfaction !== undefined) {
    const mean = decimal(satisfaction.mean, reader.locale);
    counts.push(labelled(t.satisfaction, separator, t.mean(mean, satisfaction.people)));
  }
  const isWhole = counts.length === 5;
  return isWhole ? counts : [...counts, subtle(t.small)];
}

function open(title: string, url: string): ActionOpenUrl {
  return { type: 'Action.OpenUrl', title, url, style: 'positive' };
}
