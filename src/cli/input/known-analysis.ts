import { type Analysis, analyses } from '../../analyses/index.js';
import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import { commandError } from '../command-error.js';

/** The question whose table has a name. @throws CommandError with the nearest name when there is none */
export function knownAnalysis(name: string): Analysis {
  const found = analyses.find(({ table }) => table.name === name);
  if (found) return found;
  const near = nearestAmong(analyses.map(({ table }) => table.name))(name);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw commandError(`there is no table ${quote(name)}${hint} (service-chain table lists them)`);
}
