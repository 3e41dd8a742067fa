/** What Arrow is told about missing values. */
export interface Validity {
  readonly nullCount: number;
  readonly nullBitmap?: Uint8Array;
}

/** Ones and zeros as bits, the first one lowest. */
export function bitsOf(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (let at = 0; at < flags.length; at++) if (flags[at] !== 0) bits[at >> 3]! |= 1 << (at & 7);
  return bits;
}

/** Which values there are, of ones where there is a value; all where nothing is said. */
export function validityOf(valid: Uint8Array | undefined): Validity {
  if (!valid) return { nullCount: 0 };
  let nullCount = 0;
  for (const one of valid) if (one === 0) nullCount++;
  return { nullCount, nullBitmap: bitsOf(valid) };
}

/** Which codes stand for a value: -1 is none. */
export function codesValid(codes: Int32Array): Uint8Array | undefined {
  if (!codes.includes(-1)) return undefined;
  const valid = new Uint8Array(codes.length);
  for (let at = 0; at < codes.length; at++) valid[at] = codes[at] === -1 ? 0 : 1;
  return valid;
}
