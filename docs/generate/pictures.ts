import { mkdir, writeFile } from 'node:fs/promises';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { pictures } from './picture-list.js';
import { views } from './view-list.js';

/** Every picture of the docs as SVG, by file name; the same chains give the same bytes. */
export async function drawPictures(): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await drawSmallChains()), ...views.map(({ file, svg }) => [file, svg] as const)]);
}

/** Small chains, laid out by Graphviz. */
async function drawSmallChains(): Promise<ReadonlyMap<string, string>> {
  const graphviz = await Graphviz.load();
  return new Map(
    (await pictures()).map(({ file, title, dot }) => [
      file,
      graphviz
        .dot(dot, 'svg')
        .replace(/<\?xml[\s\S]*?(?=<svg)/, '')
        .replace(/<!--[\s\S]*?-->\n?/g, '')
        .replace(/<title>[^<]*<\/title>\n?/g, '')
        .replace(/(<svg[^>]*)>/, `$1 role="img">\n<title>${title}</title>`),
    ]),
  );
}

/** Writes every picture into docs/pictures. */
export async function writePictures(): Promise<void> {
  const folder = new URL('../pictures/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [file, svg] of await drawPictures()) await writeFile(new URL(file, folder), svg);
}
