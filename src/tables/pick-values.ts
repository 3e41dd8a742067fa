import type { Vector } from './table.js';

/** Some values of a vector, by their places, in the order of those. O(places and the items of lists there). */
export function pickValues(vector: Vector, places: Int32Array): Vector {
  switch (vector.kind) {
    case 'dictionary':
      return { ...vector, codes: places.map((place) => vector.codes[place]!) };
    case 'number': {
      const values =
        vector.values instanceof Int32Array
          ? places.map((place) => vector.values[place]!)
          : Float64Array.from(places, (place) => vector.values[place]!);
      return { kind: 'number', values, ...pickValid(vector, places) };
    }
    case 'boolean':
      return { kind: 'boolean', values: pickFlags(vector.values, places), ...pickValid(vector, places) };
    case 'list': {
      const { offsets } = vector;
      const picked = new Int32Array(places.length + 1);
      for (const [at, place] of places.entries())
        picked[at + 1] = picked[at]! + offsets[place + 1]! - offsets[place]!;
      const items = new Int32Array(picked.at(-1)!);
      for (const [at, place] of places.entries()) {
        for (let k = picked[at]!; k < picked[at + 1]!; k++) items[k] = offsets[place]! + k - picked[at]!;
      }
      return {
        ...{ kind: 'list', offsets: picked, items: pickValues(vector.items, items) },
        ...pickValid(vector, places),
      };
    }
    default:
      return vector satisfies never;
  }
}

function pickValid({ valid }: { readonly valid?: Uint8Array }, places: Int32Array): { valid?: Uint8Array } {
  return valid ? { valid: pickFlags(valid, places) } : {};
}

function pickFlags(flags: Uint8Array, places: Int32Array): Uint8Array {
  return Uint8Array.from(places, (place) => flags[place]!);
}
