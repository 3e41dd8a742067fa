import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatReference } from '../../docs/generate/format-reference.js';
import { fromRoot } from '../../docs/generate/generated.js';
import { formats } from '../../src/formats/index.js';

it('the reference of formats is what they declare; `npm run docs` renews it', async () => {
  const committed = readFileSync(fromRoot(formatReference.path), 'utf8');
  expect(committed).toBe(await formatReference.make());
  for (const { id, title } of formats) expect(committed).toContain(`\n## ${id}: ${title}\n`);
});
