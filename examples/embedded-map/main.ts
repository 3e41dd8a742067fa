/**
 * A map in a web application of your own: builds `app.ts` for `index.html` beside it, as a bundler does for any application.
 *
 * Run it: npx tsx examples/embedded-map/main.ts, then open examples/embedded-map/index.html in a browser.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { toDocument } from 'service-chain';
import { parseChainText } from 'service-chain/text';

const chain = parseChainText(readFileSync(new URL('../harbour-hotel/chain.yaml', import.meta.url)));

await build({
  entryPoints: [fileURLToPath(new URL('app.ts', import.meta.url))],
  outfile: fileURLToPath(new URL('built/app.js', import.meta.url)),
  ...{ bundle: true, minify: true, format: 'iife', logLevel: 'error' },
  define: { CHAIN: JSON.stringify(toDocument(chain)) },
});

console.log(`A map of ${chain.parties().length} parties and ${chain.links().length} services is ready:`);
console.log('open examples/embedded-map/index.html in a browser.');
