import type { Module } from '../../domain/kit.ts';
import type { Reader } from '../../domain/message-parts.ts';
import type { Programme } from '../../domain/programme.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import type { Action, Element } from '../adaptive-card.ts';
import { labelled, line, strong, subtle } from '../build.ts';
import { LONGEST, paragraphs, plain } from '../plain.ts';
import { dateWords } from '../words.ts';
import { execute } from '../verbs.ts';
import { commandWords } from './command-words.ts';
import { noticeCard, openDialog, openHere, type Drawing } from './form-card.ts';

type Tongue = Pick<Reader, 'locale'>;

/** Rows that fit a card on a phone without tiring anybody. */
const MOST_ROWS = 8;
const MOST_PROGRAMMES = 3;

export interface ListedModule {
  readonly module: Module;
  readonly url: string;
}

/** Modules of the kit, each with a button to its page as far as there is room. */
export function kitCard(
  found: {
    readonly modules: readonly ListedModule[];
    readonly query: string;
    readonly missed: boolean;
  },
  reader: Tongue,
): Drawing {
  const t = commandWords(reader.locale).kit;
  const query = plain(found.query, LONGEST.name);
  const title = query === '' || found.missed ? t.title : t.found(query);
  const rows = found.modules.slice(0, MOST_ROWS);
  const left = found.modules.length - rows.length;
  return noticeCard(
    {
      title,
      lines: found.missed ? [t.none(query)] : [],
      more: [
        ...rows.flatMap(({ module }) => moduleLines(module, reader)),
        ...(left > 0 ? [subtle(t.more(left))] : []),
      ],
      actions: rows.slice(0, 5).map(({ module, url }) => ({
        type: 'Action.OpenUrl',
        title: plain(module.content[reader.locale].title, LONGEST.name),
        url,
      })),
    },
    reader,
  );
}

function moduleLines({ content, minutes }: Module, { locale }: Tongue): readonly Element[] {
  const t = commandWords(locale).kit;
  const { title, summary } = content[locale];
  return [
    strong(`${plain(title, LONGEST.label)} (${t.minutes(minutes)})`),
    line(plain(summary, LONGEST.quote * 2)),
  ];
}

/** One module, to be shared in any chat: what it is about, nothing that only mentors see. */
export function moduleCard({ module, url }: ListedModule, reader: Tongue): Drawing {
  const { kit, share } = commandWords(reader.locale);
  const { level } = catalogueOf(reader.locale).kit;
  const { title, summary, why } = module.content[reader.locale];
  return noticeCard(
    {
      title: plain(title, LONGEST.label),
      lines: [plain(summary, LONGEST.line)],
      more: [
        subtle(`${level[module.level]}, ${kit.minutes(module.minutes)}`),
        ...(why.length === 0 ? [] : [strong(kit.why)]),
        ...why.slice(0, 2).map((reason) => line(plain(reason, LONGEST.line))),
      ],
      actions: [{ type: 'Action.OpenUrl', title: share, url }],
    },
    reader,
  );
}

/** The open programmes: what each is about, and how to take part in it. */
export function programmesCard(
  programmes: readonly Programme[],
  enrolledIn: ReadonlySet<string>,
  reader: Tongue,
): Drawing {
  const { programmes: t, fillIn } = commandWords(reader.locale);
  const [only, ...others] = programmes;
  const data = (programmeId: string) => ({ form: 'enrol', programmeId });
  const actions =
    only === undefined
      ? []
      : others.length === 0
        ? [
            openHere(enrolledIn.has(only.id) ? t.change : t.see, data(only.id)),
            openDialog(fillIn, data(only.id)),
          ]
        : programmes
            .slice(0, MOST_PROGRAMMES)
            .map(({ id, name }) => openHere(t.join(plain(name, LONGEST.name)), data(id)));
  return noticeCard(
    {
      title: others.length === 0 ? t.title : t.titleMany,
      lines: only === undefined ? [t.none] : [],
      more: programmes
        .slice(0, MOST_PROGRAMMES)
        .flatMap((programme) => [
          ...programmeLines(programme, reader),
          ...(enrolledIn.has(programme.id) ? [line(t.enrolled)] : []),
        ]),
      actions: [...actions, execute('help.show', catalogueOf(reader.locale).bot.act.help)],
    },
    reader,
  );
}

function programmeLines(programme: Programme, { locale }: Tongue): readonly Element[] {
  const t = commandWords(locale).programmes;
  const { name, purpose, sponsor, startsOn, endsOn } = programme;
  return [
    strong(plain(name, LONGEST.name)),
    ...paragraphs(purpose, LONGEST.line).map((words) => line(words)),
    subtle(t.period(dateWords(startsOn, locale), dateWords(endsOn, locale))),
    subtle(t.sponsor(plain(sponsor.name, LONGEST.name))),
  ];
}

/** What is answered before others: general, with the way to where it is private. */
export type PublicAnswer =
  | { readonly kind: 'help' | 'private' | 'sign-up' }
  | { readonly kind: 'programme'; readonly programmes: readonly Programme[] }
  | { readonly kind: 'kit'; readonly titles: readonly string[] };

export function publicCard(answer: PublicAnswer, chatUrl: string, reader: Tongue): Drawing {
  const { public: t, openChat, programmes, kit } = commandWords(reader.locale);
  const actions: readonly Action[] = [{ type: 'Action.OpenUrl', title: openChat, url: chatUrl }];
  switch (answer.kind) {
    case 'help': {
      const separator = reader.locale === 'fr' ? '\u00a0: ' : ': ';
      const more = t.commands.map(([words, meaning]) =>
        labelled(words ?? '', separator, meaning ?? ''),
      );
      return noticeCard({ title: t.help, lines: [t.helpText], more, actions }, reader);
    }
    case 'private': {
      const { title, text } = catalogueOf(reader.locale).bot.notHere;
      return noticeCard({ title, lines: [text], actions }, reader);
    }
    case 'sign-up':
      return noticeCard({ title: t.signUp, lines: [t.signUpText], actions }, reader);
    case 'programme': {
      const shown = answer.programmes.slice(0, MOST_PROGRAMMES);
      const more = shown.flatMap((programme) => programmeLines(programme, reader));
      const title = answer.programmes.length > 1 ? programmes.titleMany : programmes.title;
      const lines = shown.length === 0 ? [programmes.none] : [];
      return noticeCard({ title, lines, more, actions }, reader);
    }
    case 'kit': {
      const more = [...answer.titles.map((title) => line(title)), subtle(t.kitHint)];
      return noticeCard({ title: kit.title, more, actions }, reader);
    }
  }
}
