import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { MAP_STYLE } from '../../src/report/blueprint/style.js';
import { PAGE_STYLE } from '../../src/report/web-page/page-style.js';
import { type Generated, isStarted, write } from './generated.js';

/** The script of the page that `toHtml` writes, bundled out of `src/view`, and what its policy knows script and style by. */
export const pageScript: Generated = {
  path: 'src/report/web-page/built/page-script.ts',
  make: async () => {
    const script = await bundled();
    return [
      '// Made of src/view by docs/generate/page-script.ts; not to be edited.\n',
      '/** What runs in a page. */',
      `export const PAGE_SCRIPT = ${JSON.stringify(script)};\n`,
      '/** What the policy of a page knows its script by. */',
      `export const PAGE_SCRIPT_HASH = '${hashOf(script)}';\n`,
      '/** What the policy of a page knows its style by. */',
      `export const PAGE_STYLE_HASH = '${hashOf(MAP_STYLE + PAGE_STYLE)}';\n`,
    ].join('\n');
  },
};

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/view/page.tsx', import.meta.url))],
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8' },
    ...{ legalComments: 'none', logLevel: 'error' },
    // The policy of the page forbids to make code out of text; zod is told not to try.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
  });
  return outputFiles[0]!.text.trimEnd();
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

if (isStarted(import.meta.url)) await write(pageScript);
