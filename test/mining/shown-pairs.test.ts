import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownGroups } from '../../src/mining/shown-pairs.js';

const group = (name: string, n: number, people?: number) => ({ key: [name], n, people });
const hiddenOf = (groups: ReturnType<typeof group>[], minimum: number, minimumSupport = 1) =>
  shownGroups(groups, { minimum, minimumSupport }).map((one) => [
    one.group?.key[0] ?? `${one.groups.length} rare`,
    one.isSuppressed,
  ]);

describe('what is shown of pairs', () => {
  it('hides a pair of few persons, and the next smallest, which subtraction would show', () => {
    expect(hiddenOf([group('a', 90, 12), group('b', 20, 7), group('c', 5, 3)], 5)).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('takes persons behind several pairs for the same ones: two pairs of three are three persons', () => {
    expect(hiddenOf([group('a', 9, 12), group('b', 9, 6), group('c', 9, 3), group('d', 9, 3)], 5)).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
  });

  it('shows pairs of parties that are no persons, whoever else is hidden', () => {
    expect(hiddenOf([group('a', 9), group('b', 9, 2), group('c', 9, 8)], 5)).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('hides a pair behind which nobody is known', () => {
    expect(hiddenOf([group('a', 9, 9), group('b', 9, 0), group('c', 9, 9)], 5)).toContainEqual(['b', true]);
  });

  it('puts rare pairs together, loses none, and hides them as one', () => {
    expect(hiddenOf([group('a', 9), group('b', 1), group('c', 2)], 5, 3)).toEqual([
      ['a', false],
      ['2 rare', false],
    ]);
    expect(hiddenOf([group('a', 9, 9), group('b', 1, 1), group('c', 2, 1), group('d', 9, 6)], 5, 3)).toEqual([
      ['a', false],
      ['d', true],
      ['2 rare', true],
    ]);
  });

  it('never shows fewer persons than the minimum, by a row or by subtraction, and counts every pair once', () => {
    const groups = fc.array(
      fc.record({ key: fc.tuple(fc.string()), n: fc.integer({ min: 1, max: 9 }), people: fc.nat(12) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        groups,
        fc.integer({ min: 3, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (all, minimum, support) => {
          const shown = shownGroups(all, { minimum, minimumSupport: support });
          expect(shown.flatMap((one) => one.groups).length).toBe(all.length);
          const peopleOf = (one: (typeof shown)[number]) =>
            Math.max(...one.groups.map(({ people }) => people));
          const hidden = shown.filter(({ isSuppressed }) => isSuppressed);
          for (const one of shown)
            if (!one.isSuppressed) expect(peopleOf(one)).toBeGreaterThanOrEqual(minimum);
          if (hidden.length === 0 || hidden.length === shown.length) return;
          expect(hidden.length).toBeGreaterThan(1);
          expect(Math.max(...hidden.map(peopleOf))).toBeGreaterThanOrEqual(minimum);
        },
      ),
    );
  });

  it('leaves no group alone in the total of its kind', () => {
    const groups = fc.array(
      fc.record({
        key: fc.tuple(fc.string(), fc.constantFrom('one', 'other')),
        ...{ n: fc.constant(1), people: fc.nat(12) },
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 8 }), (all, minimum) => {
        const shown = shownGroups(all, { minimum, minimumSupport: 1 }, ({ key }) => key[1]);
        for (const kind of ['one', 'other']) {
          const rows = shown.filter(({ group }) => group?.key[1] === kind);
          const hidden = rows.filter(({ isSuppressed }) => isSuppressed);
          if (hidden.length === 0 || hidden.length === rows.length) continue;
          expect(hidden.length).toBeGreaterThan(1);
          expect(Math.max(...hidden.map(({ group }) => group!.people))).toBeGreaterThanOrEqual(minimum);
        }
      }),
    );
  });
});
