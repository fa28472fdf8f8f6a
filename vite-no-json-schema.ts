import type { Plugin } from 'vite';

/**
 * Zod's schemas carry the means to write themselves as JSON Schema, which no bundler can see is never
 * used: 8 kB of every first page. The API describes itself so; the tab only reads answers.
 */
export function noJsonSchema(): Plugin {
  return {
    name: 'no-json-schema',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/u },
      handler(code) {
        const names = [
          ...code.matchAll(/^export (?:const|function) (\w+)/gmu),
          ...code.matchAll(/^export \{ \w+ as (\w+) \}/gmu),
        ].map(([, name = '']) => name);
        if (!names.includes('createToJSONSchemaMethod') && !names.includes('toJSONSchema')) {
          throw new Error('zod has changed: look again at what writes JSON Schema.');
        }
        const refuse = `const absent = () => { throw new Error('No JSON Schema in the tab.'); };`;
        return `${refuse}\n${names.map((name) => `export const ${name} = () => absent;`).join('\n')}`;
      },
    },
  };
}
