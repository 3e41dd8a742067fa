import type { ServiceChain } from '../../chain/service-chain.js';
import { legend } from '../picture/legend.js';
import { LEGEND_STYLE } from '../picture/legend-style.js';
import { picture } from '../picture/picture.js';
import { counted } from '../text-layout.js';
import { blueprintLegend } from './blueprint-legend.js';
import { blueprintOf } from './blueprint-of.js';
import { draw } from './draw.js';
import { arrowHeads } from './draw-lines.js';
import { MOST_LINES_AT_REST, ROW } from './measures.js';
import { placed } from './place.js';
import { MAP_STYLE } from './style.js';
import { unownedIn } from './unowned-in.js';

const BLUEPRINT_STYLE = `${MAP_STYLE}${LEGEND_STYLE}`;

/** The whole chain as a picture of a service blueprint. */
export function blueprintPicture(chain: ServiceChain): string {
  const blueprint = placed(blueprintOf(chain));
  const { title, width, height, lines } = blueprint;
  const links = chain.links();
  const unowned = unownedIn(chain).size;
  const size = [
    counted(chain.parties().length, 'party', 'parties'),
    counted(links.length, 'link'),
    counted(chain.touchpoints().length, 'touchpoint'),
  ].join(', ');
  const left = lines.length > MOST_LINES_AT_REST ? ' Lines are left out, as there are too many.' : '';
  const description = `Service blueprint: external customers on top, who serves them below. ${size}; ${counted(unowned, 'link')} with nobody inside who answers.${left}`;
  const signs = legend(blueprintLegend(blueprint), left === '' ? [] : [left.trim()], {
    ...{ x: ROW.margin, y: height, width: width - 2 * ROW.margin },
  });
  const about = { title, description, width, height: height + signs.height + 12, style: BLUEPRINT_STYLE };
  return picture(about, arrowHeads(), draw(blueprint), signs.drawn);
}
