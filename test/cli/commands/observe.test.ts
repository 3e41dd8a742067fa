import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../../../examples/ticket-log/make-log.js';
import { folderWith, runWith } from '../run-with.js';

const XES = `<log><trace><string key="concept:name" value="order 1"/>
  <event><string key="concept:name" value="take order"/><string key="org:group" value="desk"/>
    <date key="time:timestamp" value="2026-03-01T09:00:00Z"/></event>
  <event><string key="concept:name" value="cook"/><string key="org:group" value="kitchen"/>
    <date key="time:timestamp" value="2026-03-01T09:10:00Z"/></event>
</trace></log>`;

const folder = folderWith({
  'tickets.csv': makeLog(200, 7),
  'log.xes': XES,
  'empty.csv': 'ticket,step,done_at,agent,agent_team\n',
});
const COLUMNS = ['--case=ticket', '--activity=step', '--time=done_at', '--performer=agent'];
const columns = [...COLUMNS, '--team=agent_team'];
const observe = (...words: string[]) => runWith(['observe', ...words], { folder });

describe('service-chain observe', () => {
  it('tells who serves whom', async () => {
    const { code, output, errors } = await observe('tickets.csv', ...columns, '-f', 'json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output)).toContainEqual(
      expect.objectContaining({ provider: 'Service Desk', customer: 'Networks', service: 'classify' }),
    );
    expect(output).not.toContain('Networks 1');
  });

  it.each(['handovers', 'self-handovers', 'handover-of-work', 'log-quality'])('answers %s', async (table) => {
    const { code, output } = await observe('tickets.csv', ...columns, '--table', table);
    expect(code).toBe(0);
    expect(output.split('\n').length).toBeGreaterThan(4);
  });

  it('finds the attributes of XES by their standard names', async () => {
    const words = ['log.xes', '--parties', '--team', 'org:group', '--table', 'handovers', '-f', 'json'];
    expect(JSON.parse((await observe(...words)).output)).toMatchObject([
      { provider: 'desk', customer: 'kitchen', count: 1, medianWaiting: 10 },
    ]);
  });

  it('gives each link a line on a screen of 80 columns', async () => {
    const { output } = await runWith(
      ['observe', 'tickets.csv', ...columns, '--customer=user', '--channel=channel'],
      { folder, width: 80 },
    );
    expect(output).toMatch(/^provider +customer +service +channel/);
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('writes a chain that other commands read', async () => {
    expect(await observe('tickets.csv', ...columns, '-f', 'yaml', '-o', 'seen.yaml')).toEqual({
      ...{ code: 0, output: '', errors: '' },
    });
    expect(readFileSync(join(folder, 'seen.yaml'), 'utf8')).toContain('Service Desk');
    expect(await runWith(['seen.yaml'], { folder })).toMatchObject({ code: 0, errors: '' });
  });

  it('stops when it is told to', async () => {
    const said = await runWith(['observe', 'tickets.csv', ...columns], { folder, stop: AbortSignal.abort() });
    expect(said).toEqual({ code: 2, output: '', errors: 'error stopped\n' });
  });

  it.each([
    [[], 'no event log is named'],
    [['-'], 'in a file, got standard input'],
    [['nosuch.csv', ...columns], 'nosuch.csv: cannot be read: there is no such file'],
    [['empty.csv', ...columns], 'empty.csv: holds no events'],
    [['tickets.csv'], 'expected --case and --activity and --time'],
    [['tickets.csv', ...COLUMNS], 'expected --performer and --team'],
    [['tickets.csv', ...columns, '--case', 'tickt'], 'did you mean "ticket"?'],
    [['tickets.csv', ...columns, '--zone', 'Europe/Berlni'], 'did you mean Europe/Berlin?'],
    [['tickets.csv', ...columns, '--minimum', '2'], 'minimum'],
    [['tickets.csv', ...columns, '-f', 'yaml', '--table', 'handovers'], '-f yaml writes a chain'],
  ])('says what keeps it from answering: %j', async (words, message) => {
    const { code, output, errors } = await observe(...words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(message);
  });

  it('writes no answer over the log', async () => {
    const { errors } = await observe('tickets.csv', ...columns, '-f', 'csv', '-o', 'tickets.csv');
    expect(errors).toContain('is not written, for it was read');
    expect(existsSync(join(folder, 'tickets.csv'))).toBe(true);
  });
});
