import { defineConfig } from 'tsup';

/** One output file per source file, so that a bundler can leave out what an import does not need. */
const files = {
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'] as const,
  target: 'es2023',
  splitting: true,
  clean: false,
  esbuildOptions: (options: { chunkNames?: string }) => {
    options.chunkNames = 'chunks/[name]-[hash]';
  },
};

/** What users import; only these get type declarations. */
const entries = {
  entry: { index: 'src/index.ts', 'text/index': 'src/text/index.ts' },
  format: ['esm', 'cjs'] as const,
  dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: false,
};

export default defineConfig([
  { ...files, format: [...files.format] },
  { ...entries, format: [...entries.format] },
]);
