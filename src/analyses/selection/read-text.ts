import { quote } from '../../model/problem.js';
import type { CheckId } from './known-ids.js';
import { problemAt } from './problem-in-text.js';
import { readArgument } from './read-argument.js';
import type { SelectorObject, SelectorPart } from './selector.js';
import { type ReadSelector, TextReader } from './text-reader.js';
import {
  CONDITIONS,
  DIRECTIONS,
  FUNCTIONS,
  isAmong,
  JOINS,
  MAX_LENGTH,
  RESERVED,
  SORTS,
} from './vocabulary.js';

/**
 * Reads a selector from a text. The first thing that does not belong where it stands is told, or else every id that is wrong. O(length).
 *
 * Written by hand, as the grammar is a page long, and a library of parsers weighs more than all of this room.
 */
export function readText(text: string, checkId: CheckId): ReadSelector {
  if (text.length > MAX_LENGTH) {
    const expected = `at most ${MAX_LENGTH} characters`;
    const parts = { code: 'too-large', expected, received: `${text.length}` } as const;
    return { selector: undefined, problems: [problemAt(text, 0, parts)] };
  }
  const reader = new TextReader(text);
  const selector = readEither(reader);
  if (selector !== undefined && reader.token.kind !== 'end') failBehind(reader);
  const problems = reader.problem ? [reader.problem] : reader.problemsOfIds(checkId);
  return problems.length > 0 ? { selector: undefined, problems } : { selector, problems };
}

function failBehind(reader: TextReader): void {
  const isCondition = isAmong(CONDITIONS, reader.token.value) && reader.isMark('(', 1);
  if (isCondition) reader.fail(`${reader.token.value} behind upstreamOf(…), downstreamOf(…) or +`);
  else reader.fail('and, or, or the end', JOINS);
}

/** `a or b`; `and` joins first. */
function readEither(reader: TextReader): SelectorPart | undefined {
  return readJoined(reader, 'or', () => readJoined(reader, 'and', () => readNegated(reader)));
}

function readJoined(
  reader: TextReader,
  word: 'and' | 'or',
  read: () => SelectorPart | undefined,
): SelectorPart | undefined {
  const parts: SelectorPart[] = [];
  do {
    const part = read();
    if (part === undefined) return undefined;
    parts.push(part);
  } while (reader.isWord(word) && reader.take());
  if (parts.length === 1) return parts[0];
  return reader.made(word === 'and' ? { and: parts } : { or: parts }, parts);
}

/** `not a` */
function readNegated(reader: TextReader): SelectorPart | undefined {
  if (!reader.isWord('not')) return readReached(reader);
  reader.take();
  const part = reader.nested(() => readNegated(reader));
  return part === undefined ? undefined : reader.made({ not: part }, [part]);
}

/** `2+a`, `a+3`, `+a+`, `upstreamOf(a)`, with conditions behind, or `a` alone. */
function readReached(reader: TextReader): SelectorPart | undefined {
  const from = reader.found;
  const up = readSignBefore(reader);
  const isCall = isAmong(DIRECTIONS, reader.token.value) && reader.isMark('(', 1);
  const part = reader.problem ? undefined : readOne(reader);
  if (part === undefined) return undefined;
  const down = readSignBehind(reader);
  const conditions = up || down || isCall ? readConditions(reader) : undefined;
  if (reader.problem) return undefined;
  if (!conditions) return part;
  const { via, notVia } = conditions;
  const named = [via, notVia].filter((one) => one !== undefined);
  if (!up && !down) {
    const inside = 'upstreamOf' in (part as object) ? 'upstreamOf' : 'downstreamOf';
    const start = (part as Record<string, SelectorPart>)[inside]!;
    return reader.made({ ...(part as SelectorObject & object), ...conditions }, [start, ...named]);
  }
  reader.decide(from, 'any');
  const parts = [part, ...named];
  const above = up && reader.made({ upstreamOf: part, ...up, ...conditions }, parts);
  const below = down && reader.made({ downstreamOf: part, ...down, ...conditions }, parts);
  if (!above || !below) return above ?? below;
  return reader.made({ or: [above, below] }, [above, below]);
}

