import { describe, expect, it } from 'vitest';
import {
  analyses,
  apply,
  compare,
  culture,
  cutSets,
  defineTable,
  goals,
  goalsSummary,
  impact,
  narrow,
  parseChain,
  positions,
  select,
  type Table,
  toCsv,
  unownedLinks,
  upstream,
} from '../../src/index.js';
import { workedChains } from '../fixtures/worked-chains.js';
import { everyField } from '../support/chains-every-field.js';
import { rowsOfBatch } from '../tables/read-vectors.js';

const { chain: hotel } = workedChains[0]!;

describe('a narrowed table', () => {
  it('keeps the rows whose first column of the key that names a party or link is selected', () => {
    expect(
      narrow(unownedLinks(hotel), hotel, '+L3 or L3')
        .rows()
        .map(({ link }) => link),
    ).toEqual(['L3']);
    expect(
      narrow(positions(hotel), hotel, '1+touchpoint')
        .rows()
        .map(({ party }) => party),
    ).toEqual([...['frontDesk', 'kitchen']]);
    const rows = upstream(hotel).rows();
    expect(narrow(upstream(hotel), hotel, { id: 'L2' }).rows()).toEqual(
      rows.filter(({ touchpoint }) => touchpoint === 'L2'),
    );
  });

  it('goes by another column where one is named', () => {
    const rows = narrow(upstream(hotel), hotel, 'kind(partner)', { column: 'provider' }).rows();
    expect(rows.map(({ touchpoint, link }) => [touchpoint, link])).toEqual([
      ['L2', 'L8'],
      ['L4', 'L8'],
    ]);
  });

  it('keeps a row when one item of a list is selected', () => {
    const witnessed = narrow(upstream(hotel), hotel, 'L5', { column: 'witness' }).rows();
    expect(witnessed.map(({ touchpoint, link }) => `${touchpoint} ${link}`)).toEqual([
      ...['L2 L5', 'L2 L10', 'L2 L8', 'L4 L5', 'L4 L10', 'L4 L8'],
    ]);
    const sets = narrow(cutSets(hotel, { touchpoint: 'L2' }), hotel, 'it', { column: 'parties' }).rows();
    expect(sets.map(({ parties }) => parties)).toEqual([['dutyManager', 'it']]);
  });

  it('drops null, the organisation and goals', () => {
    const all = 'party or link';
    const named = upstream(hotel)
      .rows()
      .filter(({ owner }) => owner !== null);
    expect(narrow(upstream(hotel), hotel, all, { column: 'owner' }).rows()).toEqual(named);
    const chain = parseChain(everyField());
    const ids = [...chain.parties(), ...chain.links()].map(({ id }) => id);
    const summaries = goalsSummary(chain).rows();
    expect(narrow(goalsSummary(chain), chain, all).rows()).toEqual(
      summaries.filter(({ subject }) => ids.includes(subject)),
    );
    expect(summaries.some(({ subject }) => subject === 'organisation')).toBe(true);
  });

  it('is of the same declaration, so that it can be compared and narrowed further', () => {
    const table = narrow(unownedLinks(hotel), hotel, 'link');
    expect(table.declaration).toBe(unownedLinks(hotel).declaration);
    expect(table.rows()).toEqual(unownedLinks(hotel).rows());
    const owned = apply(hotel, [{ change: 're-own', link: 'L3', owner: 'kitchen' }]);
    const settled = compare(table, narrow(unownedLinks(owned), owned, 'link'));
    expect(settled.rows().map(({ link, change }) => [link, change])).toEqual([['L3', 'removed']]);
    const twice = narrow(narrow(upstream(hotel), hotel, 'L2'), hotel, 'it', { column: 'provider' });
    expect(twice.rows().map(({ link }) => link)).toEqual(['L6', 'L12']);
    expect([...narrow(select(hotel, '+L2'), hotel, 'link')].map(({ id }) => id)).toEqual(
      select(hotel, '+L2 and link')
        .rows()
        .map(({ id }) => id),
    );
  });

  it('can be written like any table', () => {
    expect(toCsv(narrow(positions(hotel), hotel, 'archive')).split('\r\n')).toHaveLength(3);
  });
});

