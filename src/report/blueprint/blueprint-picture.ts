import type { ServiceChain } from '../../chain/service-chain.js';
import { picture } from '../picture/picture.js';
import { counted } from '../text-layout.js';
import { blueprintOf } from './blueprint-of.js';
import { draw } from './draw.js';
import { arrowHeads, MOST_LINES_AT_REST } from './draw-lines.js';
import { placed } from './place.js';
import { MAP_STYLE } from './style.js';
import { unownedIn } from './unowned-in.js';

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
  return picture({ title, description, width, height, style: MAP_STYLE }, arrowHeads(), draw(blueprint));
}
