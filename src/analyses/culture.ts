import { groupBy } from '../algorithms/group-by.js';
import { soundMean } from '../algorithms/sound-mean.js';
import { columnsOf } from '../chain/columns-of.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { topologyOf } from '../chain/topology.js';
import {
  CULTURE_REFERENCES,
  CULTURE_STEP_TITLES,
  CULTURE_STEPS,
  CULTURE_TITLES,
  type CultureStep,
} from '../model/culture.js';
import type { Goal } from '../model/goal.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { type PartialMarks, partialMarks } from './completeness/partial-marks.js';
import {
  type CultureOptions,
  createEvidence,
  EVIDENCE_KINDS,
  type Evidence,
  evidenceKind,
  mayCountMore,
} from './culture/evidence.js';

/** The declaration of {@link culture}. */
export const cultureTable = defineTable({
  name: 'culture',
  title: 'How far the culture is centred on service',
  description:
    'The sub-steps of the seven steps to a service-centred culture: what goals declare, beside what the model gives evidence of.',
  key: ['subStep'],
  order: 'subStep',
  columns: {
    subStep: {
      type: 'text',
      values: CULTURE_REFERENCES,
      description: 'The sub-step, as goals name it in supports.',
    },
    step: { type: 'integer', unit: 'step', description: 'The step it belongs to, 1 to 7.' },
    stepTitle: { type: 'text', values: CULTURE_STEP_TITLES, description: 'What the step is about.' },
    title: { type: 'text', description: 'What the sub-step is about.' },
    declared: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'The mean progress of the goals that support it directly and state their progress, personal ones left out; null when there are none.',
    },
    goals: {
      type: 'id',
      refers: 'goal',
      list: true,
      description: 'The goals that support it directly, personal ones left out, by id.',
    },
    evidenceKind: {
      type: 'text',
      values: EVIDENCE_KINDS,
      nullable: true,
      description: 'What is counted as evidence; null for a sub-step that can only be declared.',
    },
    evidenceMet: {
      type: 'integer',
      unit: 'subjects',
      nullable: true,
      description: 'How many are so; null for a sub-step that can only be declared.',
    },
    evidenceOf: {
      type: 'integer',
      unit: 'subjects',
      nullable: true,
      description: 'How many could be so; null for a sub-step that can only be declared.',
    },
    evidence: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of those that are, evidenceMet ÷ evidenceOf; null when there could be none.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: links that would be counted may be missing, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link culture}. @interface */
export type CultureRow = RowOf<typeof cultureTable.columns>;

/**
 * How far the culture is centred on service: a row for each sub-step of the seven steps, with what is *declared* (the mean
 * progress of the goals that support the sub-step directly) beside what the model gives *evidence* of:
 *
 * - 1a, 1b, 1c: of the parties inside, those that staff or management rated on `sq-importance`, `sq-stakes`, `sq-discrepancy`;
 *   2a: of the tiers that parties inside belong to, those with a party rated on `sq-importance`;
 * - 3a: of the external customers, those that state needs; 3b, 3c: of the touchpoints, those with a rating by their
 *   customers that holds an expectation, and both an expectation and a perception;
 * - 4b: of the touchpoints, those with a standard; 4c: of the standards, those with a case (see {@link attainment}, also for `asOf`);
 * - 5a: of the links that state `designedFor`, those designed for the customer;
 * - 6: of the goals that are not personal, those with a plan and a due date;
 * - 7: of the touchpoints, those whose customers rated them in two or more months, a month being that of `at` as written.
 *
 * The rest (2b, 4a, 5b, 5c) can only be declared. Ratings count as far as they show in {@link quality}: of a group that is
 * suppressed, not even that it answered. {@link cultureEvidence} lists what each number rests on.
 *
 * O(ratings + parties + links + goals), and the work of {@link attainment}.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { culture, defineChain } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer', needs: ['a receipt'] }, member: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   goals: { ask: { holder: 'organisation', title: 'Ask every guest', supports: 'culture:3a', progress: 0.9 } },
 * });
 * const step = culture(shop).rows().find((row) => row.subStep === 'culture:3a')!;
 * [step.declared, step.evidence]; // [ 0.9, 0.5 ]
 * ```
 */
export function culture(chain: ServiceChain, options: CultureOptions = {}): Table<CultureRow, 'subStep'> {
  checkOptionNames(options, ['asOf', 'minimum']);
  const evidenceOf = createEvidence(chain, options);
  return cultureTable.of(function* () {
    const marks = partialMarks(topologyOf(chain));
    const goals = columnsOf(chain).goals.filter(({ personal }) => personal !== true);
    const supporting = groupBy(goals, ({ supports }) => supports);
    for (const step of CULTURE_STEPS)
      yield rowOf(step, supporting.get(`culture:${step}`) ?? [], evidenceOf(step), marks);
  });
}

function rowOf(
  step: CultureStep,
  goals: readonly Goal[],
  evidence: Iterable<Evidence>,
  marks: PartialMarks,
): CultureRow {
  const number = Number(step[0]);
  return {
    subStep: `culture:${step}`,
    step: number,
    stepTitle: CULTURE_STEP_TITLES[number - 1]!,
    title: CULTURE_TITLES[step],
    declared: soundMean(goals.flatMap(({ progress }) => progress ?? [])),
    goals: goals.map(({ id }) => id),
    ...evidenceColumns(evidenceKind(step), evidence),
    modelled: modelledAs(mayCountMore(step, marks)),
  };
}

function evidenceColumns(kind: string | null, evidence: Iterable<Evidence>) {
  if (kind === null) return { evidenceKind: null, evidenceMet: null, evidenceOf: null, evidence: null };
  let [met, of] = [0, 0];
  for (const one of evidence) {
    of++;
    if (one.met) met++;
  }
  return { evidenceKind: kind, evidenceMet: met, evidenceOf: of, evidence: of === 0 ? null : met / of };
}
