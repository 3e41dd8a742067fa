import { describe, expect, it } from 'vitest';
import { fromCsv, safeReadChain, writeChain } from '../../../src/formats/index.js';
import { chainFromRows, toDocument } from '../../../src/index.js';

const alone = (content: string) => safeReadChain({ file: 'parties.csv', content }, { format: 'csv' });

describe('hostile tables', () => {
  it('takes odd headings and cells for what they are', async () => {
    const content = 'id,kind,__proto__,constructor,toString\n__proto__,team,x,y,z\nconstructor,valueOf,,,\n';
    const { ok, problems } = await alone(content);
    expect({ ok, codes: problems.map(({ code }) => code) }).toEqual({ ok: false, codes: expect.any(Array) });
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
