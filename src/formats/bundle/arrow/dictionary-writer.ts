import type { Vector as ArrowVector, Data, Dictionary, Utf8 } from 'apache-arrow';
import type { Vector } from '../../../tables/table.js';
import type { Arrow, ColumnWriter } from './arrow.js';
import { codesValid, validityOf } from './bits.js';
import { textData } from './text-data.js';

type Coded = Extract<Vector, { kind: 'dictionary' }>;

/**
 * Writes a column of codes. A file has one dictionary per column, which batches may only add to; so texts keep their place, and a batch
 * whose dictionary holds others adds those. Batches that share a dictionary, as those of long tables do, add nothing.
 */
export function dictionaryWriter(arrow: Arrow, type: Dictionary): ColumnWriter {
  const places = new Map<string, number>();
  let dictionary: ArrowVector<Utf8> | undefined;
  let seen: { readonly texts: readonly string[]; readonly placeOf: Int32Array } | undefined;

  const add = (texts: readonly string[]) => {
    const fresh = texts.filter((text) => !places.has(text));
    for (const text of fresh) places.set(text, places.size);
    if (fresh.length === 0 && dictionary) return;
    const codes = Int32Array.from(fresh, (_, at) => at);
    const data = textData(arrow, { kind: 'dictionary', codes, dictionary: fresh }) as Data<Utf8>;
    dictionary = new arrow.Vector([...(dictionary?.data ?? []), data]);
  };

  return (vector, isOnly) => {
    const { codes, dictionary: texts } = vector as Coded;
    // A table that fits in one batch may name a few of many ids: only those are written.
    add(isOnly ? usedTexts(vector as Coded) : texts);
    if (seen?.texts !== texts)
      seen = { texts, placeOf: Int32Array.from(texts, (text) => places.get(text) ?? -1) };
    const { placeOf } = seen;
    const data = new Int32Array(codes.length);
    for (let at = 0; at < data.length; at++) data[at] = codes[at] === -1 ? 0 : placeOf[codes[at]!]!;
    const validity = validityOf(codesValid(codes));
    return arrow.makeData({ type, length: codes.length, data, dictionary: dictionary!, ...validity });
  };
}

function usedTexts({ codes, dictionary }: Coded): readonly string[] {
  const used = new Set(codes);
  return dictionary.filter((_, code) => used.has(code));
}
