import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 60_000,
    // A worker for every core, as nothing else is waited for; one less where nothing is said, which of two is half.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // What runs in a browser, and what is made of it.
      exclude: ['src/view/**', 'src/report/web-page/built/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95, functions: 95, branches: 90, statements: 95 },
    },
  },
});
