import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { Surroundings } from '../../src/cli/surroundings.js';

/** The chain most runs are about. */
export const hotel = 'examples/harbour-hotel/chain.yaml';

/** What of the surroundings a test has otherwise, and what comes in by standard input. */
export type Otherwise = { input?: string; mark?: Surroundings['output']['mark'] } & Partial<
  Omit<Surroundings, 'input'>
>;

/** What a run of the command said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command in this process, with plain surroundings unless a test has it otherwise. */
export async function runWith(words: readonly string[], otherwise: Otherwise = {}): Promise<Said> {
  const { input = '', mark = (_, text) => text, ...changes } = otherwise;
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

/** The surroundings of what is written below a folder, by whoever calls it without the command. */
export function surroundingsIn(folder: string): Surroundings {
  const silent = { write: () => {}, mark: (_: unknown, text: string) => text };
  const input = (async function* () {})();
  const still = { now: '2026-06-30T12:00:00Z', ticks: () => 0, isInteractive: false, version: '1.2.3' };
  return { output: silent, errors: silent, input, width: undefined, folder, ...still };
}

/** A new folder with the given files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The path of a new file. */
export function fileWith(name: string, content: string | Uint8Array): string {
  return join(folderWith({ [name]: content }), name);
}
