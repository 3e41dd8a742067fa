import { describe, expect, test } from 'vitest';
import { externalDelivery } from '../../src/analyses/external-delivery.js';
import { unownedLinks } from '../../src/analyses/unowned-links.js';
import { apply } from '../../src/chain/apply.js';
import { toDocument } from '../../src/chain/to-document.js';
import { changed, hotel, hotelAfter, said } from '../support/changed-hotel.js';

describe('one change of a party or link', () => {
  test('gives a link another owner, or none', () => {
    expect(hotelAfter({ change: 're-own', link: 'L3', owner: 'kitchen' }).link('L3').owner).toBe('kitchen');
    const chain = hotelAfter({ change: 're-own', link: 'L1', owner: null });
    expect(chain.link('L1')).not.toHaveProperty('owner');
    expect(
      unownedLinks(chain)
        .rows()
        .map(({ link }) => link),
    ).toContain('L1');
  });

  test('moves, renames and vacates a party', () => {
    const chain = hotelAfter(
      { change: 'move', party: 'hr', to: 'gm' },
      { change: 'move', party: 'it', to: 'gm' },
      { change: 'move', party: 'it', to: null },
      { change: 'rename', party: 'hr', name: 'People' },
      { change: 'vacate', party: 'dutyManager' },
      { change: 'set-name', name: 'Harbour' },
    );
    expect(chain.party('hr')).toMatchObject({ partOf: 'gm', name: 'People' });
    expect(chain.party('it')).not.toHaveProperty('partOf');
    expect(
      unownedLinks(chain)
        .rows()
        .map(({ link, reason }) => [link, reason]),
    ).toContainEqual(['L2', 'owner-vacant']);
    expect(chain.name).toBe('Harbour');
  });

  test('sets fields and unsets them', () => {
    const chain = hotelAfter({
      change: 'set-link',
      link: 'L2',
      set: { order: 1, ownTime: 'PT4M' },
      unset: ['channel'],
    });
    expect(chain.link('L2')).toMatchObject({ order: 1, ownTime: 4 });
    expect(chain.link('L2')).not.toHaveProperty('channel');
  });
});

describe('outsourcing', () => {
  test('makes a party a partner, who may serve guests', () => {
    const chain = hotelAfter({ change: 'outsource', party: 'kitchen' });
    expect(chain.laneOf('kitchen')).toBe('partner');
    expect(
      externalDelivery(chain)
        .rows()
        .map(({ provider }) => provider),
    ).toContain('kitchen');
    expect(said(changed({ change: 'outsource', party: 'guest' }))).toEqual([
      'changes[0].party: "guest" is an external customer [invalid-value]',
    ]);
  });

  test('hands storage (L15) over to a new partner; IT still answers for it', () => {
    const change = {
      change: 'outsource-links',
      links: ['L15'],
      to: 'cloudCo',
      partner: { name: 'Cloud' },
    } as const;
    const chain = hotelAfter(change);
    expect(chain.link('L15')).toEqual({ ...hotel.link('L15'), provider: 'cloudCo' });
    expect(chain.party('cloudCo')).toEqual({ id: 'cloudCo', kind: 'partner', name: 'Cloud' });
    expect(chain.lineOf('L15')).toBe('external-supply');
    expect(hotelAfter({ ...change, owner: null }).link('L15').owner).toBeUndefined();
  });

  test('leaves behind what the former provider received', () => {
    const change = { change: 'outsource-links', links: ['L1'], to: 'laundryCo' } as const;
    const result = changed(change);
    expect(result.ok && result.chain.link('L1')).not.toHaveProperty('requires');
    expect(said(result)).toEqual([
      'changes[0]: with it goes what the chain said in links.requires (1) [dropped-along]',
    ]);
    expect(hotelAfter({ ...change, requires: [] }).link('L1').requires).toEqual([]);
    expect(said(changed({ ...change, requires: ['L6'] }))).toEqual([
      'changes[0]: links.L1.requires[0]: expected a link whose customer is "laundryCo", the provider, got "L6" (its customer is "frontDesk") [not-inbound]',
    ]);
  });

  test('tells of a link that stated nothing and needs less now, unless its provider received nothing', () => {
    const to = { change: 'outsource-links', to: 'cloudCo', partner: {} } as const;
    expect(said(changed({ ...to, links: ['L3', 'L14'] }))).toEqual([
      'changes[0]: "L3" states nothing, so it required all that its provider received; that is less now: state what it requires [looser-requirement]',
    ]);
    expect(said(changed({ ...to, links: ['L3'], requires: [] }))).toEqual([]);
  });

  test('reads a kind that is undefined as one that is not said, and refuses a link named twice', () => {
    const to = {
      change: 'outsource-links',
      to: 'cloudCo',
      partner: { kind: undefined as never, name: 'Cloud' },
    } as const;
    expect(hotelAfter({ ...to, links: ['L15'] }).party('cloudCo').kind).toBe('partner');
    expect(said(changed({ ...to, links: ['L14', 'L14'] }))).toEqual([
      'changes[0].links[1]: "L14" is named twice [duplicate-id]',
    ]);
  });

  test('is to a partner', () => {
    const links = ['L15', 'L99'];
    expect(said(changed({ change: 'outsource-links', links, to: 'hr' }))).toEqual([
      'changes[0].to: expected a partner; "partner" adds a new one, got "hr" (a department) [invalid-value]',
      'changes[0].links[1]: expected the id of a link, got "L99"; did you mean "L9"? [unknown-id]',
    ]);
  });
});

