import { defineConfig } from 'vitest/config';

/** Tests that change what others would find: what is loaded, the process, what is global; and those that need much of a machine. */
const ALONE = [
  'test/{bench,cli,docs,examples,package,view}/**/*.test.ts',
  'test/formats/bundle/missing-package.test.ts',
];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 60_000,
    // A worker for every core, as nothing else is waited for; one less where nothing is said, which of two is half.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // Most files change nothing that others see: what they import is loaded once for all.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
    ],
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
