/**
 * Hands on what was found: to build servers and code scanners ({@link toSarif}, {@link toJunit}, {@link toGithubAnnotations}), to a
 * person at a terminal ({@link toFindingsText}) or in a pull request ({@link toFindingsMarkdown}), and any tables to everybody with a
 * browser ({@link toHtmlPage}). Draws a chain ({@link toSvg}), and
 * writes the page on which people walk through it ({@link toHtml}).
 *
 * Every function gives text and touches nothing else: no file, no clock, no network. The same assessment gives the same text. Names
 * may hold anything; wherever a reader would run, follow or obey what stands in them, they are escaped.
 *
 * @module
 */

export {
  type ChangedDependency,
  type Difference,
  type DifferenceOptions,
  differenceBetween,
} from './difference/difference.js';
export type { GoalSheet, LinkSheet, PartySheet, RecordCounts, Sheet } from './sheet/sheet.js';
export { sheetOf } from './sheet/sheet-of.js';
export { type ToDifferenceOptions, toDifference } from './to-difference.js';
export { type FindingsMarkdownOptions, toFindingsMarkdown } from './to-findings-markdown.js';
export { type FindingsTextOptions, toFindingsText } from './to-findings-text.js';
export { type GithubAnnotationsOptions, toGithubAnnotations } from './to-github-annotations.js';
export { type HtmlOptions, toHtml } from './to-html.js';
export { type HtmlPageOptions, htmlLines, type TitledTable, toHtmlPage } from './to-html-page.js';
export { type JunitOptions, junitLines, toJunit } from './to-junit.js';
export { type LossesOptions, toLosses } from './to-losses.js';
export { type ReasonsOptions, toReasons } from './to-reasons.js';
export { type AssessmentPart, type SarifOptions, sarifLines, toSarif } from './to-sarif.js';
export { type SheetOptions, toSheet } from './to-sheet.js';
export {
  type BlueprintSvgOptions,
  type JourneySvgOptions,
  type MatrixSvgOptions,
  type SvgOptions,
  toSvg,
  type UpstreamSvgOptions,
} from './to-svg.js';
