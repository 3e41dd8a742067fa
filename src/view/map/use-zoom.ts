import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
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
}

/** Lets somebody move and enlarge a map by wheel, fingers, mouse or a call. The map is whole in sight at first, and when its size changes. */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  scene: RefObject<SVGGElement | null>,
  width: number,
  height: number,
): Zooming {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const zooming = useRef<Zooming>({ by() {}, fit() {}, show() {} });
  useEffect(() => {
    const area = svg.current!;
    behaviour.current ??= zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.05, 4])
      // The wheel scrolls the page, as everywhere; with a key held down it enlarges.
      .filter((event: MouseEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0,
      )
      .on('zoom', ({ transform }) => {
        scene.current?.setAttribute('transform', String(transform));
      });
    const zoomed = behaviour.current;
    const selection = select(area).call(zoomed).on('dblclick.zoom', null);
    zooming.current = {
      by: (factor) => selection.call(zoomed.scaleBy, factor),
      fit() {
        const { clientWidth, clientHeight } = area;
        const scale = Math.min(1.2, clientWidth / width, clientHeight / height);
        const x = (clientWidth - width * scale) / 2;
        selection.call(
          zoomed.transform,
          zoomIdentity.translate(x, Math.max(0, (clientHeight - height * scale) / 2)).scale(scale),
        );
      },
      show(box) {
        const { k, x, y } = (area as unknown as { __zoom: typeof zoomIdentity }).__zoom;
        const [left, top] = [box.x * k + x, box.y * k + y];
        const isSeen =
          left >= 0 &&
          top >= 0 &&
          left + box.width * k <= area.clientWidth &&
          top + box.height * k <= area.clientHeight;
        if (!isSeen) selection.call(zoomed.translateTo, box.x + box.width / 2, box.y + box.height / 2);
      },
    };
    zooming.current.fit();
  }, [width, height, svg, scene]);
  return {
    by: (factor) => zooming.current.by(factor),
    fit: () => zooming.current.fit(),
    show: (box) => zooming.current.show(box),
  };
}
