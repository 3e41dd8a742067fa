import type { Browser } from 'playwright-core';
import { bundled } from './bundled.js';
import type { Comparison, GraphFigures } from './page-results.js';
import { GRAPH_SIZE_NAMES } from './page-sizes.js';

/** Those who draw, ours first, by their files. */
const DRAWINGS = {
  'SVG by preact': 'in-browser/svg.tsx',
  canvas: 'in-browser/canvas.ts',
  sigma: 'in-browser/sigma.ts',
  cytoscape: 'in-browser/cytoscape.ts',
} as const;

const PATIENCE = 60_000;

/** Draws graphs of all sizes by everybody, and lights half of each. */
export async function drawGraphs(browser: Browser, tell: (line: string) => void): Promise<Comparison> {
  const contenders: Record<string, number> = {};
  const figures: GraphFigures[] = [];
  for (const [contender, file] of Object.entries(DRAWINGS)) {
    const script = await bundled('in-browser/draw-graph.ts', file);
    contenders[contender] = Buffer.byteLength(script) / 1000;
    for (const size of GRAPH_SIZE_NAMES) {
      const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.setContent('<!DOCTYPE html><body></body>');
      await page.addScriptTag({ content: script });
      const drawn = page.evaluate<GraphFigures['figures']>(`drawGraph(${JSON.stringify(size)})`);
      const found = await orFailure(drawn);
      figures.push({ contender, size, ...found });
      tell(
        `${contender}, ${size}: ${found.failure ?? Object.values(found.figures).map(Math.round).join(', ')}`,
      );
      await context.close();
    }
  }
  return { contenders, figures };
}

async function orFailure(
  drawn: Promise<GraphFigures['figures']>,
): Promise<Pick<GraphFigures, 'figures' | 'failure'>> {
  const late = new Promise<{ figures: object; failure: string }>((resolve) => {
    setTimeout(() => resolve({ figures: {}, failure: `not in ${PATIENCE / 1000} s` }), PATIENCE).unref();
  });
  const done = drawn.then(
    (figures) => ({ figures }),
    (error: unknown) => ({ figures: {}, failure: String(error).split('\n')[0]! }),
  );
  return Promise.race([done, late]);
}
