import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJsonText } from '../../model/json-text.js';
import { isPlainMap } from '../../model/plain-map.js';
import { quote } from '../../model/problem.js';
import type { SourceText } from '../../model/source-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { refuseNoName } from './read-source.js';
import { type FileKind, readText } from './read-text.js';

/** The file of a package, which may hold settings under a key. */
export const MANIFEST = 'package.json';
const KEY = 'service-chain';

/** What a file of settings is. */
export const SETTINGS: FileKind = { holds: 'settings', limit: 1024 * 1024 };

/**
 * What a file holds as settings, and where it stands there; settings of a program have no places.
 *
 * @throws CommandError when it cannot be read, or holds none
 */
export async function settingsSource(file: string, on: Surroundings): Promise<SourceText> {
  refuseNoName(file);
  if (/\.[cm]?js$/i.test(file))
    return { value: await importedSettings(file, on), problems: [], locate: () => [] };
  const text = await readText(file, SETTINGS, on);
  if (basename(file) === MANIFEST) return partOfManifest(readJsonText(text, file), file);
  return /\.json$/i.test(file) ? readJsonText(text, file) : readYamlText(text, file);
}

/** Whether the file of a package holds settings; one that cannot be understood is asked for the key only. */
export async function holdsSettings(file: string, on: Surroundings): Promise<boolean> {
  const text = await readText(file, SETTINGS, on);
  const { value } = readJsonText(text, file);
  return value === undefined ? text.includes(quote(KEY)) : isPlainMap(value) && Object.hasOwn(value, KEY);
}

/** The rest of the file is for others to judge, unless nothing can be read for it. */
function partOfManifest({ value, problems, locate }: SourceText, file: string): SourceText {
  if (value === undefined && problems.length > 0) return { value, problems, locate };
  if (!isPlainMap(value) || !Object.hasOwn(value, KEY))
    throw commandError(`${file}: expected settings under the key ${quote(KEY)}; there is no such key`);
  return {
    value: value[KEY],
    problems: problems.filter(({ path }) => path[0] === KEY),
    locate: (wanted) => locate(wanted.map(({ path, at }) => ({ path: [KEY, ...path], at }))),
  };
}

async function importedSettings(file: string, on: Surroundings): Promise<unknown> {
  const module = await imported(file, on);
  if (module.default === undefined) throw commandError(`${file}: expected a default export of settings`);
  return module.default;
}

async function imported(
  file: string,
  { folder, restsOn, inputs }: Surroundings,
): Promise<{ readonly default?: unknown }> {
  const path = resolve(folder, file);
  restsOn?.(path, 'file');
  inputs?.note(path);
  if (!existsSync(path)) throw commandError(`${file}: cannot be read: there is no such file`);
  try {
    const address = pathToFileURL(path);
    // A module is loaded once for each address; while somebody watches, that of each version is another.
    if (restsOn) address.search = String((await stat(path)).mtimeMs);
    return (await import(address.href)) as { readonly default?: unknown };
  } catch (error) {
    throw commandError(`${file}: cannot be loaded: ${thrownInWords(error)}`);
  }
}

/** Programs may throw anything. */
export function thrownInWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
