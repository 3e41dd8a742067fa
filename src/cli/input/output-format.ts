import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatToWrite } from '../../formats/detect-format.js';
import { formats } from '../../formats/formats.js';
import { knownFormat } from '../../formats/known-format.js';
import { quote } from '../../model/problem.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { STANDARD_INPUT } from './read-source.js';

/** A format that writes chains. */
export type OutputFormat = ReturnType<typeof knownFormat<'writing'>>;

/**
 * The format that was named, else the one that files with this ending are in.
 *
 * @throws CommandError when neither tells it, or it does not go with where it is written to
 */
export function outputFormat(named: string | undefined, out: string, on: Surroundings): OutputFormat {
  const found = named ?? formatToWrite(out)?.id;
  const path = resolve(on.folder, out);
  const isFolder = out.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
  if (found === undefined) {
    const where = out === STANDARD_INPUT ? 'the screen' : isFolder ? 'a folder' : quote(out);
    throw commandError(`cannot tell which format to write to ${where}: ${hintFor(out)}`);
  }
  const format = knownFormat(found, 'writing');
  if (format.writing.isFolder && out === STANDARD_INPUT)
    throw commandError(`${format.title} is written as several files: name a folder instead of -`);
  if (isFolder && !format.writing.isFolder)
    throw commandError(
      `${quote(out)} is a folder, and ${format.title} is written as one file: name the file`,
    );
  return format;
}

/** Files end like formats that are written as several, and like some that are only read. */
function hintFor(out: string): string {
  const alike = formats.find(({ extensions }) => extensions.some((one) => out.toLowerCase().endsWith(one)));
  if (alike?.writing?.isFolder)
    return `${alike.title} is written as several files: name a folder, and --to ${alike.id}`;
  return alike ? `${alike.title} is read only; name another with --to` : 'name it with --to';
}
