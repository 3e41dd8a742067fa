import { locateInJson } from './json-places.js';
import { walkJson } from './json-walk.js';
import { type Problem, problemOf, quote } from './problem.js';
import { locatorOf, type SourceText, withoutMark } from './source-text.js';

/**
 * Reads JSON text: its value, the problems of the text itself, and a way to find where a path stands in it.
 * The value comes from `JSON.parse`; positions are looked for only when somebody asks for one.
 */
export function readJsonText(text: string, file?: string): SourceText {
  const source = withoutMark(text);
  const locate = locateInJson(source, file);
  if (source.trim() === '') return { value: undefined, problems: [], locate };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { value: undefined, problems: [syntaxProblem(source, file)], locate };
  }
  return { value, problems: mayRepeatKeys(source, value) ? repeatedKeys(source, file) : [], locate };
}

function syntaxProblem(source: string, file?: string): Problem {
  const error = walkJson(source, { enter() {}, leave() {}, key() {}, scalar() {} });
  const offset = error?.offset ?? 0;
  const problem = problemOf({
    code: 'invalid-json',
    path: [],
    expected: error?.expected ?? 'JSON',
    received: offset >= source.length ? 'the end of the text' : quote(source.slice(offset, offset + 12)),
  });
  return { ...problem, ...locatorOf(source, file)(offset) };
}

/**
 * `JSON.parse` keeps the last of two equal keys and says nothing. A key in the text is a quote followed by a colon, so
 * where the value holds as many keys as the text has such pairs, no key came twice and no walk is needed.
 */
function mayRepeatKeys(source: string, value: unknown): boolean {
  let inText = 0;
  for (const _ of source.matchAll(/"[ \t\r\n]*:/g)) inText++;
  return inText !== countKeys(value);
}

function countKeys(value: unknown): number {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const item of inner) if (typeof item === 'object' && item !== null) waiting.push(item);
  }
  return count;
}

function repeatedKeys(source: string, file?: string): Problem[] {
  const problems: Problem[] = [];
  const place = locatorOf(source, file);
  const open: Array<{ readonly seen: Map<string, number>; part: string | number }> = [];
  walkJson(source, {
    enter() {
      countItem(open.at(-1));
      open.push({ seen: new Map(), part: -1 });
    },
    leave: () => open.pop(),
    key(key, offset) {
      const map = open.at(-1)!;
      map.part = key;
      const first = map.seen.get(key);
      if (first === undefined) map.seen.set(key, offset);
      else
        problems.push(
          repeatedKey(
            open.map(({ part }) => part),
            place(first).line,
            place(offset),
          ),
        );
    },
    scalar: () => countItem(open.at(-1)),
  });
  return problems;
}

function countItem(container: { part: string | number } | undefined): void {
  if (typeof container?.part === 'number') container.part++;
}

/** The problem of a key that came before; the same words for every kind of text. */
export function repeatedKey(
  path: ReadonlyArray<string | number>,
  firstLine: number,
  place: { readonly line: number; readonly column: number },
): Problem {
  const key = quote(path.at(-1));
  const message = `the key ${key} came before, in line ${firstLine}; only one of the two can count`;
  return { ...problemOf({ code: 'duplicate-key', path, message, received: key }), ...place };
}
