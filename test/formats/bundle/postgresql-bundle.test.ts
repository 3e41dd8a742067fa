import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/formats/bytes-written.js';
import { bundleTables, type WriteBundleOptions, writeBundle } from '../../../src/formats/index.js';
import { parseChain, type ServiceChain, unownedLinks, upstreamParties } from '../../../src/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { oddGarage } from '../../support/bundle-chain.js';
import { type Postgresql, postgresqlMissing, startPostgresql } from '../../support/postgresql.js';
import { unheldText } from '../../support/unheld-text.js';

const hotel = parseChain({
  ...harbourHotel,
  parties: Object.fromEntries(
    Object.entries(harbourHotel.parties).map(([id, party], at) => [
      id,
      { ...party, attributes: { costCentre: `cc-${at % 3}`, 'Head of': id } },
    ]),
  ),
});
const asOf = '2026-03-01T00:00:00Z';

describe('the scripts', () => {
  const textOf = async (path: string, options: object = {}) => {
    const tables = ['parties', 'links', 'unowned-links', 'leadership'];
    const file = writeBundle(hotel, { format: 'postgresql', tables, options }).find(
      (one) => one.path === path,
    );
    return new TextDecoder().decode(await contentOf(file!));
  };

  it('make tables with types, keys, checks and comments', async () => {
    const script = await textOf('schema.sql');
    expect(script).toContain('"touchpoints" text[] not null');
    expect(script).toContain('"headcount" bigint,');
    expect(script).toContain('"reviewedAt" timestamptz,');
    expect(script).toContain('"tier" text check ("tier" in (\'front-line\', ');
    expect(script).toContain('primary key ("link")');
    expect(script).toContain(
      'create unique index on "leadership" ("party", "basis", coalesce(md5("leader"), \'\'));',
    );
    expect(script).toContain(
      'alter table "unowned-links" add foreign key ("link") references "links" ("link");',
    );
    expect(script).toContain(
      'comment on column "links"."ownTime" is \'How long its own work takes. Unit: minutes.\';',
    );
    expect(script).toContain('"attribute_costCentre" text,');
  });

  it('fill them from the files', async () => {
    expect(await textOf('load.sql')).toContain(
      '\\copy "unowned-links" from \'unowned-links.csv\' with (format csv, header true)\n',
    );
    expect(await textOf('unowned-links.csv')).toContain(
      'L10,staffing,hr,housekeeping,no-owner,,2,"{""L2"",""L4""}",complete\r\n',
    );
  });

  it('use another schema and other names where people want them', async () => {
    const script = await textOf('schema.sql', { schema: 'who"s', names: 'snake-case' });
    expect(script).toContain('create schema if not exists "who""s";\n');
    expect(script).toContain('set search_path to "who""s";\n');
    expect(script).toContain('create table "unowned_links" (');
    expect(script).toContain('"touchpoints_exposed" bigint not null');
    expect(script).toContain('"attribute_costcentre" text');
  });
});