describe('rows and batches', () => {
  it.each(
    analyses
      .filter(({ table }) =>
        Object.values(table.columns).some(({ refers }) => refers === 'party' || refers === 'link'),
      )
      .map(({ table, run }) => [table.name, run] as const),
  )('of %s say the same, whatever the column and the size', (_, run) => {
    const chain = parseChain(everyField());
    const ids = 'party and not kind(customer) or link and not touchpoint';
    const selected = new Set(
      select(chain, ids)
        .rows()
        .map(({ id }) => id),
    );
    for (const source of [hotel, chain]) {
      const table = run(source);
      const columns = Object.entries(table.declaration.columns).filter(([, { refers = '' }]) =>
        ['party', 'link', 'subject'].includes(refers),
      );
      const chosen =
        source === hotel
          ? new Set(
              select(hotel, ids)
                .rows()
                .map(({ id }) => id),
            )
          : selected;
      for (const [column] of columns) {
        const narrowed = narrow(table, source, ids, { column });
        const expected = table
          .rows()
          .filter((row) => [row[column]].flat().some((id) => chosen.has(id as string)));
        expect(narrowed.rows()).toEqual(expected);
        expect([...narrowed]).toEqual(expected);
        for (const size of [1, 3, 65_536]) {
          const batches = [...narrowed.batches({ size })];
          expect(batches.flatMap(rowsOfBatch)).toEqual(expected);
          expect(batches.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        }
        const [first] = Object.keys(table.declaration.columns);
        const alone = [...narrowed.batches({ columns: [first!] })].flatMap(rowsOfBatch);
        expect(alone).toEqual(expected.map((row) => ({ [first!]: row[first!] })));
      }
    }
  });

  it('are worked out one after another, and only when they are asked for', () => {
    let made = 0;
    const endless = defineTable({
      ...{ name: 'endless', title: 'Endless', description: 'Rows.', key: ['party'], order: 'none' },
      columns: { party: { type: 'id', refers: 'party', description: 'A party.' } },
    }).of(function* () {
      for (;;) yield { party: made++ % 2 === 0 ? 'it' : 'hr' };
    });
    const table = narrow(endless, hotel, 'hr');
    expect(made).toBe(0);
    const [first, second] = table;
    expect([first, second, made]).toEqual([{ party: 'hr' }, { party: 'hr' }, 4]);
    const [batch] = table.batches({ size: 2 });
    expect(rowsOfBatch(batch!)).toEqual([{ party: 'hr' }, { party: 'hr' }]);
  });
});

describe('what cannot be narrowed is refused at the call', () => {
  it.each<readonly [title: string, run: () => Table<object>, told: string]>([
    ['a key of goals', () => narrow(goals(hotel), hotel, 'it'), 'got goals; name one of '],
    ['no party or link anywhere', () => narrow(culture(hotel), hotel, 'it'), 'got culture; there is none'],
    [
      'a column that is not there',
      () => narrow(impact(hotel), hotel, 'it', { column: 'partty' as 'party' }),
      'expected column to be one of party, touchpoint, got "partty"; did you mean "party"?',
    ],
    [
      'a column that names nothing',
      () => narrow(impact(hotel), hotel, 'it', { column: 'distance' }),
      'got "distance"',
    ],
    [
      'an option that is not there',
      () => narrow(impact(hotel), hotel, 'it', { colunm: 'party' } as never),
      'colunm',
    ],
    ['a selector that is none', () => narrow(impact(hotel), hotel, 'it or'), 'the selector has 1 problem'],
    ['an id that is not there', () => narrow(impact(hotel), hotel, 'itt'), 'did you mean "it"?'],
  ])('%s', (_, run, told) => {
    expect(run).toThrow(told);
  });

  it('and so are batches', () => {
    expect(() => narrow(impact(hotel), hotel, 'it').batches({ size: 0 })).toThrow('at least 1, got 0');
    expect(() => narrow(impact(hotel), hotel, 'it').batches({ columns: ['x'] })).toThrow('got "x"');
  });
});
