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
  /** As at first, where nobody has moved it: whole, or, where names could not be read, its beginning. */
  rest(): void;
  /** A card in sight, where it is not. */
  show(box: Box): void;
  /** A card in sight, and large enough to be read. */
  near(box: Box): void;
}

const NOT_YET: Zooming = { by() {}, fit() {}, rest() {}, show() {}, near() {} };

/**
 * Lets somebody move and enlarge a map: with a mouse, with the wheel and a key held down, with two fingers, or by a call. One finger and the
 * wheel alone scroll the page, as everywhere. What is seen follows the size of its place until somebody moves it.
 */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  scene: RefObject<SVGGElement | null>,
  width: number,
  height: number,
): Zooming {
  const map = useRef({ width, height });
  map.current = { width, height };
  const zooming = useRef(NOT_YET);
  // What an address names is asked for before the place has a size.
  const waiting = useRef<Box | undefined>(undefined);
  useEffect(() => {
    const area = svg.current!;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === 0 || matchMedia('print').matches) return;
      area.setAttribute('viewBox', `0 0 ${area.clientWidth} ${area.clientHeight}`);
      if (zooming.current === NOT_YET) zooming.current = zoomingOf(area, scene, map);
      zooming.current.rest();
      if (waiting.current !== undefined) zooming.current.near(waiting.current);
      waiting.current = undefined;
    });
    observer.observe(area);
    const release = wholeOnPaper(area, scene, map);
    return () => {
      observer.disconnect();
      release();
    };
  }, [svg, scene]);
  return {
    by: (factor) => zooming.current.by(factor),
    fit: () => zooming.current.fit(),
    rest: () => zooming.current.rest(),
    show: (box) => zooming.current.show(box),
    near(box) {
      if (zooming.current === NOT_YET) waiting.current = box;
      zooming.current.near(box);
    },
  };
}

/** Paper cannot be moved: the whole map is printed, and afterwards it is as it was. */
function wholeOnPaper(area: SVGSVGElement, scene: RefObject<SVGGElement | null>, map: MapSize): () => void {
  let seen: readonly [viewBox: string, transform: string] | undefined;
  const show = (viewBox: string, transform: string) => {
    area.setAttribute('viewBox', viewBox);
    scene.current!.setAttribute('transform', transform);
  };
  const print = () => {
    seen ??= [area.getAttribute('viewBox') ?? '', scene.current!.getAttribute('transform') ?? ''];
    show(`0 0 ${map.current.width} ${map.current.height}`, '');
  };
  const restore = () => {
    if (seen !== undefined) show(...seen);
    seen = undefined;
  };
  window.addEventListener('beforeprint', print);
  window.addEventListener('afterprint', restore);
  return () => {
    window.removeEventListener('beforeprint', print);
    window.removeEventListener('afterprint', restore);
  };
}

function isMoving(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  return 'touches' in event ? event.touches.length > 1 : event.button === 0;
}

/** Below this scale nobody reads a name. */
const READABLE = 0.7;

/** A whole map is worth showing down to this scale: names are guessed, and the shape is seen. */
const WORTH_SHOWING = 0.45;

type MapSize = { readonly current: { readonly width: number; readonly height: number } };

function zoomingOf(area: SVGSVGElement, scene: RefObject<SVGGElement | null>, map: MapSize): Zooming {
  let isMoved = false;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.02, 4])
    .filter(isMoving)
    .on('zoom', ({ transform, sourceEvent }) => {
      if (sourceEvent) isMoved = true;
      scene.current?.setAttribute('transform', String(transform));
    });
  const move = movesOf(area, behaviour);
  const moved =
    <A extends readonly unknown[]>(way: (...args: A) => void) =>
    (...args: A) => {
      isMoved = true;
      way(...args);
    };
  const showWhole = () => {
    isMoved = false;
    move.whole(map.current);
  };
  return {
    fit: showWhole,
    rest() {
      if (isMoved) return;
      const { width, height } = area.viewBox.baseVal;
      const isWorthIt = Math.min(width / map.current.width, height / map.current.height) >= WORTH_SHOWING;
      if (isWorthIt) showWhole();
      else move.begin();
    },
    by: moved(move.by),
    show: moved(move.show),
    near: moved(move.near),
  };
}

function movesOf(area: SVGSVGElement, behaviour: ZoomBehavior<SVGSVGElement, unknown>) {
  const selection = select(area).call(behaviour).on('dblclick.zoom', null);
  const place = (x: number, y: number, scale: number) =>
    selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(scale));
  const centre = ({ x, y, ...box }: Box) =>
    selection.call(behaviour.translateTo, x + box.width / 2, y + box.height / 2);
  const show = (box: Box) => {
    const { width, height } = area.viewBox.baseVal;
    const { k, x, y } = zoomTransform(area);
    const [left, top] = [box.x * k + x, box.y * k + y];
    const isSeen = left >= 0 && top >= 0 && left + box.width * k <= width && top + box.height * k <= height;
    if (!isSeen) centre(box);
  };
  return {
    show,
    by: (factor: number) => selection.call(behaviour.scaleBy, factor),
    whole(map: MapSize['current']) {
      const { width, height } = area.viewBox.baseVal;
      const scale = Math.min(1.2, width / map.width, height / map.height);
      place((width - map.width * scale) / 2, (height - map.height * scale) / 2, scale);
    },
    begin() {
      place(0, 0, READABLE);
    },
    near(box: Box) {
      if (zoomTransform(area).k >= READABLE) return show(box);
      selection.call(behaviour.scaleTo, READABLE);
      centre(box);
    },
  };
}
