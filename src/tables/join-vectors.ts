import type { Vector } from './table.js';

/** A stretch of a vector: its values from one place to before another. */
export interface Piece {
  readonly vector: Vector;
  readonly from: number;
  readonly to: number;
}

/** The pieces of one column, one after the other; a single piece is a view. O(values). */
export function joinVectors(pieces: readonly Piece[]): Vector {
  const [first] = pieces;
  if (pieces.length === 1) return sliceOf(first!);
  switch (first!.vector.kind) {
    case 'dictionary':
      return joinCodes(pieces as ReadonlyArray<PieceOf<'dictionary'>>);
    case 'number': {
      const parts = pieces as ReadonlyArray<PieceOf<'number'>>;
      const isInteger = parts.every(({ vector }) => vector.values instanceof Int32Array);
      const values = isInteger ? new Int32Array(lengthOf(pieces)) : new Float64Array(lengthOf(pieces));
      fill(values, parts, ({ vector }) => vector.values);
      return { kind: 'number', values, ...joinValid(parts) };
    }
    case 'boolean': {
      const parts = pieces as ReadonlyArray<PieceOf<'boolean'>>;
      const values = fill(new Uint8Array(lengthOf(pieces)), parts, ({ vector }) => vector.values);
      return { kind: 'boolean', values, ...joinValid(parts) };
    }
    case 'list':
      return joinLists(pieces as ReadonlyArray<PieceOf<'list'>>);
    default:
      return first!.vector satisfies never;
  }
}

interface PieceOf<Kind extends Vector['kind']> extends Piece {
  readonly vector: Extract<Vector, { kind: Kind }>;
}

function sliceOf({ vector, from, to }: Piece): Vector {
  switch (vector.kind) {
    case 'dictionary':
      return { ...vector, codes: vector.codes.subarray(from, to) };
    case 'number':
      return { ...vector, values: vector.values.subarray(from, to), ...sliceValid(vector, from, to) };
    case 'boolean':
      return { ...vector, values: vector.values.subarray(from, to), ...sliceValid(vector, from, to) };
    case 'list': {
      const start = vector.offsets[from]!;
      const offsets = vector.offsets.slice(from, to + 1).map((offset) => offset - start);
      const items = sliceOf({ vector: vector.items, from: start, to: vector.offsets[to]! });
      return { ...vector, offsets, items, ...sliceValid(vector, from, to) };
    }
    default:
      return vector satisfies never;
  }
}

function sliceValid(
  { valid }: { readonly valid?: Uint8Array },
  from: number,
  to: number,
): { valid?: Uint8Array } {
  return valid ? { valid: valid.subarray(from, to) } : {};
}

/** Pieces that share a dictionary keep it; others get one of their own. */
function joinCodes(pieces: ReadonlyArray<PieceOf<'dictionary'>>): Vector {
  const shared = pieces[0]!.vector.dictionary;
  const codes = new Int32Array(lengthOf(pieces));
  if (pieces.every(({ vector }) => vector.dictionary === shared)) {
    fill(codes, pieces, ({ vector }) => vector.codes);
    return { kind: 'dictionary', codes, dictionary: shared };
  }
  const known = new Map<string, number>();
  let end = 0;
  for (const { vector, from, to } of pieces) {
    for (let at = from; at < to; at++) {
      const text = vector.dictionary[vector.codes[at]!];
      if (text !== undefined && !known.has(text)) known.set(text, known.size);
      codes[end++] = text === undefined ? -1 : known.get(text)!;
    }
  }
  return { kind: 'dictionary', codes, dictionary: [...known.keys()] };
}

function joinLists(pieces: ReadonlyArray<PieceOf<'list'>>): Vector {
  const offsets = new Int32Array(lengthOf(pieces) + 1);
  let end = 0;
  for (const { vector, from, to } of pieces) {
    for (let at = from; at < to; at++, end++) {
      offsets[end + 1] = offsets[end]! + vector.offsets[at + 1]! - vector.offsets[at]!;
    }
  }
  const items = pieces.map(({ vector, from, to }) => ({
    vector: vector.items,
    from: vector.offsets[from]!,
    to: vector.offsets[to]!,
  }));
  return { kind: 'list', offsets, items: joinVectors(items), ...joinValid(pieces) };
}

/** A stretch of values of which some may be missing. */
interface ValidPiece extends Omit<Piece, 'vector'> {
  readonly vector: { readonly valid?: Uint8Array };
}

function joinValid(pieces: readonly ValidPiece[]): { valid?: Uint8Array } {
  if (pieces.every(({ vector }) => vector.valid === undefined)) return {};
  const valid = new Uint8Array(lengthOf(pieces)).fill(1);
  let end = 0;
  for (const { vector, from, to } of pieces) {
    if (vector.valid) valid.set(vector.valid.subarray(from, to), end);
    end += to - from;
  }
  return { valid };
}

type Numbers = Int32Array | Float64Array | Uint8Array;

function fill<Into extends Numbers, P extends Piece>(
  into: Into,
  pieces: readonly P[],
  of: (piece: P) => Numbers,
): Into {
  let end = 0;
  for (const piece of pieces) {
    into.set(of(piece).subarray(piece.from, piece.to), end);
    end += piece.to - piece.from;
  }
  return into;
}

function lengthOf(pieces: ReadonlyArray<Omit<Piece, 'vector'>>): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}
