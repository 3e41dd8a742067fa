import type { Problem } from '../../model/problem.js';
import type { FormatReading } from '../format.js';
import { graphGatherer } from '../graph/graph-gatherer.js';
import type { GraphReading } from '../graph/graph-reading.js';
import type { FormatInput } from '../input.js';
import { readXml } from '../xml/read-xml.js';
import { graphmlVisitor } from './graphml-visitor.js';

/** Reads GraphML as its bytes come; several files make one chain. */
export async function readGraphml(inputs: readonly FormatInput[], how: GraphReading): Promise<FormatReading> {
  const gatherer = graphGatherer(how);
  const problems: Problem[] = [];
  for (const input of inputs) {
    const visitor = graphmlVisitor(gatherer, input.file);
    const failure = await readXml(input, visitor);
    for (const problem of visitor.problems) problems.push(problem);
    if (failure) problems.push(failure);
  }
  return gatherer.result(problems);
}
