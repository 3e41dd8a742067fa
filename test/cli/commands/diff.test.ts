import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileWith, hotel, runWith } from '../run-with.js';

const text = readFileSync(hotel, 'utf8');
/** The hotel, a line further down, with an owner for breakfast and without the paper list in the check-in. */
const newer = fileWith(
  'newer.yaml',
  `# newer\n${text}`
    .replace('service: breakfast', 'service: breakfast\n    owner: kitchen')
    .replace('requires: [L5, [L6, L16]]', 'requires: [L5, L6]'),
);

describe('service-chain diff', () => {
  it('tells the changes and what they do, in sentences', async () => {
    const { code, output, errors } = await runWith(['diff', hotel, newer], { width: 200 });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual([
      'Harbour Hotel',
      '2 changes. 2 touchpoints affected. Findings: 1 changed, 1 fixed.',
      '',
      'What changes',
      '  check-in (L2): requires room status (L5) and booking system (L6) (before: room status (L5), and either booking system (L6) or paper room list (L16)).',
      '  Kitchen answers for breakfast (L3), nobody before.',
      '',
      'What that does to the touchpoints',
      '  check-in (L2), Front desk → Guest',
      '            no longer depends on Duty manager, as it did by paper room list (L16)',
      '    worse   IT alone stops it now',
      '            6 links and 5 parties behind it, 7 and 6 before',
      '  breakfast (L3), Kitchen → Guest',
      '    better  Kitchen answers for it, nobody before',
      '',
      'Single points of failure',
      '  worse   IT alone stops 4 touchpoints, 3 before',
      '',
      'Links nobody answers for',
      '  better  breakfast (L3), Kitchen → Guest, has an owner: Kitchen',
      '',
      'Findings',
      '  changed  warn: Each of 2 parties being down alone stops all 4 touchpoints of Guest (guest): Human resources (hr) and IT (it). Find somebody who can stand in for the likeliest to fail, or state the',
      '           alternatives there are. [single-point-for-customer]',
      '  fixed    warn: Nobody answers for breakfast (L3, Kitchen → Guest); 1 touchpoint depends on it. Name the one party inside that is accountable. [unowned-link]',
      '',
    ]);
  });

  it('says so when nothing differs, whatever line it stands on', async () => {
    const moved = fileWith('moved.yaml', `# moved\n${text}`);
    const { code, output } = await runWith(['diff', hotel, moved, '--exit-code']);
    expect({ code, output }).toEqual({ code: 0, output: 'Harbour Hotel\nNothing differs.\n' });
  });

  it('exits with 1 only when asked to', async () => {
    expect((await runWith(['diff', hotel, newer])).code).toBe(0);
    expect((await runWith(['diff', hotel, newer, '--exit-code'])).code).toBe(1);
    expect((await runWith(['diff', hotel, newer, '--exit-code', '--table', 'cycles'])).code).toBe(0);
    expect((await runWith(['diff', hotel, newer, '--exit-code', '--table', 'impact'])).code).toBe(1);
  });

  it.each(['changes', 'json'])('prints %s that what-if reads', async (format) => {
    const { output } = await runWith(['diff', hotel, newer, '-f', format]);
    const file = fileWith('changes.json', output);
    const [one, other] = await Promise.all([
      runWith(['what-if', hotel, '--changes', file]),
      runWith(['diff', hotel, newer]),
    ]);
    expect(one.output).toBe(other.output);
  });

  it('writes Markdown in which names are text', async () => {
    const odd = fileWith('odd.yaml', text.replace('name: Kitchen', 'name: "<b>*Kitchen*</b>"'));
    const { output } = await runWith(['diff', hotel, odd, '-f', 'markdown']);
    expect(output).toMatch(/^# Harbour Hotel\n\n- 1 change\./);
    expect(output).toContain('## What changes\n\n- Kitchen \\(kitchen\\) is called');
    expect(output).not.toContain('<b>');
  });

  it('compares one table', async () => {
    const { output } = await runWith(['diff', hotel, newer, '--table', 'unowned-links', '-f', 'csv']);
    expect(output).toMatch(/^link,change,/);
    expect(output.trimEnd().split('\r\n')).toHaveLength(2);
    expect((await runWith(['diff', hotel, newer, '--table', 'unownd-links'])).errors).toContain(
      'did you mean unowned-links?',
    );
  });

  it('cannot print a page as a table, nor a table as changes', async () => {
    expect((await runWith(['diff', hotel, newer, '-f', 'csv'])).errors).toContain('name one with --table');
    expect((await runWith(['diff', hotel, newer, '-f', 'changes', '--table', 'cycles'])).code).toBe(2);
    expect((await runWith(['diff', hotel])).code).toBe(2);
  });
});
