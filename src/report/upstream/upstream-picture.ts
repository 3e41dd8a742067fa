import type { ServiceChain } from '../../chain/service-chain.js';
import { arrowHeads } from '../blueprint/draw-lines.js';
import { ROW } from '../blueprint/measures.js';
import { linkName, partyName } from '../page/names.js';
import { type Element, element } from '../picture/element.js';
import { entryIf, type LegendEntry, legend, lineSample, SAMPLE } from '../picture/legend.js';
import { picture } from '../picture/picture.js';
import { counted } from '../text-layout.js';
import { drawTree } from './draw-tree.js';
import { type Need, type Needs, needsOf } from './needs.js';
import { placedTree } from './place-tree.js';
import { UPSTREAM_STYLE } from './style.js';
import { type NeedLine, type UpstreamTree, upstreamTree } from './upstream-tree.js';

/** What one touchpoint depends on, as a picture. */
export function upstreamPicture(chain: ServiceChain, touchpoint: string): string {
  const needs = needsOf(chain, touchpoint);
  const tree = upstreamTree(chain, touchpoint, needs);
  const placed = placedTree(tree);
  const { width } = placed;
  const signs = legend(entriesOf(tree, needs.shown), leftOut(needs), {
    ...{ x: ROW.margin, y: placed.height, width: width - 2 * ROW.margin },
  });
  const about = {
    title: `What ${linkName(chain, touchpoint)} depends on`,
    description: descriptionOf(chain, tree, needs),
    ...{ width, height: placed.height + signs.height + 12, style: UPSTREAM_STYLE },
  };
  return picture(about, arrowHeads(), drawTree(chain, tree, placed, needs.shown), signs.drawn);
}

function descriptionOf(chain: ServiceChain, { touchpoint, gates }: UpstreamTree, needs: Needs): string {
  const { provider, customer } = chain.link(touchpoint);
  const some = (count: number, text: string) => (count === 0 ? [] : [text]);
  const among = [
    ...some(needs.critical, counted(needs.critical, 'single point of failure', 'single points of failure')),
    ...some(needs.assumed, `${needs.assumed} assumed`),
    ...some(needs.unowned, `${needs.unowned} with nobody inside who answers`),
    ...some(gates.length, `${counted(gates.length, 'choice')} among alternatives`),
  ];
  const links = needs.count === 0 ? 'no other link' : counted(needs.count, 'link');
  const parties = counted(needs.singlePoints, 'party', 'parties');
  return [
    `${partyName(chain, provider)} serves ${partyName(chain, customer)}.`,
    `${linkName(chain, touchpoint)} needs ${links}${among.length === 0 ? '' : `: ${among.join(', ')}`}.`,
    ...some(needs.singlePoints, `${parties} behind its provider can stop it alone.`),
    ...leftOut(needs),
  ].join(' ');
}

/** What is not shown is told. */
function leftOut({ shown, count }: Needs): readonly string[] {
  const rest = count - shown.length;
  return rest === 0 ? [] : [`${counted(shown.length, 'link')} shown, the nearest; ${rest} more left out.`];
}

/** The signs that the picture holds. */
function entriesOf({ gates, lines }: UpstreamTree, needs: readonly Need[]): readonly LegendEntry[] {
  const gate: readonly Element[] = [
    element(
      'g',
      { class: 'gate' },
      element('rect', { width: SAMPLE.width, height: SAMPLE.height, rx: SAMPLE.height / 2 }),
      element('text', { x: SAMPLE.width / 2, y: 13 }, '1/2'),
    ),
  ];
  const single = element(
    'g',
    { class: 'badge critical' },
    element('rect', { width: SAMPLE.width, height: SAMPLE.height, rx: SAMPLE.height / 2 }),
  );
  const holds = (isIt: (line: NeedLine) => boolean) => lines.some(isIt);
  return [
    ...entryIf(
      holds(({ onWitness }) => onWitness),
      { sample: lineSample('strong', 'plain'), text: 'nearest way' },
    ),
    ...entryIf(
      holds(({ onWitness }) => !onWitness),
      { sample: lineSample('also', 'plain'), text: 'also required' },
    ),
    ...entryIf(
      holds(({ assumed }) => assumed),
      { sample: lineSample('strong assumed', 'plain'), text: 'assumed, as nothing is stated' },
    ),
    ...entryIf(
      needs.some(({ unowned }) => unowned),
      { sample: lineSample('unowned', 'unowned'), text: 'nobody inside answers for it' },
    ),
    ...entryIf(
      needs.some(({ critical }) => critical),
      { sample: [single], text: 'single point of failure: it stops without this service' },
    ),
    ...entryIf(gates.length > 0, { sample: gate, text: 'so many of the alternatives suffice' }),
  ];
}
