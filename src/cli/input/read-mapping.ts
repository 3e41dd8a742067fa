import { readJsonText } from '../../model/json-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import type { Surroundings } from '../surroundings.js';
import { type FileKind, readText, refuseFile } from './read-text.js';

const MAPPING: FileKind = { holds: 'mapping', limit: 1024 * 1024 };

/**
 * The value in a file that says how columns are taken; what it may be is for the format to check. `undefined` where no file is named.
 *
 * @throws CommandError when it is no YAML or JSON
 */
export async function readMapping(file: string | undefined, on: Surroundings): Promise<unknown> {
  if (file === undefined) return undefined;
  const text = await readText(file, MAPPING, on);
  const { value, problems } = /\.json$/i.test(file) ? readJsonText(text, file) : readYamlText(text, file);
  return problems.length > 0 ? refuseFile(problems, MAPPING, on) : (value ?? {});
}
