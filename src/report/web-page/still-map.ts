import type { ServiceChain } from '../../chain/service-chain.js';
import type { Line } from '../blueprint/blueprint.js';
import { blueprintOf } from '../blueprint/blueprint-of.js';
import { draw } from '../blueprint/draw.js';
import { arrowHeads } from '../blueprint/draw-lines.js';
import { placed } from '../blueprint/place.js';
import { type Content, element } from '../picture/element.js';

/** The map as it is seen where no script runs, and until one has: as it is at rest, with what its signs mean. */
export function stillMap(chain: ServiceChain): readonly Content[] {
  const blueprint = placed(blueprintOf(chain));
  const { width, height, title, lines } = blueprint;
  return [
    element('h2', {}, 'Map'),
    element(
      'svg',
      {
        class: 'chain-map still',
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': `Map of ${title}`,
      },
      arrowHeads(),
      draw(blueprint),
    ),
    lines.length > 0 && element('p', { class: 'legend' }, legendOf(lines)),
  ];
}

/** Only signs that are there are explained. */
function legendOf(lines: readonly Line[]): string {
  const signs = [
    lines.some(({ unowned }) => unowned.length > 0) &&
      'red and dashed where nobody inside answers for what they stand for',
    lines.some(({ inCycle }) => inCycle.length > 0) && 'violet and dash-dotted where it is part of a cycle',
    lines.some(({ links }) => links.length > 1) && 'thick where they are several services',
  ].filter((sign) => sign !== false);
  return `${['Arrows run from who serves to who is served', ...signs].join('; ')}.`;
}
