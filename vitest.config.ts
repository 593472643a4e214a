import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // The example in the README imports the package by its name.
    alias: { entente: fileURLToPath(new URL('src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['test/**/*.test.ts'],
    // Whole ledgers are built in some tests, on machines with two cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
