import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifest, pack, ROOT, run, temporaryFolder } from './packed.js';

const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Someone's project, which has the package and nothing else. */
const folder = temporaryFolder();

/** What chain.yaml's touchpoint depends on, as CSV: the two scripts print it first, and so does the command. */
const SCRIPT_OUTPUT = [
  'touchpoint,link,service,provider,customer,distance,owner,providerCritical,linkCritical,assumed,inCycle,witness,modelled\r',
  'checkIn,booking,booking system,it,frontDesk,2,,true,true,true,false,checkIn booking,complete\r',
  '',
];

beforeAll(async () => {
  const tarball = await pack(folder);
  for (const name of ['chain.yaml', 'script.mjs', 'script.cjs', 'mixed.mjs', 'schema.mts'])
    copyFileSync(join(FIXTURES, name), join(folder, name));
  for (const ending of ['mts', 'cts'])
    copyFileSync(join(FIXTURES, 'program.ts'), join(folder, `program.${ending}`));
  writeFileSync(join(folder, 'package.json'), '{ "name": "inn", "private": true }\n');
  const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball];
  const { code, output, errors } = await run('npm', words, folder);
  expect(code, output + errors).toBe(0);
}, 300_000);

describe('an empty project with the package', () => {
  it.each(['script.mjs', 'script.cjs'])('runs %s', async (script) => {
    const { code, output, errors } = await run(process.execPath, [script], folder);
    expect(code, errors).toBe(0);
    expect(output.split('\n').slice(0, 3)).toEqual(SCRIPT_OUTPUT);
    expect(output.trimEnd().split('\n').slice(-2)).toEqual(["[ 'it' ] 8 object", 'true invalid-chain 2']);
  });

  it('may hold both copies, ESM and CommonJS, and pass chains, tables and errors between them', async () => {
    const { output, errors } = await run(process.execPath, ['mixed.mjs'], folder);
    expect(output, errors).toBe('both copies agree\n');
  });

  it('bundles a program for the browser, which runs', async () => {
    const options = { bundle: true, format: 'esm', platform: 'browser', logLevel: 'silent' } as const;
    const entryPoints = [join(folder, 'program.mts')];
    const { warnings } = await build({ ...options, entryPoints, outfile: join(folder, 'bundle.mjs') });
    expect(warnings).toEqual([]);
    const { code, output, errors } = await run(process.execPath, ['bundle.mjs'], folder);
    expect(code, errors).toBe(0);
    expect(output).toContain("IT [ 'it' ]\n");
  });
});

/** The programs hold calls that must not compile too: a type that became `any` is an error. */
const PROGRAMS = ['program.mts', 'program.cts', 'schema.mts'];

describe('TypeScript', () => {
  const resolutions = [
    { module: 'NodeNext', moduleResolution: 'NodeNext' },
    { module: 'Preserve', moduleResolution: 'Bundler' },
  ];
  const programs = resolutions.flatMap((options) =>
    [true, false].map((exactOptionalPropertyTypes) => ({ ...options, exactOptionalPropertyTypes })),
  );

  it.each(programs)(
    'accepts the program with %o',
    async (options) => {
      const { code, output } = await typeCheck(options, PROGRAMS);
      expect(code, output).toBe(0);
    },
    120_000,
  );
});

describe('the command', () => {
  const command = join(folder, 'node_modules/.bin/service-chain');

  it('prints its version', async () => {
    expect(await run(command, ['--version'], folder)).toEqual({
      code: 0,
      output: `${manifest.version}\n`,
      errors: '',
    });
  });

  it('answers about a chain', async () => {
    const { code, output, errors } = await run(
      command,
      ['table', 'upstream', 'chain.yaml', '-f', 'csv'],
      folder,
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual(SCRIPT_OUTPUT);
  });

  it('finds the pages and schemas it ships, and makes a chain that check is content with', async () => {
    const page = await run(command, ['rules', 'unowned-link'], folder);
    expect(page).toMatchObject({ code: 0, output: expect.stringMatching(/^unowned-link: /) });
    for (const kind of ['config', 'changes']) {
      const { output } = await run(command, ['schema', kind], folder);
      const entry = createRequire(join(folder, 'script.cjs')).resolve(`service-chain/${kind}.schema.json`);
      expect(output).toBe(readFileSync(entry, 'utf8'));
    }
    expect((await run(command, ['init', 'first'], folder)).code).toBe(0);
    const first = join(folder, 'first');
    expect(readFileSync(join(first, 'chain.yaml'), 'utf8').split('\n', 1)).toEqual([
      '# yaml-language-server: $schema=../node_modules/service-chain/dist/schema.json',
    ]);
    expect(await run(command, ['check'], first)).toMatchObject({ code: 0, errors: '' });
  });

  it('says what is wrong with a chain', async () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'parties: {}\nlinks: { a: { provider: b } }\n');
    const { code, errors } = await run(command, ['wrong.yaml'], folder);
    expect(code).toBe(2);
    expect(errors).toContain('wrong.yaml:2');
  });
});

/** Type-checks files of the project with the compiler of this one, declarations of the packages included. */
async function typeCheck(options: Readonly<Record<string, unknown>>, files: readonly string[]) {
  const compilerOptions = {
    ...{ target: 'ES2023', lib: ['ES2023', 'DOM'], types: [] },
    ...{ strict: true, skipLibCheck: false, noEmit: true, resolveJsonModule: true, ...options },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  return run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], folder);
}
