import type { ContenderName } from '../contenders/index.js';
import { QUESTION_NAMES, QUESTIONS, type Question, type QuestionName } from '../harness/questions.js';
import type { Results } from '../harness/results.js';
import type { SizeName } from '../organisation/sizes.js';
import { mark } from './marks.js';
import { contendersIn, type Ratio, ratiosOf, titleOf } from './ratios.js';
import { element, escaped } from './svg.js';
import { shortNumber } from './tables.js';

const WIDTH = 960;
const LEFT = 350;
const RIGHT = 40;
const ROW = 40;
const LEGEND_COLUMNS = 4;
const LEGEND_ROW = 24;
/** Contenders with the same ratio stand so far apart. */
const STEP = 3;

/** Colours of their own on a ground of their own, so that a page of either kind can hold the picture. */
const STYLE = `
text { font: 14px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
.heading { font-size: 17px; font-weight: 600 }
.quiet { font-size: 12px; fill: #59636e }
.ground { fill: #ffffff } .band { fill: #f6f8fa } .line { stroke: #d1d9e0 } .one { stroke: #1f2328; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc } .quiet { fill: #9198a1 }
  .ground { fill: #0d1117 } .band { fill: #151b23 } .line { stroke: #3d444d } .one { stroke: #f0f6fc }
}
`;

/** Where things stand. */
interface Frame {
  readonly ratios: readonly Ratio[];
  readonly questions: readonly QuestionName[];
  readonly contenders: readonly ContenderName[];
  /** The powers of ten at both ends of the scale. */
  readonly least: number;
  readonly most: number;
  readonly top: number;
  readonly bottom: number;
}

/** The sizes a chart may show, the best first: what others can still be asked, at its largest. */
const CHARTED: readonly SizeName[] = ['l', 'm', 's', 'tiny', 'x'];

/**
 * Draws for the questions about the graph how many times what this library takes each other contender takes, on a logarithmic scale, at the largest size up to l.
 * Equal results give equal bytes.
 */
export function drawChart(results: Results): string {
  const all = ratiosOf(results).filter(({ question }) => isAboutGraph(question));
  const size = CHARTED.find((name) => all.some((one) => one.size === name));
  const frame = frameOf(all.filter((one) => one.size === size));
  const heading = 'How many times what service-chain takes';
  const dimensions = size && results.sizes[size];
  const subheading = dimensions
    ? `${thousands(dimensions.links)} links between ${thousands(dimensions.parties)} parties, ${thousands(dimensions.touchpoints)} touchpoints; the worse of two profiles for service-chain`
    : '';
  const height = frame.bottom + 64;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${height}`,
    width: WIDTH,
    height,
    role: 'img',
    'aria-labelledby': 'title description',
  };
  const parts = [
    element('title', { id: 'title' }, `${heading}: ${subheading}`),
    element('desc', { id: 'description' }, escaped(descriptionOf(frame))),
    element('style', {}, STYLE),
    element('rect', { class: 'ground', width: WIDTH, height, rx: 6 }),
    text(20, 32, heading, { class: 'heading' }),
    text(20, 54, subheading, { class: 'quiet' }),
    ...legendOf(frame),
    ...scaleOf(frame),
    ...frame.questions.flatMap((question, row) => rowOf(frame, question, row)),
    element('line', { class: 'one', x1: xOf(frame, 1), x2: xOf(frame, 1), y1: frame.top, y2: frame.bottom }),
  ];
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

function isAboutGraph(question: QuestionName): boolean {
  return (QUESTIONS[question] as Question).about !== 'records';
}

function frameOf(ratios: readonly Ratio[]): Frame {
  const questions = QUESTION_NAMES.filter((name) => ratios.some(({ question }) => question === name));
  const contenders = contendersIn(ratios);
  const powers = [0, 1, ...ratios.map(({ ratio }) => Math.log10(ratio))];
  const top = 100 + Math.ceil((contenders.length + 1) / LEGEND_COLUMNS) * LEGEND_ROW;
  return {
    ratios,
    questions,
    contenders,
    least: Math.floor(Math.min(...powers) - 0.05),
    most: Math.ceil(Math.max(...powers) + 0.05),
    top,
    bottom: top + questions.length * ROW,
  };
}

function xOf({ least, most }: Frame, ratio: number): number {
  return LEFT + ((Math.log10(ratio) - least) / (most - least)) * (WIDTH - LEFT - RIGHT);
}

function legendOf({ contenders }: Frame): string[] {
  const place = (i: number) => ({
    x: 28 + (i % LEGEND_COLUMNS) * ((WIDTH - 40) / LEGEND_COLUMNS),
    y: 82 + Math.floor(i / LEGEND_COLUMNS) * LEGEND_ROW,
  });
  const names = contenders.flatMap((contender, i) => {
    const { x, y } = place(i);
    return [mark(contender, x, y, false), text(x + 14, y + 5, titleOf(contender))];
  });
  const { x, y } = place(contenders.length);
  return [...names, text(x - 8, y + 5, 'hollow: scaled up from a sample', { class: 'quiet' })];
}

function scaleOf(frame: Frame): string[] {
  const powers = Array.from({ length: frame.most - frame.least + 1 }, (_, i) => frame.least + i);
  const every = Math.ceil(powers.length / 9);
  const lines = powers.flatMap((power) => {
    const x = xOf(frame, 10 ** power);
    const line = element('line', { class: 'line', x1: x, x2: x, y1: frame.top, y2: frame.bottom });
    const label = text(x, frame.bottom + 20, timesText(power), { class: 'quiet', 'text-anchor': 'middle' });
    return power % every === 0 ? [line, label] : [line];
  });
  const one = xOf(frame, 1);
  const y = frame.bottom + 44;
  return [
    ...lines,
    text(one - 10, y, '← takes less than service-chain', { class: 'quiet', 'text-anchor': 'end' }),
    text(one + 10, y, 'takes more than service-chain →', { class: 'quiet' }),
  ];
}

function rowOf(frame: Frame, question: QuestionName, row: number): string[] {
  const y = frame.top + row * ROW;
  const own = frame.ratios.filter((one) => one.question === question);
  const band = element('rect', {
    class: 'band',
    x: 12,
    y: y + 1,
    width: WIDTH - 24,
    height: ROW - 2,
    'fill-opacity': 0.5,
  });
  const marks = own.map(({ contender, ratio, isScaled }, i) =>
    mark(contender, xOf(frame, ratio), y + ROW / 2 + (i - (own.length - 1) / 2) * STEP, isScaled),
  );
  return [...(row % 2 === 0 ? [band] : []), text(20, y + ROW / 2 + 5, QUESTIONS[question].title), ...marks];
}

function descriptionOf({ questions, ratios }: Frame): string {
  const sentences = questions.map((question) => {
    const own = ratios.filter((one) => one.question === question);
    const parts = own.map(({ contender, ratio }) => `${titleOf(contender)} ${shortNumber(ratio)} times`);
    return `${QUESTIONS[question].title}: ${parts.join(', ')}.`;
  });
  return sentences.join(' ');
}

function timesText(power: number): string {
  return power < 0 ? `${(10 ** power).toFixed(-power)}×` : `${thousands(10 ** power)}×`;
}

function thousands(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

function text(
  x: number,
  y: number,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element('text', { x, y, ...attributes }, escaped(words));
}
