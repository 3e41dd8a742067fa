import { optionalPackage } from '../../optional-package.js';
import type { BundleTable } from '../bundle-format.js';
import { heldBatches } from '../held-batches.js';
import { arrowSchema } from './arrow-schema.js';
import { columnWriter } from './column-writer.js';
import { fileWriter } from './file-writer.js';
import { toldWhetherOnly } from './told-whether-only.js';

/** A table as the bytes of an Arrow IPC file, a record batch at a time. What is held meanwhile is two batches, and the ids of the table. */
export async function* arrowPieces(
  bundleTable: BundleTable,
  rowsPerBatch: number,
): AsyncGenerator<Uint8Array> {
  const arrow = await optionalPackage('apache-arrow', 'writing Arrow', () => import('apache-arrow'));
  const { table } = bundleTable;
  const { columns } = table.declaration;
  const schema = arrowSchema(arrow, bundleTable);
  const writers = schema.fields.map(({ name, type }) => ({ name, write: columnWriter(arrow, type) }));
  const file = fileWriter(arrow);
  for (const { batch, isOnly } of toldWhetherOnly(heldBatches(table, rowsPerBatch), columns)) {
    const children = writers.map(({ name, write }) => write(batch.columns[name]!, isOnly));
    const type = new arrow.Struct(schema.fields);
    const data = arrow.makeData({ type, length: batch.length, nullCount: 0, children });
    yield file.write(new arrow.RecordBatch(schema, data));
  }
  yield file.end();
}
