import type { ServiceChain } from '../chain/service-chain.js';
import { CULTURE_REFERENCES, CULTURE_STEPS } from '../model/culture.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type CultureOptions, createEvidence, SUBJECT_KINDS } from './culture/evidence.js';

/** The declaration of {@link cultureEvidence}. */
export const cultureEvidenceTable = defineTable({
  name: 'culture-evidence',
  title: 'What the evidence of a culture rests on',
  description:
    'For every sub-step to a service-centred culture, each thing that is counted as evidence of it, and whether it is as it should be.',
  key: ['subStep', 'subject', 'number'],
  order: 'subStep, subject, number',
  columns: {
    subStep: {
      type: 'text',
      values: CULTURE_REFERENCES,
      description: 'The sub-step, as goals name it in supports.',
    },
    subjectKind: { type: 'text', values: SUBJECT_KINDS, description: 'What is counted.' },
    subject: {
      type: 'text',
      description:
        'The id of the party, link or goal; for a standard that of its link; for a tier its name, such as front-line.',
    },
    number: {
      type: 'integer',
      unit: 'place',
      description: 'Tells the standards of one link apart, in the order of attainment; 1 for all else.',
    },
    measure: {
      type: 'id',
      refers: 'measure',
      nullable: true,
      description: 'The measure of a standard; null for all else.',
    },
    target: { type: 'number', nullable: true, description: 'The target of a standard; null for all else.' },
    met: {
      type: 'boolean',
      description: 'Whether it is as the sub-step asks, as far as ratings may show; see culture.',
    },
  },
});

/** A row of {@link cultureEvidence}. @interface */
export type CultureEvidenceRow = RowOf<typeof cultureEvidenceTable.columns>;

/**
 * What the evidence in {@link culture} is computed from: a row for each sub-step and thing that is counted for it. Those with `met`
 * false are what is missing. Sub-steps that can only be declared have no row.
 *
 * O(ratings + parties + links + goals), and the work of {@link attainment}.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { cultureEvidence } from 'service-chain';
 *
 * const missing = cultureEvidence(chain).rows().filter((row) => row.subStep === 'culture:4b' && !row.met);
 * ```
 */
export function cultureEvidence(
  chain: ServiceChain,
  options: CultureOptions = {},
): Table<CultureEvidenceRow, 'subStep' | 'subject' | 'number'> {
  checkOptionNames(options, ['asOf', 'minimum']);
  const evidenceOf = createEvidence(chain, options);
  return cultureEvidenceTable.of(function* () {
    for (const step of CULTURE_STEPS) {
      for (const { subjectKind, subject, number, measure, target, met } of evidenceOf(step))
        yield { subStep: `culture:${step}`, subjectKind, subject, number, measure, target, met };
    }
  });
}
