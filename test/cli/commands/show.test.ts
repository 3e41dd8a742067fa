import { describe, expect, it } from 'vitest';
import { fileWith, hotel, runWith } from '../run-with.js';

describe('service-chain show', () => {
  it('shows a party of the hotel on a page', async () => {
    const { code, output, errors } = await runWith(['show', 'it', hotel]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(
      /^IT \(it\)\nKind +department, in support\nLed by +no formal leader\nWritten in .*chain\.yaml:28:3\n/,
    );
    expect(output).toContain('Touchpoints that depend on it: 4 of 4\n');
    expect(output).toContain(
      'stops alone, a single point of failure: booking enquiry (L1), breakfast (L3) and follow-up (L4)',
    );
    expect(output).toContain('go on without it: check-in (L2)');
  });

  it('shows a link with what it requires in words', async () => {
    const { output } = await runWith(['show', 'L2', hotel], { width: 200 });
    expect(output).toContain(
      'Requires    room status (L5) from Housekeeping, and either booking system (L6) from IT or paper room list (L16) from Duty manager\n',
    );
    expect(output).toContain('Own time    3 minutes');
    expect(output).toContain('  4  HR system (L12) from IT\n');
  });

  it('marks what nobody answers for', async () => {
    const mark = (format: string, text: string) => `<${format}>${text}</${format}>`;
    expect((await runWith(['show', 'L3', hotel], { mark })).output).toContain(
      'Owner       <yellow>nobody</yellow>',
    );
    expect((await runWith(['show', 'kitchen', hotel], { mark })).output).toContain(
      '<yellow>breakfast (L3) → Guest (touchpoint, no owner)</yellow>',
    );
  });

  it('gives the same parts as JSON', async () => {
    const sheet = JSON.parse((await runWith(['show', 'L2', hotel, '-f', 'json'])).output);
    expect(sheet).toMatchObject({
      about: 'link',
      link: { id: 'L2', provider: 'frontDesk' },
      source: { file: hotel, line: 44 },
      requirements: { stated: true },
    });
    expect(sheet.upstream.map((row: { link: string }) => row.link)).toEqual([
      ...['L16', 'L5', 'L6', 'L10', 'L11', 'L8', 'L12'],
    ]);
  });

  it.each([30, 60, 80, 120])('fits a width of %i', async (width) => {
    for (const id of ['it', 'L2', 'guest']) {
      const { output } = await runWith(['show', id, hotel], { width });
      const lines = output.split('\n').filter((line) => !line.includes('.yaml'));
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('says which id a wrong one most likely meant', async () => {
    const { code, output, errors } = await runWith(['show', 'frontDsk', hotel]);
    expect({ code, output, errors }).toEqual({
      ...{ code: 2, output: '' },
      errors: 'error the chain has no party, link or goal "frontDsk"; did you mean "frontDesk"?\n',
    });
  });

  it('lets no name move the cursor', async () => {
    const parties = { a: { kind: 'team', name: '\u001b[31mred\nline' }, c: { kind: 'customer' } };
    const links = { l: { provider: 'a', customer: 'c', service: '\u202eodd' } };
    const file = fileWith('chain.json', JSON.stringify({ parties, links }));
    for (const id of ['a', 'l', 'c'])
      for (const format of ['text', 'json'])
        expect((await runWith(['show', id, file, '-f', format], { width: 80 })).output).not.toMatch(
          /[\u001b\u202e]/,
        );
  });
});
