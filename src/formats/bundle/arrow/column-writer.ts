import type { Data, DataType, Dictionary, List } from 'apache-arrow';
import type { Vector } from '../../../tables/table.js';
import { wholeNumbers } from '../whole-numbers.js';
import type { Arrow, ColumnWriter } from './arrow.js';
import { bitsOf, validityOf } from './bits.js';
import { dictionaryWriter } from './dictionary-writer.js';
import { textData } from './text-data.js';

/** How a column is written, batch after batch; a coded one begins with the texts given. */
export function columnWriter(arrow: Arrow, type: DataType, texts: readonly string[]): ColumnWriter {
  if (arrow.DataType.isDictionary(type)) return dictionaryWriter(arrow, type as Dictionary, texts);
  return (vector) => plainData(arrow, type, vector);
}

function plainData(arrow: Arrow, type: DataType, vector: Vector): Data {
  switch (vector.kind) {
    case 'dictionary':
      return textData(arrow, vector);
    case 'number': {
      const { values, valid } = vector;
      const length = values.length;
      return arrow.DataType.isInt(type)
        ? arrow.makeData({
            type: new arrow.Int64(),
            length,
            data: wholeNumbers(values),
            ...validityOf(valid),
          })
        : arrow.makeData({
            type: new arrow.Float64(),
            length,
            data: new Float64Array(values),
            ...validityOf(valid),
          });
    }
    case 'boolean': {
      const { values, valid } = vector;
      const data = bitsOf(values);
      return arrow.makeData({ type: new arrow.Bool(), length: values.length, data, ...validityOf(valid) });
    }
    case 'list': {
      const { offsets, items, valid } = vector;
      const list = type as List;
      const child = plainData(arrow, list.valueType, items);
      const length = offsets.length - 1;
      return arrow.makeData({ type: list, length, valueOffsets: offsets, child, ...validityOf(valid) });
    }
    default:
      return vector satisfies never;
  }
}
