import { describe, expect, test } from 'vitest';
import { upstreamOf } from '../../../src/analyses/upstream.js';
import type { SplitChange } from '../../../src/model/changes/party-changes.js';
import { changed, hotelAfter, said } from '../../support/changed-hotel.js';

const callCentre: SplitChange = {
  change: 'split',
  party: 'frontDesk',
  parts: [{ party: 'frontDesk' }, { party: 'callCentre', links: ['L1'], definition: { kind: 'team' } }],
  rest: 'frontDesk',
};
const handovers = [
  {
    link: 'screen',
    definition: { provider: 'frontDesk', customer: 'callCentre', service: 'screen', requires: ['L6'] },
  },
];

describe('a call centre of its own', () => {
  test('needs a handover for what the desk receives', () => {
    expect(said(changed(callCentre))).toEqual([
      'changes[0]: links.L1.requires[0]: expected a link whose customer is "callCentre", the provider, got "L6" (its customer is "frontDesk"); give a link from the one part to the other in "handovers", or set what it requires in a later change [not-inbound]',
    ]);
    const chain = hotelAfter(callCentre, { change: 'set-link', link: 'L1', set: { requires: [] } });
    expect(chain.link('L1').requires).toEqual([]);
  });

  test('requires the handover, and behind it what the desk receives', () => {
    const chain = hotelAfter({ ...callCentre, handovers });
    expect(chain.link('L1')).toMatchObject({
      provider: 'callCentre',
      requires: ['screen'],
      owner: 'frontDesk',
    });
    expect(chain.link('L2').provider).toBe('frontDesk');
    expect(
      upstreamOf(chain, 'L1')
        .rows()
        .map(({ link }) => link),
    ).toEqual(['screen', 'L6', 'L11', 'L12']);
    expect(chain.party('callCentre')).toEqual({
      ...{ id: 'callCentre', kind: 'team', tier: 'front-line' },
      leaders: [{ party: 'dutyManager', basis: 'formal' }],
    });
    expect(chain.party('frontDesk').name).toBe('Front desk');
  });

  test('takes part in choices once, however many of them it stands for', () => {
    const chain = hotelAfter(
      {
        change: 'set-link',
        link: 'L1',
        set: { requires: [{ atLeast: 2, of: ['L5', 'L6', 'L16'] }, ['L7', 'L6']] },
      },
      { ...callCentre, handovers },
    );
    expect(chain.link('L1').requires).toEqual(['screen', 'screen']);
  });
});

describe('a party that is gone', () => {
  const parts = [{ party: 'systems' }, { party: 'helpDesk', links: ['L11', 'L15'] }];

  test('leaves its links, records and all else to the parts', () => {
    const chain = hotelAfter({ change: 'split', party: 'it', parts, rest: 'systems' });
    expect(chain.findParty('it')).toBeUndefined();
    expect(chain.linksFrom('systems').map(({ id }) => id)).toEqual(['L12', 'L6', 'L9']);
    expect(chain.linksFrom('helpDesk').map(({ id }) => id)).toEqual(['L15']);
    expect(chain.linksInto('helpDesk').map(({ id }) => id)).toEqual(['L11']);
    expect(chain.link('L15').owner).toBe('systems');
    expect(chain.content.ratings[0]!.subject).toBe('systems');
    expect(chain.content.goals[0]!.holder).toBe('systems');
    expect(
      upstreamOf(chain, 'L1')
        .rows()
        .map(({ link }) => link),
    ).toEqual(['L6']);
  });

  test('leaves headcount and cost to nobody who does not state them', () => {
    const full = { change: 'set-party', party: 'it', set: { headcount: 9, cost: 5 } } as const;
    const [systems, helpDesk] = parts;
    const stated = { ...systems!, definition: { headcount: 7 } };
    const result = changed(full, {
      change: 'split',
      party: 'it',
      parts: [stated, helpDesk!],
      rest: 'systems',
    });
    expect(result.ok && result.chain.party('systems')).toMatchObject({ headcount: 7 });
    expect(result.ok && result.chain.party('helpDesk')).toEqual({ id: 'helpDesk', kind: 'department' });
    expect(said(result).filter((text) => !text.endsWith('[looser-requirement]'))).toEqual([
      'changes[1]: with it goes what the chain said in parties.cost (1) [dropped-along]',
    ]);
  });
});

test('what cannot be shared out is told', () => {
  const parts = [{ party: 'hr', links: ['L6', 'L1', 'L99'] }, { party: 'b', links: ['L6'] }, { party: 'b' }];
  expect(said(changed({ change: 'split', party: 'it', parts, rest: 'c' }))).toEqual([
    'changes[0].parts[0].party: there is a party "hr" already [duplicate-id]',
    'changes[0].parts[2].party: "b" stands for two parts [duplicate-id]',
    'changes[0].rest: expected one of the parts: hr, b, got "c" [unknown-id]',
  ]);
  const [, b] = parts;
  const a = { party: 'a', links: ['L6', 'L1', 'L99'] };
  expect(said(changed({ change: 'split', party: 'it', parts: [a, b!], rest: 'a' }))).toEqual([
    'changes[0].parts[0].links[1]: expected a link that "it" provides or receives, got "L1" [invalid-value]',
    'changes[0].parts[0].links[2]: expected the id of a link, got "L99"; did you mean "L9"? [unknown-id]',
    'changes[0].parts[1].links[0]: "L6" goes to "a" already [duplicate-id]',
  ]);
  const astray = [{ link: 'h', definition: { provider: 'a', customer: 'hr', service: 's' } }];
  const twoParts = [{ party: 'a' }, { party: 'b' }];
  expect(
    said(changed({ change: 'split', party: 'it', parts: twoParts, rest: 'a', handovers: astray })),
  ).toEqual([
    'changes[0].handovers[0].definition: expected the one link from one of the parts to another, got "a" → "hr" [invalid-value]',
  ]);
});

describe('a link that states nothing', () => {
  const looser = (id: string) =>
    `changes[0]: "${id}" states nothing, so it required all that its provider received; that is less now: state what it requires [looser-requirement]`;
  const withL4: SplitChange = {
    ...callCentre,
    parts: [{ party: 'frontDesk' }, { party: 'callCentre', links: ['L4'], definition: { kind: 'team' } }],
  };

  test('and goes to a part that receives less is told', () => {
    expect(said(changed(withL4))).toEqual([looser('L4')]);
  });

  test('and comes after a handover from all that receive is not', () => {
    const receiving = { ...withL4, parts: [...withL4.parts, { party: 'backOffice', links: ['L5'] }] };
    const between = (provider: string, customer: string) => ({
      link: `${provider}-${customer}`,
      definition: { provider, customer, service: 'handover' },
    });
    const all = [between('frontDesk', 'callCentre'), between('backOffice', 'frontDesk')];
    expect(said(changed({ ...withL4, handovers: all.slice(0, 1) }))).toEqual([]);
    const requires = { change: 'set-link', link: 'L2', set: { requires: [] } } as const;
    expect(said(changed({ ...receiving, handovers: all }, requires))).toEqual([]);
    expect(said(changed({ ...receiving, handovers: all.slice(0, 1) }, requires))).toEqual(
      ['L13', 'L4'].map(looser),
    );
  });
});
