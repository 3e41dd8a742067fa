import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

type Options = { input?: string; mark?: Surroundings['output']['mark'] } & Partial<
  Omit<Surroundings, 'input'>
>;

/** Runs the command with words, and gives what it said. */
export async function runWith(
  words: readonly string[],
  { input = '', mark = (_, text) => text, ...changes }: Options = {},
) {
  const said: { output: string[]; errors: string[] } = { output: [], errors: [] };
  const writer = (pieces: string[]) => ({ write: (text: string) => void pieces.push(text), mark });
  const code = await run(words, {
    output: writer(said.output),
    errors: writer(said.errors),
    input: (async function* () {
      if (input !== '') yield Buffer.from(input);
    })(),
    width: undefined,
    folder: process.cwd(),
    now: '2026-06-30T12:00:00Z',
    ticks: () => 0,
    isInteractive: false,
    version: '1.2.3',
    ...changes,
  });
  return { code, output: said.output.join(''), errors: said.errors.join('') };
}

/** Makes a file of that name in a new folder. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'service-chain-')), name);
  writeFileSync(path, content);
  return path;
}

/** Makes a new folder with files of those names and contents. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