const suite = postgresqlMissing === undefined ? describe : describe.skip;
suite(`in a real database${postgresqlMissing === undefined ? '' : ` (${postgresqlMissing})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-chain-sql-'));
  let database: Postgresql;
  beforeAll(() => {
    database = startPostgresql();
  }, 60_000);
  afterAll(() => {
    database.stop();
    rmSync(folder, { recursive: true });
  });

  /** Writes a bundle and runs its scripts. */
  async function loaded(chain: ServiceChain, options: object, others: Partial<WriteBundleOptions> = {}) {
    for (const file of writeBundle(chain, { format: 'postgresql', asOf, options, ...others }))
      writeFileSync(join(folder, file.path), await contentOf(file));
    database.run(folder, 'schema.sql', 'load.sql');
  }

  it.each([
    ['the hotel', 'hotel', hotel],
    ['a garage with odd names', 'odd "one"', oddGarage()],
  ])(
    'every row stands as the tables have it: %s',
    async (_, schema, chain) => {
      await loaded(chain, { schema });
      for (const { table } of bundleTables(chain, { asOf })) {
        const { name, columns } = table.declaration;
        const found = database.rows(`select * from "${schema.replaceAll('"', '""')}"."${name}"`);
        const dates = Object.keys(columns).filter((column) => columns[column]!.type === 'date');
        const plain = (row: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(
            Object.entries(row)
              .filter(([column]) => !dates.includes(column))
              .map(([column, cell]) => [column, cell]),
          );
        expect(
          found.map((row) => plain(unheld(row))),
          name,
        ).toEqual(table.rows().map(plain));
      }
    },
    60_000,
  );

  it('days and timestamps are moments in UTC', async () => {
    const dates = [
      '2026-03-01',
      '2026-03-01T09:30:00.5+01:00',
      '0000-02-29',
      '9999-12-31T23:59-01:00',
      '0001-01-01T00:00+23:59',
    ];
    const links = Object.fromEntries(
      dates.map((reviewedAt, at) => [`l${at}`, { provider: 'a', customer: 'b', service: 's', reviewedAt }]),
    );
    await loaded(parseChain({ parties: { a: { kind: 'team' }, b: { kind: 'team' } }, links }), {
      schema: 'dates',
    });
    const moments = database.rows(
      `select to_char("reviewedAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS BC') as moment from dates.links order by link`,
    );
    expect(moments.map(({ moment }) => moment)).toEqual([
      '2026-03-01 00:00:00.000 AD',
      '2026-03-01 08:30:00.500 AD',
      '0001-02-29 00:00:00.000 BC',
      '10000-01-01 00:59:00.000 AD',
      '0001-12-31 00:01:00.000 BC',
    ]);
  }, 60_000);

  it('loading again puts new rows in the place of old ones, and keys are kept', async () => {
    const tables = ['parties', 'links', 'upstream-parties'];
    await loaded(hotel, { schema: 'again', names: 'snake-case' }, { tables });
    database.run(folder, 'load.sql');
    expect(database.rows('select count(*) as n from again.upstream_parties')).toEqual([{ n: 19 }]);
    const wrong = "insert into again.upstream_parties values ('L1', 'nobody', 1, false, 1, 'complete')";
    writeFileSync(join(folder, 'wrong.sql'), `\\set ON_ERROR_STOP on\n${wrong};\n`);
    expect(() => database.run(folder, 'wrong.sql')).toThrow(/foreign key/);
  }, 60_000);

  it('answers what a report asks: cost centres behind each touchpoint, and its links that nobody owns', async () => {
    await loaded(hotel, { schema: 'report' });
    const found = database.rows(`
      select t.link, count(distinct p."attribute_costCentre") as centres,
        (select count(*) from report.upstream u join report."unowned-links" o on o.link = u.link where u.touchpoint = t.link)
          + (select count(*) from report."unowned-links" o where o.link = t.link) as unowned
      from report.links t
      join report."upstream-parties" u on u.touchpoint = t.link
      join report.parties p on p.party = u.party and p.kind in ('department', 'team', 'role', 'system')
      where t.touchpoint
      group by t.link order by t.link`);
    const inside = ['department', 'team', 'role', 'system'];
    const unowned = unownedLinks(hotel).rows();
    const expected = hotel.touchpoints().map(({ id }) => {
      const behind = upstreamParties(hotel)
        .rows()
        .filter(({ touchpoint }) => touchpoint === id);
      const parties = behind
        .map(({ party }) => hotel.party(party))
        .filter(({ kind }) => inside.includes(kind));
      return {
        link: id,
        centres: new Set(parties.map(({ attributes }) => attributes!.costCentre)).size,
        unowned: unowned.filter(({ touchpoints }) => touchpoints.includes(id)).length,
      };
    });
    expect(found).toEqual(expected);
    expect(expected.some(({ unowned: count }) => count > 0)).toBe(true);
  }, 60_000);
});

function unheld(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = (cell: unknown): unknown => {
    if (Array.isArray(cell)) return cell.map(text);
    return typeof cell === 'string' ? unheldText(cell) : cell;
  };
  return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, text(cell)]));
}
