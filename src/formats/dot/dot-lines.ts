import type { ServiceChain } from '../../chain/service-chain.js';
import { INK, LANE_COLOURS } from '../drawing/colours.js';
import { type DrawnLane, type DrawnLink, type DrawnParty, drawnChain } from '../drawing/drawn-chain.js';
import type { PictureWriting } from '../drawing/picture-writing.js';
import { aboutLink, aboutParty } from './about.js';
import { dotLabel, dotName, wrapped } from './dot-text.js';

const FONT = 'fontname="Helvetica,Arial,sans-serif"';
const MARKED = `color="${INK.marked}", fontcolor="${INK.marked}", penwidth=2`;
/** How many characters a line of a name or label has. */
const WIDTH = 22;

/** The lines of a chain in Graphviz's language. */
export function* dotLines(chain: ServiceChain, how: PictureWriting): Generator<string> {
  const { direction = 'BT' } = how;
  const { lanes, links, ties } = drawnChain(chain, how);
  yield chain.content.name === undefined ? 'digraph {' : `digraph ${dotName(chain.content.name)} {`;
  yield `  rankdir=${direction}; newrank=true; nodesep=0.4; ranksep=0.55; bgcolor="white"; pad=0.15; tooltip=" ";`;
  yield `  node [shape=box, style="rounded,filled", margin="0.22,0.1", color="${INK.line}", fontcolor="${INK.name}"];`;
  yield `  node [${FONT}, fontsize=13];`;
  yield `  edge [color="${INK.line}", fontcolor="${INK.label}", arrowsize=0.7, ${FONT}, fontsize=11];`;
  for (const lane of lanes) yield* laneLines(chain, lane, direction);
  for (const [behind, before] of ties)
    yield `  ${dotName(behind)} -> ${dotName(before)} [style=invis, weight=0];`;
  for (const link of links) yield linkLine(chain, link);
  yield '}';
}

function* laneLines(
  chain: ServiceChain,
  { lane, title, levels }: DrawnLane,
  direction: string,
): Generator<string> {
  const { party, ground } = LANE_COLOURS[lane];
  yield `  subgraph "cluster_${lane}" {`;
  // Graphviz turns the picture of "up" over, and with it what is above and below in a cluster.
  const place = `labeljust=l, labelloc=${direction === 'BT' ? 'b' : 't'}`;
  yield `    graph [label="${title}", ${place}, ${FONT}, fontsize=11, fontcolor="${INK.line}"];`;
  yield `    graph [style="rounded,filled", color="${ground}", fillcolor="${ground}", margin=12, tooltip="${title}"];`;
  yield `    node [fillcolor="${party}"];`;
  for (const level of levels) {
    yield '    { rank=same;';
    for (const one of level) yield partyLine(chain, one);
    yield '    }';
  }
  yield '  }';
}

function partyLine(chain: ServiceChain, { id, name, isMarked }: DrawnParty): string {
  const tooltip = dotLabel(aboutParty(chain, chain.party(id)));
  const mark = isMarked ? `, ${MARKED}` : '';
  return `      ${dotName(id)} [label=${dotLabel(wrapped(name, WIDTH))}, tooltip=${tooltip}${mark}];`;
}

function linkLine(chain: ServiceChain, link: DrawnLink): string {
  const { provider, customer, label, isForward, isOwned, isMarked } = link;
  const tooltip = dotLabel(aboutLink(chain, chain.link(link.id)));
  const parts = [
    ...(label === '' ? [] : [`label=${dotLabel(padded(wrapped(label, WIDTH)))}`]),
    `tooltip=${tooltip}, labeltooltip=${tooltip}`,
    ...(isForward ? [] : ['constraint=false']),
    ...(isOwned ? [] : ['style=dashed']),
    ...(isMarked ? [MARKED] : []),
  ];
  return `  ${dotName(provider)} -> ${dotName(customer)} [${parts.join(', ')}];`;
}

/** Room on both sides, so that labels stand clear of lines and of each other. */
function padded(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}  `)
    .join('\n');
}
