import { type Problem, problemOf } from '../model/problem.js';
import { locatorOf } from '../model/source-text.js';

/** Turns bytes into text, or says where they stop being UTF-8. */
export function decode(bytes: Uint8Array, file?: string): { text: string } | { problem: Problem } {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (!isUtf16) return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // The bytes are not UTF-8: the problem below says where.
  }
  const problem = problemOf({
    code: 'not-utf-8',
    path: [],
    expected: 'UTF-8 text',
    received: isUtf16 ? 'UTF-16 text' : 'a byte that is not UTF-8',
  });
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const offset = isUtf16 ? 0 : firstReplacement(lenient, bytes.subarray(start));
  return { problem: { ...problem, ...locatorOf(lenient, file)(offset) } };
}

/** A replacement character stands for bad bytes unless the bytes there spell a replacement character themselves. */
function firstReplacement(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let at = 0;
  let byte = 0;
  for (let next = text.indexOf('\ufffd'); next !== -1; next = text.indexOf('\ufffd', at)) {
    byte += encoder.encode(text.slice(at, next)).length;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) return next;
    byte += 3;
    at = next + 1;
  }
  return 0;
}
