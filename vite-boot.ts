import { dirname, resolve } from 'node:path';
import { build, type HtmlTagDescriptor, type Plugin, type Rolldown, type UserConfig } from 'vite';

interface BootParts {
  /** The first script. */
  readonly boot: string;
  /** The module that it ends in: whatever that one needs is asked for while the page is read. */
  readonly main: string;
  readonly shared: UserConfig;
}

/** Stands in the built script for a module of the other build, whose file is not named yet. */
const LATER = '/@later';

/**
 * Puts the first script into the page `tab/index.html` itself, which saves a telephone a round trip before
 * it can shake hands with Teams, and lets the page ask for the rest while it is read. Its dynamic imports
 * are files of the main build.
 */
export function bootInPage({ boot, main, shared }: BootParts): Plugin {
  return {
    name: 'boot-in-page',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {}, path }) {
        if (!path.endsWith('/tab/index.html')) return html;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const addressOf = (chunk: Rolldown.OutputChunk) => `${shared.base ?? '/'}${chunk.fileName}`;
        const script = (await builtAlone(boot, shared)).replaceAll(
          /\/@later(\/[\w./-]+)/gu,
          (_whole, module: string) => addressOf(chunkOf(chunks, module)),
        );
        return [
          ...reachedFrom(chunks, main).map((chunk): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: addressOf(chunk) },
            injectTo: 'head',
          })),
          // The end of a script element ends it inside a text of the script, too.
          {
            tag: 'script',
            attrs: { type: 'module' },
            children: script.replaceAll('</script', '<\\/script'),
            injectTo: 'body',
          },
        ];
      },
    },
  };
}

async function builtAlone(boot: string, shared: UserConfig): Promise<string> {
  const built = await build({
    ...shared,
    configFile: false,
    logLevel: 'silent',
    plugins: [laterFilesOf(boot)],
    build: { write: false, modulePreload: false, rolldownOptions: { input: boot } },
  });
  const [script, ...others] = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []));
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error('The first script must be one file: import what comes later dynamically.');
  }
  return script.code.trim();
}

function laterFilesOf(boot: string): Plugin {
  return {
    name: 'later-files',
    enforce: 'pre',
    resolveId(specifier, importer, { kind }) {
      if (importer !== boot || kind !== 'dynamic-import') return null;
      return { id: `${LATER}${resolve(dirname(boot), specifier)}`, external: 'absolute' };
    },
  };
}

/** The chunk that a module is an entry of, or else the one that it stands in. */
function chunkOf(chunks: readonly Rolldown.OutputChunk[], module: string): Rolldown.OutputChunk {
  const found =
    chunks.find(({ facadeModuleId }) => facadeModuleId === module) ??
    chunks.find(({ moduleIds }) => moduleIds.includes(module));
  if (found === undefined) throw new Error(`The build has no file with ${module}.`);
  return found;
}

/** The chunk of a module, and all that it imports before it runs. */
export function reachedFrom(
  chunks: readonly Rolldown.OutputChunk[],
  module: string,
): readonly Rolldown.OutputChunk[] {
  const reached = new Set([chunkOf(chunks, module)]);
  for (const { imports } of reached) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  }
  return [...reached];
}
