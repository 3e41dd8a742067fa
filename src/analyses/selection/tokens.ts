/** A piece of a selector as text. */
export interface Token {
  /** `word` is written plainly, `text` in quotes, `mark` is one of `( ) , + =`; `wrong` is what no selector has. */
  readonly kind: 'word' | 'text' | 'mark' | 'end' | 'wrong';
  /** The word, the text without quotes and escapes, the mark; of what is wrong, what would have been right. */
  readonly value: string;
  /** Where it begins and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** What may be written without quotes: letters and digits of any script, and these signs. */
const WORD = /[\p{L}\p{M}\p{N}_.:/@#*-]+/uy;
const MARKS = '(),+=';
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '"': '"', "'": "'", '\\': '\\', '/': '/' },
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};

/** Cuts a text into tokens; the last one is the end, or the first that is wrong. O(length). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    while (at < text.length && ' \t\r\n'.includes(text[at]!)) at++;
    const token = tokenAt(text, at);
    tokens.push(token);
    if (token.kind === 'end' || token.kind === 'wrong') return tokens;
    at = token.to;
  }
}

/** Whether a text can be written without quotes. */
export function isWord(text: string): boolean {
  WORD.lastIndex = 0;
  return WORD.test(text) && WORD.lastIndex === text.length;
}

function tokenAt(text: string, from: number): Token {
  if (from === text.length) return { kind: 'end', value: '', from, to: from };
  const sign = text[from]!;
  if (MARKS.includes(sign)) return { kind: 'mark', value: sign, from, to: from + 1 };
  if (sign === '"' || sign === "'") return quotedAt(text, from, sign);
  WORD.lastIndex = from;
  if (WORD.test(text)) {
    const to = WORD.lastIndex;
    return { kind: 'word', value: text.slice(from, to), from, to };
  }
  const to = from + String.fromCodePoint(text.codePointAt(from)!).length;
  return { kind: 'wrong', value: 'a selector, with other signs than these in quotes', from, to };
}

function quotedAt(text: string, from: number, quote: string): Token {
  let value = '';
  for (let at = from + 1; at < text.length; ) {
    const sign = text[at]!;
    if (sign === quote) return { kind: 'text', value, from, to: at + 1 };
    if (sign !== '\\') {
      value += sign;
      at++;
      continue;
    }
    const found = escapeAt(text, at);
    if (!found) {
      const expected = 'an escape: a quote, \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u and four digits';
      return { kind: 'wrong', value: expected, from: at, to: Math.min(at + 2, text.length) };
    }
    value += found.value;
    at = found.to;
  }
  return { kind: 'wrong', value: `the quote ${quote} to be closed`, from, to: text.length };
}

function escapeAt(text: string, at: number): { readonly value: string; readonly to: number } | undefined {
  const sign = text[at + 1] ?? '';
  if (Object.hasOwn(ESCAPES, sign)) return { value: ESCAPES[sign]!, to: at + 2 };
  const digits = text.slice(at + 2, at + 6);
  if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) return undefined;
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), to: at + 6 };
}
