import type { Organisation } from '../organisation/organisation.js';
import type { Records } from '../organisation/records.js';
import { type ArqueroTable, addAggregateFunction, op, table } from './arquero-module.js';
import type { Answer, Contender } from './contender.js';
import {
  type ByGroup,
  groupAnswer,
  groupNumbers,
  type SummingUp,
  unknownValues,
  VALUES,
} from './record-groups.js';

/** arquero over the typed arrays themselves, with numbers for ids and minutes. */
export const arquero: Contender = {
  open: (organisation) => ({
    prepare({ question, watched, isChecked }) {
      if (question === 'loadRecords')
        return () => {
          const kept = load(organisation.records!);
          return { answer: isChecked ? countsIn(kept) : {}, kept };
        };
      const tables = load(organisation.records!);
      const asked = question as SummingUp;
      return () => {
        const kept = SUMS[asked](tables);
        return { answer: isChecked ? groupAnswer(valuesIn(kept, asked, organisation), watched) : {}, kept };
      };
    },
  }),
  hold({ records }) {
    const tables = load(records!);
    for (const sum of Object.values(SUMS)) sum(tables);
    return tables;
  },
};

interface Tables {
  readonly ratings: ArqueroTable;
  readonly standards: ArqueroTable;
  readonly measurements: ArqueroTable;
  readonly contacts: ArqueroTable;
}

/** Wraps the arrays; answers that are missing become NaN, which it passes over. */
function load({ ratings, standards, measurements, contacts }: Records): Tables {
  const responded = new Float64Array(contacts.responded.length);
  for (let contact = 0; contact < responded.length; contact++) {
    const minute = contacts.responded[contact]!;
    responded[contact] = minute === -1 ? Number.NaN : minute;
  }
  return {
    ratings: table({ ...ratings }),
    standards: table({ ...standards }),
    measurements: table({ ...measurements }),
    contacts: table({ ...contacts, responded }),
  };
}

/** The value with a rank among those of a group: its own quantile lies between two values, so it is asked for at the place of one. */
addAggregateFunction('ranked', {
  create: (percent: number) => ({
    init: () => undefined,
    add: () => undefined,
    rem: () => undefined,
    value: ({ valid, list }: { valid: number; list: { quantile(share: number): number | undefined } }) =>
      list.quantile((Math.ceil((percent * valid) / 100) - 1) / (valid - 1)),
  }),
  param: [1, 1],
  req: ['array_agg'],
});

const KEY = ['link', 'measure'];

/** Expressions are texts, as functions are read by their source, which tools rewrite. */
const SUMS: Record<SummingUp, (tables: Tables) => ArqueroTable> = {
  quality: ({ ratings }) =>
    ratings.groupby('subject', 'measure', 'by').rollup({
      n: op.count(),
      respondents: 'd => op.distinct(d.respondent)',
      expectation: 'd => op.mean(d.expectation)',
      perception: 'd => op.mean(d.perception)',
      gap: 'd => op.mean(d.perception - d.expectation)',
    }),
  attainment: ({ measurements, standards }) =>
    measurements
      .lookup(standards, [KEY, KEY], 'target')
      .groupby(...KEY)
      .rollup({
        n: op.count(),
        share: 'd => op.mean(d.value <= d.target)',
        median: 'd => op.ranked(d.value, 50)',
        p90: 'd => op.ranked(d.value, 90)',
      }),
  voice: ({ contacts }) =>
    contacts.groupby('link').rollup({
      n: op.count(),
      enquiries: 'd => op.sum(d.kind === 0)',
      complaints: 'd => op.sum(d.kind === 1)',
      suggestions: 'd => op.sum(d.kind === 2)',
      compliments: 'd => op.sum(d.kind === 3)',
      responseRate: 'd => op.valid(d.responded) / op.count()',
      medianResponse: 'd => op.ranked(d.responded - d.received, 50)',
    }),
};

function countsIn({ ratings, measurements, contacts }: Tables): Answer {
  return {
    quality: [ratings.numRows()],
    attainment: [measurements.numRows()],
    voice: [contacts.numRows()],
  };
}

function valuesIn(summed: ArqueroTable, question: SummingUp, { linkIds, records }: Organisation): ByGroup {
  const numberOf = groupNumbers(question, records!, linkIds.length);
  const values = unknownValues(question, records!);
  const column = (name: string) => summed.getter(name) as (row: number) => number;
  const link = column(question === 'quality' ? 'subject' : 'link');
  const measure = question === 'voice' ? undefined : column('measure');
  const by = question === 'quality' ? column('by') : undefined;
  for (const name of VALUES[question]) {
    const value = column(name);
    for (let row = 0; row < summed.numRows(); row++)
      values[name]![numberOf(link(row), measure?.(row) ?? 0, by?.(row) ?? 0)] = value(row) ?? Number.NaN;
  }
  return values;
}
