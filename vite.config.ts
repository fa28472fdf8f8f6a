import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { compressed } from './vite-compressed.ts';
import { noJsonSchema } from './vite-no-json-schema.ts';

/** Pages live in the room that owns them; the server finds them side by side as tab and frame. */
function pagesSideBySide(): Plugin {
  const names: Record<string, string> = {
    'tab/index.html': 'index.html',
    'local/frame/index.html': 'frame.html',
  };
  return {
    name: 'pages-side-by-side',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (!file.fileName.endsWith('.html')) continue;
        file.fileName = names[file.fileName] ?? basename(file.fileName);
      }
    },
  };
}

const TAB = join(import.meta.dirname, 'src', 'tab');
const LOCALES = join(import.meta.dirname, 'src', 'locales');
const BOOT = join(TAB, 'boot.ts');
const MAIN = join(TAB, 'main.tsx');
/** What most people land on. What a manager lands on has more to it, which nobody else should pay for. */
const FIRST_ROUTES = ['mentoring', 'planning', 'sponsor'].map((room) =>
  join(TAB, room, 'routes.tsx'),
);
const FIRST_WORDS = ['tab', 'labels', 'mentoring', 'together'];

const SHARED: UserConfig = { root: 'src', base: '/tab/', publicDir: false };
const INPUT = { tab: 'src/tab/index.html', frame: 'src/local/frame/index.html' };

/**
 * Which file a module of the first route goes into. A request costs half a second on a telephone:
 * one small file shakes hands with Teams, one holds what people land on, one the words of a language.
 * Who needs what is only known once unused code is gone: a first build, split as the bundler likes,
 * tells.
 */
async function filesOfFirstRoute(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    ...SHARED,
    configFile: false,
    logLevel: 'silent',
    plugins: [noJsonSchema(), react()],
    build: { write: false, minify: false, rolldownOptions: { input: INPUT } },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const modulesFrom = (module: string): readonly string[] =>
    reachedFrom(chunks, module).flatMap(({ moduleIds }) => moduleIds);
  const files = new Map<string, string>();
  for (const start of [MAIN, ...FIRST_ROUTES]) {
    for (const id of modulesFrom(start)) files.set(id, 'first');
  }
  for (const id of modulesFrom(BOOT)) files.set(id, 'boot');
  // The page and its entry act when they are loaded, and the local frame loads the other two as well.
  for (const acting of [BOOT, join(TAB, 'index.html')]) files.delete(acting);
  for (const locale of ['fr', 'en']) {
    for (const name of FIRST_WORDS) {
      files.set(join(LOCALES, `${name}.${locale}.ts`), `words-${locale}`);
    }
  }
  return files;
}

/** The chunk that holds a module, and all that it imports before it runs. */
function reachedFrom(
  chunks: readonly Rolldown.OutputChunk[],
  module: string,
): readonly Rolldown.OutputChunk[] {
  const start = chunks.find(({ moduleIds }) => moduleIds.includes(module));
  const reached = new Set(start === undefined ? [] : [start]);
  for (const { imports } of reached) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
  }
  return [...reached];
}

/** The boot script asks for the rest when it runs; the page asks for it while it is read. */
function restAskedForAtOnce(): Plugin {
  return {
    name: 'rest-asked-for-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        if (!path.endsWith('/tab/index.html')) return html;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        return reachedFrom(chunks, MAIN)
          .filter(({ fileName }) => !html.includes(fileName))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `${SHARED.base}${fileName}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

export default defineConfig(async () => {
  const files = await filesOfFirstRoute();
  return {
    ...SHARED,
    plugins: [noJsonSchema(), react(), pagesSideBySide(), restAskedForAtOnce(), compressed()],
    build: {
      outDir: '../build/tab',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // The budget of the first route is read from it.
      manifest: true,
      // The content security policy forbids inline scripts, and browsers that Teams supports preload natively.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: INPUT,
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'first-route', name: (id: string) => files.get(id) ?? null }],
          },
        },
      },
    },
  };
});
