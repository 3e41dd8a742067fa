import { describe, expect, it } from 'vitest';
import { fromCsv, safeReadChain, writeChain } from '../../src/formats/index.js';
import { chainFromRows, formatProblem, toDocument } from '../../src/index.js';
import { streamOf } from './stream-of.js';

const parties = 'id,name,kind\ndesk,Front desk,team\nit,IT,department\nguest,Guests,customer\n';
const read = (
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: object = {},
  file = 'links.csv',
) =>
  safeReadChain(
    [
      { file: 'parties.csv', content: parties },
      { file, content },
    ],
    { format: 'csv', options },
  );
const told = async (...given: Parameters<typeof read>) => (await read(...given)).problems.map(formatProblem);
const alone = async (content: string | Uint8Array, options: object = {}, file = 'parties.csv') => {
  const { ok, problems } = await safeReadChain({ file, content }, { format: 'csv', options });
  return { ok, problems: problems.map(({ code, line, column }) => [code, line, column]) };
};
const links = (row: string) => `id,provider,customer,service\n${row}\n`;

describe('rows and cells', () => {
  it('reads a line that names the delimiter, and counts it', async () => {
    const result = await read('sep=;\nid;provider;customer;service\nL1;desk;guest;a, b\nL2;desk;nobody;c\n');
    expect(result.problems).toMatchObject([{ code: 'unknown-id', line: 4, column: 3, heading: 'customer' }]);
  });

  it('counts lines inside quotes', async () => {
    const content = 'id,provider,customer,service\nL1,desk,guest,"one\ntwo\nthree"\n\nL2,desk,nobody,c\n';
    expect((await read(content)).problems).toMatchObject([{ code: 'unknown-id', line: 6, column: 3 }]);
  });

  it('reads the same however it is cut', async () => {
    const content = 'id;provider;customer;service\r\nL1;desk;guest;"Größe; ""a""\r\nb"\r\n';
    const whole = await read(content);
    expect(whole.ok && whole.chain.link('L1').service).toBe('Größe; "a"\r\nb');
    for (const size of [1, 2, 3, 7, 64]) {
      const cut = await read(streamOf(content, size));
      expect(cut.ok && toDocument(cut.chain)).toEqual(whole.ok && toDocument(whole.chain));
    }
  });

  it('takes short rows as blank at their end, and tells long ones', async () => {
    expect(await alone('id,kind,name\na,team\nb,team,B,\nc,team,C,more\n')).toEqual({
      ok: false,
      problems: [['invalid-file', 4, 4]],
    });
  });

  it('tells a quote that is never closed with the row it stands in', async () => {
    const open = await alone('id,kind,name\na,team,"A\nB"\nb,team,"B\nc,team,C\n');
    expect(open).toEqual({ ok: false, problems: [['invalid-file', 4, 1]] });
    const long = await alone(`id,kind\na,"${'x'.repeat(5_000_000)}\n`);
    expect(long.problems).toMatchObject([['invalid-file', 2, 1]]);
  });

  it('takes a quote inside a cell as a letter like others, and goes on', async () => {
    const content = 'id,kind,name\na,team,5" pipe\nb,team,"A "B" C"\nc,team,"D"E\nd,team,""\n';
    const chain = await fromCsv({ file: 'parties.csv', content });
    expect(chain.parties().map(({ name }) => name)).toEqual(['5" pipe', '"A "B" C"', '"D"E', undefined]);
  });

  it('counts lines behind such a quote, and tells a cell that it tears', async () => {
    const content = 'id,kind,name\na,team,5" pipe\nb,team,"two\nlines" more\nc,teem,C\nd,team,"A "b", c"\n';
    expect((await alone(content)).problems).toEqual([
      ['invalid-value', 5, 2],
      ['invalid-file', 6, 4],
    ]);
  });

  it('takes quotes that spaces stand before', async () => {
    const content = 'id, kind, name, place\na, team, "Desk, front", "Hall A" \n';
    const chain = await fromCsv({ file: 'parties.csv', content });
    expect(chain.party('a')).toMatchObject({ name: 'Desk, front', attributes: { place: 'Hall A' } });
  });

  it('tells empty files and files without headings', async () => {
    expect((await alone('')).problems).toEqual([['empty-document', 1, 1]]);
    expect((await alone('\n , \n')).problems).toEqual([['empty-document', 1, 1]]);
    expect((await alone('id,kind\n')).ok).toBe(true);
    expect((await alone('a1,b2\nc3,d4\n', {}, 'x.csv')).problems).toEqual([['missing-column', 1, 1]]);
  });

  it('passes over titles above the headings, whatever parts their cells', async () => {
    const content = 'Units, as of 2026\nPrinted;today\n\nUnit;Type;Staff\nDesk;Team;12\nIT;Department;3\n';
    const chain = await fromCsv({ file: 'x.csv', content });
    expect(toDocument(chain).parties).toEqual({
      desk: { kind: 'team', name: 'Desk', headcount: 12 },
      it: { kind: 'department', name: 'IT', headcount: 3 },
    });
    expect(chain.sourceOf('it')).toMatchObject({ line: 6 });
  });

  it('reads all rows of a file whose encoding is guessed, and says so once', async () => {
    const content = Uint8Array.from('Abteilung;Typ\nK\u00fcche;Team\nB\u00fcro;Team\n', (letter) =>
      letter.charCodeAt(0),
    );
    const result = await safeReadChain({ file: 'abteilungen.csv', content });
    expect(result.problems.map(formatProblem)).toEqual([expect.stringContaining('[guessed-encoding]')]);
    expect(result.ok && result.chain.parties().map(({ name }) => name)).toEqual(['B\u00fcro', 'K\u00fcche']);
  });

  it('takes the first of columns with the same heading and tells the others, and cells without heading', async () => {
    const { ok, problems } = await alone('id,kind,name,name,\na,team,A,B,C\nb,team,,,D\n');
    expect({ ok, problems }).toEqual({
      ok: true,
      problems: [
        ['left-out', 1, 4],
        ['left-out', 2, 5],
      ],
    });
  });
});

