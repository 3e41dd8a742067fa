import { DOCUMENT_VERSION } from '../../model/document.js';
import { nearestAmong } from '../../model/nearest.js';
import { type ProblemParts, quote } from '../../model/problem.js';

/** What the record of the organisation may hold. */
const KEYS = ['version', 'name'];

/** What is wrong with a record of the organisation; `before` is the name that another one gave. */
export function organisationProblems(record: object, before: string | undefined): ProblemParts[] {
  const entries = new Map<string, unknown>(Object.entries(record));
  const { version = DOCUMENT_VERSION, name = before } = Object.fromEntries(entries) as Record<
    string,
    unknown
  >;
  const problems = [...entries.keys()].filter((key) => !KEYS.includes(key)).map(unknownKey);
  if (version !== DOCUMENT_VERSION) {
    const expected = `version ${DOCUMENT_VERSION}`;
    problems.push({ code: 'unsupported-version', path: ['version'], expected, received: quote(version) });
  }
  if (name !== undefined && name !== null && (typeof name !== 'string' || name === '')) {
    const expected = 'text that is not empty';
    problems.push({ code: 'wrong-type', path: ['name'], expected, received: quote(name) });
  } else if (before !== undefined && name !== before) {
    const message = `the organisation is called ${quote(before)} before, and ${quote(name)} here`;
    problems.push({ code: 'duplicate-record', path: ['name'], message });
  }
  return problems;
}

function unknownKey(key: string): ProblemParts {
  const suggestion = nearestAmong(KEYS)(key);
  return {
    code: 'unknown-key',
    path: [key],
    message: `unknown key ${quote(key)}`,
    expected: `one of ${KEYS.join(', ')}`,
    received: quote(key),
    suggestion,
  };
}
