import type { ServiceChain } from '../chain/service-chain.js';
import { textOf } from './bytes-written.js';
import { dotLines } from './dot/dot-lines.js';
import { blocksOfLines } from './drawing/blocks-of-lines.js';
import { PICTURE_LOSES, type PictureWriting, pictureWritingSchema } from './drawing/picture-writing.js';
import type { Format } from './format.js';
import { lossesBesides } from './losses-besides.js';

/** The language of Graphviz, for pictures. */
export const dot: Format<object, PictureWriting> = {
  id: 'dot',
  title: 'Graphviz DOT',
  mediaTypes: ['text/vnd.graphviz'],
  extensions: ['.dot', '.gv'],
  relation: 'An edge runs from provider to customer.',
  recognises: () => 'no',
  writing: {
    options: pictureWritingSchema,
    loses: lossesBesides(
      {
        parties: ['kind', 'name', 'tier', 'headcount'],
        links: ['provider', 'customer', 'service', 'owner', 'channel', 'stage'],
      },
      PICTURE_LOSES,
    ),
    write: (chain, how) => [{ path: 'chain.dot', pieces: () => blocksOfLines(dotLines(chain, how)) }],
  },
};

/**
 * Writes a chain as a picture in the language of Graphviz: customers on top, then front stage, support and partners, and within a lane
 * whoever is nearer to a customer. Arrows run from provider to customer, dashed where a link has no owner; parties are named and links
 * carry their service. What else is known shows where a mouse rests. No text of the chain is read as markup.
 *
 * Measures, goals, ratings and all other records are not in the picture. O(parties × log(parties) + links).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toDot } from 'service-chain/formats';
 *
 * const text = await toDot(chain, { direction: 'LR', labels: 'id', marked: ['booking'] });
 * text.split('\n')[0]; // 'digraph {'
 * ```
 */
export function toDot(chain: ServiceChain, options: PictureWriting = {}): Promise<string> {
  return textOf(chain, dot, options);
}
