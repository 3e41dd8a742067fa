import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OutputFile } from '../../formats/format.js';
import { withoutControls } from '../../tables/cell-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { progressOf } from './progress.js';

/**
 * Writes files into a folder, which is made where there is none.
 *
 * @throws CommandError when one cannot be written
 */
export async function writeFolder(
  files: readonly OutputFile[],
  folder: string,
  on: Surroundings,
): Promise<void> {
  for (const file of files) await writeFile(file, join(folder, file.path), on);
}

/** Writes the content of a file under a path. @throws CommandError when it cannot be written */
export async function writeFile(file: OutputFile, path: string, on: Surroundings): Promise<void> {
  const target = resolve(on.folder, path);
  const progress = progressOf(on, `writing ${path}:`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await pipeline(Readable.from(told(file, progress.stage)), createWriteStream(target));
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    progress.end();
  }
}

/** What the system says of a file in words for whoever named it; anything else is no matter of the file, and stays as it is. */
export function cannotWrite(path: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  return commandError(`${withoutControls(path)}: cannot be written: ${message}`);
}

async function* told(file: OutputFile, stage: (text: string) => void) {
  let size = 0;
  for await (const piece of file.pieces()) {
    size += piece.length;
    stage(`${(size / 1024 ** 2).toFixed(1)} MiB`);
    yield piece;
  }
}
