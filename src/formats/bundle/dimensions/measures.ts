import type { Topology } from '../../../chain/topology.js';
import { compareIds } from '../../../model/ids.js';
import { knownMeasures } from '../../../model/known-measures.js';
import { defineTable } from '../../../tables/define-table.js';
import type { AnyRow, Table } from '../../../tables/table.js';

const measuresTable = defineTable({
  name: 'measures',
  title: 'What is rated, promised or measured',
  description:
    'Every measure that records may name: those of the chain, and those that come with the library.',
  key: ['measure'],
  order: 'measure',
  columns: {
    measure: { type: 'id', refers: 'measure', description: 'The measure.' },
    name: { type: 'text', description: 'The name people read.' },
    unit: { type: 'text', description: 'The unit of its values.' },
    better: { type: 'text', values: ['higher', 'lower'], description: 'Which direction is good.' },
    min: { type: 'number', nullable: true, description: 'The lowest value there can be, in its unit.' },
    max: { type: 'number', nullable: true, description: 'The highest value there can be, in its unit.' },
    instrument: { type: 'text', nullable: true, description: 'The questionnaire it belongs to.' },
    weight: {
      type: 'number',
      nullable: true,
      description: 'Its weight inside the instrument; only ratios matter.',
    },
    labels: {
      type: 'text',
      list: true,
      nullable: true,
      description: 'The names of the steps of an ordinal scale, from min upward.',
    },
    personal: { type: 'boolean', description: 'Whether it says something about a person.' },
    own: { type: 'boolean', description: 'Whether the chain defines it; else it comes with the library.' },
  },
});

/** Every measure that a record may name. */
export function measuresDimension({ columns }: Topology): Table<AnyRow> {
  return measuresTable.of(function* () {
    const own = new Set(columns.measures.map(({ id }) => id));
    const all = [...knownMeasures(columns.measures).values()];
    for (const measure of all.sort((one, other) => compareIds(one.id, other.id)))
      yield {
        measure: measure.id,
        name: measure.name,
        unit: measure.unit,
        better: measure.better,
        min: measure.min ?? null,
        max: measure.max ?? null,
        instrument: measure.instrument ?? null,
        weight: measure.weight ?? null,
        labels: measure.labels ?? null,
        personal: measure.personal ?? false,
        own: own.has(measure.id),
      };
  });
}
