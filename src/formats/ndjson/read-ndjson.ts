import { chainFromPlacedRows } from '../../chain/chain-from-placed-rows.js';
import { cappedProblems } from '../../model/capped-problems.js';
import { problemOf } from '../../model/problem.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import type { FormatReading } from '../format.js';
import { chunksOf, type FormatInput } from '../input.js';
import { linesOf } from './lines-of.js';
import { organisationProblems } from './organisation-record.js';
import { ORGANISATION, recordOfLine } from './record-of-line.js';

/** How many problems of the lines themselves are listed. */
const MAX_PROBLEMS = 10_000;

/** The records of one section, and where each stands. */
interface Gathered {
  readonly rows: object[];
  /** Per row: its line. */
  readonly lines: number[];
  /** Per row: the file, by its place among the inputs. */
  readonly inputs: number[];
}

/** Reads records line by line; what is held are the records and the line of each. */
export async function readNdjson(inputs: readonly FormatInput[], maxLine: number): Promise<FormatReading> {
  const sections = new Map<MapSection | ListSection, Gathered>();
  const problems = cappedProblems(MAX_PROBLEMS);
  let name: string | undefined;
  for (const [input, { file, content }] of inputs.entries()) {
    for await (const one of linesOf(chunksOf(content), maxLine)) {
      const read = recordOfLine(one, maxLine, file);
      if ('problems' in read) for (const problem of read.problems) problems.push(problem);
      else if (read.section === ORGANISATION) {
        for (const parts of organisationProblems(read.record, name))
          problems.push({ ...problemOf(parts), ...placeIn(file, one.line) });
        if ('name' in read.record && typeof read.record.name === 'string') name ??= read.record.name;
      } else gather(sections, read.section, { row: read.record, line: one.line, input });
    }
  }
  const rows = Object.fromEntries([...sections].map(([section, { rows }]) => [section, rows]));
  const placeOf = (section: MapSection | ListSection, row: number) => {
    const { lines, inputs: from } = sections.get(section)!;
    return placeIn(inputs[from[row]!]!.file, lines[row]!);
  };
  return chainFromPlacedRows({ ...rows, ...(name !== undefined && { name }) }, placeOf, problems.all());
}

function gather(
  sections: Map<MapSection | ListSection, Gathered>,
  section: MapSection | ListSection,
  { row, line, input }: { readonly row: object; readonly line: number; readonly input: number },
): void {
  const gathered = sections.get(section) ?? { rows: [], lines: [], inputs: [] };
  sections.set(section, gathered);
  gathered.rows.push(row);
  gathered.lines.push(line);
  gathered.inputs.push(input);
}

function placeIn(file: string | undefined, line: number) {
  return { ...(file !== undefined && { file }), line, column: 1 };
}
