import type { ServiceChain } from '../chain/service-chain.js';
import { textOf } from './bytes-written.js';
import { blocksOfLines } from './drawing/blocks-of-lines.js';
import { PICTURE_LOSES, type PictureWriting, pictureWritingSchema } from './drawing/picture-writing.js';
import type { Format } from './format.js';
import { lossesBesides } from './losses-besides.js';
import { mermaidLines } from './mermaid/mermaid-lines.js';

/** Flowcharts of Mermaid, which code hosts draw in Markdown. */
export const mermaid: Format<object, PictureWriting> = {
  id: 'mermaid',
  title: 'Mermaid flowchart',
  mediaTypes: ['text/vnd.mermaid'],
  extensions: ['.mmd', '.mermaid'],
  relation: 'An arrow runs from provider to customer.',
  recognises: () => 'no',
  writing: {
    options: pictureWritingSchema,
    loses: {
      name: 'a flowchart has no name',
      ...lossesBesides({ parties: ['name'], links: ['provider', 'customer', 'service'] }, PICTURE_LOSES),
      'links.owner': 'a picture shows whether a link has one',
      'parties.kind': 'a picture shows the lane',
    },
    write: (chain, how) => [{ path: 'chain.mmd', pieces: () => blocksOfLines(mermaidLines(chain, how)) }],
  },
};

/**
 * Writes a chain as a flowchart of Mermaid, which GitHub, GitLab and many others draw where it stands in a Markdown page as a block of
 * code in the language `mermaid`: customers on top, each lane in a box. Arrows run from provider to customer, dotted where a link has no
 * owner; parties are named and links carry their service. No text of the chain is read as markup or as Mermaid's language.
 *
 * Owners, kinds and all other facts and records are not in the picture. Mermaid itself draws no more than 500 links unless it is told to.
 * O(parties × log(parties) + links).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toMermaid } from 'service-chain/formats';
 *
 * const text = await toMermaid(chain);
 * text.split('\n').filter((line) => line.includes('booking')); // [ '  p_it -.->|"booking system"| p_frontDesk' ]
 * ```
 */
export function toMermaid(chain: ServiceChain, options: PictureWriting = {}): Promise<string> {
  return textOf(chain, mermaid, options);
}
