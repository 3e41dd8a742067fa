/** Writes the page and the pictures of one organisation, timed: `write-page.ts SIZE FILE`; figures in JSON go to standard output. */
import { writeFileSync } from 'node:fs';
import { parseChain } from 'service-chain';
import { toHtml, toSvg } from 'service-chain/report';
import { assess } from 'service-chain/rules';
import { medianOf } from '../harness/results.js';
import { pageDocumentOf } from './page-document.js';
import type { PageFigures } from './page-results.js';
import type { PageSize } from './page-sizes.js';

const [size, file] = process.argv.slice(2) as [PageSize, string];
const document = pageDocumentOf(size);
const judged = () => assess(parseChain(document), { asOf: '2026-03-01T00:00:00Z' });

// A chain remembers what it has worked out: every round gets a new one, judged as it is when a page is asked for.
const rounds = size === '10000' ? 3 : 5;
const times = Array.from({ length: rounds }, () => {
  const assessment = judged();
  return { ...timed(() => toHtml(assessment)), assessment };
});
const heap = process.resourceUsage().maxRSS / 1024;
const { result: html, assessment } = times.at(-1)!;
writeFileSync(file, html);

const { chain } = assessment;
const [touchpoint] = chain.touchpoints();
const { id, customer } = touchpoint!;
const figures: PageFigures = {
  toHtml: medianOf(times.map(({ milliseconds }) => milliseconds)),
  bytes: Buffer.byteLength(html) / 1000,
  heap,
  blueprint: pictureTime(() => toSvg(chain)),
  upstream: pictureTime(() => toSvg(chain, { view: 'upstream', touchpoint: id })),
  journey: pictureTime(() => toSvg(chain, { view: 'journey', customer })),
  matrix: pictureTime(() => toSvg(chain, { view: 'matrix' })),
};
process.stdout.write(JSON.stringify(figures));

function pictureTime(draw: () => string): number {
  return medianOf(Array.from({ length: 3 }, () => timed(draw).milliseconds));
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
  global.gc!();
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}
