import { createRequire } from 'node:module';

/** As far as it is used here; its own types do not compile under the strictest settings. */
interface Parser {
  on(event: 'error', handler: (error: Error) => void): void;
  on(
    event: 'opentag',
    handler: (tag: { name: string; attributes: Readonly<Record<string, string>> }) => void,
  ): void;
  on(event: 'closetag', handler: () => void): void;
  on(event: 'text' | 'cdata', handler: (text: string) => void): void;
  write(text: string): Parser;
  close(): void;
}

const require = createRequire(import.meta.url);
const { SaxesParser } = require('saxes') as { SaxesParser: new () => Parser };

/** An element of a well-formed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text inside, that of children included. */
  text: string;
}

/** Reads XML; throws where it is not well-formed. */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    for (const element of open) element.text += piece;
  });
  parser.on('cdata', () => {
    throw new Error('expected no CDATA section');
  });
  parser.write(text).close();
  return root.children[0]!;
}

/** An element and all inside it, in the order of the document. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}
