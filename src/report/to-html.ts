import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Assessment } from '../rules/assessment.js';
import { MAP_STYLE } from './blueprint/style.js';
import { element } from './picture/element.js';
import { toMarkup } from './picture/to-markup.js';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE_HASH } from './web-page/built/page-script.js';
import { findingsSection } from './web-page/findings-section.js';
import { headlineSection } from './web-page/headline.js';
import { pageDataOf } from './web-page/page-data.js';
import { PAGE_STYLE } from './web-page/page-style.js';
import { stillMap } from './web-page/still-map.js';
import { withoutScript } from './web-page/without-script.js';

/** What a page says besides the assessment. */
export interface HtmlOptions {
  /** The heading; the name of the organisation where nothing is said. */
  readonly title?: string;
}

/**
 * Writes an assessment as one HTML page that needs nothing else: it opens from a disk, asks no network for anything, and its policy lets
 * a browser load nothing and run nothing but its own script. On it: the chain in five numbers and the findings to act on first; a map
 * of who serves whom, on which a touchpoint lights what it depends on, a party what depends on it, and a party can be put out of
 * action; the findings by who should act; and every table, to sort, filter and take along. It is light or dark as the reader's screen
 * is, works by keyboard and on a phone, and prints. What is looked at stands in the address, so that it can be passed on.
 *
 * A page holds answers: tables as the questions give them at the moment and with the minimum of the assessment, so ratings by and about
 * people inside in groups only, and contacts as counts. Costs stand in the tables about costs, where parties state them. Of parties and
 * links it carries what is drawn, and no attributes; where files of the chain disagree, the table of conflicts shows the values, whatever
 * field they are of.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toHtml } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const page = toHtml(assess(chain), { title: 'Harbour Hotel' });
 * page.slice(0, 15); // '<!DOCTYPE html>'
 * ```
 */
export function toHtml(assessment: Assessment, options: HtmlOptions = {}): string {
  checkOptionNames(options, ['title']);
  const { title = assessment.chain.name ?? 'Service chain' } = options;
  if (typeof title !== 'string')
    throw serviceChainError('invalid-option', `expected title to be a text, got ${quote(title)}`);
  const { data, rows } = pageDataOf(assessment);
  return [
    '<!DOCTYPE html>\n<html lang="en">\n',
    toMarkup(headOf(title)).replace('<style></style>', () => `<style>${MAP_STYLE}${PAGE_STYLE}</style>`),
    '\n<body>\n',
    toMarkup(...bodyOf(assessment, title)),
    ...['\n', dataBlock('chain-data', data), `<script>${PAGE_SCRIPT}</script>\n`],
    // Behind the script, so that the map is there before they are read; each is only taken apart when somebody looks at it.
    ...[...rows].map(([name, carried]) => dataBlock(`rows-${name}`, carried)),
    '</body>\n</html>\n',
  ].join('');
}

function dataBlock(id: string, data: object): string {
  return `<script type="application/json" id="${id}">${inMarkup(JSON.stringify(data))}</script>\n`;
}

/** JSON in which nothing is markup, ends a script or turns the direction of text; it means the same. */
function inMarkup(json: string): string {
  return json.replace(
    /[<\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a browser may do with the page: run the one script in it, use the style in it, hand out what it made; nothing from anywhere. */
const POLICY = [
  "default-src 'none'",
  `script-src '${PAGE_SCRIPT_HASH}'`,
  `style-src '${PAGE_STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function headOf(title: string) {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    element('style'),
  );
}

function bodyOf(assessment: Assessment, title: string) {
  return [
    element('a', { class: 'skip', href: '#map' }, 'To the map'),
    element(
      'header',
      {},
      element('h1', {}, element('bdi', {}, title)),
      element('p', {}, 'Who serves whom, and what every contact with a customer depends on.'),
      element(
        'nav',
        { 'aria-label': 'Parts of this page' },
        PARTS.map(([id, name]) => element('a', { href: `#${id}` }, name)),
      ),
    ),
    element(
      'main',
      {},
      headlineSection(assessment),
      element('section', { id: 'map', 'aria-label': 'Map' }, stillMap(assessment.chain)),
      element('section', { id: 'sheet', 'aria-label': 'Touchpoint' }, withoutScript('Touchpoint', NO_SHEET)),
      findingsSection(assessment),
      element('section', { id: 'tables', 'aria-label': 'Tables' }, withoutScript('Tables', NO_TABLES)),
    ),
  ];
}

const PARTS = [
  ['map', 'Map'],
  ['sheet', 'Touchpoint'],
  ['findings', 'Findings'],
  ['tables', 'Tables'],
] as const;

const NO_SHEET =
  'All about one touchpoint, on a sheet of its own, stands here in browsers that run the script of this page.';
const NO_TABLES =
  'Every table stands here in browsers that run the script of this page. The command “service-chain table” writes them, too.';
