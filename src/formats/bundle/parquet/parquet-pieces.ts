import { optionalPackage, rethrown } from '../../../model/optional-package.js';
import type { BundleTable } from '../bundle-format.js';
import { heldBatches } from '../held-batches.js';
import { tableMetadata } from '../table-metadata.js';
import { cellsOf } from './cells.js';
import { parquetSchema } from './schema.js';

/** A table as the bytes of a Parquet file, a row group at a time. What is held meanwhile is one row group, and where each begins. */
export async function* parquetPieces(
  bundleTable: BundleTable,
  rowsPerGroup: number,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await optionalPackage('hyparquet-writer', 'writing Parquet', () =>
    import('hyparquet-writer').catch(rethrown),
  );
  const { table } = bundleTable;
  const { columns } = table.declaration;
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(table.declaration),
    kvMetadata: [...tableMetadata(bundleTable)].map(([key, value]) => ({ key, value })),
    createdBy: 'service-chain',
  });
  // The buffer is filled again from its beginning; the writer counts where it is in the file by itself.
  const taken = () => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  for (const { length, columns: vectors } of heldBatches(table, rowsPerGroup)) {
    const columnData = Object.entries(columns).map(([name, column]) => ({
      name,
      data: cellsOf(column, vectors[name]!),
    }));
    writer.write({ columnData, rowGroupSize: length });
    yield taken();
  }
  writer.finish();
  yield taken();
}
