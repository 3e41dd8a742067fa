import { useMemo, useRef } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { blueprintOf } from '../../report/blueprint/blueprint-of.js';
import { draw } from '../../report/blueprint/draw.js';
import { arrowHeads } from '../../report/blueprint/draw-lines.js';
import { marksOf } from '../../report/blueprint/marks-of.js';
import { MOST_LINES_AT_REST } from '../../report/blueprint/measures.js';
import { placed } from '../../report/blueprint/place.js';
import { drawn } from '../drawn.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { Details } from './details.js';
import { Legend } from './legend.js';
import { MapButtons } from './map-buttons.js';
import { Search } from './search.js';
import { useCards } from './use-cards.js';
import { useZoom } from './use-zoom.js';
import { WhatIf } from './what-if-view.js';

/** What a map needs. */
interface MapProps {
  readonly chain: ServiceChain;
  readonly store: Store;
}

/** The map of a chain: cards to choose, a search, and what there is to say about what is chosen. */
export function MapView({ chain, store }: MapProps) {
  const { at, down, open } = useStateOf(store);
  const [svg, scene] = [useRef<SVGSVGElement>(null), useRef<SVGGElement>(null)];
  const blueprint = useMemo(() => placed(blueprintOf(chain, { open: new Set(open) })), [chain, open]);
  const marks = useMemo(() => marksOf(chain, blueprint, { at, down }), [chain, blueprint, at, down]);
  const zooming = useZoom(svg, scene, blueprint.width, blueprint.height);
  const card = useCards({ blueprint, marks, store, zooming, scene });
  const look = (id: string) => {
    store.change({ at: id });
    const box = blueprint.cardBoxes.get(blueprint.cardOf.get(id) ?? '');
    if (box !== undefined) zooming.near(box);
  };
  return (
    <>
      <h2>Map</h2>
      <div class="toolbar">
        <Search chain={chain} onChoose={look} />
        <MapButtons store={store} zooming={zooming} />
      </div>
      <WhatIf chain={chain} store={store} />
      <div class="map-and-details">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
        <svg ref={svg} class="chain-map live" role="group" aria-label={HOW_TO}>
          {drawn(arrowHeads())}
          <g ref={scene}>{draw(blueprint, { marks, card }).map(drawn)}</g>
        </svg>
        <Details chain={chain} store={store} onLook={look} />
      </div>
      <Legend linesLeftOut={blueprint.lines.length > MOST_LINES_AT_REST} />
    </>
  );
}

const HOW_TO = 'Map of who serves whom; arrow keys move, Enter chooses, Escape lets go';
