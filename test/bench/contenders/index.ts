import { QUESTION_NAMES, type QuestionName } from '../harness/questions.js';
import type { Contender } from './contender.js';

/** A contender in JavaScript, loaded when it takes part, or one in Python, asked in a process of its own. */
export type Entry =
  | {
      readonly title: string;
      readonly questions: readonly QuestionName[];
      readonly open: () => Promise<Contender>;
    }
  | { readonly title: string; readonly questions: readonly QuestionName[]; readonly python: PythonPeer };

/** A contender in Python. */
export interface PythonPeer {
  /** The module, and the first argument of the script. */
  readonly module: string;
  /** The Debian package that installs it. */
  readonly debianPackage: string;
}

const WALKS = ['upstreamCounts', 'upstreamParties', 'distances', 'blastRadius', 'unownedExposure'] as const;
const OF_RECORDS = ['quality', 'attainment', 'voice', 'recordMemory'] as const;
const OF_GRAPHS = ['loadRows', ...WALKS, 'memory'] as const;

/**
 * Everyone who takes part. The first that answers a question, this library left out, is the one the answers of the others are
 * compared with.
 */
export const CONTENDERS = {
  integerArrays: {
    title: 'arrays by hand',
    questions: [...WALKS, 'upstreamLinks', 'memory'],
    open: async () => (await import('./integer-arrays.js')).integerArrays,
  },
  plainMaps: {
    title: 'maps by hand',
    questions: ['failures'],
    open: async () => (await import('./failure-by-hand.js')).plainMaps,
  },
  gaussSeidel: {
    title: 'sweeps by hand',
    questions: ['fullCosts'],
    open: async () => (await import('./gauss-seidel.js')).gaussSeidel,
  },
  recordLoops: {
    title: 'loops by hand',
    questions: OF_RECORDS,
    open: async () => (await import('./record-loops.js')).recordLoops,
  },
  jsonParse: {
    title: 'JSON.parse',
    questions: ['readText'],
    open: async () => (await import('./json-parse.js')).jsonParse,
  },
  serviceChain: {
    title: 'service-chain',
    questions: QUESTION_NAMES,
    open: async () => (await import('./service-chain.js')).serviceChain,
  },
  graphology: {
    title: 'graphology',
    questions: [...OF_GRAPHS, 'upstreamLinks', 'cycles'],
    open: async () => (await import('./graphology.js')).graphology,
  },
  graphologyFailures: {
    title: 'graphology by hand',
    questions: ['failures'],
    open: async () => (await import('./failure-by-hand.js')).graphologyFailures,
  },
  cytoscape: {
    title: 'cytoscape',
    questions: [...OF_GRAPHS, 'cycles'],
    open: async () => (await import('./cytoscape.js')).cytoscape,
  },
  graphlib: {
    title: 'graphlib',
    questions: [...OF_GRAPHS, 'upstreamLinks', 'cycles'],
    open: async () => (await import('./graphlib.js')).graphlib,
  },
  ngraph: {
    title: 'ngraph.graph',
    questions: [...OF_GRAPHS, 'upstreamLinks'],
    open: async () => (await import('./ngraph.js')).ngraph,
  },
  arquero: {
    title: 'arquero',
    questions: ['loadRecords', ...OF_RECORDS],
    open: async () => (await import('./arquero.js')).arquero,
  },
  duckdb: {
    title: 'DuckDB',
    questions: ['loadRecords', ...OF_RECORDS],
    open: async () => (await import('./duckdb.js')).duckdb,
  },
  networkx: {
    title: 'networkx',
    questions: [...OF_GRAPHS, 'upstreamLinks', 'cycles'],
    python: { module: 'networkx', debianPackage: 'python3-networkx' },
  },
  igraph: {
    title: 'igraph',
    questions: [...OF_GRAPHS, 'loadColumns', 'cycles'],
    python: { module: 'igraph', debianPackage: 'python3-igraph' },
  },
} as const satisfies Record<string, Entry>;

/** The name of a contender. */
export type ContenderName = keyof typeof CONTENDERS;

/** The names of all contenders, in their order. */
export const CONTENDER_NAMES = Object.keys(CONTENDERS) as ContenderName[];
