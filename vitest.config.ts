// Tests: `unit` runs in Node, `browser` mounts components in Debian's Chromium.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [{ test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.browser.test.{ts,tsx}', 'tests/e2e/**'], environment: 'node' } }],
  },
});
