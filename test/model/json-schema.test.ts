import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactSchema } from '../../src/model/contact.js';
import { minutesOfDuration } from '../../src/model/duration.js';
import { chainJsonSchema, type JsonSchema } from '../../src/model/json-schema.js';
import { suppressionSchema } from '../../src/model/suppression.js';

const schema = chainJsonSchema((definition, property) => `${definition}.${property ?? ''}`);

function definitionOf(name: string, from = schema): JsonSchema {
  return (from.definitions as Record<string, JsonSchema>)[name]!;
}

function patternOf(definition: string, property: string): RegExp {
  const { properties } = definitionOf(definition);
  return new RegExp((properties![property] as JsonSchema).pattern!, 'u');
}

describe('chainJsonSchema', () => {
  it('names every kind of record and every map inside one', () => {
    expect(Object.keys(schema.definitions!)).toEqual([
      'Party',
      'Leader',
      'Link',
      'Threshold',
      'Measure',
      'Goal',
      'Rating',
      'Standard',
      'Measurement',
      'Contact',
      'Suppression',
    ]);
    for (const [name, definition] of Object.entries(schema.definitions!)) {
      expect(definition).toMatchObject({ title: name, type: 'object', additionalProperties: false });
    }
  });

  it('asks for the text of every definition and property', () => {
    expect(schema).toMatchObject({ description: 'ChainDocument.' });
    expect(schema.properties).toMatchObject({ parties: { description: 'ChainDocument.parties' } });
    expect(schema.definitions).toMatchObject({
      Link: { description: 'Link.', properties: { requires: { description: 'Link.requires' } } },
      Threshold: { description: 'Threshold.', properties: { of: { description: 'Threshold.of' } } },
    });
  });

  it('gives Markdown to editors only where a text has marks', () => {
    const text = (definition: string, property?: string) =>
      property === 'name' ? 'the `name`' : `a ${definition}`;
    const party = definitionOf('Party', chainJsonSchema(text));
    expect(party).not.toHaveProperty('markdownDescription');
    expect(party.properties!.name).toMatchObject({ markdownDescription: 'the `name`' });
  });

  it('keys maps by id and holds users’ facts to scalars', () => {
    expect(schema.properties!.links).toMatchObject({
      type: ['object', 'null'],
      propertyNames: { title: 'id', minLength: 1, maxLength: 256 },
      additionalProperties: { $ref: '#/definitions/Link' },
    });
    expect(definitionOf('Link').properties!.attributes).toMatchObject({
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
    });
  });

  it('sets no bounds where any whole number will do', () => {
    expect(JSON.stringify(schema)).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

describe('the patterns beside the code they stand for', () => {
  const near = (letters: string) =>
    fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((characters) => characters.join(''));

  it('a duration: both accept the same texts', () => {
    const pattern = patternOf('Link', 'ownTime');
    const durations = fc.stringMatching(
      /^P(\d(\.\d)?W)?(\d(\.\d)?D)?(T(\d(\.\d)?H)?(\d(\.\d)?M)?(\d(\.\d)?S)?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(durations, near('PTWDHMSY.12')), (text) => {
        expect(pattern.test(text)).toBe(minutesOfDuration(text) !== undefined);
      }),
    );
  });

  const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  const days = fc.tuple(two(13), two(32)).map(([month, day]) => `2026-${month}-${day}`);
  const clocks = fc
    .tuple(
      two(25),
      two(61),
      fc.constantFrom('', ':00', ':59.5', ':60'),
      fc.constantFrom('Z', '+01:00', '-23:59', ''),
    )
    .map(([hour, minute, second, zone]) => `T${hour}:${minute}${second}${zone}`);
  const times = fc.tuple(days, clocks).map((parts) => parts.join(''));

  it('a day or timestamp: what the code accepts, the pattern accepts', () => {
    const pattern = patternOf('Suppression', 'until');
    const suppression = { rule: 'r', subject: 's', reason: 'because' };
    fc.assert(
      fc.property(fc.oneof(days, times, near('2026-01T:Z')), (text) => {
        if (suppressionSchema.safeParse({ ...suppression, until: text }).success)
          expect(text).toMatch(pattern);
      }),
    );
  });

  it('a timestamp: what the code accepts, the pattern accepts; and never a day alone', () => {
    const pattern = patternOf('Contact', 'receivedAt');
    fc.assert(
      fc.property(fc.oneof(days, times), (text) => {
        const contact = { link: 'l', kind: 'enquiry', receivedAt: text };
        if (contactSchema.safeParse(contact).success) expect(text).toMatch(pattern);
        if (!text.includes('T')) expect(text).not.toMatch(pattern);
      }),
    );
  });
});
