import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseChainText } from '../../src/text/index.js';

const start = promisify(execFile);
const root = new URL('../../', import.meta.url);
const examples = readdirSync(new URL('examples', root));

describe('every example', () => {
  it.each(examples)('%s prints what its output.txt says', async (example) => {
    const script = `examples/${example}/main.ts`;
    const { stdout, stderr } = await start('node', ['--import', 'tsx', script], { cwd: root });
    expect(stderr).toBe('');
    expect(stdout).toBe(readFileSync(new URL(`examples/${example}/output.txt`, root), 'utf8'));
  });

  it('includes one that is large enough to be interesting', () => {
    const chain = parseChainText(readFileSync(new URL('examples/city-hospital/chain.yaml', root)));
    expect(chain.parties().length).toBeGreaterThanOrEqual(40);
    expect(chain.links().length).toBeGreaterThanOrEqual(120);
  });
});
