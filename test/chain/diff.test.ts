import { expect, test } from 'vitest';
import { diff } from '../../src/chain/diff.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { Change } from '../../src/model/changes/change.js';
import { hotel, hotelAfter } from '../support/changed-hotel.js';

test.each<[Change]>([
  [{ change: 're-own', link: 'L3', owner: 'kitchen' }],
  [{ change: 're-own', link: 'L1', owner: null }],
  [{ change: 'move', party: 'hr', to: 'gm' }],
  [{ change: 'vacate', party: 'hr' }],
  [{ change: 'rename', party: 'hr', name: 'People' }],
  [{ change: 'set-name', name: 'Harbour' }],
  [{ change: 'set-name', name: null }],
  [{ change: 'set-party', party: 'hr', set: { headcount: 4 } }],
  [{ change: 'set-party', party: 'gm', unset: ['name'] }],
  [{ change: 'set-link', link: 'L2', set: { order: 2, requires: ['L5'] }, unset: ['owner', 'channel'] }],
  [{ change: 'add-party', party: 'chef', definition: { kind: 'role' } }],
  [{ change: 'set-goal', goal: 'fast', set: { progress: 0.5 } }],
  [{ change: 'edit-ratings', edits: [{ at: 1, remove: 1 }] }],
  [
    {
      change: 'edit-contacts',
      edits: [{ at: 1, insert: [{ link: 'L2', kind: 'enquiry', receivedAt: '2026-03-02T09:30:00Z' }] }],
    },
  ],
])('what was done comes back in the same words: %j', (change) => {
  expect(diff(hotel, hotelAfter(change))).toEqual([change]);
});

test('what took several things comes in order: added, changed, dropped', () => {
  const merged = hotelAfter(
    { change: 'merge', parties: ['housekeeping', 'it'], into: 'it' },
    { change: 'outsource-links', links: ['L15'], to: 'cloudCo', partner: {} },
    { change: 'drop-link', link: 'L9' },
    { change: 'drop-party', party: 'archive' },
  );
  expect(diff(hotel, merged)).toEqual([
    { change: 'add-party', party: 'cloudCo', definition: { kind: 'partner' } },
    { change: 'set-party', party: 'it', set: { leaders: [{ party: 'gm', basis: 'formal' }] } },
    { change: 'set-link', link: 'L10', set: { customer: 'it' } },
    { change: 'set-link', link: 'L5', set: { provider: 'it', owner: 'it' } },
    { change: 'set-link', link: 'L8', set: { customer: 'it', owner: 'it' } },
    { change: 'drop-party', party: 'archive' },
    { change: 'drop-party', party: 'housekeeping' },
    { change: 'drop-link', link: 'L9' },
  ]);
});

test('what nothing was said of and what was said to be nothing differ', () => {
  const link = { provider: 'p', customer: 'q', service: 's' };
  const chain = (more: object) =>
    parseChain({ parties: { p: { kind: 'team' }, q: { kind: 'team' } }, links: { l: { ...link, ...more } } });
  expect(diff(chain({}), chain({ requires: [] }))).toEqual([
    { change: 'set-link', link: 'l', set: { requires: [] } },
  ]);
  expect(diff(chain({ attributes: { a: 1, b: null } }), chain({ attributes: { b: null, a: 1 } }))).toEqual(
    [],
  );
  expect(diff(chain({ attributes: { a: null } }), chain({ attributes: {} }))).toHaveLength(1);
});
