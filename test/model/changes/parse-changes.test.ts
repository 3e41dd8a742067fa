import { describe, expect, test } from 'vitest';
import { changesSchema } from '../../../src/model/changes/change-schemas.js';
import { parseChanges, readChanges } from '../../../src/model/changes/parse-changes.js';
import { formatProblem } from '../../../src/model/problem.js';

const problemsOf = (source: unknown) => readChanges(source).problems.map(formatProblem);

describe('changes', () => {
  test('are read, durations as minutes and odd keys as they are', () => {
    const source = JSON.parse(`[
      { "change": "set-link", "link": "__proto__", "set": { "ownTime": "PT1H" }, "unset": ["owner"] },
      { "change": "set-party", "party": "p", "set": { "attributes": { "__proto__": "x" } } }
    ]`);
    expect(parseChanges(source)).toEqual([
      { change: 'set-link', link: '__proto__', set: { ownTime: 60 }, unset: ['owner'] },
      { change: 'set-party', party: 'p', set: { attributes: JSON.parse('{ "__proto__": "x" }') } },
    ]);
    expect(changesSchema.parse(source)).toEqual(parseChanges(source));
  });

  test('show all their problems at once, with the nearest word', () => {
    expect(
      problemsOf([
        { change: 'mrge' },
        { change: 'set-link', link: 'L1', set: { ownr: 1 }, unset: ['provider'] },
        4,
        {},
        { change: 'merge', parties: [], into: '' },
        { change: 'add-link', link: 'l', definition: { provider: 'p', customer: 'q' } },
        { change: 7 },
      ]),
    ).toEqual([
      expect.stringMatching(
        /^changes\[0\]\.change: expected one of add-goal, .*, got "mrge"; did you mean "merge"\? \[invalid-value\]$/,
      ),
      'changes[1].set.ownr: unknown key "ownr"; did you mean "owner"? [unknown-key]',
      expect.stringMatching(
        /^changes\[1\]\.unset\[0\]: expected one of owner, requires, .*, got "provider" \[invalid-value\]$/,
      ),
      'changes[2]: expected a change, as a map, got 4 [wrong-type]',
      expect.stringMatching(/^changes\[3\]\.change: expected one of .*, got nothing \[missing-key\]$/),
      'changes[4].parties: expected a list of at least 1, got an empty list [out-of-range]',
      'changes[4].into: expected an id of 1 to 256 characters, none of them a control character, got "" [invalid-id]',
      'changes[5].definition.service: expected text, got nothing [missing-key]',
      expect.stringMatching(/^changes\[6\]\.change: .*, got 7 \[wrong-type\]$/),
    ]);
    expect(problemsOf({})).toEqual(['changes: expected a list of changes, got a map [wrong-type]']);
    expect(problemsOf(Array(1))).toHaveLength(1);
  });

  test('with problems throw one error', () => {
    expect(() => parseChanges(null)).toThrow(
      expect.objectContaining({ name: 'ServiceChainError', code: 'invalid-changes' }),
    );
  });
});
