import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { Change } from '../../../src/model/changes/change.js';
import { CHANGE_SCHEMAS } from '../../../src/model/changes/change-schemas.js';
import { changeTeller } from '../../../src/report/difference/change-in-words.js';
import { hotel } from '../../support/changed-hotel.js';

const sentences: ReadonlyArray<readonly [Change, string]> = [
  [
    { change: 'add-goal', goal: 'g', definition: { holder: 'it', title: 'Calm' } },
    'The goal Calm (g) is new, held by IT.',
  ],
  [
    { change: 'add-link', link: 'l', definition: { provider: 'it', customer: 'gm', service: 'mail' } },
    'mail (l), IT → General manager, is new.',
  ],
  [
    { change: 'add-measure', measure: 'm', definition: { name: 'Wait', unit: 'minutes', better: 'lower' } },
    'The measure Wait (m) is new.',
  ],
  [{ change: 'add-party', party: 'bar', definition: { kind: 'team' } }, 'bar is new: a team.'],
  [{ change: 'drop-goal', goal: 'fast' }, 'The goal Fast check-in (fast) is gone.'],
  [{ change: 'drop-link', link: 'L16' }, 'paper room list (L16), Duty manager → Front desk, is gone.'],
  [{ change: 'drop-measure', measure: 'm' }, 'The measure m is gone.'],
  [{ change: 'drop-party', party: 'gm' }, 'General manager is gone, and with it 1 link.'],
  [{ change: 'edit-contacts', edits: [{ at: 0, remove: 1 }] }, '1 contact fewer.'],
  [
    { change: 'edit-measurements', edits: [{ at: 0, insert: [{ link: 'L2', measure: 'wait', value: 1 }] }] },
    '1 measurement more.',
  ],
  [
    {
      change: 'edit-ratings',
      edits: [{ at: 0, remove: 2, insert: [{ subject: 'it', measure: 'csat', by: 'staff', perception: 1 }] }],
    },
    '1 rating new in the place of 2.',
  ],
  [{ change: 'edit-standards', edits: [{ at: 0, remove: 1 }] }, '1 standard fewer.'],
  [{ change: 'edit-suppressions', edits: [{ at: 0, remove: 3 }] }, '3 accepted findings fewer.'],
  [
    { change: 'merge', parties: ['it', 'frontDesk'], into: 'frontDesk' },
    'IT and Front desk become one: Front desk.',
  ],
  [{ change: 'move', party: 'it', to: 'gm' }, 'IT becomes part of General manager.'],
  [{ change: 'move', party: 'it', to: null }, 'IT is no longer part of another party.'],
  [{ change: 'outsource', party: 'it' }, 'IT becomes a partner.'],
  [{ change: 'outsource-links', links: ['L6'], to: 'hostCo' }, 'booking system (L6) goes to hostCo.'],
  [{ change: 're-own', link: 'L3', owner: 'kitchen' }, 'Kitchen answers for breakfast (L3), nobody before.'],
  [{ change: 're-own', link: 'L6', owner: 'hr' }, 'Human resources answers for booking system (L6), not IT.'],
  [{ change: 're-own', link: 'L6', owner: null }, 'Nobody answers for booking system (L6) any more.'],
  [{ change: 'rename', party: 'it', name: 'Systems' }, 'IT (it) is called Systems.'],
  [
    { change: 'set-goal', goal: 'fast', set: { progress: 0.5, holder: 'it' } },
    'The goal Fast check-in (fast): progress 0.5; holder IT (before: Duty manager).',
  ],
  [
    { change: 'set-link', link: 'L2', set: { requires: [] }, unset: ['ownTime'] },
    'check-in (L2): requires nothing (before: room status (L5), and either booking system (L6) or paper room list (L16)); no own time any more (before: 3).',
  ],
  [{ change: 'set-measure', measure: 'm', set: { weight: 2 } }, 'The measure m: weight 2.'],
  [{ change: 'set-name', name: 'Inn' }, 'The organisation is called Inn.'],
  [{ change: 'set-name', name: null }, 'The organisation has no name any more.'],
  [
    { change: 'set-party', party: 'it', set: { leaders: [{ party: 'gm', basis: 'formal' }], tags: ['a'] } },
    'IT: leaders General manager (formal); tags a.',
  ],
  [
    { change: 'split', party: 'it', parts: [{ party: 'it' }, { party: 'apps' }], rest: 'it' },
    'IT is split into IT and apps.',
  ],
  [{ change: 'vacate', party: 'it' }, 'IT is vacant.'],
];

describe('changes in words', () => {
  it.each(sentences)('%j', (change, sentence) => {
    expect(changeTeller(hotel, hotel)(change)).toBe(sentence);
  });

  it('are there for every kind', () => {
    const told = new Set(sentences.map(([{ change }]) => change as string));
    expect([...told].sort()).toEqual(Object.keys(CHANGE_SCHEMAS).sort());
  });

  it('tell nothing of what a person undertakes', () => {
    const goals = { own: { holder: 'a', personal: true, respondent: 'p1', progress: 0.1 } };
    const chain = parseChain({ parties: { a: { kind: 'team' } }, links: {}, goals });
    const tell = changeTeller(chain, chain);
    expect(tell({ change: 'set-goal', goal: 'own', set: { progress: 0.7 } })).toBe(
      'The personal goal own changes.',
    );
  });
});
