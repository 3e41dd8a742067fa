import { type DocumentRecords, wasNotRead } from '../document-records.js';
import { type ProblemSink, problemOf, quote } from '../problem.js';

/** A measure's own range makes sense, and its labels are as many as its steps. */
export function checkMeasures({ maps }: DocumentRecords, problems: ProblemSink): void {
  for (const [id, measure] of maps.measures) {
    const { min, max, labels } = measure;
    if (wasNotRead(measure, 'min') || wasNotRead(measure, 'labels')) continue;
    if (min !== undefined && max !== undefined && min >= max) {
      const expected = `a number above min (${min})`;
      problems.push(
        problemOf({ code: 'invalid-range', path: ['measures', id, 'max'], expected, received: quote(max) }),
      );
    } else if (labels && max !== undefined && labels.length !== max - (min ?? 1) + 1) {
      const expected = `${max - (min ?? 1) + 1} labels, one for each step from ${min ?? 1} to ${max}`;
      const received = `${labels.length}`;
      problems.push(
        problemOf({ code: 'invalid-range', path: ['measures', id, 'labels'], expected, received }),
      );
    }
  }
}
