import { useMemo, useRef } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { blueprintOf } from '../../report/blueprint/blueprint-of.js';
import { draw } from '../../report/blueprint/draw.js';
import { arrowHeads } from '../../report/blueprint/draw-lines.js';
import { failingOf, marksOf } from '../../report/blueprint/marks-of.js';
import { MOST_LINES_AT_REST } from '../../report/blueprint/measures.js';
import { outcomesOf } from '../../report/blueprint/outcomes-of.js';
import { placed } from '../../report/blueprint/place.js';
import { drawn } from '../drawn.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { Details } from './details.js';
import { Legend } from './legend.js';
import { MapButtons } from './map-buttons.js';
import { Search } from './search.js';
import { useCards } from './use-cards.js';
import { useLook } from './use-look.js';
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
  // Lists that come anew out of the address hold the same all the same; ids hold no line breaks.
  const [opened, failed] = [open.join('\n'), down.join('\n')];
  const blueprint = useMemo(() => placed(blueprintOf(chain, { open: new Set(open) })), [chain, opened]);
  const outcomes = useMemo(() => outcomesOf(chain, failingOf(chain, down)), [chain, failed]);
  const marks = useMemo(
    () => marksOf(chain, blueprint, { at, down }, outcomes),
    [chain, blueprint, at, outcomes],
  );
  const zooming = useZoom(svg, scene, blueprint.width, blueprint.height);
  const touched = useLook({ chain, blueprint, store, zooming });
  const card = useCards({ blueprint, marks, store, zooming, scene, touched });
  const home = useRef<HTMLButtonElement>(null);
  // Where a button goes with what it was for, focus does not fall out of the page.
  const goHome = () => home.current?.focus();
  const look = (id: string) => store.change({ at: id });
  const letGo = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') store.change({ at: '' });
  };
  return (
    <>
      <h2>Map</h2>
      <div class="toolbar">
        <Search chain={chain} onChoose={look} />
        <MapButtons store={store} zooming={zooming} home={home} />
      </div>
      <WhatIf chain={chain} store={store} outcomes={outcomes} onGone={goHome} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape lets go of what is chosen, wherever in it somebody is */}
      <div class="map-and-details" onKeyDown={letGo}>
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
