import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What package.json says. */
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<
    Record<string, string | Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
};

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command to its end and never throws because of its exit code. */
export function run(command: string, words: readonly string[], folder: string = ROOT): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(command, words, options, (error, output, errors) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output, errors: error && errors === '' ? error.message : errors });
    });
  });
}

/** A new empty folder, which is removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs the project as npm would publish it and returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  requireBuild();
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { code, output, errors } = await run('npm', words);
  if (code !== 0) throw new Error(`npm pack failed:\n${errors}`);
  const [packed] = JSON.parse(output) as [{ filename: string }];
  return join(folder, packed.filename);
}

/** Throws when a file that package.json promises has not been built. */
export function requireBuild(): void {
  const missing = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target).flatMap(Object.values)))
    .filter((path) => !existsSync(join(ROOT, path)));
  if (missing.length > 0)
    throw new Error(`run "npm run build" first: there is no ${missing.join(' and no ')}`);
}
