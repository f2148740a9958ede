// The tests in three projects: `unit` in Node, `browser` mounts components in a real Chromium, `e2e` drives the built product with one.
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, launchArgs } from './scripts/lib/browser.mjs';
import { shippedScenarios } from './scripts/lib/shippedScenarios.ts';

const executablePath = findBrowser();

export default defineConfig({
  server: { watch: null },
  test: {
    attachmentsDir: 'test-results/attachments',
    projects: [
      {
        plugins: [shippedScenarios()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/e2e/**'],
          environment: 'node',
          isolate: false, // tables and scenarios are read once for each worker; no test leaves anything behind in a module
          maxWorkers: '100%', // one for each core: the unit tests run alone
          testTimeout: 120_000, // like all limits here a guard against hanging, not a measure
          server: { deps: { inline: ['jsonc-parser'] } }, // its ESM build does not load in plain Node
        },
      },
      {
        plugins: [shippedScenarios()],
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            'lucide-react',
            'axe-core',
            'pixi.js',
            'pixi.js/unsafe-eval',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            expect: {
              toMatchScreenshot: {
                // kept beside the test; what differs is shown in test-results
                resolveScreenshotPath: ({ root, testFileDirectory, arg, ext }) => join(root, testFileDirectory, 'pictures', `${arg}${ext}`),
                resolveDiffPath: ({ root, arg, ext }) => join(root, 'test-results', 'pictures', `${arg}${ext}`),
                comparatorOptions: { allowedMismatchedPixels: 30 },
              },
            },
            provider: playwright({ launchOptions: { args: launchArgs, ...(executablePath && { executablePath }) } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/harness/globalSetup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2, // each with pages of its own in the one browser; pictures are drawn in software, on the cores of the machine
        },
      },
    ],
  },
});
