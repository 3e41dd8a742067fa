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

export default defineConfig([
  { ...files, format: 'esm', entry: ['src/**/*.ts', '!src/view/**', '!src/model/json-schema.ts'] },
  {
    ...files,
    format: 'cjs',
    entry: ['src/**/*.ts', '!src/view/**', '!src/cli/**', '!src/model/json-schema.ts'],
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
    },
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
    clean: false,
    silent: true,
  },
]);
