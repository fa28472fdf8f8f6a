import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkModule } from '../../../src/domain/kit/check.ts';
import { BUILT_IN_MODULES } from '../../../src/kit/built-in.ts';
import { wellBeing } from '../../../src/kit/well-being/module.ts';
import {
  areWhole,
  at,
  draftOf,
  inLanguage,
  isSame,
  isSamePart,
  LANGUAGES,
  minutesTyped,
  PART_NAMES,
  partAt,
  placeName,
  swapped,
  textsOf,
  withAt,
  withList,
  withPart,
} from '../../../src/tab/kit-editor/draft.ts';
import { keptPlace } from '../../../src/tab/kit-editor/kept-text.ts';
import { NewModuleShape, type ModuleDraftWire } from '../../../src/wire/kit.ts';

const DRAFT: ModuleDraftWire = draftOf(structuredClone(wellBeing) as Parameters<typeof draftOf>[0]);
const parsed = (draft: ModuleDraftWire) =>
  NewModuleShape.safeParse({ module: draft, publish: false }).success;

describe('minutes as they are typed', () => {
  test.each([
    ['45', 45, true],
    ['1.5', 1.5, false],
    ['0.4', 0.4, false],
    ['-3', -3, false],
    ['', 0, true],
    ['1e999', 0, true],
  ])('« %s » is %d, and whole: %s', (typed, minutes, isWhole) => {
    expect(minutesTyped(typed)).toBe(minutes);
    expect(areWhole(minutesTyped(typed))).toBe(isWhole);
  });
});

describe('a place in a module', () => {
  test('is read, written and named as the server names it', () => {
    const place = inLanguage(['plan', 1, 'text', '*', 'say'], 'fr');
    expect(placeName(place)).toBe('plan[1].text.fr.say');
    expect(at(DRAFT, place)).toBe(wellBeing.plan[1]?.text.fr.say);
    const written = withAt(DRAFT, place, 'Autre chose');
    expect(at(written, place)).toBe('Autre chose');
    expect(at(DRAFT, place)).not.toBe('Autre chose');
    expect(at(written, inLanguage(['plan', 1, 'text', '*', 'say'], 'en'))).toBe(
      wellBeing.plan[1]?.text.en.say,
    );
  });

  test('that is nowhere is nothing, and a field may be taken away', () => {
    expect(at(DRAFT, ['plan', 99, 'text'])).toBeUndefined();
    const only = withAt(DRAFT, ['only'], 'fr');
    expect(only.only).toBe('fr');
    expect(withAt(only, ['only'], undefined)).toEqual(DRAFT);
    expect('only' in withAt(only, ['only'], undefined)).toBe(false);
  });

  test('belongs to a part, whatever the server finds wrong', () => {
    const empty = {
      ...wellBeing,
      topicIds: ['nowhere'],
      minutes: 0,
      asOf: '',
      figures: [
        { text: { fr: '', en: '' }, source: { name: '', title: '', url: '', published: '' } },
      ],
      plan: [],
      questionnaire: [],
      content: LANGUAGES.reduce(
        (so, locale) => ({
          ...so,
          [locale]: {
            ...wellBeing.content[locale],
            title: '',
            why: [],
            exercises: [],
            reading: [],
          },
        }),
        wellBeing.content,
      ),
    };
    const faults = checkModule(empty, new Set()).filter(({ path }) => path !== 'id');
    expect(faults.length).toBeGreaterThan(12);
    for (const { path } of faults) expect([path, partAt(path)]).not.toEqual([path, undefined]);
    expect(partAt('content.fr.whyever')).toBeUndefined();
  });
});

describe('lists', () => {
  const LISTS = [
    ['content', '*', 'why'],
    ['content', '*', 'exercises', 0, 'steps'],
    ['questionnaire', 0, 'text', '*', 'choices'],
    ['plan'],
    ['figures'],
  ];
  const lengths = (draft: ModuleDraftWire, place: readonly (string | number)[]) =>
    LANGUAGES.map((locale) => (at(draft, inLanguage(place, locale)) as unknown[]).length);

  test('get longer, shorter and in another order alike in both languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), fc.nat(), fc.nat(), (place, one, other) => {
        const [before = 0] = lengths(DRAFT, place);
        const [a, b] = [one % before, other % before];
        const shorter = withList(DRAFT, place, (list) => list.filter((_each, n) => n !== a));
        expect(lengths(shorter, place)).toEqual([before - 1, before - 1]);
        const turned = withList(DRAFT, place, (list) => swapped(list, a, b));
        expect(lengths(turned, place)).toEqual([before, before]);
        expect(withList(turned, place, (list) => swapped(list, a, b))).toEqual(DRAFT);
        expect(parsed(shorter) && parsed(turned)).toBe(true);
      }),
    );
  });
});

