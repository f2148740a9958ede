// The build: static files that work from any folder, under a strict content security policy.
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/lib/csp.mjs';

/** Writes the policy into the built page. Not in development, where Vite itself needs inline styles. */
function policyMeta(): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', injectTo: 'head-prepend', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy } },
    ],
  };
}

const otherLocale = '(?!en-US)[a-z]{2}-[A-Z]{2}';
const importLine = new RegExp(`^import .*/${otherLocale}\\.mjs";$`, 'gm');
const entryLine = new RegExp(`^\\s*"${otherLocale}": .*$`, 'gm');

/** Leaves React Aria's own strings in English only: the other languages are a third of what it weighs. */
function englishAria(): Plugin {
  return {
    name: 'english-aria',
    apply: 'build',
    transform: {
      filter: { id: /react-(aria|stately|aria-components)\/dist\/private\/.*intlStrings\.mjs$/ },
      handler: (code) => ({ code: code.replace(importLine, '').replace(entryLine, ''), map: null }),
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [policyMeta(), englishAria()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // Pixi would fetch an inlined picture as a data: address, which the policy forbids
    sourcemap: false,
    manifest: true, // read by scripts/checkBundle.mjs
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
});