type Depth = { readonly depth?: number };

function readSignBefore(reader: TextReader): Depth | undefined {
  const depth = isNumber(reader) && reader.isMark('+', 1) ? readDepth(reader) : {};
  return reader.skip('+') ? depth : undefined;
}

function readSignBehind(reader: TextReader): Depth | undefined {
  if (reader.problem || !reader.skip('+')) return undefined;
  return isNumber(reader) ? readDepth(reader) : {};
}

function isNumber({ token }: TextReader): boolean {
  return token.kind === 'word' && /^[0-9]+$/.test(token.value);
}

/** A distance, which is at least 1. */
function readDepth(reader: TextReader): Depth | undefined {
  const depth = Number(reader.token.value);
  if (!isNumber(reader) || depth < 1 || !Number.isSafeInteger(depth))
    return reader.fail('a distance, a whole number of at least 1');
  reader.take();
  return { depth };
}

interface Conditions {
  via?: SelectorPart;
  notVia?: SelectorPart;
}

function readConditions(reader: TextReader): Conditions {
  const conditions: Conditions = {};
  while (!reader.problem && reader.token.kind === 'word' && reader.isMark('(', 1)) {
    const word = reader.token.value;
    if (!isAmong(CONDITIONS, word)) break;
    if (conditions[word] !== undefined) reader.fail(`${word} once; join what it names with or`);
    reader.take();
    const from = reader.found;
    const part = readBracketed(reader);
    reader.decide(from, 'any');
    if (part !== undefined) conditions[word] = part;
  }
  return conditions;
}

/** `( … )` */
function readBracketed(reader: TextReader): SelectorPart | undefined {
  if (!reader.need('(')) return undefined;
  const part = reader.nested(() => readEither(reader));
  return part !== undefined && reader.need(')', 'and, or, or ")"') ? part : undefined;
}

/** What stands between `and`, `or`, `not`, `+` and brackets. */
function readOne(reader: TextReader): SelectorPart | undefined {
  if (reader.isMark('(')) return readBracketed(reader);
  const { kind, value: word } = reader.token;
  if (kind === 'text') return reader.idAt(reader.take());
  if (kind !== 'word') return reader.fail('a selector, such as an id, kind(role) or +x');
  if (reader.isMark('(', 1)) return readCall(reader, word);
  if (isAmong(SORTS, word)) {
    reader.take();
    return reader.made({ is: word }, []);
  }
  if (!RESERVED.has(word)) return reader.idAt(reader.take());
  return FUNCTIONS.includes(word) || isAmong(CONDITIONS, word)
    ? reader.fail(`${word}(…), or the id in quotes`)
    : reader.fail(`a selector, or the id ${quote(word)} in quotes`);
}

/** `kind(role)` and the like. */
function readCall(reader: TextReader, word: string): SelectorPart | undefined {
  if (!FUNCTIONS.includes(word)) return reader.fail(`one of ${FUNCTIONS.join(', ')}`, FUNCTIONS);
  reader.take();
  reader.take();
  const part = readArgument(reader, word, () => readInside(reader, word));
  return part !== undefined && reader.need(')') ? part : undefined;
}

/** A selector as what a function is asked about. */
function readInside(reader: TextReader, word: string): SelectorObject | undefined {
  const isDirection = isAmong(DIRECTIONS, word);
  const from = reader.found;
  const part = reader.nested(() => readEither(reader));
  if (part === undefined) return undefined;
  reader.decide(from, isDirection ? 'any' : 'party');
  const depth = isDirection && reader.skip(',') ? readDepth(reader) : {};
  return depth && reader.made({ [word]: part, ...depth } as unknown as SelectorObject & object, [part]);
}
