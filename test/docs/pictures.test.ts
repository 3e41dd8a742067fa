import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawPictures } from '../../docs/generate/pictures.js';

it('the committed pictures are what their chains draw; `npm run docs` renews them', async () => {
  const drawn = await drawPictures();
  // What a browser shows (page.png) is taken by hand.
  const committed = readdirSync('docs/pictures').filter((file) => file.endsWith('.svg'));
  expect([...drawn.keys()].sort()).toEqual(committed.sort());
  for (const [file, svg] of drawn) expect(readFileSync(`docs/pictures/${file}`, 'utf8')).toBe(svg);
});

it('every picture has a title for readers who do not see it', async () => {
  for (const svg of (await drawPictures()).values())
    expect(svg).toMatch(/<svg[^>]* role="img"[^>]*>\s*<title[^>]*>[^<]+<\/title>/);
});
