import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import type { Locale } from '../../src/domain/language.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { found, someone } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MENTOR, NEW_PROGRAMME, plannedSession } from '../usecases/story.ts';
import { startChat, type Chat, type Where } from './chat.ts';
import { shown } from './connector.ts';

const PACKAGE = join(import.meta.dirname, '..', '..', 'appPackage');
const Manifest = z.object({
  bots: z.array(
    z.object({
      commandLists: z.array(
        z.object({
          scopes: z.array(z.enum(['personal', 'team', 'groupChat'])),
          commands: z.array(z.object({ title: z.string() })),
        }),
      ),
    }),
  ),
});
const WHERE = { personal: 'personal', team: 'channel', groupChat: 'groupChat' } as const;

/** Every command of the manifest, in each language and in each scope that lists it. */
function listed(): readonly (readonly [Where, Locale, string])[] {
  const manifest = Manifest.parse(read('manifest.json'));
  const french = z.record(z.string(), z.string()).parse(read('fr.json'));
  return manifest.bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap(({ scopes, commands }, list) =>
      commands.flatMap(({ title }, command) => {
        const key = `bots[${bot}].commandLists[${list}].commands[${command}].title`;
        const fr = found(french[key], `the French of ${title}`);
        return scopes.flatMap((scope): (readonly [Where, Locale, string])[] => [
          [WHERE[scope], 'en', title],
          [WHERE[scope], 'fr', fr],
        ]);
      }),
    ),
  );
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE, file), 'utf8'));
}

const Attached = z.object({
  attachments: z
    .array(
      z.object({
        content: z.object({
          lang: z.enum(['fr', 'en']),
        }),
      }),
    )
    .length(1),
});

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, someone('Ines Connue'));
});
afterEach(() => chat.close());

describe('every command that the app package lists', () => {
  test('is answered in its scope and language, with something to do next', async () => {
    const formed = await formedPair(chat.at);
    await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    const commands = listed();
    expect(commands.length).toBeGreaterThan(30);
    for (const [where, locale, command] of commands) {
      const who = { ...MENTOR, locale };
      const before = chat.connector.posted.length;
      const said = where === 'personal' ? command : `<at>Binôme</at> ${command}`;
      // Each in a language of its own, whatever was chosen by the command before.
      await chat.say(who, locale === 'fr' ? 'français' : 'english');
      const asked = chat.connector.posted.length;
      const [title] = await chat.say(who, said, where);
      const answers = chat.connector.posted.slice(asked);
      expect(answers, `${where} ${command}`).toHaveLength(1);
      expect(title, `${where} ${command}`).not.toBe(catalogueOf(locale).bot.trouble);
      const { attachments } = Attached.parse(answers[0]?.body);
      expect(shown(found(answers[0])), `${where} ${command}`).toContain('"type":"Action.');
      expect(attachments[0]?.content.lang, `${where} ${command}`).toBe(locale);
      const { bot } = catalogueOf(locale);
      expect([bot.unknown.title, bot.trouble, bot.refused.title], command).not.toContain(title);
      expect(before).toBeLessThan(chat.connector.posted.length);
    }
  });

  test.each(['channel', 'groupChat'] as const)('in a %s names nobody’s pair', async (where) => {
    await formedPair(chat.at);
    for (const [scope, locale, command] of listed()) {
      if (scope !== where) continue;
      const before = chat.connector.posted.length;
      await chat.say({ ...MENTOR, locale }, `<at>Binôme</at> ${command}`, where);
      const answer = chat.connector.posted.slice(before).map(shown).join();
      expect(answer).not.toContain(EXECUTIVE.name);
      expect(answer).not.toContain(MENTOR.name);
      expect(answer).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3Abot');
    }
  });
});

test.each(['personal', 'groupChat', 'channel'] as const)(
  'hi, hello and help are answered in a %s by whoever knows nobody yet',
  async (where) => {
    for (const text of ['hi', 'hello', 'help', 'bonjour', 'aide']) {
      const said = await chat.say(someone('Ines Connue'), `<at>Binôme</at> ${text}`, where);
      expect(said).toHaveLength(1);
      expect(said[0]).not.toBe('');
    }
  },
);

describe('what is open to everybody', () => {
  test('the programme is told before others, and its sign-up leads to the private chat', async () => {
    const { programme } = await formedPair(chat.at);
    const words = commandWords('en').programmes;
    const english = { ...someone('Ines Connue'), locale: 'en' } as const;
    expect(await chat.say(english, 'programme', 'channel')).toEqual([words.title]);
    expect(shown(found(chat.connector.posted.at(-1)))).toContain(programme.name);
    expect(shown(found(chat.connector.posted.at(-1)))).toContain(NEW_PROGRAMME.purpose);
  });

  test('a programme whose charter nobody approved is nobody’s business', async () => {
    expect(await chat.say(someone('Ines Connue'), 'programme', 'channel')).toEqual([
      commandWords('fr').programmes.title,
    ]);
    expect(shown(found(chat.connector.posted.at(-1)))).toContain(
      commandWords('fr').programmes.none,
    );
  });
});

test('before others, who chose a language is answered in it, whatever their client speaks', async () => {
  const words = commandWords('fr').public;
  const chat = await startChat(MENTOR);
  try {
    const french = { ...MENTOR, locale: 'en' } as const;
    await chat.say(french, 'langue fr');
    for (const text of ['programme', 'kit', 'n’importe quoi']) {
      await chat.say(french, text, 'channel');
      expect(Attached.parse(chat.connector.posted.at(-1)?.body).attachments).toMatchObject([
        { content: { lang: 'fr' } },
      ]);
    }
    expect(await chat.say(french, 'help', 'groupChat')).not.toEqual([words.help]);
  } finally {
    await chat.close();
  }
});
