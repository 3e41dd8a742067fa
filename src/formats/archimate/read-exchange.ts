import type { Problem } from '../../model/problem.js';
import type { FormatReading } from '../format.js';
import type { FormatInput } from '../input.js';
import { readXml } from '../xml/read-xml.js';
import { emptyModel } from './archimate-model.js';
import type { ArchimateReading } from './archimate-reading.js';
import { chainOfModel } from './chain-of-model.js';
import { exchangeVisitor } from './exchange-visitor.js';

/** Reads models in the exchange format as their bytes come; several files make one chain. */
export async function readExchange(
  inputs: readonly FormatInput[],
  { language, ...how }: ArchimateReading,
): Promise<FormatReading> {
  const model = emptyModel();
  const problems: Problem[] = [];
  for (const input of inputs) {
    const visitor = exchangeVisitor(model, language);
    const failure = await readXml(input, visitor);
    for (const problem of visitor.problems) problems.push(problem);
    if (failure) problems.push(failure);
  }
  return chainOfModel(model, how, problems);
}
