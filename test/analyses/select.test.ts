import { describe, expect, it } from 'vitest';
import {
  chainFromColumns,
  defineChain,
  downstreamOf,
  isServiceChainError,
  parseChain,
  select,
  upstreamOf,
  upstreamParties,
} from '../../src/index.js';
import { entriesOf, workedChains } from '../fixtures/worked-chains.js';

const [hotel, clinic] = workedChains as [(typeof workedChains)[0], (typeof workedChains)[0]];

function inHotel(selector: Parameters<typeof select>[1]): string {
  return select(hotel.chain, selector)
    .rows()
    .map(({ id }) => id)
    .join(' ');
}

describe('rows', () => {
  it('are parties by id, then links by id, with the name people read', () => {
    expect(select(hotel.chain, 'it or L2 or hr or L10').rows()).toEqual([
      { kind: 'party', id: 'hr', name: 'Human resources' },
      { kind: 'party', id: 'it', name: 'IT' },
      { kind: 'link', id: 'L10', name: 'staffing' },
      { kind: 'link', id: 'L2', name: 'check-in' },
    ]);
    const [unnamed] = select(clinic.chain, { is: 'party' }).rows();
    expect(unnamed?.name).not.toBe('');
  });

  it('come as columns, too', () => {
    const [batch, ...others] = select(hotel.chain, 'touchpoint or guest').batches({ columns: ['id'] });
    expect(others).toEqual([]);
    expect(batch?.length).toBe(5);
    expect(Object.keys(batch!.columns)).toEqual(['id']);
  });
});

describe('at Harbour Hotel', () => {
  it('what the check-in needs: seven links and six parties, itself left out', () => {
    expect(inHotel('+L2')).toBe(
      'dutyManager frontDesk housekeeping hr it laundryCo L10 L11 L12 L16 L5 L6 L8',
    );
    expect(inHotel('L2 or +L2 and link')).toBe('L10 L11 L12 L16 L2 L5 L6 L8');
  });

  it('distance 1 is the link and its provider, distance 2 what it needs directly', () => {
    expect(inHotel('1+L2')).toBe('frontDesk');
    expect(inHotel('2+L2')).toBe('dutyManager frontDesk housekeeping it L16 L5 L6');
    expect(inHotel('3+L2 and not 2+L2')).toBe('hr laundryCo L10 L11 L8');
  });

  it('a party stands for the links it provides', () => {
    // IT needs what its people do; HR needs IT for it, and so IT needs its own HR system.
    expect(inHotel('+it')).toBe('hr L11 L12');
    expect(inHotel('1+it')).toBe('');
    expect(inHotel('2+it')).toBe('hr L11');
    expect(inHotel('it+1')).toBe('L12 L15 L6 L9');
    expect(inHotel('it+2 and touchpoint')).toBe('L1 L2 L3 L4');
    expect(inHotel('laundryCo+')).toBe('dutyManager frontDesk housekeeping L13 L2 L4 L5 L7 L8');
  });

  it('the guest provides nothing and needs nothing; what stands behind all the guest gets is asked by customer', () => {
    expect(inHotel('+guest')).toBe('');
    expect(inHotel('guest+')).toBe('');
    expect(inHotel('party and not +customer(guest)')).toBe('archive guest');
  });

  it('via and not via: through IT, or not', () => {
    expect(inHotel('+L2 via(it)')).toBe('hr it L11 L12 L6');
    expect(inHotel('+L2 via(L6)')).toBe('hr it L11 L12 L6');
    // Human resources stands behind the check-in without IT, too, by the staffing of housekeeping.
    expect(inHotel('+L2 notVia(it)')).toBe('dutyManager frontDesk housekeeping hr laundryCo L10 L16 L5 L8');
    expect(inHotel('+L2 via(hr) notVia(it)')).toBe('hr L10');
    expect(inHotel('+L2 via(L2)')).toBe(inHotel('+L2'));
    expect(inHotel('+L2 notVia(L2)')).toBe('');
    expect(inHotel('3+L2 via(it)')).toBe('hr it L11 L6');
    expect(inHotel('L12+ via(hr) and touchpoint')).toBe('L1 L2 L3 L4');
    expect(inHotel('L12+ notVia(L11)')).toBe('');
  });

  it('of several, one is in the answer when it is upstream of another', () => {
    expect(inHotel('+(L5 or L8)')).toBe('housekeeping hr laundryCo L10 L8');
    expect(inHotel('+(it or hr)')).toBe('hr it L11 L12');
    expect(inHotel('2+touchpoint and touchpoint')).toBe('');
  });

  it.each([
    ['kind(role)', 'dutyManager frontDesk gm'],
    ['lane(front-stage)', 'frontDesk kitchen'],
    ['tier(senior-leader)', 'gm'],
    ['line(backstage) or line(external-supply)', 'L13 L8'],
    ['agreement(UC)', 'L8'],
    ['stage(service-delivery)', 'L2 L3'],
    ['channel(face-to-face) or channel(Phone)', 'L2 L3'],
    ['provider(hr)', 'L10 L11'],
    ['customer(kind(customer))', 'L1 L2 L3 L4'],
    ['owner(dutyManager)', 'L16 L2 L7'],
    ['owner(lane(front-stage)) and not touchpoint', 'L13'],
    ['unowned', 'L10 L3'],
    ['name(staffing)', 'L10 L11'],
    ['name("*SYSTEM")', 'L12 L6 L9'],
    ['name("*r* manager")', 'gm'],
    ['name(it)', 'it'],
    ['name(guest*) or name(*)', inHotel('party or link')],
    ['touchpoint and not owner(frontDesk)', 'L2 L3'],
    ['touchpoint and unowned or archive', 'archive L3'],
    ['archive+ or +archive', ''],
  ])('%s', (text, ids) => {
    expect(inHotel(text)).toBe(ids);
  });
});

