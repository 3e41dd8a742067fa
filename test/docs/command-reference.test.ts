import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandReference } from '../../docs/generate/command-reference.js';
import { fromRoot } from '../../docs/generate/generated.js';
import { subcommands } from '../../src/cli/commands/index.js';

const committed = readFileSync(fromRoot(commandReference.path), 'utf8');

/** The section of a subcommand. */
function sectionOf(name: string): string {
  return committed.split('\n## ').find((part) => part.startsWith(`service-chain ${name}\n`)) ?? '';
}

describe('the reference of the command', () => {
  it('is what the declarations make; `npm run docs` renews it', async () => {
    expect(committed).toBe(await commandReference.make());
  });

  it.each(subcommands.map((one) => [one.name, one] as const))(
    'holds %s with its arguments, options and examples',
    (name, { arguments: places, flags, examples, found }) => {
      const section = sectionOf(name);
      const written = [...section.matchAll(/^\| `(?:-\w, )?(?:--)?([\w-]+)/gm)].map(([, word]) => word);
      expect(written).toEqual([...places, ...flags].map((one) => one.name));
      for (const [line, meaning] of examples) expect(section).toContain(`# ${meaning}\n${line}\n`);
      expect(/^0 when .*; 1 when /m.test(section)).toBe(found !== undefined);
    },
  );

  it('tells of exit codes, files and the environment', () => {
    for (const word of ['## Exit codes', '## Files', 'service-chain.config.js', 'NO_COLOR', 'FORCE_COLOR'])
      expect(committed).toContain(word);
  });
});
