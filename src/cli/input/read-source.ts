import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withoutControls } from '../../tables/cell-text.js';
import { commandError } from '../command-error.js';
import { progressOf } from '../output/progress.js';
import type { Surroundings } from '../surroundings.js';

/** The word that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Why a file cannot be read, in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
};

/** A file that was read, or the size that was too large. */
export type Source = { readonly bytes: Uint8Array } | { readonly tooLarge: number };

/**
 * Reads a file, or standard input for `-`. One over the limit is left before it fills memory.
 *
 * @throws CommandError when it cannot be read
 */
export async function readSource(file: string, limit: number, on: Surroundings): Promise<Source> {
  const size = await sizeOf(file, on);
  if (size > limit) return { tooLarge: size };
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of chunksOf(file, on)) {
    read += chunk.length;
    if (read > limit) return { tooLarge: read };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

/**
 * The bytes of a file as they come, or of standard input for `-`; how far reading has come is told to somebody who waits.
 *
 * @throws CommandError when it cannot be read
 */
export async function* chunksOf(file: string, on: Surroundings): AsyncGenerator<Uint8Array> {
  const isInput = file === STANDARD_INPUT;
  if (isInput && on.restsOn) throw commandError('--watch cannot read standard input again: name files');
  if (isInput && on.inputs?.note(file))
    throw commandError('standard input can be read once only: name a file for one of the two');
  const size = await sizeOf(file, on);
  const path = resolve(on.folder, file);
  const progress = progressOf(on, `reading ${isInput ? 'standard input' : file}:`);
  let read = 0;
  try {
    for await (const chunk of (isInput ? on.input : createReadStream(path)) as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      yield chunk;
      progress.stage(`${mebibytes(read)}${size > 0 ? ` of ${mebibytes(size)}` : ''} MiB`);
    }
  } catch (error) {
    throw cannotRead(file, error);
  } finally {
    progress.end();
  }
}

/** An empty name would mean the folder. @throws CommandError */
export function refuseNoName(file: string): void {
  if (file === '') throw commandError('expected the name of a file, got ""');
}

/** How large a file is; 0 where nobody knows. */
async function sizeOf(file: string, { folder, restsOn, inputs }: Surroundings): Promise<number> {
  if (file === STANDARD_INPUT) return 0;
  refuseNoName(file);
  const path = resolve(folder, file);
  restsOn?.(path, 'file');
  inputs?.note(path);
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw cannotRead(file, error);
  }
}

function cannotRead(file: string, error: unknown): Error {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return commandError(`${withoutControls(file)}: cannot be read: ${REASONS[code] ?? message}`);
}

function mebibytes(size: number): string {
  return (size / 1024 ** 2).toFixed(1);
}
