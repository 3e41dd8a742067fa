import { type Problem, problemOf } from '../model/problem.js';

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
  const place = isUtf16 ? { line: 1, column: 1 } : firstBadPlace(bytes);
  return { problem: { ...problem, ...(file !== undefined && { file }), ...place } };
}

function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      decoder.decode(part);
    } catch {
      return { line, column: lenient.decode(part).indexOf('\ufffd') + 1 };
    }
    start += part.length + 1;
  }
  return { line, column: 1 };
}
