import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  root: 'src',
  base: '/tab/',
  publicDir: false,
  plugins: [react(), pagesSideBySide()],
  build: {
    outDir: '../build/tab',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The content security policy forbids inline scripts, and browsers that Teams supports preload natively.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { tab: 'src/tab/index.html', frame: 'src/local/frame/index.html' } },
  },
});
