import type { Vector as ArrowVector, Data, Dictionary, Utf8 } from 'apache-arrow';
import type { Vector } from '../../../tables/table.js';
import type { Arrow, ColumnWriter } from './arrow.js';
import { codesValid, validityOf } from './bits.js';
import { textData } from './text-data.js';

type Coded = Extract<Vector, { kind: 'dictionary' }>;

/**
 * Writes a column of codes. A file has one dictionary per column, which begins with the texts that are known; should a batch hold
 * others all the same, they are added in a delta dictionary, which most readers take. So texts keep their place.
 */
export function dictionaryWriter(arrow: Arrow, type: Dictionary, known: readonly string[]): ColumnWriter {
  const places = new Map<string, number>();
  let dictionary: ArrowVector<Utf8> | undefined;
  let seen: { readonly texts: readonly string[]; readonly placeOf: Int32Array } | undefined;

  const add = (texts: readonly string[]) => {
    const fresh = texts.filter((text) => !places.has(text));
    if (fresh.length === 0 && dictionary) return;
    for (const text of fresh) places.set(text, places.size);
    const codes = Int32Array.from(fresh, (_, at) => at);
    const data = textData(arrow, { kind: 'dictionary', codes, dictionary: fresh }) as Data<Utf8>;
    dictionary = new arrow.Vector([...(dictionary?.data ?? []), data]);
  };
  const placesOf = (texts: readonly string[]) => Int32Array.from(texts, (text) => places.get(text) ?? -1);

  add(known);
  return (vector) => {
    const { codes, dictionary: texts } = vector as Coded;
    if (seen?.texts !== texts) seen = { texts, placeOf: placesOf(texts) };
    if (codes.some((code) => seen!.placeOf[code] === -1)) {
      add(texts);
      seen = { texts, placeOf: placesOf(texts) };
    }
    const { placeOf } = seen;
    const data = new Int32Array(codes.length);
    for (let at = 0; at < data.length; at++) data[at] = codes[at] === -1 ? 0 : placeOf[codes[at]!]!;
    const validity = validityOf(codesValid(codes));
    return arrow.makeData({ type, length: codes.length, data, dictionary: dictionary!, ...validity });
  };
}
