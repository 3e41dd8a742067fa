import type { ServiceChain } from '../../chain/service-chain.js';
import type { Config } from '../../rules/config/config.js';
import type { Given } from '../command.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { readChain } from './read-chain.js';
import { readSettings } from './read-settings.js';

/** A chain, and the settings of the project it belongs to. */
export interface Loaded {
  readonly chain: ServiceChain;
  readonly config: Config;
}

/**
 * Reads the settings, and the chain of the files given, else of those the settings name.
 *
 * @throws CommandError when either is not sound, or no file is named
 */
export async function loadChain(given: Given, on: Surroundings): Promise<Loaded> {
  const config = await readSettings(given.value('config'), on);
  const words = given.words('files');
  const files = words.length > 0 ? words : (config.files ?? []);
  if (files.length === 0)
    throw commandError(
      'no file is named: give the files of the chain, or name them under "files" in the config file',
    );
  return { chain: await readChain(files, on, config), config };
}
