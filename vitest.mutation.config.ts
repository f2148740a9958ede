// The tests that mutants of the payer's sums are held against: quick ones with figures worked out by hand. The properties run in the suite itself.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  server: { watch: null },
  test: {
    include: ['tests/cycle/money.test.ts', 'tests/cycle/review/*.test.ts', 'tests/cycle/outcome/lateInterest.test.ts'],
    exclude: ['tests/cycle/review/*roperties.test.ts'],
    environment: 'node',
    testTimeout: 120_000, // mutants run beside other work; a guard, as in the suite
    server: { deps: { inline: ['jsonc-parser'] } },
  },
});