describe('parts', () => {
  test('together are the whole module, and each can be taken from another text', () => {
    const other = withAt(
      withAt(DRAFT, ['plan', 0, 'minutes'], 7),
      ['content', 'fr', 'title'],
      'Autre',
    );
    expect(isSame(DRAFT, other)).toBe(false);
    expect(PART_NAMES.filter((part) => !isSamePart(DRAFT, other, part))).toEqual(['about', 'plan']);
    const merged = withPart(DRAFT, 'plan', other);
    expect(merged.plan[0]?.minutes).toBe(7);
    expect(merged.content.fr.title).toBe(DRAFT.content.fr.title);
    const whole = PART_NAMES.reduce((so, part) => withPart(so, part, other), DRAFT);
    expect(whole).toEqual(other);
  });

  test('name every text that they hold', () => {
    const texts = PART_NAMES.flatMap((part) => [...textsOf(DRAFT, part).keys()]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain('content.en.reading[0].url');
    expect(texts).toContain('questionnaire[0].text.fr.choices[0]');
  });
});

test('a module in one language opens with nothing in the other, in the same shape', () => {
  for (const module of BUILT_IN_MODULES) {
    const alone = draftOf({ ...structuredClone(module), only: 'fr' } as Parameters<
      typeof draftOf
    >[0]);
    expect(parsed(alone)).toBe(true);
    expect(alone.content.fr).toEqual(module.content.fr);
    expect(alone.content.en.title).toBe('');
    expect(alone.content.en.why).toEqual(module.content.fr.why.map(() => ''));
    expect(alone.plan.every(({ text }) => text.en.say === '' && text.fr.say !== '')).toBe(true);
    expect(alone.figures.map(({ source }) => source)).toEqual(module.figures.map((f) => f.source));
  }
});

describe('what was not saved', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
      kept,
    };
  };
  const TEXT = { draft: DRAFT, base: DRAFT, at: '2026-11-23T09:00:00.000Z' };

  test('is there again after a reload, for this person and module alone, until it is let go', () => {
    const storage = store();
    const place = keptPlace('nadia.programme.module', () => storage);
    expect(place.read()).toBeUndefined();
    expect(place.keep(TEXT)).toBe(true);
    expect(keptPlace('nadia.programme.module', () => storage).read()).toEqual(TEXT);
    expect(keptPlace('karl.programme.module', () => storage).read()).toBeUndefined();
    place.forget();
    expect(place.read()).toBeUndefined();
  });

  test('that is too long to be saved is there all the same, for its author to shorten', () => {
    const long = { ...DRAFT, asOf: 'x'.repeat(20_001) };
    const storage = store();
    keptPlace('x', () => storage).keep({ ...TEXT, draft: long });
    expect(keptPlace('x', () => storage).read()?.draft).toEqual(long);
  });

  test('is let go when it is not ours, and nothing breaks where a frame may keep nothing', () => {
    const storage = store();
    for (const text of ['', '{', '[]', '"x"', '{"draft":1}']) {
      storage.kept.set('binome.kit.x', text);
      expect(keptPlace('x', () => storage).read()).toBeUndefined();
    }
    const { plan: _plan, ...withoutPlan } = DRAFT;
    for (const draft of [withoutPlan, { ...DRAFT, content: { fr: DRAFT.content.fr } }]) {
      storage.kept.set('binome.kit.x', JSON.stringify({ ...TEXT, draft }));
      expect(keptPlace('x', () => storage).read()).toBeUndefined();
    }
    const refused = keptPlace('x', () => {
      throw new Error('SecurityError');
    });
    expect(refused.keep(TEXT)).toBe(false);
    refused.forget();
    expect(refused.read()).toBeUndefined();
  });
});
