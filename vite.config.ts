import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { bootInPage, reachedFrom } from './vite-boot.ts';
import { compressed } from './vite-compressed.ts';

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
/** The words of all that people land on; those of what lies behind come with their pages. */
const FIRST_WORDS = ['tab', 'labels', 'mentoring', 'home', 'programmes', 'coach', 'health'];

const SHARED: UserConfig = { root: 'src', base: '/tab/', publicDir: false };
const INPUT = {
  tab: 'src/tab/index.html',
  frame: 'src/local/frame/index.html',
  // Asked for by the script inside the tab's page.
  main: MAIN,
};

/** What asks before something is lost: fetched behind every first page, and so no larger than it must be. */
const QUESTION = join(TAB, 'ui', 'confirm-dialog-surface.tsx');
/** Parts of a first page that not everybody sees: a file behind it, without what the other pages share. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  aside: ['mentoring/feedback-form.tsx', 'mentoring/proposal-part.tsx'],
  list: ['programmes/list-tools.tsx'],
};
/** What two pages and more lean on: Fluent's controls, without its charts, and parts of our own. */
const SHARED_BY_PAGES = [
  { name: 'controls', test: /[\\/]node_modules[\\/](?!.*(?:react-charts|chart-|d3-))/u },
  { name: 'parts', test: /[\\/]src[\\/](?:wire|tab[\\/](?:ui|programmes|mentoring))[\\/]/u },
] as const;

/**
 * Which file a module of the first route goes into. A request costs half a second on a telephone:
 * one file holds what people land on, one the words of a language.
 * Who needs what is only known once unused code is gone: a first build, split as the bundler likes,
 * tells.
 */
async function filesOfFirstRoute(): Promise<ReadonlyMap<string, string | null>> {
  const built = await build({
    ...SHARED,
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: INPUT, preserveEntrySignatures: 'allow-extension' },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const modulesFrom = (module: string): readonly string[] =>
    reachedFrom(chunks, module).flatMap(({ moduleIds }) => moduleIds);
  const files = new Map<string, string | null>();
  for (const id of modulesFrom(QUESTION)) files.set(id, 'question');
  // What a question needs as well comes with neither: it would bring the other.
  for (const [file, parts] of Object.entries(ASIDE)) {
    const modules = parts.flatMap((name) => modulesFrom(join(TAB, name)));
    for (const id of new Set(modules)) files.set(id, files.has(id) ? null : file);
  }
  for (const id of modulesFrom(MAIN)) files.set(id, 'first');
  // What keeps the keyboard's place comes behind every first page: it brings no other page's parts.
  files.set(join(TAB, 'ui', 'focus-heading.ts'), 'first');
  // Every catalogue counts: a file of its own would be a request more.
  files.set(join(LOCALES, 'plural.ts'), 'first');
  for (const locale of ['fr', 'en']) {
    for (const name of FIRST_WORDS) {
      files.set(join(LOCALES, `${name}.${locale}.ts`), `words-${locale}`);
    }
  }
  return files;
}

export default defineConfig(async (): Promise<UserConfig> => {
  const files = await filesOfFirstRoute();
  return {
    ...SHARED,
    plugins: [
      react(),
      pagesSideBySide(),
      bootInPage({ boot: BOOT, main: MAIN, shared: SHARED }),
      compressed(),
    ],
    build: {
      outDir: '../build/tab',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // In kB before zipping. What the first route weighs zipped is held by test/tab/shell/budget.test.ts.
      chunkSizeWarningLimit: 600,
      // The budget of the first route is read from it.
      manifest: true,
      // The content security policy knows one inline script, and browsers that Teams supports preload natively.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: INPUT,
        // The page's script calls what its entry exports.
        preserveEntrySignatures: 'allow-extension',
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { debugName: 'first-route', name: (id: string) => files.get(id) ?? null },
              // Forty small files of one page stand in line six at a time, and each costs a request.
              ...SHARED_BY_PAGES.map(({ name, test }) => ({
                debugName: name,
                test,
                minShareCount: 2,
                name: (id: string) => (files.has(id) ? null : name),
              })),
            ],
          },
        },
      },
    },
  };
});
