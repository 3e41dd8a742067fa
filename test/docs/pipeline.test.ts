import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith, runWith } from '../cli/run-with.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';

const ROOT = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/pipeline.md', ROOT), 'utf8');

/** The words of every line of a shell that the page shows, those of its workflow included. */
const lines = [...page.matchAll(/^(?: {6}- run: )?npx service-chain (.+)$/gm)].map(([, line]) =>
  [...line!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!),
);

/** The settings the page shows. */
const [, settings = ''] = /# file: service-chain.config.yaml\n([\s\S]*?)```/.exec(page) ?? [];

type Links = Readonly<Record<string, { readonly provider: string; owner?: string }>>;

/** A team's file: JSON is YAML, too. Whose links those are decides the file. */
function teamFile(isOurs: (provider: string) => boolean, parties: object): string {
  const links = Object.entries(harbourHotel.links as Links).filter(([, { provider }]) => isOurs(provider));
  return JSON.stringify({ parties, links: Object.fromEntries(links) }, null, 2);
}

const teams = {
  'teams/front-desk.yaml': teamFile((provider) => provider !== 'it', harbourHotel.parties),
  'teams/it.yaml': teamFile((provider) => provider === 'it', {}),
};

describe('the recipe for a pipeline', () => {
  let folder = '';
  beforeAll(() => {
    const before = Object.entries(teams).map(([name, text]) => [name.replace('teams', 'main'), text]);
    folder = folderWith({ ...teams, ...Object.fromEntries(before), 'service-chain.config.yaml': settings });
  });

  it('has lines to run', () => {
    expect(lines.map(([name]) => name)).toEqual(['check', 'check', 'diff', 'table', 'check', 'check']);
  });

  it('is content with what is known, line by line', async () => {
    for (const words of lines) {
      const { code, errors } = await runWith(words, { folder });
      expect([words.join(' '), code]).toEqual([words.join(' '), 0]);
      expect(errors.replace(/^\d+ findings recorded in service-chain.baseline.json\n$/, '')).toBe('');
    }
    expect(JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('stops when a change brings something new, and points at its file and line', async () => {
    const it = teams['teams/it.yaml'].replace(/,\n\s*"owner": "it"/, '');
    writeFileSync(join(folder, 'teams/it.yaml'), it);
    const { code, output } = await runWith(['check', '--format', 'github'], { folder });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^::warning file=teams\/it\.yaml,line=\d+,col=\d+,title=Nobody answers for a link/,
    );
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the examples of this project', () => {
  const examples = readdirSync(new URL('examples/', ROOT))
    .map((name) => `examples/${name}/chain.yaml`)
    .filter((path) => readdirSync(new URL('.', new URL(path, ROOT))).includes('chain.yaml'));

  it.each(examples)('%s has no errors', async (path) => {
    const { code, errors } = await runWith(['check', path, '--fail-on', 'error']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
