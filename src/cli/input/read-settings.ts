import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readJsonText } from '../../model/json-text.js';
import { placeProblems, type SourceText } from '../../model/source-text.js';
import type { Config } from '../../rules/config/config.js';
import { safeParseConfig } from '../../rules/config/parse-config.js';
import { readYamlText } from '../../text/yaml-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { type FileKind, readText, refuseFile } from './read-text.js';

/** The names a config file may have, besides a key in package.json. */
const NAMES = ['js', 'mjs', 'cjs', 'json', 'yaml', 'yml'].map((ending) => `service-chain.config.${ending}`);
const MANIFEST = 'package.json';
const KEY = 'service-chain';

const SETTINGS: FileKind = { holds: 'settings', limit: 1024 * 1024 };

/**
 * The settings of the project: those of the file named, else of the config file in the folder, else of the key `service-chain` in its
 * package.json; none are `{}`.
 *
 * @throws CommandError when there are several, or they are not sound; the problems have been told by then
 */
export async function readSettings(named: string | undefined, on: Surroundings): Promise<Config> {
  const file = named ?? (await settingsFile(on));
  if (file === undefined) return {};
  const { value, problems, locate } = await sourceOf(file, on);
  if (problems.length > 0) return refuseFile(problems, SETTINGS, on);
  const result = safeParseConfig(value ?? {});
  if (result.ok) return result.config;
  const placed = placeProblems(result.problems, locate);
  return refuseFile(
    placed.map((problem) => ({ ...problem, file })),
    SETTINGS,
    on,
  );
}

/** The files of the folder that hold settings; there should be one at most. */
export async function settingsFiles(on: Surroundings): Promise<readonly string[]> {
  const there = NAMES.filter((name) => existsSync(resolve(on.folder, name)));
  const isInManifest =
    existsSync(resolve(on.folder, MANIFEST)) && (await manifestSettings(MANIFEST, on)) !== undefined;
  return isInManifest ? [...there, MANIFEST] : there;
}

async function settingsFile(on: Surroundings): Promise<string | undefined> {
  for (const name of [...NAMES, MANIFEST]) on.restsOn?.(resolve(on.folder, name), 'file');
  const found = await settingsFiles(on);
  if (found.length > 1)
    throw commandError(
      `expected one place of settings, found ${found.join(' and ')}; keep one, or name it with --config`,
    );
  return found[0];
}

async function sourceOf(file: string, on: Surroundings): Promise<SourceText> {
  if (/\.[cm]?js$/i.test(file)) return unplaced(await importedSettings(file, on));
  if (basename(file) === MANIFEST) return unplaced((await manifestSettings(file, on)) ?? {});
  const text = await readText(file, SETTINGS, on);
  return /\.json$/i.test(file) ? readJsonText(text, file) : readYamlText(text, file);
}

/** Settings of a program have no places. */
function unplaced(value: unknown): SourceText {
  return { value, problems: [], locate: () => [] };
}

async function importedSettings(file: string, { folder, restsOn }: Surroundings): Promise<unknown> {
  const path = resolve(folder, file);
  restsOn?.(path, 'file');
  try {
    const address = pathToFileURL(path);
    // A module is loaded once for each address; while somebody watches, that of each version is another.
    if (restsOn) address.search = String((await stat(path)).mtimeMs);
    const module = (await import(address.href)) as { default?: unknown };
    return module.default;
  } catch (error) {
    throw commandError(`${file}: cannot be loaded: ${(error as Error).message}`);
  }
}

async function manifestSettings(file: string, on: Surroundings): Promise<unknown> {
  const { value } = readJsonText(await readText(file, SETTINGS, on), file);
  return (value as Readonly<Record<string, unknown>> | undefined)?.[KEY];
}
