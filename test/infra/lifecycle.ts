import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value of the part of YAML that `teamsapp.yml` is written in: maps, lists, plain and quoted scalars. */
export type Yaml = string | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Reads such a file of the tree's root. Throws on a line that is none of a map or a list. */
export function readYaml(name: string): Yaml {
  const text = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    // An item of a list is a dash, and what stands behind it on a line of its own.
    .flatMap((line): Line[] => {
      const indent = line.search(/\S/u);
      const rest = line.slice(indent);
      if (!rest.startsWith('- ')) return [{ indent, text: rest }];
      return [
        { indent, text: '-' },
        { indent: indent + 2, text: rest.slice(2) },
      ];
    });
  return blockOf(lines);
}

function blockOf(lines: readonly Line[]): Yaml {
  const [first] = lines;
  if (first === undefined) return '';
  const starts = lines.flatMap(({ indent }, at) => (indent === first.indent ? [at] : []));
  const blocks = starts.map((start, n) => lines.slice(start, starts[n + 1]));
  if (first.text === '-') return blocks.map(([, ...inner]) => blockOf(inner));
  return Object.fromEntries(
    blocks.map(([head, ...inner]) => {
      const [, key = '', value = ''] = /^(\w+):(?: (.*))?$/u.exec(head?.text ?? '') ?? [];
      if (key === '') throw new Error(`not a line of a map: ${head?.text ?? ''}`);
      return [key, inner.length > 0 ? blockOf(inner) : scalarOf(value)];
    }),
  );
}

function scalarOf(text: string): Yaml {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.replace(/^(['"])(.*)\1$/u, '$2');
}
