import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withoutControls } from '../../tables/cell-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { progressOf } from './progress.js';
import { refuseOverwriting } from './refuse-overwriting.js';

/** Where pieces of an answer go. */
export interface Destination {
  /** The file; the output where nothing is said. */
  readonly file?: string | undefined;
  /** Whether the text is clean and may carry colours; other text is cleaned for a screen. */
  readonly isClean: boolean;
}

/**
 * Writes an answer piece by piece, to a file or to the output; on a screen, names must not move the cursor.
 *
 * @throws CommandError when the file cannot be written, or was read
 */
export async function writePieces(
  pieces: Iterable<string>,
  { file, isClean }: Destination,
  on: Surroundings,
): Promise<void> {
  if (file !== undefined) refuseOverwriting(file, on);
  const progress = progressOf(on, 'writing');
  if (file !== undefined) {
    try {
      await pipeline(Readable.from(progress.counted(pieces)), createWriteStream(resolve(on.folder, file)));
    } catch (error) {
      throw commandError(`${withoutControls(file)}: cannot be written: ${(error as Error).message}`);
    } finally {
      progress.end();
    }
    return;
  }
  const isScreen = on.width !== undefined;
  for (const piece of pieces)
    await on.output.write(isClean || !isScreen ? piece : piece.replace(/[^\r\n\t]+/g, withoutControls));
}
