/** Per byte: its remainder under the polynomial that ZIP uses. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum of ZIP (CRC-32, ISO 3309) over what came `before` and some more bytes. O(bytes). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  for (let at = 0; at < bytes.length; at++) rest = (rest >>> 8) ^ REMAINDERS[(rest ^ bytes[at]!) & 0xff]!;
  return ~rest >>> 0;
}
