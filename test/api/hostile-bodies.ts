import { z } from 'zod';
import type { Endpoint } from '../../src/api/endpoint.ts';

/** What people and files may bring, of which nothing may ever fire. */
export const HOSTILE: readonly string[] = [
  '**gras** [lien](https://evil.example) ![i](https://evil.example/i.png)',
  '{{DATE(2026-11-21T09:00:00Z, SHORT)}}',
  '=HYPERLINK("https://evil.example";"Prime")',
  '+1+cmd|/c calc!A1',
  '@SUM(1;2)',
  '\t=1+1\r\n=2',
  '<script>alert(1)</script><img src=x onerror=alert(2)>&amp;<at>tous</at>',
  '\u202Eetsap\u202C \u2067droite\u2069 \u200Fx',
  'a\u0000b\u0007c\u001B[31m',
  '\uD800 seul',
  '__proto__',
  '$' + "{7*7} %s %n ' OR 1=1 --",
  'é'.repeat(70_000),
  '👩‍👩‍👧'.repeat(300),
];

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * A body that an endpoint would take as far as its shape goes, with a hostile text wherever a text
 * may be anything. Where the schema has alternatives, one turn takes one and the next another.
 */
export function hostileBody({ body }: Endpoint, text: string, turn: number): unknown {
  if (body === undefined) return undefined;
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return valueOf(schema, { text, turn, root: schema });
}

interface Making {
  readonly text: string;
  /** Which alternative is taken where there are several. */
  readonly turn: number;
  readonly root: Schema;
}

function valueOf(given: Schema, making: Making): unknown {
  const schema = named(given, making.root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[making.turn % schema.enum.length];
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return valueOf(schemaAt(options, making.turn), making);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, making);
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
        valueOf(schemaAt(Array.isArray(schema.items) ? schema.items : [schema.items], 0), making),
      );
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return making.turn % 2 === 0;
    case 'null':
      return null;
    default:
      return textOf(schema, making.text);
  }
}

function named(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : schemaAt([root.$defs?.[name]], 0);
}

function schemaAt(all: readonly unknown[], turn: number): Schema {
  const one = all[turn % all.length];
  return isSchema(one) ? one : {};
}

function isSchema(one: unknown): one is Schema {
  return typeof one === 'object' && one !== null;
}

function objectOf(schema: Schema, making: Making): unknown {
  const values = Object.entries(schema.properties ?? {}).map(
    ([name, value]) => [name, valueOf(schemaAt([value], 0), making)] as const,
  );
  const others = schema.additionalProperties;
  if (typeof others !== 'object') return Object.fromEntries(values);
  return Object.fromEntries([...values, [making.text, valueOf(others, making)]]);
}

const PLAIN = [
  '2026-12-10T13:00:00.000Z',
  '2026-12-10T13:00',
  '2026-12-10',
  '13:00',
  'quelquun@contoso.example',
  'https://lms.example/path',
  'fr',
  'a',
  '1',
];

/** The hostile text where it fits, cut to size, and else something of the form that is asked for. */
function textOf({ pattern, format, maxLength }: Schema, text: string): string {
  const cut = text.slice(0, maxLength ?? text.length);
  if (pattern === undefined && format === undefined) return cut;
  const form = new RegExp(pattern ?? '^https?://', 'u');
  return [cut, ...PLAIN].find((one) => form.test(one)) ?? cut;
}
