import { safeApply } from '../../chain/apply.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Change } from '../../model/changes/change.js';
import { readJsonText } from '../../model/json-text.js';
import { isPlainMap } from '../../model/plain-map.js';
import type { Problem } from '../../model/problem.js';
import { type Locate, placeProblems, type SourceText } from '../../model/source-text.js';
import { formatOf } from '../../text/readable-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import { commandError } from '../command-error.js';
import type { Surroundings } from '../surroundings.js';
import { type FileKind, readText, toldName } from './read-text.js';
import { errorsInWords, tellProblems } from './tell-problems.js';

const CHANGES: FileKind = { holds: 'changes', limit: 16 * 1024 * 1024 };

/** A chain after the changes of a file, and those changes. */
export interface Changed {
  readonly chain: ServiceChain;
  readonly changes: readonly Change[];
}

/**
 * Makes the changes of a file (a list in JSON or YAML, or a map that holds one under `changes`) on a chain; warnings are told.
 *
 * @throws CommandError when the file is not sound, or the changes cannot be made; the problems have been told by then, with their places
 */
export async function changedBy(chain: ServiceChain, file: string, on: Surroundings): Promise<Changed> {
  const name = toldName(file);
  const { value, problems, locate } = await sourceOf(file, name, on);
  await tellProblems(problems, on);
  if (problems.some(({ severity }) => severity === 'error')) throw refusal(problems);
  const isMap = isPlainMap(value) && Object.hasOwn(value, 'changes');
  const changes = (isMap ? value.changes : value) as readonly Change[];
  const result = safeApply(chain, changes);
  await tellProblems(placed(result.problems, locate, isMap, name), on);
  if (!result.ok) throw refusal(result.problems);
  return { chain: result.chain, changes };
}

function refusal(problems: readonly Problem[]): Error {
  return commandError(`${errorsInWords(problems)}; no changes were made`);
}

async function sourceOf(file: string, name: string, on: Surroundings): Promise<SourceText> {
  const text = await readText(file, CHANGES, on);
  const read = formatOf(text, file) === 'json' ? readJsonText : readYamlText;
  return read(text, name);
}

/** Problems of changes stand where these do; a path of them begins with `changes`, which a plain list has not. */
function placed(problems: readonly Problem[], locate: Locate, isMap: boolean, file: string): Problem[] {
  return problems.map((problem) => {
    if (problem.path[0] !== 'changes') return problem;
    const path = isMap ? problem.path : problem.path.slice(1);
    const [found] = placeProblems([{ ...problem, path }], locate);
    return { file, ...found!, path: problem.path };
  });
}
