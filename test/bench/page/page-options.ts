import { parseArgs } from 'node:util';
import { chosen } from '../harness/options.js';
import { PAGE_SIZE_NAMES, type PageSize } from './page-sizes.js';

/** The parts of the benchmark about pages. */
export const PAGE_PARTS = ['pages', 'layouts', 'drawings'] as const;

/** What the command line asks for. */
export interface PageOptions {
  readonly parts: ReadonlyArray<(typeof PAGE_PARTS)[number]>;
  readonly sizes: readonly PageSize[];
  /** Where results go. */
  readonly json: string;
  /** Results of an earlier run to show again; nothing is measured then. */
  readonly from: string | undefined;
}

/** Reads the command line. @throws Error when it names something that is not there. */
export function pageOptionsOf(words: readonly string[]): PageOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', default: PAGE_PARTS.join() },
      parties: { type: 'string', default: PAGE_SIZE_NAMES.join() },
      json: { type: 'string', default: 'test/bench/results/page.json' },
      from: { type: 'string' },
    },
  });
  return {
    parts: chosen('--only', values.only, PAGE_PARTS),
    sizes: chosen('--parties', values.parties, PAGE_SIZE_NAMES),
    json: values.json,
    from: values.from,
  };
}
