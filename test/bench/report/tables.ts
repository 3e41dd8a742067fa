import {
  profilesOf,
  QUESTION_NAMES,
  QUESTIONS,
  type Question,
  type QuestionName,
} from '../harness/questions.js';
import type { Measurement, Results } from '../harness/results.js';
import { PROFILES, type SizeName } from '../organisation/sizes.js';
import { contendersIn, ratiosOf, sizesIn, titleOf } from './ratios.js';

/** All that a benchmark came to, as Markdown: ratios first, then growth, then times, then what was left out and why. */
export function tablesOf(results: Results): string {
  return [
    '## How many times what service-chain takes\n',
    `The worst of both profiles; below 1 the other is faster. ${SCALED}\n`,
    ratioTable(results),
    '\n## Growth from size to size\n',
    'How many times longer the larger size takes; the worst of both profiles.\n',
    growthTable(results),
    '\n## Times\n',
    `Medians in milliseconds, or bytes per link or record. ${SCALED}\n`,
    timeTable(results),
    '\n## Most memory in use\n',
    'Of any process of the contender, in megabytes.\n',
    peakTable(results),
    '\n## Left out\n',
    leftOutTable(results),
    `\n${Object.entries(results.versions)
      .map((pair) => pair.join(' '))
      .join(', ')}\n`,
  ].join('\n');
}

const SCALED = '`~`: asked about a sample and scaled up.';

function ratioTable(results: Results): string {
  const ratios = ratiosOf(results);
  const contenders = contendersIn(results.measurements).filter((name) => name !== 'serviceChain');
  const rows = QUESTION_NAMES.flatMap((question) =>
    sizesIn(results.measurements).map((size) => [
      QUESTIONS[question].title,
      size,
      ...contenders.map((contender) => {
        const found = ratios.find(
          (one) => one.question === question && one.size === size && one.contender === contender,
        );
        return found ? `${found.isScaled ? '~' : ''}${shortNumber(found.ratio)}` : '';
      }),
    ]),
  );
  return table(['question', 'size', ...contenders.map(titleOf)], rows);
}

function growthTable({ measurements, sizes }: Results): string {
  const names = sizesIn(measurements);
  const contenders = contendersIn(measurements);
  const steps = names.slice(1).map((larger, i) => ({ smaller: names[i]!, larger }));
  const rows = timed().flatMap((question) =>
    steps.map(({ smaller, larger }) => [
      QUESTIONS[question].title,
      stepText(question, smaller, larger, sizes),
      ...contenders.map((contender) => {
        const own = measurements.filter((one) => one.contender === contender && one.question === question);
        const growths = profilesOf(question).flatMap((profile) => {
          const [before, after] = [smaller, larger].map((size) =>
            own.find((one) => one.size === size && one.profile === profile),
          );
          return before && after ? [after.value / before.value] : [];
        });
        return growths.length > 0 ? shortNumber(Math.max(...growths)) : '';
      }),
    ]),
  );
  return table(['question', 'step', ...contenders.map(titleOf)], rows);
}

function stepText(
  question: QuestionName,
  smaller: SizeName,
  larger: SizeName,
  sizes: Results['sizes'],
): string {
  const { about = 'graph' } = QUESTIONS[question] as Question;
  const counted = about === 'graph' ? 'links' : 'records';
  const growth = sizes[larger]![counted]! / sizes[smaller]![counted]!;
  return `${smaller} → ${larger}: ${shortNumber(growth)} × ${counted}`;
}

function timeTable({ measurements }: Results): string {
  const contenders = contendersIn(measurements);
  const rows = sizesIn(measurements).flatMap((size) =>
    PROFILES.flatMap((profile) =>
      QUESTION_NAMES.map((question) => {
        const own = measurements.filter(
          (one) => one.size === size && one.profile === profile && one.question === question,
        );
        return [
          size,
          profile,
          QUESTIONS[question].title,
          ...contenders.map((name) => timeText(own.find((one) => one.contender === name))),
        ];
      }),
    ),
  );
  return table(['size', 'profile', 'question', ...contenders.map(titleOf)], rows);
}

function timeText(measurement: Measurement | undefined): string {
  if (!measurement) return '';
  return `${measurement.answered < measurement.items ? '~' : ''}${shortNumber(measurement.value)}`;
}

function peakTable({ measurements }: Results): string {
  const contenders = contendersIn(measurements);
  const rows = sizesIn(measurements).map((size) => [
    size,
    ...contenders.map((contender) => {
      const own = measurements.filter((one) => one.size === size && one.contender === contender);
      return own.length > 0 ? shortNumber(Math.max(...own.map((one) => one.peakBytes)) / 2 ** 20) : '';
    }),
  ]);
  return table(['size', ...contenders.map(titleOf)], rows);
}

function leftOutTable({ leftOut }: Results): string {
  if (leftOut.length === 0) return 'Nothing.\n';
  const rows = leftOut.map(({ size, profile, question, contender, reason }) => [
    size,
    profile,
    QUESTIONS[question].title,
    titleOf(contender),
    reason,
  ]);
  return table(['size', 'profile', 'question', 'contender', 'why'], rows);
}

function timed(): QuestionName[] {
  return QUESTION_NAMES.filter((name) => !(QUESTIONS[name] as Question).isMemory);
}

/** Three digits that count, and all digits before the point. */
export function shortNumber(value: number): string {
  if (value >= 100) return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
  return value.toPrecision(value >= 10 ? 3 : 2);
}

/** A table in Markdown, padded; rows that are empty but for what they are about are left off. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const about = headings.findIndex(
    (heading) => !['question', 'size', 'profile', 'step', 'contender', 'why'].includes(heading),
  );
  const shown = about < 0 ? rows : rows.filter((row) => row.slice(about).some((cell) => cell !== ''));
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...shown.map((row) => row[i]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |\n`;
  return [headings, widths.map((width) => '-'.repeat(width)), ...shown].map(line).join('');
}
