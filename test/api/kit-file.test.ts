import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readKitFile } from '../../src/api/kit-file.ts';
import { problemOf } from '../../src/api/problem.ts';
import { KIT_FAULTS } from '../../src/domain/kit/fault.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';
import { kitFr } from '../../src/locales/kit.fr.ts';
import { KitFileShape } from '../../src/wire/kit.ts';
import { faultsOfFrench } from '../kit-french.ts';

type Json = Record<string, unknown>;
const kit = (change: (module: Json) => void = () => undefined): Json => {
  const module = structuredClone(wellBeing) as unknown as Json;
  change(module);
  return {
    format: 'binome-kit',
    formatVersion: 1,
    exportedAt: '2026-11-22T09:00:00.000Z',
    programme: 'Ici',
    modules: [module],
  };
};
const refusal = (text: string) => {
  const read = readKitFile(text);
  if (read.ok) throw new Error('was taken');
  return read.error;
};
const first = (change: (module: Json) => void) =>
  (refusal(JSON.stringify(kit(change))).faults ?? [])[0];

describe('reading a kit file', () => {
  test('takes what an export gives, with or without a byte order mark', () => {
    const text = JSON.stringify(kit());
    for (const each of [text, `\uFEFF${text}`, JSON.stringify(kit(), null, 2)]) {
      expect(readKitFile(each)).toEqual({ ok: true, value: { modules: [wellBeing] } });
    }
  });

  test('names line and column of what is not JSON', () => {
    const error = refusal('{\n  "format": "binome-kit",\n  oops\n}');
    expect(error).toEqual({ code: 'kit_not_json', details: ['3', '3'] });
    expect(problemOf(error, 'fr').body.message).toContain('ligne 3, colonne 3');
    expect(refusal('{"format":').code).toBe('kit_not_json');
    expect(refusal('').details).toEqual(['1', '1']);
  });

  test.each([
    ['[]', 'kit_not_a_kit'],
    ['null', 'kit_not_a_kit'],
    ['{"format":"another"}', 'kit_not_a_kit'],
    ['{"format":"binome-kit","formatVersion":2}', 'kit_newer'],
    ['{"format":"binome-kit","formatVersion":1}', 'kit_invalid'],
  ])('%s is refused: %s', (text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  test('says of each field what is wrong with it', () => {
    expect(first((m) => delete m.level)).toEqual({ path: 'modules[0].level', code: 'missing' });
    expect(first((m) => delete m.plan)).toEqual({ path: 'modules[0].plan', code: 'missing' });
    expect(first((m) => (m.minutes = '45'))).toEqual({
      path: 'modules[0].minutes',
      code: 'wrong_type',
      expected: 'number',
      found: 'string',
    });
    expect(first((m) => (m.level = 'hard'))).toMatchObject({ code: 'not_allowed' });
    expect(first((m) => (m.colour = 'red'))).toMatchObject({
      path: 'modules[0]',
      code: 'unknown_field',
      found: 'colour',
    });
    expect(first((m) => ((m.questionnaire as Json[])[0] = { kind: 'essay' }))).toMatchObject({
      path: 'modules[0].questionnaire[0].kind',
      code: 'not_allowed',
    });
    expect(first((m) => (m.asOf = 'x'.repeat(20_001)))).toMatchObject({
      code: 'too_long',
      found: 20_001,
    });
  });

  test('takes a module that is in one language alone, with the other left out', () => {
    const alone = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(alone);
      if (typeof node !== 'object' || node === null) return node;
      if ('fr' in node && 'en' in node) return { fr: alone(node.fr) };
      return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, alone(each)]));
    };
    const text = JSON.stringify({
      ...kit(),
      modules: [{ ...(alone(wellBeing) as Json), only: 'fr' }],
    });
    const read = readKitFile(text);
    const module = read.ok ? read.value.modules[0] : undefined;
    expect(module?.content).toEqual({ fr: wellBeing.content.fr, en: wellBeing.content.fr });
    // Without a word about the language, both have to be there.
    expect(refusal(text.replace('"only":"fr"', '"asOf":"2026-01"')).faults).toContainEqual({
      path: 'modules[0].content.en',
      code: 'missing',
    });
    expect(first((m) => (m.only = 'de'))).toMatchObject({ code: 'not_allowed' });
  });

  test('a key that means something to the engine is only an unknown field', () => {
    const text = JSON.stringify(kit()).replace('"level"', '"__proto__":{"a":1},"level"');
    const taken = readKitFile(text);
    expect(taken.ok ? Object.keys(taken.value.modules[0] ?? {}) : taken.error.code).not.toContain(
      '__proto__',
    );
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

test('every fault has words that say what is wrong and how to mend it, in both languages', () => {
  for (const code of KIT_FAULTS) {
    const fault = { path: 'modules[0]', code, expected: 4, found: 5 };
    for (const locale of ['fr', 'en'] as const) {
      const { body } = problemOf({ code: 'kit_invalid', faults: [fault] }, locale);
      expect(body.fields).toHaveLength(1);
      expect(body.fields?.[0]?.message).not.toContain('undefined');
    }
  }
});

test('what is said of the kit in French keeps to French typography', () => {
  const said = [
    ...Object.values(kitFr.refusal).flatMap(({ message, remedy }) => [message, remedy]),
    ...Object.values(kitFr.fault).map((words) => words({ expected: 4, found: 5 })),
    ...Object.values(kitFr.level),
    ...Object.values(kitFr.origin),
  ];
  expect(said.flatMap(faultsOfFrench)).toEqual([]);
});

test('the published JSON Schema is that of the files which are read', async () => {
  const schema = { $id: 'binome-kit-1', ...z.toJSONSchema(KitFileShape) };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../docs/kit-schema.json');
});
