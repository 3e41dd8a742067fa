import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareIds } from '../../model/ids.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { realFile } from './inputs.js';
import { STANDARD_INPUT } from './read-source.js';

/**
 * The files that words stand for: a word is the path of a file, `-`, or a pattern such as `teams/*.yaml`; each file once, under
 * the first of its names, in the order of names.
 *
 * @throws CommandError for a pattern that no file fits
 */
export async function findFiles(
  words: readonly string[],
  { folder, restsOn }: Surroundings,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const find = (file: string) => {
    const real = realFile(file, folder);
    if (!found.has(real)) found.set(real, file);
  };
  for (const word of words) {
    if (word === STANDARD_INPUT || existsSync(resolve(folder, word)) || !isDynamicPattern(word)) {
      find(word);
      continue;
    }
    restsOn?.(resolve(folder, folderOf(word)), 'folder');
    const files = await glob(word, { cwd: folder, expandDirectories: false });
    if (files.length === 0) throw commandError(`no file fits the pattern ${word}`);
    for (const file of files) find(file);
  }
  return [...found.values()].sort(compareIds);
}

/** The folder that a pattern searches: what stands before its first part that is a pattern itself. */
function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  return fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/');
}
