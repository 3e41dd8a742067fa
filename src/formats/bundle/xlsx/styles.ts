import { MAIN } from './main-namespace.js';

/** The looks of cells, by their place among the styles. */
export const STYLE = {
  /** Numbers with decimals, and true and false. */
  plain: 0,
  /** Text, which stays text when somebody edits the cell. */
  text: 1,
  /** Text that wraps. */
  wrapped: 2,
  /** Whole numbers, in groups of three digits. */
  integer: 3,
  /** The first row. */
  header: 4,
} as const;

const FONTS =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>';
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill></fills>';
const BORDERS =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6B7C"/></bottom><diagonal/></border></borders>';

/** The formats of numbers that are built in: general, text, and whole numbers in groups. */
const [GENERAL, TEXT, GROUPED] = [0, 49, 3];
const TOP = '<alignment vertical="top"/>';

const CELLS = [
  `<xf numFmtId="${GENERAL}" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="${TEXT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="${TEXT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  `<xf numFmtId="${GROUPED}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>`,
  `<xf numFmtId="${TEXT}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>`,
];

/** The styles of a workbook. */
export const STYLES = `<styleSheet xmlns="${MAIN}">${FONTS}${FILLS}${BORDERS}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELLS.length}">${CELLS.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
