import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { manifest, ROOT, requireBuild } from './packed.js';

/** What a browser downloads for one import. */
interface Budget {
  readonly names: readonly string[];
  /** The largest size, minified and gzipped. */
  readonly bytes: number;
  /** The dependencies it carries; it carries no other. */
  readonly carries?: readonly string[];
  readonly from?: string;
}

const MAP_PACKAGES = [
  ...['@dagrejs/dagre', 'd3-selection', 'd3-zoom'],
  ...['fastest-levenshtein', 'preact', 'string-width'],
];

/** Sizes are some 15 % above what was measured: one that grows more than that has caught something it does not need. */
const BUDGETS: readonly Budget[] = [
  { names: ['externalDelivery'], bytes: 5_500 },
  { names: ['internalSupply'], bytes: 5_400 },
  { names: ['touchpointSummary'], bytes: 11_900 },
  { names: ['upstream'], bytes: 11_200 },
  { names: ['upstreamOf'], bytes: 11_200 },
  { names: ['upstreamParties'], bytes: 13_250 },
  { names: ['unownedLinks'], bytes: 11_950 },
  { names: ['criticalParties'], bytes: 11_800 },
  { names: ['impact'], bytes: 11_350 },
  { names: ['blastRadius'], bytes: 10_000 },
  { names: ['positions'], bytes: 9_550 },
  { names: ['cycles'], bytes: 11_550 },
  { names: ['partialParties'], bytes: 10_000 },
  { names: ['attainment'], bytes: 11_100 },
  { names: ['promiseCascade'], bytes: 9_900 },
  { names: ['leadTimes'], bytes: 17_800 },
  { names: ['leadTimeLinks'], bytes: 13_600 },
  { names: ['costSummary'], bytes: 10_150 },
  { names: ['costToServe'], bytes: 11_700 },
  { names: ['costByParty'], bytes: 13_800 },
  { names: ['costPaths'], bytes: 12_750 },
  { names: ['costSources'], bytes: 11_600 },
  { names: ['upstreamness'], bytes: 9_900 },
  { names: ['voice'], bytes: 6_700 },
  { names: ['downstreamOf'], bytes: 9_950 },
  { names: ['cutSets'], bytes: 15_650 },
  { names: ['cutSetCounts'], bytes: 15_850 },
  { names: ['availability'], bytes: 17_650 },
  { names: ['availabilityImportance'], bytes: 15_050 },
  { names: ['goals'], bytes: 12_000 },
  { names: ['goalsSummary'], bytes: 12_500 },
  { names: ['culture'], bytes: 17_050 },
  { names: ['cultureEvidence'], bytes: 16_450 },
  { names: ['association'], bytes: 18_100, carries: ['fastest-levenshtein'] },
  { names: ['needs'], bytes: 4_900 },
  { names: ['customerOrientation'], bytes: 10_800 },
  { names: ['quality'], bytes: 14_050 },
  { names: ['gaps'], bytes: 15_300 },
  { names: ['rootCauses'], bytes: 22_900, carries: ['fastest-levenshtein'] },
  { names: ['journey'], bytes: 16_000 },
  { names: ['journeySummary'], bytes: 16_150 },
  { names: ['leadership'], bytes: 5_700 },
  { names: ['leadershipSummary'], bytes: 6_600 },
  { names: ['empowerment'], bytes: 4_900 },
  { names: ['flexibility'], bytes: 10_250 },
  { names: ['workforce'], bytes: 12_050 },
  { names: ['rollUp'], bytes: 20_000, carries: ['fastest-levenshtein'] },
  { names: ['declaredIn'], bytes: 3_400 },
  { names: ['declarationConflicts'], bytes: 3_700 },
  { names: ['select'], bytes: 19_550, carries: ['fastest-levenshtein'] },
  { names: ['narrow'], bytes: 19_900, carries: ['fastest-levenshtein'] },
  { names: ['parseSelector', 'formatSelector'], bytes: 8_000, carries: ['fastest-levenshtein'] },
  { names: ['analyses'], bytes: 88_850, carries: ['fastest-levenshtein'] },
  { names: ['defineTable', 'toCsv'], bytes: 2_950 },
  { names: ['compare'], bytes: 5_050 },
  { names: ['toJson', 'toMarkdown'], bytes: 700 },
  { names: ['toText'], bytes: 5_450, carries: ['string-width'] },
  { names: ['toOverview'], bytes: 25_600, carries: ['string-width'] },
  { names: ['parseChain'], bytes: 53_500, carries: ['fastest-levenshtein', 'zod'] },
  { names: ['defineChain'], bytes: 53_500, carries: ['fastest-levenshtein', 'zod'] },
  { names: ['chainFromRows', 'chainFromColumns'], bytes: 55_000, carries: ['fastest-levenshtein', 'zod'] },
  { names: ['apply'], bytes: 65_600, carries: ['fastest-levenshtein', 'zod'] },
  { names: ['diff'], bytes: 2_400 },
  { names: ['toGraph'], bytes: 16_500, carries: ['graphology'] },
  { names: ['isServiceChainError'], bytes: 200 },
  {
    from: '/text',
    names: ['parseChainText'],
    bytes: 90_000,
    carries: ['fastest-levenshtein', 'yaml', 'zod'],
  },
  {
    from: '/text',
    names: ['parseChainTexts'],
    bytes: 100_000,
    carries: ['fastest-levenshtein', 'yaml', 'zod'],
  },
  { from: '/rules', names: ['assess'], bytes: 94_700, carries: ['fastest-levenshtein', 'zod'] },
  { from: '/rules', names: ['defineRule'], bytes: 200 },
  { from: '/report', names: ['toSarif'], bytes: 2_850 },
  { from: '/report', names: ['toJunit'], bytes: 2_400 },
  { from: '/report', names: ['toGithubAnnotations'], bytes: 1_350 },
  { from: '/report', names: ['toFindingsText'], bytes: 5_900, carries: ['string-width'] },
  { from: '/report', names: ['toFindingsMarkdown'], bytes: 4_750 },
  { from: '/report', names: ['toHtmlPage'], bytes: 3_400 },
  { from: '/formats', names: ['toDot'], bytes: 48_700, carries: ['fastest-levenshtein', 'zod'] },
  { from: '/formats', names: ['toMermaid'], bytes: 48_250, carries: ['fastest-levenshtein', 'zod'] },
  {
    from: '/formats',
    names: ['fromGraphml'],
    bytes: 72_900,
    carries: ['fastest-levenshtein', 'saxes', 'zod'],
  },
  { from: '/formats', names: ['fromGraphology'], bytes: 63_850, carries: ['fastest-levenshtein', 'zod'] },
  { from: '/formats', names: ['fromCsv'], bytes: 73_800, carries: ['fastest-levenshtein', 'zod'] },
  {
    from: '/formats',
    names: ['readChain'],
    bytes: 233_700,
    carries: ['fastest-levenshtein', 'saxes', 'yaml', 'zod'],
  },
  { from: '/formats', names: ['fromNdjson'], bytes: 59_450, carries: ['fastest-levenshtein', 'zod'] },
  {
    from: '/formats',
    names: ['fromBackstage'],
    bytes: 100_200,
    carries: ['fastest-levenshtein', 'yaml', 'zod'],
  },
  { from: '/formats', names: ['fromArchi'], bytes: 72_350, carries: ['fastest-levenshtein', 'saxes', 'zod'] },
  {
    from: '/formats',
    names: ['toArchimate'],
    bytes: 74_250,
    carries: ['fastest-levenshtein', 'saxes', 'zod'],
  },
  {
    from: '/formats',
    names: ['fromServiceCatalogue'],
    bytes: 100_800,
    carries: ['fastest-levenshtein', 'yaml', 'zod'],
  },
  { from: '/mining', names: ['handovers'], bytes: 10_000 },
  { from: '/mining', names: ['observedLinks'], bytes: 10_750 },
  { from: '/mining', names: ['observedChain'], bytes: 59_250, carries: ['fastest-levenshtein', 'zod'] },
  { from: '/mining', names: ['conformance'], bytes: 19_000, carries: ['fastest-levenshtein'] },
  { from: '/mining', names: ['observedStandards'], bytes: 17_150, carries: ['fastest-levenshtein'] },
  { from: '/mining', names: ['duckdbEngine'], bytes: 1_850 },
  { from: '/mining', names: ['eventLogFrom'], bytes: 14_000, carries: ['fastest-levenshtein', 'saxes'] },
  { from: '/view', names: ['toFragment', 'fromFragment'], bytes: 400 },
  {
    from: '/view',
    names: ['mountChain'],
    bytes: 92_200,
    carries: MAP_PACKAGES.filter((name) => name !== 'fastest-levenshtein'),
  },
  {
    from: '/view',
    names: ['mountChain', 'touchpointSheet', 'chainTables'],
    bytes: 157_000,
    carries: MAP_PACKAGES,
  },
  { from: '/formats', names: ['bundleTables'], bytes: 93_450, carries: ['fastest-levenshtein'] },
];

