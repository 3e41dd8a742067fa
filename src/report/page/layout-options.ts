import { plainStyle } from '../text-layout.js';
import type { OverviewOptions } from '../to-overview.js';
import type { Layout } from './sections-to-text.js';

/** The layout that options ask for. */
export function layoutOf({ width = 80, style = plainStyle }: OverviewOptions): Layout {
  return { width: Math.max(20, width), style };
}
