import type { OverviewOptions } from '../../report/to-overview.js';
import type { Surroundings } from '../surroundings.js';

/** How wide a page is laid out that goes to a pipe or a file. */
const WIDTH_OF_FILES = 100;

/** How pages are laid out here: as wide as the screen, and marked where it shows marks; plain where they go to a file. */
export function screenLayout({ output, width }: Surroundings, file?: string): OverviewOptions {
  if (file !== undefined) return { width: WIDTH_OF_FILES };
  return {
    width: width ?? WIDTH_OF_FILES,
    style: {
      heading: (text) => output.mark('bold', text),
      warning: (text) => output.mark('yellow', text),
      aside: (text) => output.mark('dim', text),
    },
  };
}