describe('changes', () => {
  test('may rest on later ones, and leave the chain as it was', () => {
    const before = toDocument(hotel);
    const chain = hotelAfter(
      { change: 're-own', link: 'L3', owner: 'chef' },
      { change: 'add-party', party: 'chef', definition: { kind: 'role' } },
    );
    expect(chain.link('L3').owner).toBe('chef');
    expect(toDocument(hotel)).toEqual(before);
  });

  test('are told all their problems at once, each of the change it comes from, and none that only follow', () => {
    const result = changed(
      { change: 're-own', link: 'L33', owner: 'it' },
      { change: 'add-party', party: 'it', definition: { kind: 'team' } },
      { change: 're-own', link: 'L3', owner: 'kitchn' },
      { change: 'move', party: 'gm', to: 'gm' },
      { change: 'split', party: 'archive', parts: [{ party: 'a' }, { party: 'b' }], rest: 'c' },
      { change: 're-own', link: 'L15', owner: 'a' },
      { change: 'edit-contacts', edits: [{ at: 2 }] },
    );
    expect(said(result)).toEqual([
      'changes[0].link: expected the id of a link, got "L33"; did you mean "L13"? [unknown-id]',
      'changes[1].party: there is a party "it" already [duplicate-id]',
      'changes[4].rest: expected one of the parts: a, b, got "c" [unknown-id]',
      'changes[6].edits[0].at: expected a place from 0 to 1, in the order of the edits, got 2 [out-of-range]',
      'changes[3]: parties.gm.partOf: "gm" is part of "gm": a circle of 1 [part-of-cycle]',
      'changes[2]: links.L3.owner: expected the id of a party, got "kitchn"; did you mean "kitchen"? [unknown-id]',
    ]);
  });

  test('that point at what an earlier one dropped are told so themselves', () => {
    const drop = { change: 'drop-party', party: 'archive', cascade: true } as const;
    expect(said(changed(drop, { change: 're-own', link: 'L3', owner: 'archive' })).slice(1)).toEqual([
      'changes[1]: links.L3.owner: expected the id of a party, got "archive" [unknown-id]',
    ]);
  });

  test('give nothing the id of the organisation, or of a step to a culture', () => {
    const definition = { kind: 'team' } as const;
    const link = { provider: 'it', customer: 'hr', service: 's' };
    expect(
      said(
        changed(
          { change: 'add-party', party: 'organisation', definition },
          { change: 'merge', parties: ['it', 'organisation'], into: 'it' },
          { change: 'add-link', link: 'culture:1a', definition: link },
        ),
      ),
    ).toEqual([
      'changes[0].party: the id "organisation" is reserved [reserved-id]',
      'changes[1].parties[1]: expected the id of a party, got "organisation" [unknown-id]',
      'changes[2].link: the id "culture:1a" is reserved [reserved-id]',
    ]);
  });

  test('that cannot be made throw one error with all problems', () => {
    expect(() => apply(hotel, [{ change: 'vacate', party: 'nobody' }])).toThrow(
      expect.objectContaining({
        name: 'ServiceChainError',
        code: 'invalid-changes',
        message:
          'the changes have 1 problem\n  changes[0].party: expected the id of a party, got "nobody" [unknown-id]',
        problems: [expect.objectContaining({ code: 'unknown-id', path: ['changes', 0, 'party'] })],
      }),
    );
    expect(() => apply(hotel, 'drop it' as never)).toThrow(
      expect.objectContaining({ code: 'invalid-changes' }),
    );
  });
});
