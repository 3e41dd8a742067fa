import type { Block } from '../../tables/blocks.js';
import { pickValues } from '../../tables/pick-values.js';
import type { Table, Vector } from '../../tables/table.js';

/** The rows of a table whose id in a column, or one of whose ids there, passes a test: as columns, the wanted ones. O(rows read). */
export function* keptBlocks(
  table: Table<unknown>,
  column: string,
  wanted: ReadonlySet<string>,
  isKept: (id: string) => boolean,
): Generator<Block> {
  const placesIn = createPlaceFinder(isKept);
  for (const { columns } of table.batches({ columns: [...new Set([...wanted, column])] })) {
    const places = placesIn(columns[column]!);
    const picked = Array.from(wanted, (name) => [name, () => pickValues(columns[name]!, places)] as const);
    yield { length: places.length, columns: Object.fromEntries(picked) };
  }
}

/** Batches may share a dictionary, so each of its ids is looked at once. */
function createPlaceFinder(isKept: (id: string) => boolean): (ids: Vector) => Int32Array {
  const answers = new WeakMap<readonly string[], Int8Array>();
  const testOf = (ids: Vector): ((at: number) => boolean) => {
    if (ids.kind === 'list') return anyOf(ids, testOf(ids.items));
    if (ids.kind !== 'dictionary') return () => false;
    const { codes, dictionary } = ids;
    const known = answers.get(dictionary) ?? new Int8Array(dictionary.length).fill(UNKNOWN);
    answers.set(dictionary, known);
    return (at) => {
      const code = codes[at]!;
      if (code === -1) return false;
      if (known[code] === UNKNOWN) known[code] = isKept(dictionary[code]!) ? 1 : 0;
      return known[code] === 1;
    };
  };
  return (ids) => {
    const isMeant = testOf(ids);
    const length = ids.kind === 'list' ? ids.offsets.length - 1 : lengthOf(ids);
    const places = new Int32Array(length);
    let end = 0;
    for (let at = 0; at < length; at++) if (isMeant(at)) places[end++] = at;
    return places.subarray(0, end);
  };
}

const UNKNOWN = -1;

function anyOf(
  { offsets }: Extract<Vector, { kind: 'list' }>,
  isMeant: (item: number) => boolean,
): (at: number) => boolean {
  return (at) => {
    for (let k = offsets[at]!; k < offsets[at + 1]!; k++) if (isMeant(k)) return true;
    return false;
  };
}

function lengthOf(vector: Exclude<Vector, { kind: 'list' }>): number {
  return vector.kind === 'dictionary' ? vector.codes.length : vector.values.length;
}
