import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundledSize } from './bundled.js';
import { LAYOUTS } from './layouts/index.js';
import type { Comparison, GraphFigures } from './page-results.js';
import { GRAPH_SIZE_NAMES, type GraphSize } from './page-sizes.js';

const PATIENCE = 60_000;
const WORKER = fileURLToPath(new URL('layouts/worker.ts', import.meta.url));

/** Lays out graphs of all sizes by everybody, each in a process of its own. */
export async function layOutGraphs(tell: (line: string) => void): Promise<Comparison> {
  const contenders: Record<string, number> = {};
  const figures: GraphFigures[] = [];
  for (const [contender, { module }] of Object.entries(LAYOUTS)) {
    contenders[contender] = await bundledSize(module);
    for (const size of GRAPH_SIZE_NAMES) {
      const found = await layOut(contender, size);
      figures.push({ contender, size, ...found });
      tell(
        `${contender}, ${size}: ${found.failure ?? Object.values(found.figures).map(Math.round).join(', ')}`,
      );
      // Larger ones only take longer.
      if (found.failure !== undefined) break;
    }
  }
  return { contenders, figures };
}

async function layOut(
  contender: string,
  size: GraphSize,
): Promise<Pick<GraphFigures, 'figures' | 'failure'>> {
  try {
    const words = ['--import', 'tsx', '--max-old-space-size=4096', WORKER, contender, size];
    const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: PATIENCE });
    return { figures: JSON.parse(stdout) as GraphFigures['figures'] };
  } catch (error) {
    const { killed, message } = error as { killed?: boolean; message: string };
    return { figures: {}, failure: killed ? `not in ${PATIENCE / 1000} s` : message.split('\n')[0]! };
  }
}
