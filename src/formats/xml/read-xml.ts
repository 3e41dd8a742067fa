import { SaxesParser } from 'saxes';
import { type Problem, problemOf, quote, type SourceLocation } from '../../model/problem.js';
import type { FormatInput } from '../input.js';
import { decodedText } from './decoded-text.js';

/** An element that begins. */
export interface XmlElement {
  /** Its name as it is written, prefix included. */
  readonly name: string;
  /** The value of an attribute; `undefined` where it has none of the name. */
  attribute(name: string): string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins: the line, from 1. */
  readonly line: number;
  /** Where it begins: the column, from 1. */
  readonly column: number;
  /** Where it begins. */
  readonly place: SourceLocation;
}

/** What a walk over XML tells, in the order of the text. */
export interface XmlVisitor {
  open(element: XmlElement): void;
  /** Text between tags, entities and CDATA sections read; one text may come in pieces. */
  text(text: string): void;
  close(name: string): void;
}

/**
 * Walks XML as its bytes come. Only the five entities of XML and those by number are read; entities that a document declares for itself
 * are refused, so none can blow up or fetch anything. O(bytes); holds the open element and the current chunk.
 *
 * @returns the first thing that is wrong with the text; what came before it was told.
 */
export async function readXml(input: FormatInput, visitor: XmlVisitor): Promise<Problem | undefined> {
  const { file } = input;
  let failure: Problem | undefined;
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fail = (expected: string, received: string): void => {
    const place = placeIn(file, parser.line, parser.columnIndex + 1);
    failure ??= { ...problemOf({ code: 'invalid-file', path: [], expected, received }), ...place };
  };
  let line = 1;
  let column = 1;
  parser.on('error', ({ message }) => fail('well-formed XML', quote(message.replace(/^\d+:\d+: /, ''))));
  parser.on('opentagstart', ({ name }) => {
    // The parser has gone past the name and the character behind it; that character may be a line break.
    column = parser.columnIndex - name.length - 1;
    line = column >= 1 ? parser.line : Math.max(1, parser.line - 1);
    column = Math.max(1, column);
  });
  parser.on('opentag', (tag) => {
    if (!failure) visitor.open(new OpenTag(tag, file, line, column));
  });
  const text = (piece: string) => {
    if (!failure) visitor.text(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    if (!failure) visitor.close(name);
  });
  for await (const piece of decodedText(input, (encoding) => fail(`text in ${encoding}`, 'other bytes'))) {
    parser.write(piece);
    if (failure) return failure;
  }
  if (!failure) parser.close();
  return failure;
}

function placeIn(file: string | undefined, line: number, column: number): SourceLocation {
  return file === undefined ? { line, column } : { file, line, column };
}

/** Elements are many, and few are asked for more than an attribute or two: the rest is made when it is. */
class OpenTag implements XmlElement {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  private readonly values: Readonly<Record<string, string>>;
  private readonly file: string | undefined;

  constructor(tag: SaxesTag, file: string | undefined, line: number, column: number) {
    this.name = tag.name;
    this.line = line;
    this.column = column;
    this.values = tag.attributes;
    this.file = file;
  }

  attribute(name: string): string | undefined {
    return this.values[name];
  }

  get attributes(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.values));
  }

  get place(): SourceLocation {
    return placeIn(this.file, this.line, this.column);
  }
}

/** An element as saxes tells it; its attributes are a map without a prototype. */
interface SaxesTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
