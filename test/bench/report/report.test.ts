import { describe, expect, it } from 'vitest';
import type { Measurement, Results } from '../harness/results.js';
import { drawChart } from './chart.js';
import { ratiosOf } from './ratios.js';
import { shortNumber, tablesOf } from './tables.js';

const common = {
  question: 'upstreamCounts',
  rounds: 3,
  items: 60,
  isCompared: true,
  peakBytes: 2 ** 20,
} as const;
const measurements: Measurement[] = [
  { ...common, size: 's', profile: 'cyclic', contender: 'serviceChain', value: 2, answered: 60 },
  { ...common, size: 's', profile: 'cyclic', contender: 'networkx', value: 40, answered: 60 },
  { ...common, size: 's', profile: 'acyclic', contender: 'serviceChain', value: 3, answered: 60 },
  { ...common, size: 's', profile: 'acyclic', contender: 'networkx', value: 30, answered: 6 },
];
const results: Results = {
  versions: { node: '20.0.0' },
  sizes: { s: { parties: 1_000, links: 5_000, touchpoints: 60 } },
  measurements,
  leftOut: [
    {
      size: 's',
      profile: 'cyclic',
      question: 'cycles',
      contender: 'graphlib',
      reason: 'no answer',
      isWrong: false,
    },
  ],
};

describe('the ratios', () => {
  it('are the worst of both profiles', () => {
    expect(ratiosOf(results)).toEqual([
      { question: 'upstreamCounts', size: 's', contender: 'networkx', ratio: 10, isScaled: true },
    ]);
  });
});

describe('the tables', () => {
  it('say what was scaled up, and what was left out and why', () => {
    expect(tablesOf(results)).toContain('| count what every touchpoint needs | s    | ~10.0    |');
    expect(tablesOf(results)).toContain('| graphlib  | no answer |');
  });

  it.each([
    [0.0123, '0.012'],
    [9.87, '9.9'],
    [12.34, '12.3'],
    [1234567, '1,234,567'],
  ])('write %d as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});

describe('the chart', () => {
  it('is the same for the same results, and says in words what it shows', () => {
    const chart = drawChart(results);
    expect(drawChart(results)).toBe(chart);
    expect(chart).toContain('role="img" aria-labelledby="title description"');
    expect(chart).toContain('count what every touchpoint needs: networkx 10.0 times.');
  });
});