beforeAll(requireBuild);

describe('a browser bundle', () => {
  it.each(BUDGETS.map((budget) => [budget.names.join(' and '), budget] as const))(
    'of %s is small and carries only what it needs',
    async (_, { names, bytes, carries = [], from = '' }) => {
      const { size, packages, builtins } = await bundle(names, `service-chain${from}`);
      expect(builtins).toEqual([]);
      expect(packages).toEqual(carries);
      expect(size).toBeLessThanOrEqual(bytes);
    },
  );

  it('of something that does not exist fails', async () => {
    await expect(bundle(['noSuchName'], 'service-chain')).rejects.toThrow('noSuchName');
  });

  it('has a budget for every question', () => {
    const budgeted = BUDGETS.flatMap(({ names }) => names);
    const questions = analyses.map(({ run }) => run.name);
    expect(questions.filter((name) => !budgeted.includes(name))).toEqual([]);
  });
});

/** Bundles an import of the built package: its size, its dependencies, and what of Node it asks for. */
async function bundle(names: readonly string[], from: string) {
  const list = names.join(', ');
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export { ${list} } from '${from}';`, resolveDir: ROOT },
    bundle: true,
    external: ['node:*'],
    format: 'esm',
    logLevel: 'silent',
    metafile: true,
    minify: true,
    platform: 'browser',
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const carried = inputs.map(([path]) => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]);
  return {
    size: gzipSync(outputFiles[0]!.contents).length,
    packages: Object.keys(manifest.dependencies).filter((name) => carried.includes(name)),
    builtins: output!.imports.map(({ path }) => path),
  };
}
