import { CARD, cornersOf, type Draw, extentOf, labelOf } from './scene.js';

/** Plain calls of a canvas; all is drawn again whatever changes. */
export const draw: Draw = (host, graph) => {
  const corners = cornersOf(graph);
  const { width } = extentOf(graph);
  const canvas = document.createElement('canvas');
  canvas.width = host.clientWidth;
  canvas.height = host.clientHeight;
  host.append(canvas);
  const pen = canvas.getContext('2d')!;
  const scale = host.clientWidth / width;
  const show = (isLit: (node: number) => boolean) => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    for (const [from, to] of graph.lines) {
      const [a, b] = [corners[from]!, corners[to]!];
      const [x, y] = [a.x + CARD.width / 2, a.y + CARD.height];
      pen.strokeStyle = isLit(from) && isLit(to) ? '#888' : '#ddd';
      pen.beginPath();
      pen.moveTo(x, y);
      pen.bezierCurveTo(x, y + 40, b.x + CARD.width / 2, b.y - 40, b.x + CARD.width / 2, b.y);
      pen.stroke();
    }
    for (const [node, { x, y }] of corners.entries()) {
      pen.globalAlpha = isLit(node) ? 1 : 0.3;
      pen.fillStyle = '#eef';
      pen.strokeStyle = '#446';
      pen.beginPath();
      pen.roundRect(x, y, CARD.width, CARD.height, 8);
      pen.fill();
      pen.stroke();
      pen.fillStyle = '#000';
      pen.font = '16px sans-serif';
      pen.fillText(labelOf(node), x + 12, y + 26);
      pen.font = '12px sans-serif';
      pen.fillText('department', x + 12, y + 46);
    }
    pen.globalAlpha = 1;
  };
  show(() => true);
  return { light: show };
};
