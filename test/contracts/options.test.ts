import { describe, expect, it } from 'vitest';
import * as formats from '../../src/formats/index.js';
import * as main from '../../src/index.js';
import * as mining from '../../src/mining/index.js';
import * as report from '../../src/report/index.js';
import * as rules from '../../src/rules/index.js';
import * as text from '../../src/text/index.js';
import { mountChain } from '../../src/view/index.js';
import { functionsWithOptions } from './functions-with-options.js';

const chain = main.defineChain({
  parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
  links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
});
const table = main.positions(chain);
const blocks = main.upstream(chain);
const assessment = rules.assess(chain);
const eventLog = {
  engine: { dialect: 'duckdb', query: async () => [] },
  source: 'events',
  columns: { case: 'c', activity: 'a', time: 't', performer: 'p', team: 'g' },
} as const;
const observed = mining.observedLinksTable.of(() => []);
const rows = { parties: [], links: [] };
const columns = {
  parties: { id: [], kind: [] },
  links: { id: [], provider: [], customer: [], service: [] },
};

type Call = (options: never) => unknown;

/** How to call what is not simply asked `(chain, options)`; each is called with options alone. */
const CALLS: Readonly<Record<string, Call>> = {
  askAnalysis: (options) => main.askAnalysis(main.analyses[0]!, chain, options),
  upstreamOf: (options) => main.upstreamOf(chain, 'sale', options),
  downstreamOf: (options) => main.downstreamOf(chain, 'desk', options),
  witnessPaths: (options) => main.witnessPaths(chain, 'desk', 'sale', options),
  sheetOf: (options) => report.sheetOf(chain, 'desk', options),
  toSheet: (options) => report.toSheet(chain, 'desk', options),
  toReasons: (options) => report.toReasons(chain, 'desk', 'sale', options),
  differenceBetween: (options) => report.differenceBetween(assessment, assessment, options),
  toDifference: (options) => report.toDifference(assessment, assessment, options),
  compare: (options) => main.compare(table, table, options),
  narrow: (options) => main.narrow(table, chain, 'desk', options),
  trend: (options) => main.trend(chain, main.quality, options),
  toText: (options) => main.toText(table, options),
  toCsv: (options) => main.toCsv(table, options),
  csvLines: (options) => main.csvLines(table, options),
  'BoundedTable.batches': (options) => main.cutSets(chain, { touchpoint: 'sale' }).batches(options),
  'Table.batches': (options) => [table.batches(options), blocks.batches(options)],
  chainFromRows: (options) => main.chainFromRows(rows, options),
  safeChainFromRows: (options) => main.safeChainFromRows(rows, options),
  chainFromColumns: (options) => main.chainFromColumns(columns, options),
  safeChainFromColumns: (options) => main.safeChainFromColumns(columns, options),
  questionSql: (options) => mining.questionSql(eventLog, options),
  conformance: (options) => mining.conformance(chain, observed, options),
  observedStandards: (options) => mining.observedStandards(chain, observed, options),
  conformanceRules: (options) => mining.conformanceRules(observed, options),
  observedChain: (options) => mining.observedChain(observed, options),
  toSarif: (options) => report.toSarif(assessment, options),
  sarifLines: (options) => report.sarifLines(assessment, options),
  junitLines: (options) => report.junitLines(assessment, options),
  toJunit: (options) => report.toJunit(assessment, options),
  toGithubAnnotations: (options) => report.toGithubAnnotations(assessment, options),
  toFindingsText: (options) => report.toFindingsText(assessment, options),
  toFindingsMarkdown: (options) => report.toFindingsMarkdown(assessment, options),
  toHtml: (options) => report.toHtml(assessment, options),
  toHtmlPage: (options) => report.toHtmlPage(options),
  // Options are looked at before the element is.
  mountChain: (options) => mountChain(undefined as never, assessment, options),
  htmlLines: (options) => report.htmlLines(options),
  parseChainText: (options) => text.parseChainText('{ "parties": {}, "links": {} }', options),
  safeParseChainText: (options) => text.safeParseChainText('{ "parties": {}, "links": {} }', options),
  parseChainTexts: (options) => text.parseChainTexts([], options),
  safeParseChainTexts: (options) => text.safeParseChainTexts([], options),
};

const found = functionsWithOptions();

describe('the functions with options', () => {
  it('are found in the types of what is exported', () => {
    const names = found.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['upstream', 'cutSets', 'toOverview', 'safeParseChainText']),
    );
    expect(found.find(({ name }) => name === 'gaps')).toEqual({
      ...{ name: 'gaps', asksChain: true },
      options: ['minimum'],
    });
  });

  it('are the ones called here, besides those that are asked a chain', () => {
    const others = found.filter(({ asksChain }) => !asksChain).map(({ name }) => name);
    expect(Object.keys(CALLS).sort()).toEqual(others.sort());
  });
});

it('the list of questions says which shared options each takes', () => {
  const shared = ['asOf', 'minimum'];
  const taken = (name: string) => found.find((one) => one.name === name)?.options ?? [];
  const said = main.analyses.map(({ run, takes = [] }) => [run.name, ...takes]);
  const typed = main.analyses.map(({ run }) => [
    run.name,
    ...shared.filter((name) => taken(run.name).includes(name)),
  ]);
  expect(said).toEqual(typed);
});

describe.each(found.map((one) => [one.name, one] as const))('%s', (name, { asksChain, options }) => {
  const question = (
    { ...main, ...rules, ...report, ...formats, ...mining } as unknown as Record<
      string,
      (chain: object, options: never) => unknown
    >
  )[name]!;
  const call: Call = asksChain ? (given) => question(chain, given) : CALLS[name]!;

  it.each([[null], ['all'], [[]]])('refuses %o for options, at the call', (given) => {
    expect(() => call(given as never)).toThrow(/^expected options to be an object, got /);
  });

  it('refuses an option it does not have, at the call, and names those its type has', () => {
    const message = thrownMessage(() => call({ [`${options[0]}x`]: 1 } as never));
    const [, known] = message.match(/^expected options among (.*), got "\w+x"$/) ?? [message];
    expect(known?.split(', ').sort()).toEqual([...options].sort());
  });
});

function thrownMessage(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(main.isServiceChainError(error) && error.code).toBe('invalid-option');
    return (error as Error).message;
  }
  return 'nothing was thrown';
}
