import type { Data } from 'apache-arrow';
import type { Vector } from '../../../tables/table.js';
import type { Arrow } from './arrow.js';
import { codesValid, validityOf } from './bits.js';

type Texts = Extract<Vector, { kind: 'dictionary' }>;

/** Texts written out one after the other; each different one is encoded once. */
export function textData(arrow: Arrow, { codes, dictionary }: Texts): Data {
  const encoder = new TextEncoder();
  const encoded: Uint8Array[] = [];
  const valueOffsets = new Int32Array(codes.length + 1);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    if (code >= 0) encoded[code] ??= encoder.encode(dictionary[code]);
    valueOffsets[at + 1] = valueOffsets[at]! + (encoded[code]?.length ?? 0);
  }
  const data = new Uint8Array(valueOffsets.at(-1)!);
  for (let at = 0; at < codes.length; at++) {
    const text = encoded[codes[at]!];
    if (text) data.set(text, valueOffsets[at]!);
  }
  const type = new arrow.Utf8();
  return arrow.makeData({ type, length: codes.length, valueOffsets, data, ...validityOf(codesValid(codes)) });
}
