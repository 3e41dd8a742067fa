import type { SelectorObject, SelectorPart } from './selector.js';
import type { TextReader } from './text-reader.js';
import type { Token } from './tokens.js';
import { isAmong, TEXTS, wordsOf } from './vocabulary.js';

/**
 * Reads what stands in the brackets of a function.
 *
 * @param readInside reads it for functions that are asked about a selector.
 */
export function readArgument(
  reader: TextReader,
  name: string,
  readInside: () => SelectorPart | undefined,
): SelectorPart | undefined {
  const words = wordsOf(name);
  if (words) return readWord(reader, name, words);
  if (name === 'attribute') return readAttribute(reader);
  if (name !== 'id' && !isAmong(TEXTS, name)) return readInside();
  const token = takeText(reader, name === 'id' ? 'an id' : `a ${name}`);
  if (!token) return undefined;
  return name === 'id' ? reader.idAt(token) : madeOf(reader, name, token.value);
}

function readWord(reader: TextReader, name: string, words: readonly string[]): SelectorPart | undefined {
  const { kind, value } = reader.token;
  const isWritten = kind === 'word' || kind === 'text';
  if (!isWritten || !words.includes(value)) return reader.fail(`one of ${words.join(', ')}`, words);
  reader.take();
  return madeOf(reader, name, value);
}

function madeOf(reader: TextReader, name: string, value: string): SelectorPart | undefined {
  return reader.made({ [name]: value } as unknown as SelectorObject & object, []);
}

/** `attribute(site)` or `attribute(site = north)`. */
function readAttribute(reader: TextReader): SelectorPart | undefined {
  const token = takeText(reader, 'the name of an attribute');
  if (!token) return undefined;
  if (!reader.skip('=')) return reader.made({ attribute: token.value }, []);
  const value = takeText(reader, 'text, a number, true, false or null');
  if (!value) return undefined;
  const scalar = value.kind === 'text' ? value.value : scalarOf(value.value);
  if (typeof scalar === 'number' && !Number.isFinite(scalar))
    return reader.fail('a smaller number, or a text in quotes', [], value);
  return reader.made({ attribute: token.value, value: scalar }, []);
}

/** Takes a word or a text. */
function takeText(reader: TextReader, expected: string): Token | undefined {
  const { kind } = reader.token;
  if (kind !== 'word' && kind !== 'text')
    return reader.fail(`${expected}, in quotes where it is no plain word`);
  return reader.take();
}

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A number is one that JSON knows, so that `007` stays a text. */
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE]-?[0-9]+)?$/;

/** What a plain word stands for as a value; `-0` is 0. */
function scalarOf(word: string): string | number | boolean | null {
  const literal = LITERALS.get(word);
  if (literal !== undefined) return literal;
  return NUMBER.test(word) ? Number(word) + 0 : word;
}
