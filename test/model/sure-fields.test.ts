import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIST_SECTIONS, MAP_SECTIONS } from '../../src/model/sections.js';
import { sureFields } from '../../src/model/sure-fields.js';
import { odd } from '../support/changed-documents.js';

const SCHEMAS = { ...MAP_SECTIONS, ...LIST_SECTIONS } as unknown as Readonly<
  Record<
    string,
    {
      readonly shape: Readonly<
        Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>
      >;
    }
  >
>;
const sections = Object.keys(SCHEMAS) as Array<Parameters<typeof sureFields>[0]>;
const fields = sections.flatMap((section) =>
  [...sureFields(section).values()].map(
    (field) => [`${section}.${field.name}`, field, SCHEMAS[section]!.shape[field.name]!] as const,
  ),
);

const id = fc.oneof(
  fc.constantFrom('a', 'organisation', '', 'a\n', 'é', 'x'.repeat(256), 'x'.repeat(257)),
  fc.string(),
);
const value = fc.oneof(
  odd,
  id,
  fc.array(fc.oneof(id, odd), { maxLength: 3 }),
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    -0,
    0,
    1,
    2 ** 53,
    Infinity,
    'PT10M',
    'PT',
    '2026-03-01',
    '2026-02-30',
    '2026-03-01T09:30Z',
  ),
  fc.constantFrom(
    'department',
    'customer',
    'higher',
    'front-line',
    'first-contact',
    'complete',
    'enquiry',
    'self',
    true,
    false,
  ),
  fc.array(fc.record({ party: id, basis: fc.constantFrom('formal', 'informal', 'other') }), { maxLength: 2 }),
  fc.array(
    fc.oneof(id, fc.array(id), fc.record({ atLeast: fc.oneof(fc.integer(), fc.double()), of: fc.array(id) })),
    { maxLength: 3 },
  ),
  fc.dictionary(id, fc.oneof(id, fc.double(), fc.constantFrom(null, undefined, true))),
);

describe.each(fields)('%s, read the quick way,', (_, field, schema) => {
  test('is what the schema makes of it, or is left to the schema', () => {
    fc.assert(
      fc.property(value, (one) => {
        const known = field.read(one);
        if (known === undefined) return;
        const { success, data } = schema.safeParse(one);
        expect(success).toBe(true);
        expect(known).toEqual(data);
        if (typeof known === 'object') expect(Object.isFrozen(known)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is required where the schema requires it', () => {
    expect(schema.safeParse(undefined).success).toBe(!field.isRequired);
  });
});

test('every field is read by hand, not by its schema', () => {
  const byHand = fields.map(([name, { form, options, read }]) => [
    name,
    form === 'options'
      ? options!.length
      : (read('x') ??
        read(1) ??
        read(true) ??
        read([]) ??
        read({}) ??
        read('2026-03-01') ??
        read('2026-03-01T09:30Z')),
  ]);
  expect(byHand.filter(([, known]) => known === undefined)).toEqual([]);
  expect(fields.length).toBeGreaterThan(60);
});
