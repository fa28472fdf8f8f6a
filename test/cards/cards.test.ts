import { AdaptiveCard, CardElement, SerializationContext, Versions } from 'adaptivecards';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseAction } from '../../src/bot/parse-action.ts';
import type { Action, Element } from '../../src/cards/adaptive-card.ts';
import type { Rendered } from '../../src/cards/build.ts';
import { cardOf } from '../../src/cards/card-of.ts';
import { VERBS } from '../../src/cards/verbs.ts';
import { LOCALES } from '../../src/domain/language.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Reader } from '../../src/domain/message-parts.ts';
import { MESSAGE_RULES } from '../../src/domain/message-rules.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';

const TAB = 'http://127.0.0.1:3978/tab';
const MAX_BYTES = 40_000;
const MAX_ACTIONS = 6;
const readerOf = (locale: Reader['locale'], name = 'Karl Directeur'): Reader => ({
  name,
  locale,
  timeZone: 'Europe/Paris',
});

/** Every element of a card, at any depth, the cards behind its buttons included. */
function elementsOf({ card }: Rendered): readonly Element[] {
  const inside = (elements: readonly Element[]): readonly Element[] =>
    elements.flatMap((element) => {
      if (element.type === 'Container') return [element, ...inside(element.items)];
      if (element.type === 'ActionSet') return [element, ...behind(element.actions)];
      return [element];
    });
  const behind = (actions: readonly Action[]): readonly Element[] =>
    actions.flatMap((action) =>
      action.type === 'Action.ShowCard' ? inside(action.card.body) : [],
    );
  return [...inside(card.body), ...behind(card.actions ?? [])];
}

function actionsOf(rendered: Rendered): readonly Action[] {
  const { card } = rendered;
  const sets = elementsOf(rendered).flatMap((one) => (one.type === 'ActionSet' ? one.actions : []));
  const top = [...(card.actions ?? []), ...sets];
  const shown = top.flatMap((one) => (one.type === 'Action.ShowCard' ? one.card.actions : []));
  return [...top, ...shown, ...(card.refresh === undefined ? [] : [card.refresh.action])];
}

/** Buttons that are seen at once, by bar: a client cuts off what is beyond the sixth. */
function barsOf(rendered: Rendered): readonly (readonly Action[])[] {
  const sets = elementsOf(rendered).flatMap((one) =>
    one.type === 'ActionSet' ? [one.actions] : [],
  );
  return [rendered.card.actions ?? [], ...sets];
}

/** What the official parser objects to. */
function faultsOf({ card }: Rendered): readonly string[] {
  // The parser's pattern for languages remembers where it stopped, and misses every second one.
  if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const faults = Array.from(
    { length: context.eventCount },
    (_, i) => context.getEventAt(i).message,
  );
  const seen = parsed.validateProperties();
  return [...faults, ...seen.validationEvents.map(({ message }) => message)];
}

function holds(rendered: Rendered, name: string): void {
  expect(Buffer.byteLength(JSON.stringify(rendered.card)), name).toBeLessThan(MAX_BYTES);
  expect(barsOf(rendered).flat().length, name).toBeLessThanOrEqual(MAX_ACTIONS);
  expect(rendered.text.trim(), name).not.toBe('');
  expect(rendered.card.fallbackText, name).toBe(rendered.text);
}

