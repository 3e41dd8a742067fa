import type { JsonScanner } from '../../model/json-scanner.js';
import type { ColumnBuilder } from './column-builder.js';
import type { RowGatherer } from './row-gatherer.js';

/** A field, and the row that had it last. */
interface ScannedField {
  readonly builder: ColumnBuilder;
  lastRow: number;
}

/** A field at a place among those of a record, and what stood between the value before and its text, both quotes included. */
interface Step {
  readonly field: ScannedField;
  readonly piece: string;
}

/**
 * Makes a function that reads the record of a row into columns. Most records are written like the one before, so what stands
 * between two values is compared at once; only where it differs is it taken apart. A key that comes twice is refused.
 */
export function rowScanner(scanner: JsonScanner, gatherer: RowGatherer): (row: number) => boolean {
  const fields = new Map<ColumnBuilder, ScannedField>();
  const steps: Step[] = [];
  const fieldAt = (place: number): ScannedField | undefined => {
    const key = scanner.text();
    const builder = key === undefined ? undefined : gatherer.builder(place, key);
    if (!builder || !scanner.takes(':')) return undefined;
    const field = fields.get(builder) ?? { builder, lastRow: -1 };
    fields.set(builder, field);
    return field;
  };
  /** Reads a field whose key is not the one that was expected. */
  const readField = (place: number, row: number, start: number): boolean => {
    const field = fieldAt(place);
    if (!field || field.lastRow === row) return false;
    field.lastRow = row;
    if (scanner.takes('"')) {
      steps[place] = { field, piece: scanner.since(start) };
      scanner.offset--;
    }
    return field.builder.add(row, scanner.value());
  };
  return (row) => {
    if (!scanner.takes('{')) return false;
    for (let place = 0; ; place++) {
      const step = steps[place];
      const text = step && scanner.textAfter(step.piece);
      if (text === undefined) {
        const start = scanner.offset;
        if (scanner.takes('}')) return true;
        if ((place > 0 && !scanner.takes(',')) || !readField(place, row, start)) return false;
      } else {
        if (step!.field.lastRow === row || !step!.field.builder.add(row, text)) return false;
        step!.field.lastRow = row;
      }
    }
  };
}
