import { type Lane, positions, type ServiceChain } from 'service-chain';
import { chains } from './picture-chains.js';

/** A picture of a small chain: its file, what it shows in one sentence, and its drawing in Graphviz's language. */
export interface Picture {
  readonly file: string;
  readonly title: string;
  readonly dot: string;
}

const FILL: Readonly<Record<Lane, string>> = {
  customer: '#fde2b8',
  'front-stage': '#cfe5f7',
  support: '#eef1f4',
  partner: '#e6dcf3',
};

const RED = 'color="#b3261e", fontcolor="#b3261e", penwidth=2';

/** Every picture, drawn from a chain that the library itself read. */
export const pictures: readonly Picture[] = chains.map(({ file, title, chain, lit = [], down = [] }) => ({
  file,
  title,
  dot: dotOf(chain, new Set(lit), new Set(down)),
}));

/**
 * Customers stand on top and every other party as far down as it is links away from them, as in an inverted pyramid;
 * arrows run from provider to customer, dashed where a link has no owner.
 */
function dotOf(chain: ServiceChain, lit: ReadonlySet<string>, down: ReadonlySet<string>): string {
  const rows = positions(chain).rows();
  const level = new Map(rows.map((row) => [row.party, row.distance ?? Number.POSITIVE_INFINITY]));
  const nodes = chain.parties().map(({ id, name }) => {
    const colour = down.has(id) ? `, ${RED}` : '';
    return `${quoted(id)} [label=${quoted(name ?? id)}, fillcolor="${FILL[chain.laneOf(id)]}"${colour}];`;
  });
  const ranks = [...new Set(level.values())].map((distance) => {
    const ids = rows.filter(({ party }) => level.get(party) === distance).map(({ party }) => quoted(party));
    return `{ rank=same; ${ids.join('; ')} }`;
  });
  const edges = chain.links().map((link) => {
    const style = lit.has(link.id) ? RED : 'color="#5b6b7a"';
    const dash = link.owner === undefined ? ', style=dashed' : '';
    const isUpward = level.get(link.provider)! > level.get(link.customer)!;
    const ends = `${quoted(link.provider)} -> ${quoted(link.customer)}`;
    return `${ends} [label=${quoted(`  ${link.id}  `)}, constraint=${isUpward}, ${style}${dash}];`;
  });
  const settings = [
    'rankdir=BT; nodesep=0.6; ranksep=0.6; bgcolor="white"; pad=0.15;',
    'node [shape=box, style="rounded,filled", margin="0.25,0.1", fontname="Helvetica,Arial,sans-serif", fontsize=13];',
    'node [color="#5b6b7a"]; edge [fontname="Helvetica,Arial,sans-serif", fontsize=11, fontcolor="#3a4652"];',
    'edge [arrowsize=0.7];',
  ];
  return `digraph {\n  ${[...settings, ...nodes, ...ranks, ...edges].join('\n  ')}\n}`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