describe.each(LOCALES)('every message in %s', (locale) => {
  const reader = readerOf(locale);
  const all = [...samples(NOBODY_CHANGED)];

  test('every kind has a sample', () => {
    const kinds = new Set(all.map(([, { kind }]) => kind));
    expect(kinds).toEqual(new Set(Object.keys(MESSAGE_RULES)));
  });

  test.each(all)('%s is an Adaptive Card 1.5 within the limits of Teams', (name, message) => {
    const rendered = cardOf(message, reader);
    expect(faultsOf(rendered)).toEqual([]);
    holds(rendered, name);
    expect(rendered.card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: locale });
  });

  test.each(all)('%s begins with a heading and leaves no gap in its words', (_name, message) => {
    const rendered = cardOf(message, reader);
    expect(rendered.card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
    expect(rendered.text).not.toMatch(/undefined|null|\[object|NaN|^\s*$/mu);
  });

  test.each(all)('every button of %s asks for something the bot understands', (_name, message) => {
    for (const action of actionsOf(cardOf(message, reader))) {
      expect(action.title.trim()).not.toBe('');
      if (action.type !== 'Action.Execute') continue;
      expect(VERBS).toContain(action.verb);
      expect(parseAction(action.verb, action.data)).toMatchObject({ ok: true });
    }
  });

  test.each(all)(
    'every input of %s has a label, and a word for when it is empty',
    (_name, message) => {
      for (const element of elementsOf(cardOf(message, reader))) {
        if (!element.type.startsWith('Input.')) continue;
        expect(element).toHaveProperty('label');
        if ('isRequired' in element) expect(element).toHaveProperty('errorMessage');
      }
    },
  );

  test('every refusal is said in words', () => {
    const codes = Object.keys(catalogueOf(locale).common.refusal) as RefusalCode[];
    for (const code of codes) holds(cardOf({ kind: 'refused', code }, reader), code);
  });
});

test('French and English say different things, with the same buttons', () => {
  for (const [name, message] of samples(NOBODY_CHANGED)) {
    const [fr, en] = [cardOf(message, readerOf('fr')), cardOf(message, readerOf('en'))];
    expect(fr.text, name).not.toBe(en.text);
    expect(actionsOf(fr).length, name).toBe(actionsOf(en).length);
  }
});

test('feedback takes three taps at most: one, in fact', () => {
  const request = samples(NOBODY_CHANGED).get('feedback');
  if (request === undefined) throw new Error('no feedback sample');
  const ratings = actionsOf(cardOf(request, readerOf('fr'))).filter(
    (action) => action.type === 'Action.Execute' && action.data['tookPlace'] === true,
  );
  expect(ratings.map(({ title }) => title)).toEqual(['1', '2', '3', '4', '5']);
});

describe('a person’s words', () => {
  const MARK = 'zqx';
  const nasty = fc.oneof(
    fc.constantFrom(
      '**gras** _x_ [lien](https://evil.example) ![i](https://evil.example/i.png)',
      '{{DATE(2026-11-21T09:00:00Z, SHORT)}} {{{TIME(x)}}}',
      '<b onclick=x>gras</b><script>alert(1)</script>&amp;<at>tous</at>',
      '\u202Eetsap\u202C \u2067droite\u2069 \u061C \u200Fx',
      'a\u0000b\u0007c\u001B[31m',
      '# titre\n\n- puce\n1. un\n> cité\n```code```',
      '👩‍👩‍👧'.repeat(2000),
      'x'.repeat(10_000),
      '\uD800 seul',
      '',
      ' ',
    ),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  test('stay in runs that read no markdown, whatever they are', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(...LOCALES), (text, locale) => {
        const reader = readerOf(locale, `${MARK}${text}`);
        for (const [name, message] of samples((plain) => `${MARK}${text}${plain}`)) {
          const rendered = cardOf(message, reader);
          holds(rendered, name);
          for (const element of elementsOf(rendered)) {
            if (element.type === 'TextBlock') expect(element.text, name).not.toContain(MARK);
          }
          const json = JSON.stringify(rendered.card);
          expect(json, name).not.toContain('{{');
          expect(json, name).not.toMatch(/\\u0000|[\u202A-\u202E\u2066-\u2069\u061C\u200F]/u);
          expect(rendered.card.speak, name).not.toMatch(/[<>&]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reach no label, placeholder or title of a button', () => {
    const marked = samples((plain) => `${MARK}${plain}`);
    for (const [name, message] of marked) {
      const rendered = cardOf(message, readerOf('fr', MARK));
      for (const { title } of actionsOf(rendered)) expect(title, name).not.toContain(MARK);
      for (const element of elementsOf(rendered)) {
        if ('label' in element) expect(element.label, name).not.toContain(MARK);
      }
      expect(faultsOf(rendered), name).toEqual([]);
    }
  });

  test('a thousand pairs or sessions make a card of the same size as a few, and say how many are left out', () => {
    const message = samples(NOBODY_CHANGED).get('my-pairs');
    if (message?.kind !== 'my-pairs') throw new Error('no pairs sample');
    const pairs = Array.from({ length: 1000 }, () => message.pairs)
      .flat()
      .slice(0, 1000);
    const rendered = cardOf({ kind: 'my-pairs', pairs }, readerOf('fr'));
    holds(rendered, 'a thousand pairs');
    expect(rendered.text).toContain('995 autres');
  });
});

test('nothing is asked again of somebody who has answered', () => {
  const Given = z.object({ verb: z.string() });
  for (const name of ['feedback-given', 'feedback-missed', 'proposal-waiting', 'proposal-paired']) {
    const message: Message | undefined = samples(NOBODY_CHANGED).get(name);
    if (message === undefined) throw new Error(`no sample ${name}`);
    const verbs = actionsOf(cardOf(message, readerOf('fr'))).map(
      (action) => Given.safeParse(action).data?.verb,
    );
    for (const verb of ['feedback.give', 'proposal.accept', 'proposal.decline']) {
      expect(verbs, name).not.toContain(verb);
    }
  }
});

test('an agreement lists its modules by number, in the order in which they come', () => {
  const message = samples(NOBODY_CHANGED).get('agreement-to-sign');
  if (message?.kind !== 'agreement-to-sign') throw new Error('no agreement among the samples');
  const titles = [
    { fr: 'Écrire une consigne', en: 'Write a prompt' },
    { fr: 'Relire une réponse', en: 'Check an answer' },
  ];
  const agreement = { ...message.agreement, modules: titles };
  const json = JSON.stringify(cardOf({ ...message, agreement }, readerOf('fr')).card);
  const [first, second] = ['1. Écrire une consigne', '2. Relire une réponse'];
  expect(json).toContain(first);
  expect(json.indexOf(second)).toBeGreaterThan(json.indexOf(first));
});

test('the first button of the welcome leads each to what is theirs', () => {
  const t = catalogueOf('fr');
  const first = (name: string) => {
    const message = samples(NOBODY_CHANGED).get(name);
    if (message === undefined) throw new Error(`no sample ${name}`);
    return cardOf(message, readerOf('fr')).card.actions?.[0];
  };
  expect(first('welcome')).toMatchObject({ verb: 'help.pairs', title: t.bot.act.myPairs });
  expect(first('welcome-assistant')).toMatchObject({ verb: 'help.next' });
  expect(first('welcome-coach')).toMatchObject({
    verb: 'help.pairs',
    title: t.bot.welcome.to.coached,
  });
  expect(first('welcome-sponsor')).toMatchObject({ url: `${TAB}/sponsor` });
  expect(first('welcome-manager')).toMatchObject({ url: `${TAB}/programmes` });
  expect(first('welcome-invited')).toMatchObject({ verb: 'enrol', data: { programmeId: 'p-1' } });
  expect(first('welcome-stranger')).toMatchObject({ verb: 'help.show' });
});
