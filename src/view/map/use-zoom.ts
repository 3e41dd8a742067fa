import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../report/blueprint/blueprint.js';

/** What moves a map. */
export interface Zooming {
  /** Larger, by a factor. */
  by(factor: number): void;
  /** The whole map in sight. */
  fit(): void;
  /** A card in sight, where it is not. */
  show(box: Box): void;
  /** A card in sight, and large enough to be read. */
  near(box: Box): void;
}

/**
 * Lets somebody move and enlarge a map: with a mouse, with the wheel and a key held down, with two fingers, or by a call. One finger and the
 * wheel alone scroll the page, as everywhere. The map is whole in sight at first, and when its size changes.
 */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  scene: RefObject<SVGGElement | null>,
  width: number,
  height: number,
): Zooming {
  const zooming = useRef<Zooming>({ by() {}, fit() {}, show() {}, near() {} });
  useEffect(() => {
    const area = svg.current!;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.02, 4])
      .filter(isMoving)
      .on('zoom', ({ transform }) => scene.current?.setAttribute('transform', String(transform)));
    return whenSized(area, () => {
      // What is seen keeps its proportions when the place gets another size, as on paper.
      area.setAttribute('viewBox', `0 0 ${area.clientWidth} ${area.clientHeight}`);
      zooming.current = zoomingOf(area, behaviour, { width, height });
      zooming.current.fit();
    });
  }, [width, height, svg, scene]);
  return {
    by: (factor) => zooming.current.by(factor),
    fit: () => zooming.current.fit(),
    show: (box) => zooming.current.show(box),
    near: (box) => zooming.current.near(box),
  };
}

/** At once, or, where a place is hidden as yet, when it first has a size. */
function whenSized(area: SVGSVGElement, start: () => void): (() => void) | undefined {
  if (area.clientWidth > 0) {
    start();
    return undefined;
  }
  const observer = new ResizeObserver(() => {
    if (area.clientWidth === 0) return;
    observer.disconnect();
    start();
  });
  observer.observe(area);
  return () => observer.disconnect();
}

function isMoving(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  return 'touches' in event ? event.touches.length > 1 : event.button === 0;
}

/** Below this scale nobody reads a name. */
const READABLE = 0.7;

function zoomingOf(
  area: SVGSVGElement,
  behaviour: ZoomBehavior<SVGSVGElement, unknown>,
  map: { readonly width: number; readonly height: number },
): Zooming {
  const selection = select(area).call(behaviour).on('dblclick.zoom', null);
  const { width, height } = area.viewBox.baseVal;
  const centre = ({ x, y, ...box }: Box) =>
    selection.call(behaviour.translateTo, x + box.width / 2, y + box.height / 2);
  const show = (box: Box) => {
    const { k, x, y } = zoomTransform(area);
    const [left, top] = [box.x * k + x, box.y * k + y];
    const isSeen = left >= 0 && top >= 0 && left + box.width * k <= width && top + box.height * k <= height;
    if (!isSeen) centre(box);
  };
  return {
    by: (factor) => selection.call(behaviour.scaleBy, factor),
    fit() {
      const scale = Math.min(1.2, width / map.width, height / map.height);
      const [x, y] = [(width - map.width * scale) / 2, (height - map.height * scale) / 2];
      selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale));
    },
    show,
    near(box) {
      if (zoomTransform(area).k >= READABLE) return show(box);
      selection.call(behaviour.scaleTo, READABLE);
      centre(box);
    },
  };
}
