import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A file of this folder with all it needs, as one script for a browser. `contender` gives the file that stands for `contender.js`. */
export async function bundled(entry: string, contender?: string): Promise<string> {
  return textOf({ entryPoints: [pathOf(entry)] }, contender);
}

/** How large a module is when a page bundles it, in kB. */
export async function bundledSize(module: string): Promise<number> {
  const folder = pathOf('.');
  const stdin = {
    contents: `import * as all from ${JSON.stringify(module)}; globalThis.all = all;`,
    resolveDir: folder,
  };
  return Buffer.byteLength(await textOf({ stdin })) / 1000;
}

async function textOf(input: Parameters<typeof build>[0], contender?: string): Promise<string> {
  const { outputFiles } = await build({
    ...input,
    tsconfig: pathOf('../../../tsconfig.json'),
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error' },
    external: ['web-worker'],
    plugins: contender === undefined ? [] : [standIn(pathOf(contender))],
  });
  return outputFiles![0]!.text;
}

function standIn(path: string): Plugin {
  return {
    name: 'contender',
    setup: ({ onResolve }) => {
      onResolve({ filter: /\/contender\.js$/ }, () => ({ path }));
    },
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
