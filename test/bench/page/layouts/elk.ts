import Elk from 'elkjs/lib/elk.bundled.js';
import { CARD, type Layout } from './layout.js';

/** Rows as partitions of the layered method, from top to bottom. */
export const byElk: Layout = async ({ rows, lines }) => {
  const { children } = await new Elk().layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.partitioning.activate': 'true',
      'elk.spacing.nodeNode': String(CARD.gap),
    },
    children: rows.map((row, node) => ({
      ...{ id: String(node), width: CARD.width, height: CARD.height },
      layoutOptions: { 'elk.partitioning.partition': String(row) },
    })),
    edges: lines.map(([from, to], i) => ({ id: `l${i}`, sources: [String(from)], targets: [String(to)] })),
  });
  return children!.map(({ x }) => x! + CARD.width / 2);
};
