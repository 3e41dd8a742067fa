/** What a walk over JSON text tells its visitor, in the order of the text. Offsets are UTF-16 code units from 0. */
export interface JsonVisitor {
  /** A map or list begins. */
  enter(offset: number): void;
  /** The map or list that began last and has not ended ends. */
  leave(): void;
  /** A key of the current map; its value comes next. */
  key(key: string, offset: number): void;
  /** Text, a number, true, false or null. */
  scalar(offset: number): void;
}

/** Where a text stops being JSON, and what could have stood there. */
export interface JsonSyntaxError {
  readonly offset: number;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

type Expect = 'value' | 'first-key' | 'key' | 'first-item' | 'colon' | 'after-value';

const EXPECTED: Readonly<Record<Expect, string>> = {
  value: 'a value',
  'first-key': 'a key in double quotes or }',
  key: 'a key in double quotes',
  'first-item': 'a value or ]',
  colon: 'a colon',
  'after-value': 'a comma or the end of the map or list',
};

/**
 * Walks JSON text (RFC 8259) without recursion, so that no depth can overflow the stack.
 * It exists because `JSON.parse` says neither where a value stands nor that a key came twice.
 *
 * @returns the first syntax error, or `undefined`. O(length of the text).
 */
export function walkJson(text: string, visitor: JsonVisitor): JsonSyntaxError | undefined {
  const open: Array<'{' | '['> = [];
  let expect: Expect = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const step = stepAt(text, at, expect, open, visitor);
    if (step === undefined) {
      const expected =
        expect === 'after-value' && open.length === 0 ? 'the end of the text' : EXPECTED[expect];
      return { offset: at, expected };
    }
    [at, expect] = step;
    at = skipSpace(text, at);
  }
  return expect === 'after-value' && open.length === 0
    ? undefined
    : { offset: at, expected: EXPECTED[expect] };
}

type Step = readonly [at: number, expect: Expect];

function stepAt(
  text: string,
  at: number,
  expect: Expect,
  open: Array<'{' | '['>,
  visitor: JsonVisitor,
): Step | undefined {
  const character = text[at]!;
  if (expect === 'colon') return character === ':' ? [at + 1, 'value'] : undefined;
  if (expect === 'after-value') return afterValue(character, at, open, visitor);
  if (expect === 'key' || expect === 'first-key') {
    if (expect === 'first-key' && character === '}') return close(at, open, visitor);
    const end = character === '"' ? endOfString(text, at) : undefined;
    if (end === undefined) return undefined;
    visitor.key(JSON.parse(text.slice(at, end)) as string, at);
    return [end, 'colon'];
  }
  if (expect === 'first-item' && character === ']') return close(at, open, visitor);
  if (character === '{' || character === '[') {
    open.push(character);
    visitor.enter(at);
    return [at + 1, character === '{' ? 'first-key' : 'first-item'];
  }
  const end = character === '"' ? endOfString(text, at) : endOfLiteral(text, at);
  if (end === undefined) return undefined;
  visitor.scalar(at);
  return [end, 'after-value'];
}

function afterValue(
  character: string,
  at: number,
  open: Array<'{' | '['>,
  visitor: JsonVisitor,
): Step | undefined {
  const inside = open.at(-1);
  if (inside === undefined) return undefined;
  if (character === ',') return [at + 1, inside === '{' ? 'key' : 'value'];
  return character === (inside === '{' ? '}' : ']') ? close(at, open, visitor) : undefined;
}

function close(at: number, open: Array<'{' | '['>, visitor: JsonVisitor): Step {
  open.pop();
  visitor.leave();
  return [at + 1, 'after-value'];
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function endOfLiteral(text: string, at: number): number | undefined {
  LITERAL.lastIndex = at;
  return LITERAL.exec(text) ? LITERAL.lastIndex : undefined;
}

/** The offset behind the closing quote; `undefined` when there is none or the text between is no JSON string. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return isJsonString(text.slice(start, at + 1)) ? at + 1 : undefined;
    if (code === BACKSLASH) at++;
    else if (code < 0x20) return undefined;
  }
  return undefined;
}

/** Only an escape can be wrong by now, so text without one need not be parsed again. */
function isJsonString(text: string): boolean {
  if (!text.includes('\\')) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
