import type { z } from 'zod';
import { below, type KitFault } from '../domain/kit/fault.ts';
import { KIT_FORMAT, KIT_FORMAT_VERSION, type KitFile } from '../domain/kit/file.ts';
import { inOneLanguage } from '../domain/kit/one-language.ts';
import { LOCALES } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { KitFileShape } from '../wire/kit.ts';

/** Faults told at once: more would not be read. */
const MOST_FAULTS = 100;

/**
 * Reads the text of a kit file: JSON, of our format and of a version we know, every field in its
 * place. Whether modules keep their rules is for the use case to say.
 */
export function readKitFile(text: string): Result<Pick<KitFile, 'modules'>, Refusal> {
  const body = text.replace(/^\uFEFF/u, '');
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch (error) {
    return refuse({ code: 'kit_not_json', details: placeOf(error, body) });
  }
  const format = valueAt(raw, ['format']);
  const version = valueAt(raw, ['formatVersion']);
  if (format !== KIT_FORMAT) return refuse({ code: 'kit_not_a_kit' });
  if (typeof version === 'number' && version > KIT_FORMAT_VERSION) {
    return refuse({ code: 'kit_newer' });
  }
  const parsed = KitFileShape.safeParse(withBothLanguages(raw));
  if (parsed.success) return ok({ modules: parsed.data.modules });
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, raw));
  return refuse({ code: 'kit_invalid', faults: faults.slice(0, MOST_FAULTS) });
}

/** A module that says it is in one language alone may leave the other out. */
function withBothLanguages(raw: unknown): unknown {
  const modules = valueAt(raw, ['modules']);
  if (!Array.isArray(modules)) return raw;
  const whole = modules.map((module: unknown) => {
    const only = LOCALES.find((locale) => locale === valueAt(module, ['only']));
    return only === undefined ? module : inOneLanguage(module, only);
  });
  return { ...(raw as object), modules: whole };
}

/** Line and column of a syntax error, from 1; the end of the text when the engine names no place. */
function placeOf(error: unknown, text: string): readonly string[] {
  const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const lines = before.split('\n');
  return [String(lines.length), String((lines.at(-1) ?? '').length + 1)];
}

function faultsOf(issue: z.core.$ZodIssue, raw: unknown): readonly KitFault[] {
  const path = issue.path.reduce<string>(
    (so, part) => below(so, typeof part === 'number' ? part : String(part)),
    '',
  );
  const found = valueAt(raw, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, code: 'unknown_field', found: key }));
    case 'invalid_value':
      if (found === undefined) return [{ path, code: 'missing' }];
      return [{ path, code: 'not_allowed', expected: issue.values.map(String).join(', ') }];
    case 'invalid_union':
      return [{ path, code: 'not_allowed', expected: 'self-assessment, knowledge' }];
    case 'too_big':
      return [
        {
          path,
          code: issue.origin === 'array' ? 'too_many' : 'too_long',
          expected: Number(issue.maximum),
          found: typeof found === 'string' || Array.isArray(found) ? found.length : nameOf(found),
        },
      ];
    case 'invalid_type':
      return found === undefined
        ? [{ path, code: 'missing' }]
        : [{ path, code: 'wrong_type', expected: issue.expected, found: nameOf(found) }];
    default:
      return [{ path, code: 'wrong_type', expected: issue.code, found: nameOf(found) }];
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, part) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, part)
        ? (node as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    raw,
  );
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
