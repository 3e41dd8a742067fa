/** Reads JSON text from front to back, piece by piece, and gives up at what is unusual: a reader that knows what comes. */
export interface JsonScanner {
  /** Goes past a character, and the space before it. @returns false where another one stands. */
  takes(character: string): boolean;
  /** Goes past a word, and the space before it. @returns false where another one stands. */
  takesWord(word: string): boolean;
  /** Reads a text; `undefined` where none stands. */
  text(): string | undefined;
  /** Reads the text whose opening quote ends a piece that is known; `undefined` where the piece does not stand here. */
  textAfter(piece: string): string | undefined;
  /** What was read since an offset. */
  since(offset: number): string;
  /** Reads a value; `undefined` where it is no JSON, holds a key twice, or nests deeper than sound chains do. */
  value(): unknown;
  /** Reads the items of a map or list, whose opening mark is past, up to its closing mark. @returns false where one fails. */
  items(closing: '}' | ']', read: () => boolean): boolean;
  /** The offset reached, or to go on from. */
  offset: number;
  /** Whether nothing but space is left. */
  isAtEnd(): boolean;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const UNUSUAL = /[\u0000-\u001f\\]/;
/** How deep a value may nest. */
const DEPTH = 8;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Makes a scanner at the beginning of a text. Every call is linear in what it reads. */
export function jsonScanner(source: string): JsonScanner {
  const readText = UNUSUAL.test(source) ? readAnyText : readPlainText;
  const scanner: JsonScanner = {
    offset: 0,
    takes(character) {
      const at = skipSpace(source, scanner.offset);
      if (source.charCodeAt(at) !== character.charCodeAt(0)) return false;
      scanner.offset = at + 1;
      return true;
    },
    takesWord(word) {
      const at = skipSpace(source, scanner.offset);
      if (!source.startsWith(word, at)) return false;
      scanner.offset = at + word.length;
      return true;
    },
    text() {
      const at = skipSpace(source, scanner.offset);
      return source.charCodeAt(at) === QUOTE ? readText(source, at, scanner) : undefined;
    },
    textAfter(piece) {
      const { offset } = scanner;
      return source.startsWith(piece, offset)
        ? readText(source, offset + piece.length - 1, scanner)
        : undefined;
    },
    since: (offset) => source.slice(offset, scanner.offset),
    value: () => readValue(source, scanner, DEPTH),
    items(closing, read) {
      if (scanner.takes(closing)) return true;
      do if (!read()) return false;
      while (scanner.takes(','));
      return scanner.takes(closing);
    },
    isAtEnd: () => skipSpace(source, scanner.offset) === source.length,
  };
  return scanner;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = source.charCodeAt(at);
    if (unit !== SPACE && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return at;
    at++;
  }
}

/** In a text without escapes or control characters, line breaks among them, the next quote is the end. */
function readPlainText(source: string, start: number, scanner: JsonScanner): string | undefined {
  const end = source.indexOf('"', start + 1);
  if (end < 0) return undefined;
  scanner.offset = end + 1;
  return source.slice(start + 1, end);
}

function readAnyText(source: string, start: number, scanner: JsonScanner): string | undefined {
  let hasEscape = false;
  let end = start + 1;
  for (let unit = source.charCodeAt(end); unit !== QUOTE; unit = source.charCodeAt(++end)) {
    if (unit === BACKSLASH) {
      hasEscape = true;
      end++;
    } else if (!(unit >= SPACE)) return undefined;
  }
  scanner.offset = end + 1;
  return hasEscape ? withoutEscapes(source.slice(start, end + 1)) : source.slice(start + 1, end);
}

function withoutEscapes(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

function readValue(source: string, scanner: JsonScanner, depth: number): unknown {
  const at = skipSpace(source, scanner.offset);
  scanner.offset = at;
  switch (source[at]) {
    case '"':
      return scanner.text();
    case '{':
      return depth > 0 ? readMap(source, scanner, depth - 1) : undefined;
    case '[':
      return depth > 0 ? readList(source, scanner, depth - 1) : undefined;
    default:
      return readWord(source, at, scanner);
  }
}

function readWord(source: string, at: number, scanner: JsonScanner): unknown {
  for (const [word, value] of WORDS) {
    if (!source.startsWith(word, at)) continue;
    scanner.offset = at + word.length;
    return value;
  }
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(source)?.[0];
  if (number === undefined) return undefined;
  scanner.offset = at + number.length;
  return Number(number);
}

function readList(source: string, scanner: JsonScanner, depth: number): unknown[] | undefined {
  const items: unknown[] = [];
  scanner.offset++;
  const isRead = scanner.items(']', () => {
    const item = readValue(source, scanner, depth);
    items.push(item);
    return item !== undefined;
  });
  return isRead ? items : undefined;
}

function readMap(source: string, scanner: JsonScanner, depth: number): object | undefined {
  const entries = new Map<string, unknown>();
  scanner.offset++;
  const isRead = scanner.items('}', () => {
    const key = scanner.text();
    if (key === undefined || entries.has(key) || !scanner.takes(':')) return false;
    const value = readValue(source, scanner, depth);
    entries.set(key, value);
    return value !== undefined;
  });
  return isRead ? Object.fromEntries(entries) : undefined;
}
