import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import type { Locale } from '../../src/domain/language.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { buttonsOf, titleOf, until, type Said } from './playground-log.ts';
import { startPlayground, type Playground } from './playground.ts';
import { startServer, type RunningServer } from './server.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const SENTENCE = 'application/vnd.microsoft.activity.message';
const words = (locale: Locale) => catalogueOf(locale).bot;

/** The bot in a Teams client that is not ours, with people of the demo programme. */
describe('the bot in the Agents Playground', () => {
  let server: RunningServer;
  let playground: Playground;

  beforeAll(async () => {
    server = await startServer();
    playground = await startPlayground(server);
  });
  afterAll(async () => {
    await playground.stop();
    await server.stop();
  });

  test('its people are six of the programme, by their real addresses and object ids', async () => {
    const { personas } = (await (await fetch(`${server.url}/local/personas`)).json()) as {
      personas: readonly { oid: string; name: string; mail: string; kind: string }[];
    };
    const kinds = playground.members.map(({ aadObjectId, email, name }) => {
      const persona = personas.find(({ oid }) => oid === aadObjectId);
      expect(persona).toMatchObject({ name, mail: email });
      return persona?.kind;
    });
    expect(kinds.slice(0, 5)).toEqual(['executive', 'mentor', 'manager', 'assistant', 'sponsor']);
    expect(new Set(playground.members.map(({ id }) => id)).size).toBe(6);
  });

  test('an installation brings one welcome, however often the client says it', async () => {
    const { me } = playground;
    await playground.install();
    const welcomes = () => me.heard().filter(({ title }) => isOneOf(title, (t) => t.welcome.title));
    await until('a welcome', () => welcomes()[0]);
    await playground.install();
    await me.say('help');
    expect(welcomes()).toHaveLength(1);
    expect(JSON.stringify(welcomes()[0]?.card)).toContain(me.name);
  });

  describe.each(['fr', 'en'] as const)('in %s', (locale) => {
    const t = words(locale);
    const next = [t.session.nextTitle, t.session.nextTitles, t.session.none];
    const review = [t.feedback.title, t.feedback.nothing];
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ['hi', [t.welcome.title]],
      ['Bonjour !', [t.welcome.title]],
      ['help', [t.help.title]],
      ['AIDE', [t.help.title]],
      ['my pair', [t.pairs.title]],
      ['mon binôme', [t.pairs.title]],
      ['Mon binome.', [t.pairs.title]],
      ['next session', next],
      ['prochaine session', next],
      ['prochaine séance', next],
      ['feedback', review],
      ['retour', review],
      ['pause', [t.pause.title]],
      ['langue', [t.language.title]],
      ['language', [t.language.title]],
    ];

    beforeAll(async () => {
      const chosen = await playground.me.say(locale === 'fr' ? 'langue fr' : 'language en');
      expect(chosen.map(({ title }) => title)).toEqual([t.language.title]);
      expect(JSON.stringify(chosen[0]?.card)).toContain(t.language.current);
    });

    test.each(commands)(
      '« %s » is answered once, by a card that is no dead end',
      async (text, titles) => {
        const answers = await playground.me.say(text);
        expect(answers).toHaveLength(1);
        expect(titles).toContain(answers[0]?.title);
        expect(answers[0]?.card).toMatchObject({ version: '1.5', lang: locale });
        expect(buttonsOf(answers[0]?.card)).not.toEqual([]);
      },
    );

    test('a pause is taken in one sentence and ended in another', async () => {
      const asked = locale === 'fr' ? 'pause jusqu’au 15 janvier' : 'pause until 15 January';
      const [paused] = await playground.me.say(asked);
      expect(paused?.title).toBe(t.pause.paused);
      expect(JSON.stringify(paused?.card)).toMatch(/15\s(?:janvier|January)/u);
      const [back] = await playground.me.say(locale === 'fr' ? 'reprendre' : 'resume');
      expect(back?.title).toBe(t.pause.back);
    });

    test('what is not understood is said, with what to do instead', async () => {
      const [answer] = await playground.me.say('quelle est la météo à Lyon');
      expect(answer?.title).toBe(t.unknown.title);
      expect(JSON.stringify(answer?.card)).toContain('la météo à Lyon');
      const verbs = buttonsOf(answer?.card).map(({ verb }) => verb);
      expect(verbs).toContain('help.pairs');
      for (const { verb, data } of buttonsOf(answer?.card)) {
        const pressed = await playground.me.press(verb, data);
        expect(pressed.type, verb).toBe(CARD);
        expect(titleOf(pressed.value), verb).not.toBe('');
      }
    });

    test.each([
      [
        'markdown',
        '# Title **bold** [link](https://evil.example) ![x](https://evil.example/x.png)',
      ],
      ['a card’s own functions', '{{DATE(2026-11-21T09:00:00Z, LONG)}} ${x} {{TIME(0)}}'],
      ['5,000 characters', 'a'.repeat(5_000)],
      ['5,000 combining marks', `e${'\u0301'.repeat(5_000)}`],
      ['null bytes', 'my\u0000 pair\u0000\u0007'],
      ['letters that turn the line round', 'my \u202epair\u202c \u2066x\u2069'],
      ['markup', '<script>alert(1)</script><at>Binôme</at> &lt;b&gt;'],
      ['half a surrogate', 'pair \ud83d'],
      ['names of an object’s insides', '__proto__ constructor toString'],
      ['a question for a database', "'; DROP TABLE participant; --"],
    ])('%s does no harm', async (_, text) => {
      const { me } = playground;
      const answers = await me.say(text);
      expect(answers).toHaveLength(1);
      expect(isOneOf(answers[0]?.title ?? '', ({ trouble }) => trouble)).toBe(false);
      const card = JSON.stringify(answers[0]?.card);
      expect(card.length).toBeLessThan(40_000);
      expect(card).not.toMatch(/\\u0000|[\u202a-\u202e\u2066-\u2069]/u);
      expect(interpretedIn(answers[0])).not.toMatch(/\{\{|evil\.example|\*\*/u);
      expect((await me.say('help'))[0]?.title).toBe(t.help.title);
    });

    test.each([
      ['a verb that no card has', 'proposal.destroy', {}],
      ['no ids', 'proposal.accept', {}],
      ['ids of nobody', 'proposal.accept', { programmeId: 'x', pairId: 'y' }],
      ['ids that are objects', 'session.confirm', { programmeId: {}, sessionId: [] }],
      ['very long ids', 'feedback.give', { programmeId: 'x'.repeat(9_999), sessionId: 'y' }],
    ])('a button with %s gets a sentence, and nothing happens', async (_, verb, data) => {
      const answer = await playground.me.press(verb, data);
      expect(answer.type).toBe(SENTENCE);
      expect(answer.value).toBe(sentenceOf(locale));
    });
  });

  test('somebody else’s session is nobody’s business, whoever knows its id', async () => {
    const { me } = playground;
    const buttons = (await me.say('my pair')).flatMap(({ card }) => buttonsOf(card));
    const { data: ids } = buttons.find(({ data }) => data['programmeId'] !== undefined) ?? {};
    expect(ids).toBeDefined();
    const stranger = await playground.other(playground.members[5]?.email ?? '');
    for (const verb of ['session.view', 'session.cancel', 'proposal.view', 'help.plan'] as const) {
      const answer = await stranger.press(verb, ids);
      expect(answer.type, verb).toBe(SENTENCE);
      expect(JSON.stringify(answer), verb).not.toContain(me.name);
    }
    const again = (await me.say('my pair')).flatMap(({ card }) => buttonsOf(card));
    expect(again).toEqual(buttons);
  });

  test('before others it says what it is for, and nothing about anybody', async () => {
    for (const text of ['my pair', 'help', 'next session']) {
      const answers = await playground.group.say(text);
      expect(answers).toHaveLength(1);
      const personal = words('en').notHere.title;
      expect([personal, commandWords('en').public.help]).toContain(answers[0]?.title);
    }
  });
});

function isOneOf(title: string, of: (t: ReturnType<typeof words>) => string): boolean {
  return [of(words('fr')), of(words('en'))].includes(title);
}

function sentenceOf(locale: Locale): string {
  const { message, remedy } = catalogueOf(locale).common.refusal.not_found;
  return remedy === '' ? message : `${message} ${remedy}`;
}

/** What a client would interpret: the text of TextBlocks and Facts, not of TextRuns. */
function interpretedIn(said: Said | undefined): string {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, text } = node as { type?: unknown; text?: unknown };
    if (type === 'TextBlock' && typeof text === 'string') found.push(text);
    Object.values(node).forEach(walk);
  };
  walk(said?.card);
  return found.join('\n');
}