describe('values', () => {
  it('tells numbers and dates that can be meant in two ways, until somebody says', async () => {
    const content = 'id,kind,cost\na,team,"1,234"\n';
    expect((await alone(content)).problems).toEqual([['wrong-type', 2, 3]]);
    expect((await fromCsv({ file: 'parties.csv', content }, { decimal: '.' })).party('a').cost).toBe(1234);
    const dated = 'id,provider,customer,service,reviewedAt\nL1,desk,guest,x,03/04/2026\n';
    expect((await read(dated)).problems).toMatchObject([{ line: 2, column: 5, heading: 'reviewedAt' }]);
    const result = await read(dated, { dates: 'day-first' });
    expect(result.ok && result.chain.link('L1').reviewedAt).toBe('2026-04-03');
  });

  it('gives times a zone only where somebody names it', async () => {
    const content = 'link,type,received\nL1,Beschwerde,3.4.2026 10:00\n';
    const files = [
      { file: 'parties.csv', content: parties },
      { file: 'links.csv', content: links('L1,desk,guest,x') },
      { file: 'tickets.csv', content },
    ];
    const without = await safeReadChain(files);
    expect(without.problems).toMatchObject([{ file: 'tickets.csv', line: 2, column: 3 }]);
    const chain = await fromCsv(files, { offset: '+02:00' });
    expect(toDocument(chain).contacts).toEqual([
      { link: 'L1', kind: 'complaint', receivedAt: '2026-04-03T10:00+02:00' },
    ]);
  });

  it('translates words, fills in defaults and makes ids as a mapping says', async () => {
    const mapping = {
      tables: {
        orgs: {
          section: 'parties' as const,
          fields: {
            id: { column: 'Unit', makeId: true },
            name: 'Unit',
            kind: { column: 'Art', values: { Amt: 'department' }, default: 'team' },
            tags: { column: 'Tags', separator: '|' },
          },
        },
      },
    };
    const content = 'Unit;Art;Tags\nBüro für Gäste;AMT ;a|b\nBar;;\n';
    const chain = await fromCsv({ file: 'orgs.csv', content }, { mapping });
    expect(toDocument(chain).parties).toEqual({
      'buero-fuer-gaeste': { kind: 'department', name: 'Büro für Gäste', tags: ['a', 'b'] },
      bar: { kind: 'team', name: 'Bar' },
    });
  });
});

