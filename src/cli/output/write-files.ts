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
import { refuseOverwriting } from './refuse-overwriting.js';
import { replaceFile } from './replace-file.js';

/**
 * Writes files into a folder, which is made where there is none. Nothing is written where one of them was read.
 *
 * @throws CommandError when one was read, or cannot be written
 */
export async function writeFolder(
  files: readonly OutputFile[],
  folder: string,
  on: Surroundings,
): Promise<void> {
  for (const { path } of files) refuseOverwriting(join(folder, path), on);
  for (const file of files) await writeFile(file, join(folder, file.path), on);
}

/** Writes the content of a file under a path. @throws CommandError when it cannot be written */
export function writeFile(file: OutputFile, path: string, on: Surroundings): Promise<void> {
  return writtenWhole(path, on, (begun, stage) =>
    pipeline(Readable.from(told(file, stage)), createWriteStream(begun)),
  );
}

/**
 * Has a file written and told of; the old one stays until the new one is whole.
 *
 * @throws CommandError when it cannot be written
 */
export async function writtenWhole(
  path: string,
  on: Surroundings,
  write: (begun: string, stage: (text: string) => void) => Promise<void>,
): Promise<void> {
  const target = resolve(on.folder, path);
  const progress = progressOf(on, `writing ${path}:`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await replaceFile(target, (begun) => write(begun, progress.stage));
  } catch (error) {
    throw cannotWrite(path, error);
  } finally {
    progress.end();
  }
}

/** What the system says of a file in words for whoever named it; anything else is no matter of the file, and stays as it is. */
function cannotWrite(path: string, error: unknown): unknown {
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
