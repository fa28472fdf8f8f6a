import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/bot/intent.ts';
import { parseTurn } from '../../src/bot/parse-turn.ts';
import type { Spoken } from '../../src/bot/spoken.ts';
import { VERBS } from '../../src/cards/verbs.ts';

const TODAY = '2026-11-23';

function said(text: string, more: object = {}): Intent | Spoken | string {
  const parsed = parseTurn({ type: 'message', text, ...more }, TODAY);
  return parsed.ok ? parsed.value : parsed.error.text;
}

describe('what a person writes', () => {
  test.each([
    ['greet', ['hi', 'Hello!', 'BONJOUR', 'Salut Binôme', 'bonjour 👋', '  hey  ']],
    ['help', ['help', 'Aide', 'AIDE !', '?', '???', 'Que sais-tu faire ?', 'help please']],
    ['show-pairs', ['my pair', 'Mon binôme', 'MON BINOME', '« mon binôme »', 'my pairs.']],
    [
      'show-next',
      ['next session', 'Prochaine session ?', 'prochaine séance', 'Séance', 'seances', 'sessions'],
    ],
    ['review', ['feedback', 'Retour', 'donner un retour', 'give feedback, please']],
    ['pause', ['pause', 'Pause !', 'faire une pause', 'me mettre en pause', 'pause café']],
    ['resume', ['resume', 'Reprendre', 'je reprends', 'I’m back']],
    ['language', ['language', 'Langue', 'changer de langue']],
  ])('%s', (kind, texts) => {
    for (const text of texts) expect(said(text), text).toEqual({ kind });
  });

  test.each([
    ['pause jusqu’au 15 janvier', '2027-01-15'],
    ["Pause jusqu'au 15 janvier.", '2027-01-15'],
    ['PAUSE JUSQU’AU 1ER DÉCEMBRE', '2026-12-01'],
    ['pause until 15 January', '2027-01-15'],
    ['Pause until January 15th', '2027-01-15'],
    ['pause until 2027-02-01', '2027-02-01'],
    ['pause jusqu’au 15/01/2027', '2027-01-15'],
    ['pause until tomorrow', '2026-11-24'],
    ['pause jusqu’à demain', '2026-11-24'],
    ['mets-moi en pause jusqu’au 3 mars 2027', '2027-03-03'],
  ])('%s', (text, until) => {
    expect(said(text)).toEqual({ kind: 'pause', until });
  });

  test.each([
    'pause jusqu’au 31 février',
    'pause until 2027-02-30',
    'pause jusqu’à la saint-glinglin',
  ])('a day that is none is asked for: %s', (text) => {
    expect(said(text)).toEqual({ kind: 'pause' });
  });

  test.each([
    ['langue anglais', 'en'],
    ['Langue : anglais', 'en'],
    ['language French', 'fr'],
    ['in English, please', 'en'],
    ['English', 'en'],
    ['en français s’il vous plaît', 'fr'],
    ['langue fr', 'fr'],
    ['language en', 'en'],
  ])('%s', (text, locale) => {
    expect(said(text)).toEqual({ kind: 'language', locale });
  });

  test.each(['où est la cantine ?', 'fr', 'en', 'je veux un autre binôme', '', 'x'.repeat(10_000)])(
    'anything else comes back as it was written: %s',
    (text) => {
      expect(said(text)).toBe(text);
    },
  );

  test('the bot’s name is no part of the command', () => {
    const mention = (text: string) => ({ type: 'mention', text, mentioned: { id: '28:bot' } });
    expect(said('<at>Binôme</at> mon binôme')).toEqual({ kind: 'show-pairs' });
    expect(said('<at id="0">Binôme</at>&nbsp;aide')).toEqual({ kind: 'help' });
    expect(said('@Binôme aide', { entities: [mention('@Binôme')] })).toEqual({ kind: 'help' });
    expect(said('aide', { entities: [mention(''), null, 'odd'] })).toEqual({ kind: 'help' });
  });
});

describe('activities', () => {
  const me = { id: '29:me' };
  const bot = { id: '28:bot' };
  test.each([
    [{ type: 'installationUpdate', action: 'add' }, 'installed'],
    [{ type: 'installationUpdate', action: 'add-upgrade' }, 'installed'],
    [{ type: 'installationUpdate', action: 'remove' }, 'removed'],
    [{ type: 'installationUpdate', action: 'remove-upgrade' }, 'removed'],
    [{ type: 'conversationUpdate', membersAdded: [me, bot], recipient: bot }, 'installed'],
    [{ type: 'conversationUpdate', membersAdded: [me], recipient: bot }, 'nothing'],
    [{ type: 'conversationUpdate', membersAdded: [{}] }, 'nothing'],
    [{ type: 'conversationUpdate' }, 'nothing'],
    [{ type: 'typing' }, 'nothing'],
    [{ type: 'messageReaction' }, 'nothing'],
    [{}, 'nothing'],
    [null, 'nothing'],
    ['text', 'nothing'],
  ])('%j is %s', (activity, kind) => {
    expect(parseTurn(activity, TODAY)).toEqual({ ok: true, value: { kind } });
  });

  test('a message without text is one that was not understood, never silence', () => {
    for (const odd of [{}, { text: null }, { text: 7 }, { text: '', entities: {} }]) {
      expect(parseTurn({ type: 'message', ...odd }, TODAY)).toMatchObject({ error: { text: '' } });
    }
  });

  test('nothing makes it throw', () => {
    const verb = fc.oneof(fc.constantFrom(...VERBS), fc.anything());
    const data = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          programmeId: fc.oneof(fc.string(), fc.constant('__proto__'), fc.jsonValue()),
          pairId: fc.oneof(fc.string(), fc.jsonValue()),
          sessionId: fc.oneof(fc.string(), fc.jsonValue()),
          at: fc.oneof(fc.string(), fc.jsonValue()),
          date: fc.oneof(fc.string(), fc.jsonValue()),
          time: fc.oneof(fc.string(), fc.jsonValue()),
          rating: fc.jsonValue(),
          tookPlace: fc.jsonValue(),
          until: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `pause jusqu’au ${rest}`),
      fc.string().map((rest) => `pause until ${rest}`),
      fc.jsonValue(),
    );
    const activity = fc.oneof(
      fc.jsonValue(),
      fc.record({ type: fc.constant('message'), text, entities: fc.jsonValue() }),
      fc.record({
        type: fc.constant('invoke'),
        name: fc.oneof(fc.constant('adaptiveCard/action'), fc.jsonValue()),
        value: fc.oneof(fc.record({ action: fc.record({ verb, data }) }), fc.jsonValue()),
      }),
      fc.record({
        type: fc.constantFrom('installationUpdate', 'conversationUpdate'),
        action: fc.jsonValue(),
        membersAdded: fc.jsonValue(),
        recipient: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(activity, (given) => {
        expect(parseTurn(given, TODAY)).toHaveProperty('ok');
      }),
      { numRuns: 3000 },
    );
  });
});
