import { render } from 'preact';
import { CARD, cornersOf, type Draw, extentOf, labelOf } from './scene.js';

/** As the page has it: elements through preact, so that each card has a name and can be reached. */
export const draw: Draw = (host, graph) => {
  const corners = cornersOf(graph);
  const { width, height } = extentOf(graph);
  const show = (isLit: (node: number) => boolean) =>
    render(
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%">
        <title>A graph</title>
        <g fill="none" stroke="#888">
          {graph.lines.map(([from, to], i) => {
            const [a, b] = [corners[from]!, corners[to]!];
            const [x, bottom] = [a.x + CARD.width / 2, a.y + CARD.height];
            return (
              <path
                key={i}
                class={isLit(from) && isLit(to) ? 'lit' : ''}
                d={`M${x} ${bottom}C${x} ${bottom + 40} ${b.x + CARD.width / 2} ${b.y - 40} ${b.x + CARD.width / 2} ${b.y}`}
              />
            );
          })}
        </g>
        {corners.map(({ x, y }, node) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing is no button
          <g
            key={node}
            role="button"
            tabIndex={-1}
            aria-label={labelOf(node)}
            opacity={isLit(node) ? 1 : 0.3}
            transform={`translate(${x} ${y})`}
          >
            <rect width={CARD.width} height={CARD.height} rx={8} fill="#eef" stroke="#446" />
            <text x={12} y={26}>
              {labelOf(node)}
            </text>
            <text x={12} y={46} font-size="12">
              department
            </text>
          </g>
        ))}
      </svg>,
      host,
    );
  show(() => true);
  return { light: show };
};
