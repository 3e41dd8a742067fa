import { assessedPage } from '../assessed-page.js';
import { partOf } from '../part-of.js';
import type { ViewPart } from '../view-part.js';
import { SheetView } from './sheet-view.js';

/** The sheet of a touchpoint: what it depends on, what stops it, ratings, root causes, promises and what customers say. */
export const touchpointSheet: ViewPart = partOf('sheet', (view) => (
  <SheetView page={assessedPage(view.assessment)} store={view} />
));
