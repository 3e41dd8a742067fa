import { checkOptionNames } from '../model/option-names.js';
import type { Assessment } from '../rules/assessment.js';
import type { FindingsRow } from '../rules/findings-table.js';
import { withoutControls } from '../tables/cell-text.js';
import { pathBelow } from './path-below.js';

/** How to write workflow commands. */
export interface GithubAnnotationsOptions {
  /** The folder that paths of files are made relative to, such as that of the repository; relative paths stay as they are. */
  readonly baseFolder?: string;
}

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;

/**
 * Writes what there is to act on as workflow commands of GitHub Actions, a line each: a step that prints them marks the lines of the
 * file in a pull request. GitHub shows the first ten of each severity; gravest come first.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toGithubAnnotations } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * toGithubAnnotations(assess(chain, { preset: 'model' })).split('::')[1]; // 'warning title=Nobody answers for a link (unowned-link)'
 * ```
 */
export function toGithubAnnotations(assessment: Assessment, options: GithubAnnotationsOptions = {}): string {
  checkOptionNames(options, ['baseFolder']);
  const titles = new Map(assessment.rules.map(({ rule }) => [rule.id, rule.title]));
  const lines = Array.from(assessment.findings, (finding) => {
    const title = `${titles.get(finding.rule)} (${finding.rule})`;
    return `::${COMMANDS[finding.severity]} ${properties(finding, title, options.baseFolder)}::${data(withoutControls(finding.message))}\n`;
  });
  return lines.join('');
}

function properties({ file, line, column }: FindingsRow, title: string, baseFolder?: string): string {
  const place = { file: file === null ? null : pathBelow(file, baseFolder), line, col: column };
  // Without a file GitHub would take a line to be one of its own log.
  const known = file === null ? [] : Object.entries(place).filter(([, value]) => value !== null);
  return [...known, ['title', withoutControls(title)]]
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
}

/** The escapes of GitHub’s own toolkit. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
