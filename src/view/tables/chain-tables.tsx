import { assessedPage } from '../assessed-page.js';
import { partOf } from '../part-of.js';
import type { ViewPart } from '../view-part.js';
import { TablesView } from './tables-view.js';

/** Every table: to choose, to filter, to sort and to take along as CSV. */
export const chainTables: ViewPart = partOf('tables', (view) => (
  <TablesView page={assessedPage(view.assessment)} store={view} />
));
