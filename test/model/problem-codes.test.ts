import { expect, test } from 'vitest';
import { safeChainFromColumns } from '../../src/chain/chain-from-columns.js';
import { safeParseChain } from '../../src/chain/parse-chain.js';
import type { Problem, ProblemCode } from '../../src/model/problem.js';
import { safeParseChainText, safeParseChainTexts } from '../../src/text/index.js';
import { problemCases } from './problem-cases/index.js';
import { type ProblemCase, unmark } from './problem-cases/problem-case.js';

const codes = Object.keys(problemCases) as Array<keyof typeof problemCases>;
const cases: ReadonlyArray<{ code: ProblemCode; number: number; one: ProblemCase }> = codes.flatMap((code) =>
  (problemCases[code] as readonly ProblemCase[]).map((one, i) => ({ code, number: i + 1, one })),
);
const seen = new Set<ProblemCode>();

test.each(cases.filter(({ one }) => one.yaml !== undefined))(
  'YAML text shows $code ($number) and its place',
  ({ code, one }) => {
    const { text, place } = unmark(one.yaml!);
    expectOnly(safeParseChainText(text, { ...one.options, format: 'yaml' }), code, one, place);
  },
);

test.each(cases.filter(({ one }) => one.json !== undefined))(
  'JSON text shows $code ($number) and its place',
  ({ code, one }) => {
    const { text, place } = unmark(one.json!);
    expectOnly(safeParseChainText(text, { ...one.options, format: 'json' }), code, one, place);
    if (!one.options) expectOnly(safeParseChain(text), code, one, place);
  },
);

test.each(cases.filter(({ one }) => one.bytes !== undefined))(
  'bytes show $code ($number) and its place',
  ({ code, one }) => {
    const { source, ...place } = one.bytes!;
    expectOnly(safeParseChainText(source, one.options), code, one, place);
  },
);

test.each(cases.filter(({ one }) => one.json !== undefined && !one.textOnly))(
  'a value shows $code ($number) without a place',
  ({ code, one }) => {
    const { text } = unmark(one.json!);
    expectOnly(safeParseChain(text === '' ? undefined : JSON.parse(text)), code, one, undefined);
  },
);

test.each(cases.filter(({ one }) => one.columns !== undefined))(
  'columns show $code ($number) last',
  ({ code, one }) => {
    const { source, ...options } = one.columns!;
    const { ok, problems } = safeChainFromColumns(source, options);
    expectOnly({ ok, problems: problems.slice(-1) }, code, one, undefined);
  },
);

test.each(cases.filter(({ one }) => one.texts !== undefined))(
  'several texts show $code ($number) in its file',
  ({ code, one }) => {
    const { sources, file } = one.texts!;
    expectOnly(safeParseChainTexts(sources), code, one, { file });
  },
);

test('every problem code was seen', () => {
  expect([...seen].sort()).toEqual([...codes].sort());
});

function expectOnly(
  result: { readonly ok: boolean; readonly problems: readonly Problem[] },
  code: ProblemCode,
  one: ProblemCase,
  place: object | undefined,
): void {
  const { problem } = one;
  const severity = one.severity ?? 'error';
  const { message, ...shown } = result.problems[0] ?? { message: '' };
  if (code === 'too-large') {
    expect(shown).toMatchObject({ code, severity, ...problem });
  } else {
    expect(shown).toEqual({ code, severity, ...problem, ...place });
  }
  expect(result.problems).toHaveLength(1);
  expect(result.ok).toBe(severity === 'warning');
  expect(message).not.toBe('');
  if (problem.suggestion !== undefined) expect(message).toMatch(/; did you mean ".*"\?$/);
  seen.add(code);
}
