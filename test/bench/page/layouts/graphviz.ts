import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { CARD, type Layout } from './layout.js';

/** A point is a 72nd of an inch. */
const INCH = 72;

/** Rows by `rank=same`, in their order by a chain of nodes that are not drawn. */
export const byGraphviz: Layout = async ({ rows, lines }) => {
  const graphviz = await Graphviz.load();
  const size = `width=${CARD.width / INCH} height=${CARD.height / INCH}`;
  const chain = [...new Set(rows)];
  const text = [
    `digraph { graph [nodesep=${CARD.gap / INCH}]; node [shape=box fixedsize=true ${size}];`,
    `${chain.map((row) => `r${row}`).join(' -> ')} [style=invis];`,
    ...chain.map(
      (row) =>
        `{ rank=same; r${row}; ${rows.flatMap((one, node) => (one === row ? [node] : [])).join('; ')} }`,
    ),
    ...lines.map(([from, to]) => `${from} -> ${to};`),
    '}',
  ].join('\n');
  const places = new Map<string, number>();
  for (const line of graphviz.layout(text, 'plain', 'dot').split('\n')) {
    const [what, name, x] = line.split(' ');
    if (what === 'node') places.set(name!, Number(x) * INCH);
  }
  return rows.map((_, node) => places.get(String(node))!);
};
