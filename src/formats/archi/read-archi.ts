import { type Problem, problemOf } from '../../model/problem.js';
import { emptyModel } from '../archimate/archimate-model.js';
import type { ArchiReading } from '../archimate/archimate-reading.js';
import { chainOfModel } from '../archimate/chain-of-model.js';
import type { FormatReading } from '../format.js';
import type { FormatInput } from '../input.js';
import { sampled } from '../sample.js';
import { readXml } from '../xml/read-xml.js';
import { archiVisitor } from './archi-visitor.js';

/** Reads models of Archi as their bytes come; several files make one chain. */
export async function readArchi(inputs: readonly FormatInput[], how: ArchiReading): Promise<FormatReading> {
  const model = emptyModel();
  const problems: Problem[] = [];
  for (const given of inputs) {
    const { sample, input } = await sampled(given);
    if (isZipped(sample.bytes)) {
      problems.push({ ...zipped(), ...(input.file !== undefined && { file: input.file }) });
      continue;
    }
    const visitor = archiVisitor(model);
    const failure = await readXml(input, visitor);
    for (const problem of visitor.problems) problems.push(problem);
    if (failure) problems.push(failure);
  }
  return chainOfModel(model, how, problems);
}

/** Models with pictures in them are zipped. */
export function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function zipped(): Problem {
  return problemOf({
    code: 'invalid-file',
    path: [],
    expected: 'a model of Archi as XML',
    received: 'a zipped one; unzip it and read the model.xml in it',
  });
}
