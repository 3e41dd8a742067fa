import type { ServiceChain } from '../../chain/service-chain.js';
import { DOCUMENT_VERSION } from '../../model/document.js';
import { LIST_SECTIONS, MAP_SECTIONS } from '../../model/sections.js';
import { ORGANISATION } from './record-of-line.js';

/** How many characters are gathered into a piece. */
const PIECE_SIZE = 64 * 1024;

const SECTIONS = [...Object.keys(MAP_SECTIONS), ...Object.keys(LIST_SECTIONS)] as ReadonlyArray<
  keyof typeof MAP_SECTIONS | keyof typeof LIST_SECTIONS
>;

/** A chain as lines of JSON, in pieces of some thousand lines. */
export function* ndjsonPieces({ name, content }: ServiceChain): Generator<string> {
  const head = { section: ORGANISATION, version: DOCUMENT_VERSION, ...(name !== undefined && { name }) };
  let piece = `${JSON.stringify(head)}\n`;
  for (const section of SECTIONS) {
    for (const record of content[section]) {
      piece += `${JSON.stringify({ section, ...record })}\n`;
      if (piece.length < PIECE_SIZE) continue;
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
