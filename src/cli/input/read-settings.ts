import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { placeProblems } from '../../model/source-text.js';
import type { Config } from '../../rules/config/config.js';
import { type ConfigResult, safeParseConfig } from '../../rules/config/parse-config.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { refuseFile } from './read-text.js';
import { holdsSettings, MANIFEST, SETTINGS, settingsSource, thrownInWords } from './settings-source.js';

/** The names a config file may have, besides a key in package.json. */
const NAMES = ['js', 'mjs', 'cjs', 'json', 'yaml', 'yml'].map((ending) => `service-chain.config.${ending}`);

/**
 * The settings of the project: those of the file named, else of the config file in the folder, else of the key `service-chain` in its
 * package.json; none are `{}`.
 *
 * @throws CommandError when there are several, or they are not sound; the problems have been told by then
 */
export async function readSettings(named: string | undefined, on: Surroundings): Promise<Config> {
  const file = named ?? (await settingsFile(on));
  if (file === undefined) return {};
  const { value, problems, locate } = await settingsSource(file, on);
  if (problems.length > 0) return refuseFile(problems, SETTINGS, on);
  const result = parsed(value ?? {}, file);
  if (result.ok) return result.config;
  const placed = placeProblems(result.problems, locate);
  return refuseFile(
    placed.map((problem) => ({ ...problem, file })),
    SETTINGS,
    on,
  );
}

/** The settings of a program may themselves be programs, which fail when they are looked at. */
function parsed(value: unknown, file: string): ConfigResult {
  try {
    return safeParseConfig(value);
  } catch (error) {
    throw commandError(`${file}: cannot be read: ${thrownInWords(error)}`);
  }
}

/** The files of the folder that hold settings; there should be one at most. */
export async function settingsFiles(on: Surroundings): Promise<readonly string[]> {
  const there = NAMES.filter((name) => existsSync(resolve(on.folder, name)));
  const isInManifest = existsSync(resolve(on.folder, MANIFEST)) && (await holdsSettings(MANIFEST, on));
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
