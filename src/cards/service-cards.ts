import type { Message } from '../domain/message.ts';
import type { Reader, WelcomeDoor } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Action } from './adaptive-card.ts';
import {
  heading,
  labelled,
  line,
  primary,
  separatorOf,
  subtle,
  wordsFor,
  type Draft,
} from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { execute, INPUTS } from './verbs.ts';
import { dateWords } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

export function welcomeCard({ door, tabUrl }: Of<'welcome'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const other = reader.locale === 'fr' ? 'en' : 'fr';
  return {
    body: [heading(t.welcome.title), line(greeting(door, reader)), subtle(t.welcome.commands)],
    actions: [
      through(door, reader),
      toTab(door, tabUrl, reader),
      execute('language.set', t.act.otherLanguage, { locale: other }),
    ],
  };
}

function greeting(door: WelcomeDoor | undefined, reader: Reader): string {
  const t = wordsFor(reader).welcome;
  const name = plain(reader.name, LONGEST.name);
  if (door === undefined) return t.stranger(name);
  if (door.to !== 'enrolment') return t.known(name);
  return t.invited(name, plain(door.programmeName, LONGEST.label));
}

/** To what is theirs: in the chat where the bot shows it, else on its page of the tab. */
function through(door: WelcomeDoor | undefined, reader: Reader): Action {
  const { act, welcome } = wordsFor(reader);
  if (door === undefined) return primary(execute('help.show', act.help));
  switch (door.to) {
    case 'pairs':
      return primary(execute('help.pairs', act.myPairs));
    case 'sessions':
      return primary(execute('help.next', welcome.to.sessions));
    case 'coached':
      return primary(execute('help.pairs', welcome.to.coached));
    case 'enrolment': {
      const { enrol } = catalogueOf(reader.locale).prompts.act;
      return primary(execute('enrol', enrol, { programmeId: door.programmeId }));
    }
    case 'sponsor':
    case 'programmes':
      return {
        type: 'Action.OpenUrl',
        title: welcome.to[door.to],
        url: door.url,
        style: 'positive',
      };
  }
}

function toTab(door: WelcomeDoor | undefined, tabUrl: string, reader: Reader): Action {
  if (door?.to !== 'enrolment') {
    return { type: 'Action.OpenUrl', title: wordsFor(reader).act.openTab, url: tabUrl };
  }
  const { enrolInTab } = catalogueOf(reader.locale).prompts.act;
  return { type: 'Action.OpenUrl', title: enrolInTab, url: door.url };
}

export function helpCard(reader: Reader): Draft {
  const t = wordsFor(reader);
  const separator = separatorOf(reader);
  return {
    body: [
      heading(t.help.title),
      line(t.help.intro),
      ...t.help.lines.map(([words, meaning]) => labelled(words ?? '', separator, meaning ?? '')),
    ],
    actions: commands(reader),
  };
}

export function notUnderstoodCard(message: Of<'not-understood'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const text = plain(message.text, LONGEST.quote);
  return {
    body: [
      heading(t.unknown.title),
      line(text === '' ? t.unknown.empty : t.unknown.quoted(text)),
      line(t.unknown.remedy),
    ],
    actions: commands(reader),
  };
}

export function pauseCard(message: Of<'pause'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  if (message.until !== undefined) {
    return {
      body: [
        heading(t.pause.paused),
        line(t.pause.pausedText(dateWords(message.until, reader.locale))),
      ],
      actions: [primary(execute('pause.set', t.act.comeBack, { resume: true }))],
    };
  }
  return {
    body: [
      heading(t.pause.title),
      line(t.pause.ask),
      {
        type: 'Input.Date',
        id: INPUTS.until,
        label: t.pause.until,
        isRequired: true,
        errorMessage: t.pause.missing,
      },
    ],
    actions: [primary(execute('pause.set', t.act.pauseUntil))],
  };
}

export function resumedCard(reader: Reader): Draft {
  const t = wordsFor(reader);
  return {
    body: [heading(t.pause.back)],
    actions: [
      primary(execute('help.pairs', t.act.myPairs)),
      execute('help.next', t.act.nextSessions),
    ],
  };
}

export function languageCard(reader: Reader): Draft {
  const t = wordsFor(reader);
  const other = reader.locale === 'fr' ? 'en' : 'fr';
  return {
    body: [heading(t.language.title), line(t.language.current)],
    actions: [primary(execute('language.set', t.language.names[other], { locale: other }))],
  };
}

export function refusedCard({ code }: Of<'refused'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const { message, remedy } = catalogueOf(reader.locale).common.refusal[code];
  return {
    body: [heading(t.refused.title), line(message), ...(remedy === '' ? [] : [line(remedy)])],
    actions: [
      primary(execute('help.pairs', t.act.myPairs)),
      execute('help.next', t.act.nextSessions),
      execute('help.show', t.act.help),
    ],
  };
}

/** The commands as buttons: nobody has to remember words. */
function commands(reader: Reader): readonly Action[] {
  const t = wordsFor(reader);
  return [
    primary(execute('help.pairs', t.act.myPairs)),
    execute('help.next', t.act.nextSessions),
    execute('help.feedback', t.act.feedback),
    execute('help.pause', t.act.pause),
    execute('help.language', t.act.language),
  ];
}
