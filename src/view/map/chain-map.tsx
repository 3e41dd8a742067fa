import { partOf } from '../part-of.js';
import type { ViewPart } from '../view-part.js';
import { MapView } from './map-view.js';

/**
 * The map: who serves whom, in the rows of a service blueprint. A touchpoint that is chosen lights what it depends on, a party what
 * depends on it; parties can be put out of action; there is a search, and what is chosen is told beside.
 */
export const chainMap: ViewPart = partOf('map', (view) => (
  <MapView chain={view.assessment.chain} store={view} />
));
