import { optionalPackage, rethrown } from '../../../model/optional-package.js';
import type { BundleTable } from '../bundle-format.js';
import { heldBatches } from '../held-batches.js';
import { arrowSchema } from './arrow-schema.js';
import { columnWriter } from './column-writer.js';
import { fileWriter } from './file-writer.js';
import { lookAt } from './first-batches.js';
import { knownTexts } from './known-texts.js';

/** A table as the bytes of an Arrow IPC file, a record batch at a time. What is held meanwhile is two batches, and the ids of the table. */
export async function* arrowPieces(
  bundleTable: BundleTable,
  rowsPerBatch: number,
): AsyncGenerator<Uint8Array> {
  const arrow = await optionalPackage('apache-arrow', 'writing Arrow', () =>
    import('apache-arrow').catch(rethrown),
  );
  const { table } = bundleTable;
  const { columns } = table.declaration;
  const batches = lookAt(heldBatches(table, rowsPerBatch), columns);
  const texts = new Map(
    Object.entries(columns).map(([name, column]) => [name, knownTexts(name, column, batches)] as const),
  );
  const schema = arrowSchema(arrow, bundleTable, (name) => texts.get(name) !== undefined);
  const writers = schema.fields.map(({ name, type }) => ({
    name,
    write: columnWriter(arrow, type, texts.get(name) ?? []),
  }));
  const file = fileWriter(arrow);
  for (const batch of batches.all) {
    const children = writers.map(({ name, write }) => write(batch.columns[name]!));
    const type = new arrow.Struct(schema.fields);
    const data = arrow.makeData({ type, length: batch.length, nullCount: 0, children });
    yield file.write(new arrow.RecordBatch(schema, data));
  }
  yield file.end();
}
