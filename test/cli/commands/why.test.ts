import { describe, expect, it } from 'vitest';
import { hotel, runWith } from '../run-with.js';

describe('service-chain why', () => {
  it('tells the way, and what stands in', async () => {
    const { code, output, errors } = await runWith(['why', 'L2', 'it', hotel]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual([
      'Check-in (L2) depends on IT.',
      'check-in (L2) goes on when IT alone is down: paper room list (L16) from Duty manager stands in for',
      '    booking system (L6).',
      '',
      'The shortest way, 2 links',
      '  check-in (L2), Front desk → Guest',
      '    needs booking system (L6) from IT, or else paper room list (L16) from Duty manager',
      '',
    ]);
  });

  it('tells that it stops, and as many ways as are asked for', async () => {
    const two = (await runWith(['why', 'L2', 'hr', hotel])).output;
    expect(two).toContain('check-in (L2) stops when Human resources alone is down.');
    expect(two.match(/ way, /g)).toHaveLength(2);
    const one = (await runWith(['why', 'L2', 'hr', hotel, '--paths', '1'])).output;
    expect(one.match(/ way, /g)).toHaveLength(1);
    expect(one).toContain(
      'needs room status (L5) from Housekeeping\n    needs staffing (L10) from Human resources (assumed)',
    );
  });

  it('begins with what a party gets', async () => {
    const { output } = await runWith(['why', 'frontDesk', 'it', hotel]);
    expect(output).toContain(
      'When IT alone is down, 3 of 4 links it provides stop: booking enquiry (L1), shift report (L13)',
    );
    expect(output).toContain('  Front desk gets booking system (L6) from IT\n');
  });

  it.each([
    [['L1', 'kitchen'], 'Nor does Kitchen depend on booking enquiry (L1).'],
    [['L5', 'L2'], 'It is the other way round: check-in (L2) depends on room status (L5).'],
  ])('says that %j has no dependence, and is content', async (ids, text) => {
    const { code, output } = await runWith(['why', ...ids, hotel]);
    expect(code).toBe(0);
    expect(output).toContain('does not depend on');
    expect(output).toContain(text);
  });

  it('prints the paths as a table', async () => {
    const { output } = await runWith(['why', 'guest', 'laundryCo', hotel, '-f', 'json']);
    expect(JSON.parse(output).map((row: { path: string[] }) => row.path)).toEqual([
      ['L2', 'L5', 'L8'],
      ['L4', 'L5', 'L8'],
      ['L4', 'L7', 'L13', 'L5', 'L8'],
    ]);
  });

  it('cannot answer about one id, one that is none, or no paths', async () => {
    expect((await runWith(['why', 'it', 'it', hotel])).errors).toContain('expected two different ids');
    expect((await runWith(['why', 'L2', 'L99', hotel])).code).toBe(2);
    expect((await runWith(['why', 'L2', 'it', hotel, '--paths', '0'])).errors).toContain(
      'expected --paths to be a whole number from 1, got "0"',
    );
  });
});
