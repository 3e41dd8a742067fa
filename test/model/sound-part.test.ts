import { describe, expect, test } from 'vitest';
import { safeParseChain } from '../../src/chain/parse-chain.js';
import { type DocumentPath, formatPath } from '../../src/model/problem.js';
import { everyField } from '../support/chains-every-field.js';

/** Every place of the document, from the sections down, that is a record or stands in one. */
const places = [...placesOf(everyField())].filter((path) => path.length > 1);
const RECORD_DEPTH = 2;

describe('a document with one fault has one problem, at that place:', () => {
  test.each(places.map((path) => ({ path, name: formatPath(path) })))(
    '$name is of no sensible type',
    ({ path }) => {
      const problems = problemsWith(path, () => [[[]]]);
      expect(problems.map((problem) => problem.path.slice(0, path.length))).toEqual([path]);
    },
  );

  test.each(
    places.filter((path) => path.length === RECORD_DEPTH).map((path) => ({ path, name: formatPath(path) })),
  )('$name has a key too many', ({ path }) => {
    const problems = problemsWith(path, (record) => ({ ...(record as object), surplus: 1 }));
    expect(problems.map(({ code, path: at }) => [code, ...at])).toEqual([
      ['unknown-key', ...path, 'surplus'],
    ]);
  });

  test.each(['parties', 'links', 'measures', 'goals'])('%s is a list', (section) => {
    const problems = problemsWith([section], (map) => Object.values(map as object));
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['wrong-type', section]]);
  });

  test.each(['ratings', 'standards', 'measurements', 'contacts', 'suppressions'])(
    '%s is a map',
    (section) => {
      const problems = problemsWith([section], (list) => ({ ...(list as object) }));
      expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['wrong-type', section]]);
    },
  );
});

test('a document with a fault in every second place still shows each of them', () => {
  const scalars = places.filter((path) => path.length === RECORD_DEPTH + 1 && typeof path[1] === 'string');
  const some = scalars.filter((_, i) => i % 2 === 0);
  const document: unknown = some.reduce<unknown>(
    (doc, path) => changed(doc, path, () => [[[]]]),
    everyField(),
  );
  const found = safeParseChain(document).problems.map(({ path }) =>
    formatPath(path.slice(0, RECORD_DEPTH + 1)),
  );
  expect(found).toEqual(expect.arrayContaining(some.map(formatPath)));
  expect(some.length).toBeGreaterThan(20);
});

function problemsWith(path: DocumentPath, change: (value: unknown) => unknown) {
  return safeParseChain(changed(everyField(), path, change)).problems;
}

function changed(value: unknown, [key, ...rest]: DocumentPath, change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const inner = changed((value as Record<string | number, unknown>)[key], rest, change);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  return { ...(value as object), [key]: inner };
}

function* placesOf(value: unknown, path: DocumentPath = []): Generator<DocumentPath> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
