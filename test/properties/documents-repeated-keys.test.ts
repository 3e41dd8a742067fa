import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonText } from '../../src/model/json-text.js';
import { readYamlText } from '../../src/text/yaml-text.js';

/** A value as JSON text, in which some keys of maps are written twice, and the paths of those. */
interface Written {
  readonly text: string;
  readonly repeated: readonly string[];
}

const TRICKY = ['":', '": ', '\\', '\\"', '{"a":1}', '"', ':', '__proto__', 'a', 'b', '', '\n', '<<'];
const text = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ maxLength: 6 }));
const scalar = fc.oneof(text.map(quoted), fc.constantFrom('1', '-0.5e3', 'true', 'null'));
const space = fc.constantFrom('', ' ', '\n', '\n  ');

const { value } = fc.letrec<{ value: Written; map: Written; list: Written; scalar: Written }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, tie('scalar'), tie('map'), tie('list')),
  scalar: scalar.map((one) => ({ text: one, repeated: [] })),
  list: fc.array(tie('value'), { maxLength: 3 }).map((items) => ({
    text: `[${items.map((item) => item.text).join(', ')}]`,
    repeated: items.flatMap((item, i) => item.repeated.map((path) => `/${i}${path}`)),
  })),
  map: fc
    .tuple(
      fc.uniqueArray(text, { maxLength: 3 }),
      fc.array(tie('value'), { minLength: 6, maxLength: 6 }),
      fc.nat(7),
      space,
    )
    .map(([keys, values, twice, gap]) => mapOf(keys, values, twice, gap)),
}));

describe('in any JSON text', () => {
  test('exactly the keys that are written twice are found, at their paths', () => {
    const found = { some: 0 };
    fc.assert(
      fc.property(value, (written) => {
        expect(pathsOf(readJsonText(written.text).problems)).toEqual([...written.repeated].sort());
        if (written.repeated.length > 0) found.some++;
      }),
      { numRuns: 2000 },
    );
    expect(found.some).toBeGreaterThan(200);
  });

  test('they are found at the same places when it is read as YAML', () => {
    fc.assert(
      fc.property(value, (written) => {
        const { problems } = readYamlText(written.text);
        expect(inOrder(problems)).toEqual(inOrder(readJsonText(written.text).problems));
      }),
      { numRuns: 1000 },
    );
  });
});

/** A map of the keys; of those that `twice` names bit by bit, a second one with another value. */
function mapOf(keys: readonly string[], values: readonly Written[], twice: number, gap: string): Written {
  const isTwice = (i: number) => (twice & (1 << i)) !== 0;
  const entry = (key: string, { text: inner }: Written) =>
    `${quoted(key)}${gap === '\n' ? '' : gap}:${gap}${inner}`;
  const first = keys.map((key, i) => entry(key, values[i]!));
  const second = keys.flatMap((key, i) => (isTwice(i) ? [entry(key, values[i + 3]!)] : []));
  const repeated = keys.flatMap((key, i) => {
    const inner = isTwice(i) ? [...values[i]!.repeated, ...values[i + 3]!.repeated] : values[i]!.repeated;
    return [...(isTwice(i) ? [''] : []), ...inner].map((path) => `/${JSON.stringify(key)}${path}`);
  });
  return { text: `{${[...first, ...second].join(',')}}`, repeated };
}

function quoted(word: string): string {
  return JSON.stringify(word);
}

function pathsOf(problems: readonly { readonly path: ReadonlyArray<string | number> }[]): string[] {
  return problems.map(({ path }) => path.map((part) => `/${JSON.stringify(part)}`).join('')).sort();
}

function inOrder<T extends { readonly line?: number | undefined; readonly column?: number | undefined }>(
  all: readonly T[],
): T[] {
  return [...all].sort((a, b) => a.line! - b.line! || a.column! - b.column!);
}
