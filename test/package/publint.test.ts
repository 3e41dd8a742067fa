import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { pack, ROOT, run, temporaryFolder } from './packed.js';

/** What the tarball may hold besides the build and the pages about rules. */
const DOCUMENTS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

const require = createRequire(import.meta.url);
const folder = temporaryFolder();
let tarball = '';
let files: string[] = [];

beforeAll(async () => {
  tarball = await pack(folder);
  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  expect((await run('tar', ['-xzf', tarball, '-C', unpacked])).errors).toBe('');
  files = readdirSync(join(unpacked, 'package'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(unpacked, 'package/').length));
}, 120_000);

describe('the tarball', () => {
  it('passes publint, suggestions included', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has types that say what the code does, from ESM and CommonJS', async () => {
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
    const words = [attw, tarball, '--profile', 'node16', '--no-color', '--no-emoji'];
    const { code, output, errors } = await run(process.execPath, words);
    expect(code, output + errors).toBe(0);
    expect(output).toContain('"service-chain/text"');
    expect(output).toContain('"service-chain/rules"');
    expect(output).toContain('"service-chain/report"');
    expect(output).toContain('"service-chain/formats"');
    expect(output).toContain('"service-chain/mining"');
    expect(output).toContain('"service-chain/view"');
  }, 120_000);

  it('holds the build and the documents, nothing else', () => {
    expect(files.filter((path) => !/^(dist|docs\/rules)\//.test(path)).sort()).toEqual(DOCUMENTS);
    expect(files).toContain('docs/rules/unowned-link.md');
    expect(files).toContain('dist/index.d.cts');
    expect(files.filter((path) => !/\.(js|cjs|d\.ts|d\.cts|md|json)$|^LICENSE$/.test(path))).toEqual([]);
    expect(files.filter((path) => /(^|[./])test[./]|fixtures|\.map$/.test(path))).toEqual([]);
  });

  it('mentions no folder of the machine that built it', () => {
    const places = [ROOT, `${homedir()}/`, `${tmpdir()}/`, 'file:///'];
    const telling = files.filter((path) => {
      const text = readFileSync(join(folder, 'unpacked/package', path), 'utf8');
      return places.some((place) => text.includes(place));
    });
    expect(telling).toEqual([]);
  });
});
