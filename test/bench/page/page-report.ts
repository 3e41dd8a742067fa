import { shortNumber, table } from '../report/tables.js';
import {
  type Comparison,
  GRAPH_STEPS,
  type GraphStep,
  PAGE_STEPS,
  type PageResults,
  type PageStep,
} from './page-results.js';
import { GRAPH_SIZE_NAMES } from './page-sizes.js';

/** All that a benchmark of pages came to, as Markdown. */
export function pageReportOf({ versions, pages, layouts, drawings }: PageResults): string {
  const sections = [
    pages.length > 0 && [
      '## The page\n',
      'Medians.\n',
      pageTable(pages),
      '## How many times what the size before takes\n',
      growthTable(pages),
    ],
    ...[['Layout', layouts] as const, ['Drawing', drawings] as const].map(
      ([title, comparison]) => comparison.figures.length > 0 && comparisonSections(title, comparison),
    ),
    [
      `${Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}\n`,
    ],
  ];
  return sections.flatMap((section) => (section === false ? [] : section)).join('\n');
}

function pageTable(pages: PageResults['pages']): string {
  const rows = stepsIn(pages).map((step) => [
    PAGE_STEPS[step],
    ...pages.map(({ figures }) => numberOf(figures[step])),
  ]);
  return table(['step', ...pages.map(({ size }) => size)], rows);
}

function growthTable(pages: PageResults['pages']): string {
  const pairs = pages.slice(1).map((page, i) => [pages[i]!, page] as const);
  const rows = stepsIn(pages).map((step) => [
    PAGE_STEPS[step],
    ...pairs.map(([before, after]) => ratioOf(after.figures[step], before.figures[step])),
  ]);
  return table(['step', ...pairs.map(([before, after]) => `${before.size} → ${after.size}`)], rows);
}

function stepsIn(pages: PageResults['pages']): PageStep[] {
  const steps = Object.keys(PAGE_STEPS) as PageStep[];
  return steps.filter((step) => pages.some(({ figures }) => figures[step] !== undefined));
}

function comparisonSections(title: string, { contenders, figures }: Comparison): string[] {
  const names = Object.keys(contenders);
  const [ours] = names as [string];
  const figureOf = (contender: string, size: string, step: GraphStep) =>
    figures.find((one) => one.contender === contender && one.size === size)?.figures[step];
  const rowsOf = (cell: (name: string, size: string, step: GraphStep) => string, shown: readonly string[]) =>
    GRAPH_SIZE_NAMES.flatMap((size) =>
      (Object.keys(GRAPH_STEPS) as GraphStep[]).map((step) => [
        size,
        GRAPH_STEPS[step],
        ...shown.map((name) => cell(name, size, step)),
      ]),
    );
  const others = names.slice(1);
  const failures = figures.flatMap(({ contender, size, failure }) =>
    failure === undefined ? [] : [[size, contender, failure]],
  );
  return [
    `## ${title}: how many times what ${ours} takes\n`,
    table(
      ['size', 'step', ...others],
      rowsOf((name, size, step) => ratioOf(figureOf(name, size, step), figureOf(ours, size, step)), others),
    ),
    `## ${title}: figures\n`,
    table(
      ['size', 'step', ...names],
      [
        ...rowsOf((name, size, step) => numberOf(figureOf(name, size, step)), names),
        ['', 'bundled, kB', ...names.map((name) => numberOf(contenders[name]))],
      ],
    ),
    ...(failures.length === 0 ? [] : [table(['size', 'contender', 'why'], failures)]),
  ];
}

function numberOf(value: number | undefined): string {
  return value === undefined ? '' : shortNumber(value);
}

/** Of nothing no ratio is told. */
function ratioOf(value: number | undefined, of: number | undefined): string {
  return value === undefined || of === undefined || of === 0 ? '' : shortNumber(value / of);
}
