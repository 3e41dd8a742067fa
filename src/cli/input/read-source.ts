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
  const { input, folder, restsOn } = on;
  const isInput = file === STANDARD_INPUT;
  if (isInput && restsOn) throw commandError('--watch cannot read standard input again: name files');
  const path = resolve(folder, file);
  restsOn?.(path, 'file');
  const progress = progressOf(on, `reading ${isInput ? 'standard input' : file}:`);
  try {
    const size = isInput ? 0 : (await stat(path)).size;
    if (size > limit) return { tooLarge: size };
    const chunks: Uint8Array[] = [];
    let read = 0;
    for await (const chunk of isInput ? input : createReadStream(path)) {
      read += chunk.length;
      if (read > limit) return { tooLarge: read };
      chunks.push(chunk);
      progress.stage(`${mebibytes(read)}${size > 0 ? ` of ${mebibytes(size)}` : ''} MiB`);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw commandError(`${withoutControls(file)}: cannot be read: ${REASONS[code] ?? message}`);
  } finally {
    progress.end();
  }
}

function mebibytes(size: number): string {
  return (size / 1024 ** 2).toFixed(1);
}