describe.each(workedChains)('in $name', ({ chain, links, answers }) => {
  it.each(Object.keys(links).sort())(
    'the links upstream and downstream of %s are those of the tables',
    (link) => {
      for (const depth of [1, 2, 3, 9]) {
        const idsOf = (key: string) =>
          select(chain, { and: [{ [key]: link, depth } as never, { is: 'link' }] })
            .rows()
            .map(({ id }) => id);
        const near = { maxDistance: depth };
        const linksOf = (rows: ReadonlyArray<{ link: string }>) => rows.map((row) => row.link).sort();
        expect(idsOf('upstreamOf')).toEqual(linksOf(upstreamOf(chain, link, near).rows()));
        expect(idsOf('downstreamOf')).toEqual(linksOf(downstreamOf(chain, link, near).rows()));
      }
    },
  );

  it.each(answers.touchpoints)(
    'the parties behind %s are those of the table, at the same distance',
    (touchpoint) => {
      const rows = upstreamParties(chain)
        .rows()
        .filter((row) => row.touchpoint === touchpoint);
      for (const depth of [1, 2, 3, 9]) {
        const found = select(chain, { and: [{ upstreamOf: touchpoint, depth }, { is: 'party' }] }).rows();
        const known = rows.filter((row) => row.distance <= depth).map((row) => row.party);
        expect(found.map(({ id }) => id)).toEqual(known.sort());
      }
    },
  );

  it.each(entriesOf(answers.impact))(
    'the touchpoints downstream of %s are those it reaches',
    (party, known) => {
      const found = select(chain, { and: [{ downstreamOf: party }, { is: 'touchpoint' }] }).rows();
      expect(found.map(({ id }) => id)).toEqual(known.touchpoints);
    },
  );
});

