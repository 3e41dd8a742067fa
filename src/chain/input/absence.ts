import type { SureField, SureFields } from '../../model/sure-fields.js';

/** What stands for nothing: in documents a missing value; in rows and columns also null, and NaN where a number belongs. */
export type Absence = 'missing' | 'missing, null or NaN';

/** Whether a value of a row or column stands for nothing. */
export function isNothing(value: unknown, field: SureField | undefined): boolean {
  if (value === undefined || value === null) return true;
  return Number.isNaN(value) && (field?.form === 'numbers' || field?.form === 'quantities');
}

/** The fields in a record of rows or columns: a copy without what stands for nothing; a name that is no field stays, to be reported. */
export function fieldsIn(record: object, fields: SureFields, absent: Absence): Record<string, unknown> {
  const entries = Object.entries(record).filter(
    ([name, value]) => !fields.has(name) || absent === 'missing' || !isNothing(value, fields.get(name)),
  );
  return Object.fromEntries(entries);
}
