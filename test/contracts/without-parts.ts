import type { Losses } from '../../src/formats/index.js';
import type { ChainDocument } from '../../src/index.js';

/** A document without the parts that a format says it loses; a section with nothing left in it is left out, too. */
export function withoutParts(document: ChainDocument, loses: Losses): object {
  const whole = Object.entries(document).filter(([section]) => !Object.hasOwn(loses, section));
  return Object.fromEntries(
    whole.map(([section, records]) => {
      const lost = Object.keys(loses).flatMap((part) =>
        part.startsWith(`${section}.`) ? [part.slice(section.length + 1)] : [],
      );
      return [section, typeof records === 'object' ? recordsWithout(records, lost) : records];
    }),
  );
}

function recordsWithout(records: object, lost: readonly string[]): object {
  if (Array.isArray(records)) return records.map((record) => fieldsWithout(record, lost));
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, fieldsWithout(record, lost)]));
}

function fieldsWithout(record: object, lost: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !lost.includes(field)));
}
