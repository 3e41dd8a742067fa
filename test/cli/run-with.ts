import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

/** The chain most runs are about. */
export const hotel = 'examples/harbour-hotel/chain.yaml';

type Options = { input?: string; mark?: Surroundings['output']['mark'] } & Partial<
  Omit<Surroundings, 'input'>
>;

/** Runs the command in this process, with what it would touch of the world stood in for. */
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

/** A new file in a folder of its own. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'service-chain-')), name);
  writeFileSync(path, content);
  return path;
}
