import type { ServiceChain } from '../../chain/service-chain.js';
import type { Box, Card } from '../blueprint/blueprint.js';
import { drawCard } from '../blueprint/draw-card.js';
import { linePaths } from '../blueprint/line-paths.js';
import { partyCard } from '../blueprint/party-cards.js';
import { type Stand, standsOf } from '../blueprint/rows.js';
import { touchpointCard } from '../blueprint/touchpoint-cards.js';
import { noteOn, type Unowned, unownedIn } from '../blueprint/unowned-in.js';
import { partyName } from '../page/names.js';
import { type Element, element } from '../picture/element.js';
import type { Need } from './needs.js';
import { CUSTOMER, type PlacedTree } from './place-tree.js';
import type { Gate, NeedLine, UpstreamTree } from './upstream-tree.js';

/** Draws what a touchpoint needs: rows, lines, gates and cards, from the back to the front. */
export function drawTree(
  chain: ServiceChain,
  tree: UpstreamTree,
  placed: PlacedTree,
  needs: readonly Need[],
): readonly Element[] {
  const unowned = unownedIn(chain);
  const delivery = {
    from: tree.touchpoint,
    to: CUSTOMER,
    link: tree.touchpoint,
    onWitness: true,
    assumed: false,
  };
  const lines = [...tree.lines, delivery].sort((a, b) => Number(a.onWitness) - Number(b.onWitness));
  const paths = linePaths({ lines, cardBoxes: placed.cardBoxes });
  return [
    element('g', { class: 'rows' }, placed.rows.map(drawRow)),
    element(
      'g',
      { class: 'lines', 'aria-hidden': 'true' },
      lines.map((line) => drawLine(line, paths.get(line)!, unowned.has(line.link))),
    ),
    element('g', { class: 'titles' }, placed.rows.map(drawTitle)),
    element(
      'g',
      { class: 'gates' },
      tree.gates.map((gate) => drawGate(gate, placed.cardBoxes.get(gate.id)!)),
    ),
    element('g', { class: 'cards' }, cardsOf(chain, tree, placed, needs, unowned)),
  ];
}

function drawRow({ x, y, width, height }: Box): Element {
  return element('rect', { class: 'row', x, y: y - 34, width, height: height + 46, rx: 10 });
}

function drawTitle({ y }: Box, distance: number): Element {
  const title = TITLES[distance] ?? `${distance} links away`;
  return element('text', { class: 'row-title', x: 16, y: y - 14 }, title);
}

const TITLES = ['Customer', 'Touchpoint', 'Needed directly'];

function drawLine({ onWitness, assumed, to }: NeedLine, path: string, isUnowned: boolean): Element {
  const kind = `${onWitness ? ' strong' : ' also'}${isUnowned ? ' unowned' : ''}${assumed ? ' assumed' : ''}`;
  const head = isUnowned ? 'unowned' : 'plain';
  const end = to.startsWith('gate\n') ? undefined : `url(#head-${head})`;
  return element('path', { class: `line${kind}`, d: path, 'marker-end': end });
}

function drawGate({ label }: Gate, { x, y, width, height }: Box): Element {
  return element(
    'g',
    { class: 'gate', transform: `translate(${x} ${y})` },
    element('rect', { width, height, rx: height / 2 }),
    element('text', { x: width / 2, y: 15 }, label),
  );
}

function cardsOf(
  chain: ServiceChain,
  tree: UpstreamTree,
  { cardBoxes }: PlacedTree,
  needs: readonly Need[],
  unowned: Unowned,
): readonly Element[] {
  const stands = standsOf(chain);
  const { customer } = chain.link(tree.touchpoint);
  const selected = { selected: tree.touchpoint };
  const lit = new Map(needs.filter(({ critical }) => critical).map(({ link }) => [link, SINGLE_POINT]));
  return [
    drawCard(partyCard(chain, customer, stands), cardBoxes.get(CUSTOMER)!, {}),
    drawCard(
      touchpointCard(chain, chain.link(tree.touchpoint), unowned),
      cardBoxes.get(tree.touchpoint)!,
      selected,
    ),
    ...needs.map((need) =>
      element(
        'g',
        { class: need.assumed ? 'assumed' : undefined },
        drawCard(needCard(chain, need, stands, unowned), cardBoxes.get(need.link)!, { lit }),
      ),
    ),
  ];
}

/** How a service that stops the touchpoint alone is lit: its row tells how far it is. */
const SINGLE_POINT = { distance: null, critical: 1, stopping: 0 } as const;

function needCard(
  chain: ServiceChain,
  { link, byOneParty }: Need,
  stands: ReadonlyMap<string, Stand>,
  unowned: Unowned,
): Card {
  const { service, provider } = chain.link(link);
  const name = partyName(chain, provider);
  return {
    ...{ id: link, kind: 'touchpoint', row: stands.get(provider)!.row, label: service, opens: '' },
    note: noteOn(link, unowned, byOneParty ? `${name}: single point` : name),
    members: [link],
    unowned: unowned.has(link) ? 1 : 0,
  };
}
