import { SaxesParser } from 'saxes';
import { type Problem, problemOf, quote, type SourceLocation } from '../../model/problem.js';
import type { FormatInput } from '../input.js';
import { decodedText } from './decoded-text.js';

/** An element that begins. */
export interface XmlElement {
  /** Its name as it is written, prefix included. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
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
  const here = (): SourceLocation => ({
    ...(file !== undefined && { file }),
    line: parser.line,
    column: parser.columnIndex + 1,
  });
  const fail = (expected: string, received: string): void => {
    failure ??= { ...problemOf({ code: 'invalid-file', path: [], expected, received }), ...here() };
  };
  let begin = here();
  parser.on('error', ({ message }) => fail('well-formed XML', quote(message.replace(/^\d+:\d+: /, ''))));
  parser.on('opentagstart', ({ name }) => {
    begin = beginOf(here(), name);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!failure) visitor.open({ name, attributes: new Map(Object.entries(attributes)), place: begin });
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

/** The parser has gone past the name and the character behind it when it tells; that character may be a line break. */
function beginOf(end: SourceLocation, name: string): SourceLocation {
  const column = end.column - name.length - 2;
  return column >= 1 ? { ...end, column } : { ...end, line: Math.max(1, end.line - 1), column: 1 };
}
