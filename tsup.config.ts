import { defineConfig, type Options } from 'tsup';

/** One output file per source file, so that a bundler can leave out what an import does not need. */
const files = {
  target: 'es2023',
  splitting: true,
  clean: false,
  silent: true,
  esbuildOptions: (options) => {
    options.chunkNames = 'chunks/[name]-[hash]';
  },
} satisfies Options;

/** What the page alone has is bundled into it. */
const SOURCE = ['src/**/*.{ts,tsx}', '!src/view/{page,address-store}.{ts,tsx}', '!src/model/json-schema.ts'];

export default defineConfig([
  { ...files, format: 'esm', entry: [...SOURCE] },
  {
    ...files,
    format: 'cjs',
    entry: [...SOURCE, '!src/cli/**'],
  },
  {
    // What users import; only these get type declarations.
    entry: {
      index: 'src/index.ts',
      'text/index': 'src/text/index.ts',
      'rules/index': 'src/rules/index.ts',
      'report/index': 'src/report/index.ts',
      'formats/index': 'src/formats/index.ts',
      'mining/index': 'src/mining/index.ts',
      'view/index': 'src/view/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
    clean: false,
    silent: true,
  },
]);