describe('groups, tags, attributes and names', () => {
  const chain = parseChain({
    parties: {
      rooms: { kind: 'department', name: 'Räume & Straße' },
      desk: { kind: 'team', partOf: 'rooms', tags: ['night shift'], attributes: { site: 'north', beds: 7 } },
      nightDesk: { kind: 'role', partOf: 'desk', attributes: { beds: '7', open: true, note: null } },
      __proto__x: { kind: 'role', attributes: { open: 'true' } },
      guest: { kind: 'customer', name: '*' },
    },
    links: {
      and: {
        provider: 'desk',
        customer: 'guest',
        service: 'Say "hi"',
        tags: ['night shift'],
        owner: 'guest',
      },
      '2+x': {
        provider: 'nightDesk',
        customer: 'desk',
        service: 'ﬁx',
        attributes: { beds: 7.0 },
        requires: [],
      },
    },
  });
  const ids = (text: string) =>
    select(chain, text)
      .rows()
      .map(({ id }) => id);

  it.each([
    ['partOf(rooms)', ['desk', 'nightDesk', 'rooms']],
    ['partOf(desk)', ['desk', 'nightDesk']],
    ['partOf(kind(role))', ['__proto__x', 'nightDesk']],
    ['partOf(desk or guest) and not desk', ['guest', 'nightDesk']],
    ['provider(partOf(desk))', ['2+x', 'and']],
    ['tag("night shift")', ['desk', 'and']],
    ['tag(night)', []],
    ['attribute(beds)', ['desk', 'nightDesk', '2+x']],
    ['attribute(beds = 7)', ['desk', '2+x']],
    ['attribute(beds = 7.0)', ['desk', '2+x']],
    ['attribute(beds = "7")', ['nightDesk']],
    ['attribute(open = true)', ['nightDesk']],
    ['attribute(open = "true")', ['__proto__x']],
    ['attribute(note)', ['nightDesk']],
    ['attribute(note = null)', ['nightDesk']],
    ['attribute(toString)', []],
    ['name("räume*strasse")', ['rooms']],
    ['name("räu*ume*")', []],
    ['name("say \\"HI\\"")', ['and']],
    ['name(NIGHTdesk)', ['nightDesk']],
    ['name("*")', ['__proto__x', 'desk', 'guest', 'nightDesk', 'rooms', '2+x', 'and']],
    ['unowned', ['2+x', 'and']],
    ['"and"', ['and']],
    ['id(and)', ['and']],
    ['"2+x"+', ['desk', 'and']],
    ['__proto__x', ['__proto__x']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

it('reads attributes that are held in columns', () => {
  const chain = chainFromColumns({
    parties: {
      id: ['a', 'b', 'guest'],
      kind: ['team', 'team', 'customer'],
      attributes: { site: ['north', undefined, undefined], beds: [7, 8, undefined] },
    } as never,
    links: { id: ['sale'], provider: ['a'], customer: ['guest'], service: ['sale'] },
  });
  const ids = (text: string) => [...select(chain, text)].map(({ id }) => id);
  expect(ids('attribute(site)')).toEqual(['a']);
  expect(ids('attribute(beds = 8)')).toEqual(['b']);
});

describe('ids', () => {
  it('that the chain does not have are told with the nearest one, in the text', () => {
    expect(messageOf('+frontDsk and owner(L1)')).toBe(
      [
        'the selector has 2 problems',
        '  1:2: expected the id of a party or link, got "frontDsk"; did you mean "frontDesk"? [unknown-id]',
        '    +frontDsk and owner(L1)',
        '     ^',
        '  1:21: expected the id of a party, got "L1", which is a link [unknown-id]',
        '    +frontDsk and owner(L1)',
        '                        ^',
      ].join('\n'),
    );
  });

  it('of a party are asked for where a party stands, but behind a direction', () => {
    for (const text of ['owner(not L1)', 'partOf((kind(role) or L1))', 'provider("L1")', 'customer(id(L1))'])
      expect(messageOf(text)).toContain('expected the id of a party, got "L1", which is a link');
    for (const text of ['owner(L1+)', 'owner(+L1)', 'provider((L1 or L2)+)', 'customer(upstreamOf(L1))'])
      expect(inHotel(text)).toBeTypeOf('string');
    expect(inHotel('owner(guest+ via(L1))')).toBe('');
  });

  it('are checked by the compiler in plain data, and at run time', () => {
    const chain = defineChain({
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    const typos = [
      // @ts-expect-error no such id
      () => select(chain, { upstreamOf: 'sael' }),
      // @ts-expect-error no such id, deeper down
      () => select(chain, { and: ['desk', { not: { downstreamOf: 'sale', via: 'dsk' } }] }),
      // @ts-expect-error a link is no owner
      () => select(chain, { owner: 'sale' }),
      // @ts-expect-error no such kind
      () => select(chain, { kind: 'rol' }),
    ];
    for (const typo of typos) expect(typo).toThrow('the selector has 1 problem');
    expect(select(chain, { upstreamOf: 'sale', via: { owner: 'desk' } }).rows()).toEqual([]);
    expect(select(chain, { provider: { upstreamOf: 'sale' } }).rows()).toHaveLength(1);
  });
});

function messageOf(text: string): string {
  try {
    select(hotel.chain, text);
  } catch (error) {
    expect(isServiceChainError(error) && error.code).toBe('invalid-selector');
    return (error as Error).message;
  }
  return 'nothing was thrown';
}
