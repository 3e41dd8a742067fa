import { locateInJson } from './json-places.js';
import { walkJson } from './json-walk.js';
import { type Problem, problemOf, quote } from './problem.js';
import { locatorOf, MAX_DEPTH, type SourceText, tooDeep, withoutMark } from './source-text.js';

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
  const { keys, depth } = measure(value);
  if (depth > MAX_DEPTH) return { value: undefined, problems: [tooDeepProblem(source, file)], locate };
  return { value, problems: keysIn(source) === keys ? [] : repeatedKeys(source, file), locate };
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

function tooDeepProblem(source: string, file?: string): Problem {
  let depth = 0;
  let offset = 0;
  const enter = (at: number) => {
    depth++;
    if (depth === MAX_DEPTH + 1 && offset === 0) offset = at;
  };
  walkJson(source, { enter, leave: () => void depth--, key() {}, scalar() {} });
  return { ...tooDeep(), ...locatorOf(source, file)(offset) };
}

/**
 * `JSON.parse` keeps the last of two equal keys and says nothing. A key in the text is a quote followed by a colon, so
 * where the value holds as many keys as the text has such pairs, no key came twice and no walk is needed.
 */
function keysIn(source: string): number {
  let count = 0;
  for (const _ of source.matchAll(/"[ \t\r\n]*:/g)) count++;
  return count;
}

/** How many keys all maps of a value hold together, and how deep it nests. */
function measure(root: unknown): { keys: number; depth: number } {
  let keys = 0;
  let depth = 0;
  const waiting: Array<readonly [value: object, depth: number]> = isContainer(root) ? [[root, 1]] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const inner: unknown[] = Object.values(next[0]);
    if (!Array.isArray(next[0])) keys += inner.length;
    depth = Math.max(depth, next[1]);
    for (const item of inner) if (isContainer(item)) waiting.push([item, next[1] + 1]);
  }
  return { keys, depth };
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
