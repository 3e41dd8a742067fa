import type { AnyFormat } from './format.js';
import { formats } from './formats.js';
import type { Sample } from './sample.js';

/**
 * The format that reads a content: the one that is sure of it; else the one the name of the file ends like, unless it denies it; else
 * the first that takes it for possible. `undefined` where none does.
 */
export function detectedFormat(sample: Sample): AnyFormat | undefined {
  const readers = formats.filter(({ reading }) => reading !== undefined);
  const said = readers.map((format) => ({ format, how: format.recognises(sample) }));
  const possible = said.filter(({ how }) => how !== 'no').map(({ format }) => format);
  return (
    said.find(({ how }) => how === 'surely')?.format ??
    possible.find((format) => endsLike(sample.file, format)) ??
    possible[0]
  );
}

/** The format that writes a file of this name; `undefined` where none does. */
export function formatToWrite(file: string): AnyFormat | undefined {
  const writers = formats.filter(({ writing }) => writing !== undefined && !writing.isFolder);
  return writers.find((format) => endsLike(file.toLowerCase(), format));
}

function endsLike(file: string, { extensions }: AnyFormat): boolean {
  return extensions.some((extension) => file.endsWith(extension));
}
