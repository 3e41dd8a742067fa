import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainColumns } from '../../src/chain/chain-columns.js';
import { columnsOfContent } from '../../src/chain/columns-of.js';
import { createChain } from '../../src/chain/create-chain.js';
import {
  columnsOfChecked,
  columnsOfDocument,
  columnsOfJson,
} from '../../src/chain/input/columns-of-document.js';
import type { ChainContent } from '../../src/model/document.js';
import { readJsonText } from '../../src/model/json-text.js';
import { readDocument } from '../../src/model/read-document.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { changedBy, odd } from '../support/changed-documents.js';

/** Whatever the quick way makes of a document is what the complete way makes of it, and it makes something of every sound one. */
function expectSame(
  quick: ChainColumns | undefined,
  { content, problems }: ReturnType<typeof readDocument>,
): void {
  expect(quick !== undefined).toBe(problems.length === 0);
  if (quick) expectColumns(quick, content!);
}

function expectColumns(columns: ChainColumns, content: ChainContent): void {
  const { parties: _, links: __, ratings: ___, ...quick } = columns;
  const expected = columnsOfContent(content);
  expect(createChain(columns).content).toEqual(createChain(expected).content);
  for (const [key, value] of Object.entries(quick)) {
    if (ArrayBuffer.isView(value) || Array.isArray(value)) expect(value).toEqual(expected[key as 'kinds']);
  }
  expect(columns.requirements).toEqual(expected.requirements);
  for (const link of createChain(columns).links()) expect(Object.keys(link)[0]).toBe('id');
}

const change = fc.tuple(fc.nat(), odd);
const plainChange = fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 }));

describe('the quick way and the complete way', () => {
  test('agree about sound documents', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        expectSame(columnsOfDocument(document), readDocument(document));
        expectSame(columnsOfJson(JSON.stringify(document)), readDocument(document));
      }),
      { numRuns: 300 },
    );
    const { parties, links, ...rest } = everyField();
    expectSame(columnsOfJson(JSON.stringify({ links, ...rest, parties })), {
      content: undefined,
      problems: [{} as never],
    });
  });

  test('agree about documents with odd values in some places', () => {
    fc.assert(
      fc.property(soundDocument, fc.array(change, { minLength: 1, maxLength: 2 }), (document, changes) => {
        const changed = changedBy(structuredClone(document), changes);
        expectSame(columnsOfDocument(changed), readDocument(changed));
      }),
      { numRuns: 600 },
    );
  });

  test('agree about JSON text, however it is written', () => {
    const layout = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(
        soundDocument,
        fc.array(plainChange, { maxLength: 2 }),
        layout,
        (document, changes, space) => {
          const text = JSON.stringify(changedBy(structuredClone(document), changes), null, space);
          const isReordered = text.indexOf('"links"') < text.indexOf('"parties"');
          if (!isReordered) expectSame(columnsOfJson(text), readDocument(JSON.parse(text)));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('agree about JSON text that was mutated', () => {
    const sound = JSON.stringify(everyField());
    const mutation = fc.record({
      at: fc.nat(sound.length),
      remove: fc.nat(3),
      insert: fc.oneof(fc.constantFrom(...'{}[]:,"\\ \n1-', 'null', ',"a":1'), fc.string({ maxLength: 2 })),
    });
    const copies = fc.record({ at: fc.nat(sound.length), length: fc.nat(120) });
    fc.assert(
      fc.property(mutation, copies, ({ at, remove, insert }, copy) => {
        for (const text of [
          sound.slice(0, at) + insert + sound.slice(at + remove),
          sound.slice(0, copy.at + copy.length) + sound.slice(copy.at),
        ]) {
          const quick = columnsOfJson(text);
          const { value, problems } = readJsonText(text);
          if (quick) expect(problems).toEqual([]);
          if (quick) expectColumns(quick, readDocument(value).content!);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('agree about content that was checked, warnings and durations included', () => {
    const document = {
      ...everyField(),
      ratings: [{ subject: 'organisation', measure: Object.keys(everyField().measures!)[0]!, by: 'self' }],
    };
    const { content, problems } = readDocument(document);
    expect(problems.map(({ code }) => code)).toEqual(['empty-rating']);
    expect(columnsOfDocument(document)).toBeUndefined();
    expectColumns(columnsOfChecked(content!), content!);
  });
});
