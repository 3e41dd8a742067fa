import { readJsonText } from '../../model/json-text.js';
import { nearestAmong } from '../../model/nearest.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type Problem, type ProblemParts, problemOf, quote } from '../../model/problem.js';
import { LIST_SECTIONS, type ListSection, MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import { decode } from '../../text/decode.js';
import type { ByteLine } from './lines-of.js';

/** The record that holds what is said of the whole: its name, and the version of the document. */
export const ORGANISATION = 'organisation';

/** What a record may belong to. */
const LINE_SECTIONS: readonly string[] = [
  ORGANISATION,
  ...Object.keys(MAP_SECTIONS),
  ...Object.keys(LIST_SECTIONS),
];

/** A line that holds a record, one that holds nothing, or what is wrong with it. */
export type LineRecord =
  | { readonly section: MapSection | ListSection | typeof ORGANISATION; readonly record: object }
  | { readonly problems: readonly Problem[] };

/** Reads one line: a JSON object whose `section` says what it belongs to. Columns count in the line. */
export function recordOfLine({ line, size, bytes }: ByteLine, maxLine: number, file?: string): LineRecord {
  const at = (parts: ProblemParts, column = 1): Problem => ({
    ...problemOf(parts),
    ...(file !== undefined && { file }),
    ...{ line, column },
  });
  if (!bytes) {
    const expected = `a line of at most ${maxLine} bytes`;
    return { problems: [at({ code: 'too-large', path: [], expected, received: `${size} bytes` })] };
  }
  const decoded = decode(bytes, file);
  if ('problem' in decoded) return { problems: [{ ...decoded.problem, line }] };
  const { value, problems, locate } = readJsonText(decoded.text, file);
  if (problems.length > 0) return { problems: problems.map((problem) => ({ ...problem, line })) };
  if (value === undefined) return { problems: [] };
  if (!isPlainMap(value)) {
    const received = quote(value);
    return {
      problems: [at({ code: 'wrong-type', path: [], expected: 'a map with a "section"', received })],
    };
  }
  const { section, ...record } = value;
  if (typeof section === 'string' && LINE_SECTIONS.includes(section))
    return { section: section as MapSection, record };
  const column = locate([{ path: ['section'], at: 'value' }])[0]?.column;
  return { problems: [at(sectionProblem(section), column)] };
}

function sectionProblem(section: unknown): ProblemParts {
  return {
    code: section === undefined ? 'missing-key' : 'invalid-value',
    path: ['section'],
    expected: `one of ${LINE_SECTIONS.join(', ')}`,
    received: quote(section),
    suggestion: typeof section === 'string' ? nearestAmong(LINE_SECTIONS)(section) : undefined,
  };
}
