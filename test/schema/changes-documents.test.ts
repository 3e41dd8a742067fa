import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesFileSchema } from '../../docs/generate/changes-schema.js';
import { fromRoot } from '../../docs/generate/generated.js';
import { CHANGE_SCHEMAS } from '../../src/model/changes/change-schemas.js';
import { readChanges } from '../../src/model/changes/parse-changes.js';
import { acceptedBy } from './schema-file.js';

const accepts = await acceptedBy(changesFileSchema);

const link = { provider: 'desk', customer: 'guest', service: 'check-in' };
const rating = { subject: 'desk', measure: 'waiting', by: 'customer', perception: 5 };

/** Sound changes, every kind of change at least once. */
const sound: ReadonlyArray<Readonly<Record<string, unknown>>> = [
  { change: 'add-party', party: '__proto__', definition: { kind: 'team', headcount: 0 } },
  { change: 'add-link', link: 'l', definition: { ...link, ownTime: 'PT1H', requires: [['a', 'b']] } },
  { change: 'add-measure', measure: 'm', definition: { name: 'M', unit: 'minutes', better: 'lower' } },
  { change: 'add-goal', goal: 'g', definition: { holder: 'organisation', due: '2026-12-31' } },
  ...['link', 'party', 'measure', 'goal'].flatMap((kind) => [
    { change: `drop-${kind}`, [kind]: 'x' },
    { change: `drop-${kind}`, [kind]: 'x', cascade: true },
    { change: `set-${kind}`, [kind]: 'x' },
  ]),
  { change: 'set-link', link: 'l', set: { ownTime: 3, attributes: { a: null } }, unset: ['owner'] },
  { change: 'set-name', name: null },
  { change: 'edit-ratings', edits: [{ at: 0, remove: 1, insert: [rating] }] },
  ...['contacts', 'measurements', 'standards', 'suppressions'].map((list) => ({
    ...{ change: `edit-${list}`, edits: [{ at: 2 }] },
  })),
  { change: 'merge', parties: ['a', 'b'], into: 'a', definition: { name: 'A and B' } },
  { change: 'move', party: 'a', to: null },
  { change: 'outsource', party: 'a' },
  { change: 'outsource-links', links: ['l'], to: 'p', partner: { name: 'P' }, requires: [], owner: null },
  { change: 're-own', link: 'l', owner: null },
  { change: 'rename', party: 'a', name: 'A' },
  {
    ...{ change: 'split', party: 'a', rest: 'b', parts: [{ party: 'b' }, { party: 'c', links: ['l'] }] },
    handovers: [{ link: 'h', definition: link }],
  },
  { change: 'vacate', party: 'a' },
];

const wrong: readonly unknown[] = [
  null,
  4,
  {},
  { change: 7 },
  { change: 'mrge' },
  { change: 'merge', parties: [], into: 'a' },
  { change: 'merge', parties: ['a'], into: '' },
  { change: 'merge', parties: ['a'], into: 'a', definition: { kind: 'robot' } },
  { change: 'add-link', link: 'l', definition: { provider: 'p', customer: 'q' } },
  { change: 'add-link', link: 'l', definition: { ...link, ownTime: 'ten minutes' } },
  { change: 'add-party', party: 'a\tb', definition: { kind: 'team' } },
  { change: 'set-link', link: 'l', set: { ownr: 'a' } },
  { change: 'set-link', link: 'l', unset: ['provider'] },
  { change: 'drop-link', link: 'l', cascade: 'yes' },
  { change: 'edit-ratings', edits: [{ at: -1 }] },
  { change: 'edit-ratings', edits: [{ at: 0, insert: [{ ...rating, by: 'boss' }] }] },
  { change: 'split', party: 'a', rest: 'b', parts: [{ party: 'b' }] },
  { change: 'vacate', party: 'a', reason: 'moved' },
];

describe('the schema of changes', () => {
  it('is tried with every kind of change', () => {
    expect([...new Set(sound.map(({ change }) => change))].sort()).toEqual(
      Object.keys(CHANGE_SCHEMAS).sort(),
    );
  });

  it.each(sound.map((change) => [change]))('accepts %j, as reading does', (change) => {
    expect(readChanges([change]).problems).toEqual([]);
    expect(accepts([change])).toBe(true);
  });

  it.each(wrong.map((change) => [change]))('refuses %j, as reading does', (change) => {
    expect(readChanges([change]).problems).not.toEqual([]);
    expect(accepts([change])).toBe(false);
  });

  it('asks for a list', () => {
    expect([accepts([]), accepts(sound), accepts({}), accepts(null), accepts('')]).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect([readChanges([]), readChanges({})].map(({ problems }) => problems.length)).toEqual([0, 1]);
  });

  it('has a title, and is what the build puts into the package', async () => {
    const text = readFileSync(fromRoot(changesFileSchema.path), 'utf8');
    expect(text).toBe(await changesFileSchema.make());
    expect(JSON.parse(text)).toMatchObject({ title: 'Changes of a service chain' });
  });
});
