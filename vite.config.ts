// The build: static files that work from any folder, under a strict content security policy.
import { defineConfig, type Plugin } from 'vite';
import { policyOf } from './scripts/lib/csp.mjs';
import { shippedScenarios } from './scripts/lib/shippedScenarios.ts';
import { writtenHome } from './scripts/lib/writtenHome.ts';

/** Writes the policy into the built page. Not in development, where Vite itself needs inline styles. */
function policyMeta(): Plugin {
  return {
    name: 'policy-meta',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        { tag: 'meta', injectTo: 'head-prepend', attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(html) } },
      ],
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [shippedScenarios(), writtenHome(), policyMeta()],
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
