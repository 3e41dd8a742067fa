import { readXml, type XmlVisitor } from '../xml/read-xml.js';
import { unpacked } from './unpacked.js';
import type { ZipEntry } from './zip-entries.js';

/** Walks over the XML of a part; what is wrong with it ends the walk. */
export async function walkPart(part: ZipEntry, visitor: XmlVisitor): Promise<void> {
  await readXml({ content: pieces(part) }, visitor);
}

async function* pieces(part: ZipEntry): AsyncGenerator<Uint8Array> {
  yield* unpacked(part);
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