describe('references', () => {
  it('finds parties by id and by name, and several in a cell', async () => {
    const result = await read(links('L1,Front Desk; it,GUESTS,help'));
    expect(result.ok && toDocument(result.chain).links).toEqual({
      'L1-front-desk': { provider: 'desk', customer: 'guest', service: 'help' },
      'L1-it': { provider: 'it', customer: 'guest', service: 'help' },
    });
  });

  it('names links of one row by what tells them apart, whatever the order, each party once', async () => {
    const rows = ['L1,Front Desk; desk; it;,guest,help', 'L1-it,it,guest,more', 'L2,it,guest;,one'];
    const idsOf = async (content: string) => {
      const result = await read(links(content));
      return result.ok ? result.chain.links().map(({ id, provider }) => [id, provider]) : result.problems;
    };
    const expected = [
      ['L1-front-desk', 'desk'],
      ['L1-it', 'it'],
      ['L1-it-2', 'it'],
      ['L2', 'it'],
    ];
    expect(await idsOf(rows.join('\n'))).toEqual(expected);
    expect(await idsOf(rows.toReversed().join('\n'))).toEqual(expected);
  });

  it('tells a name that several parties have, and makes no third', async () => {
    const content = 'id,name,kind\na,IT,team\nb,it,team\nc,C,customer\n';
    const both = await safeReadChain(
      [
        { file: 'parties.csv', content },
        { file: 'links.csv', content: links('L1,It,c,x') },
      ],
      { options: { makeParties: true } },
    );
    expect(both.problems.find(({ code }) => code === 'ambiguous-name')).toMatchObject({
      ...{ file: 'links.csv', line: 2, column: 2, heading: 'provider', received: '"It"' },
      message: 'expected the id of one of the 2 parties with this name: "a", "b", got "It"',
    });
    expect(both.problems.some(({ code }) => code === 'made-party')).toBe(false);
  });

  it('makes parties nobody declares once, where that is wanted', async () => {
    const content = `${links('L1,Night Porter,guest,x')}L2,night porter,guest,y\n`;
    expect((await read(content)).problems.map(({ code }) => code)).toEqual(['unknown-id', 'unknown-id']);
    const result = await read(content, { makeParties: true });
    expect(result.problems).toMatchObject([{ code: 'made-party', line: 2, column: 2 }]);
    expect(result.ok && result.chain.party('night-porter')).toEqual({
      ...{ id: 'night-porter', name: 'Night Porter', kind: 'department', tags: ['made-of-reference'] },
    });
  });

  it('tells ids that are there twice with both lines', async () => {
    expect(await told(`${links('L1,desk,guest,x')}L1,it,guest,y\n`)).toEqual([
      expect.stringContaining('line 2'),
    ]);
  });
});

describe('mappings', () => {
  const mapping = (fields: object) => ({ mapping: { tables: { parties: { section: 'parties', fields } } } });

  it('suggests the nearest heading for a column that is not there', async () => {
    const { problems } = await safeReadChain(
      { file: 'parties.csv', content: parties },
      { format: 'csv', options: mapping({ id: 'id', kind: 'kinds' }) },
    );
    expect(problems[0]).toMatchObject({ code: 'missing-column', line: 1, suggestion: 'kind' });
  });

  it('suggests the nearest field for one that is none', async () => {
    const wrong = safeReadChain(
      { file: 'parties.csv', content: parties },
      { format: 'csv', options: mapping({ id: 'id', knd: 'kind' }) },
    );
    await expect(wrong).rejects.toThrow('did you mean "kind"?');
  });
});

describe('hostile tables', () => {
  it('takes odd headings and cells for what they are', async () => {
    const content = 'id,kind,__proto__,constructor,toString\n__proto__,team,x,y,z\nconstructor,valueOf,,,\n';
    const { ok, problems } = await alone(content);
    expect({ ok, codes: problems.map(([code]) => code) }).toEqual({ ok: false, codes: expect.any(Array) });
    const chain = await fromCsv({
      file: 'parties.csv',
      content: 'id,kind,__proto__,constructor\na,team,x,y\n',
    });
    expect(Object.entries(chain.party('a').attributes ?? {}).sort()).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reads NUL, a very long cell and a hundred thousand columns', async () => {
    expect((await alone(`id,kind,name\na,team,${'x'.repeat(1_000_000)}\n`)).ok).toBeTypeOf('boolean');
    expect((await alone('id,kind,name\na,team,x\u0000y\n')).ok).toBeTypeOf('boolean');
    const many = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',');
    expect((await alone(`id,kind,${many}\na,team,1\n`)).ok).toBe(true);
    const { problems } = await safeReadChain({ file: 'goals.csv', content: `id,holder,title,${many}\n` });
    expect(problems[0]!.message.length).toBeLessThan(300);
  }, 20_000);

  it('writes formulas so that they are inert, and reads them back', async () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\uff1d1',
      '\u200b=1',
      '=cmd|" /C calc"!A0',
      'a,=1',
      'a;=1',
    ];
    const chain = chainFromRows({
      parties: formulas.map((name, at) => ({ id: `p${at}`, kind: 'team', name })),
      links: [],
    });
    const files = await Promise.all(
      writeChain(chain, { format: 'csv' }).map(async ({ path, pieces }) => {
        let content = '';
        for await (const piece of pieces()) content += piece;
        return { file: path, content };
      }),
    );
    const cells = files[0]!.content.split(/\r\n|[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells.filter((cell) => /^"?\s*[=+@-]/.test(cell))).toEqual([]);
    expect(toDocument(await fromCsv(files))).toEqual(toDocument(chain));
  });
});
