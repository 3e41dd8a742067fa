import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The script of an application that imports this library as its users do, bundled out of the source. */
export async function appScript(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: code,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    alias: Object.fromEntries(
      ['', '/rules', '/view'].map((room) => [
        `service-chain${room}`,
        fileURLToPath(new URL(`../../src${room}/index.ts`, import.meta.url)),
      ]),
    ),
    tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    // As an application does under a policy that forbids to make code out of text.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    ...{ bundle: true, write: false, format: 'iife', logLevel: 'error', charset: 'utf8' },
  });
  return outputFiles[0]!.text;
}
