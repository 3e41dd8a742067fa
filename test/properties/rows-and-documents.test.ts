import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainFromColumns, safeChainFromColumns } from '../../src/chain/chain-from-columns.js';
import { chainFromRows, safeChainFromRows } from '../../src/chain/chain-from-rows.js';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { formatProblem, type Problem } from '../../src/model/problem.js';
import { columnsOfRows, type RowsOfDocument, rowsOfDocument } from '../support/chain-in-rows.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { changedBy, odd } from '../support/changed-documents.js';

/** What a problem says, its path in the way of documents: ids of maps for rows. */
function told(problems: readonly Problem[], rows?: RowsOfDocument): string[] {
  const said = problems.map(({ row, path: [section, place, ...rest], message, code, severity }) => {
    if (rows && typeof section === 'string' && typeof place === 'number') expect(row).toBe(place);
    const record =
      rows && typeof place === 'number' ? (rows[section as string]?.[place] as { id?: string }) : {};
    const path = place === undefined ? [section] : [section, record?.id ?? place, ...rest];
    return JSON.stringify([code, severity, path, message.replace(/, row \d+/, '')]);
  });
  return said.sort();
}

const change = fc.tuple(
  fc.nat(),
  odd.filter((value) => value !== null && value !== undefined && !Number.isNaN(value)),
);

describe('rows and columns', () => {
  test('come to the same chain as the document, whatever their order', () => {
    fc.assert(
      fc.property(soundDocument, fc.infiniteStream(fc.nat()), (document, order) => {
        const expected = parseChain(document).content;
        const { name } = document;
        const rows = rowsOfDocument(document)!;
        const mixed = {
          ...rows,
          ...Object.fromEntries(
            ['parties', 'links', 'measures', 'goals'].map((key) => [key, shuffled(rows[key]!, order)]),
          ),
        } as never as Parameters<typeof chainFromRows>[0];
        expect(chainFromRows({ ...mixed, name }).content).toEqual(expected);
        const columns = columnsOfRows(mixed as never);
        expect(chainFromColumns({ ...columns, name } as never).content).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    expect(
      chainFromRows({ ...rowsOfDocument(everyField()), name: everyField().name } as never).content,
    ).toEqual(parseChain(everyField()).content);
  });

  test('have the problems the document has, each with its row', () => {
    const seen = { sound: 0, unsound: 0 };
    fc.assert(
      fc.property(soundDocument, fc.array(change, { minLength: 1, maxLength: 3 }), (document, changes) => {
        const changed = changedBy(structuredClone(document), changes);
        const rows = rowsOfDocument(changed);
        if (!rows) return;
        const { name } = changed as { name?: string };
        const expected = safeParseChain(changed);
        const byRow = safeChainFromRows({ ...rows, name } as never);
        const columns = columnsOfRows(rows);
        const byColumn = safeChainFromColumns({ ...columns, name } as never);
        expect(told(byRow.problems, rows)).toEqual(told(expected.problems));
        expect(byRow.ok).toBe(expected.ok);
        const isMalformed = byColumn.problems.some(
          ({ code, path }) => code === 'unknown-key' && path.length === 2,
        );
        const isLost = Object.keys(rows).some(
          (key) => rows[key]!.length > 0 && Object.keys(columns[key]!).length === 0,
        );
        if (!isMalformed && !isLost)
          expect(byColumn).toEqual(byRow.ok ? { ...byRow, chain: expect.anything() } : byRow);
        for (const problem of byRow.problems) expect(formatProblem(problem)).toContain(problem.code);
        if (expected.ok && byRow.ok) expect(byRow.chain.content).toEqual(expected.chain.content);
        if (byColumn.ok && byRow.ok) expect(byColumn.chain.content).toEqual(byRow.chain.content);
        seen[expected.ok ? 'sound' : 'unsound']++;
      }),
      { numRuns: 600 },
    );
    expect(seen.unsound).toBeGreaterThan(100);
  });
});

function shuffled<T>(items: readonly T[], order: Iterable<number>): T[] {
  const keys = order[Symbol.iterator]();
  const keyed = items.map((item) => [keys.next().value as number, item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}
