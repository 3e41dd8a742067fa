import { describe, expect, it } from 'vitest';
import { fileWith, hotel, runWith } from '../run-with.js';

const plan = `- change: add-party
  party: hostCo
  definition: { kind: partner, name: Hosting company }
- change: add-link
  link: L20
  definition: { provider: hostCo, customer: it, service: hosting, owner: it }
- { change: re-own, link: L3, owner: kitchen }
- change: drop-link
  link: L16
`;

describe('service-chain what-if --down', () => {
  it('tells what stops and what goes on', async () => {
    const { code, output } = await runWith(['what-if', hotel, '--down', 'it']);
    expect(code).toBe(0);
    expect(output).toContain(
      'When IT is down\n3 of 4 touchpoints stop; 1 goes on with less to fall back on.\n',
    );
    expect(output).toContain(
      '  check-in (L2), Front desk → Guest\n    paper room list (L16) from Duty manager stands in',
    );
  });

  it('tells it of several together, alternatives included', async () => {
    const { output } = await runWith(['what-if', hotel, '--down', 'it', '--down', 'dutyManager']);
    expect(output).toContain('When IT and Duty manager are down\n4 of 4 touchpoints stop.\n');
    expect(output.replace(/\n +/g, ' ')).toContain(
      'needs paper room list (L16) from Duty manager, who is down; booking system (L6) from IT is lost, too',
    );
  });

  it('gives the rows as JSON', async () => {
    const { output } = await runWith(['what-if', hotel, '--down', 'L10', '-f', 'json']);
    const { down, touchpointsDown } = JSON.parse(output);
    expect(down).toEqual(['L10']);
    expect(
      touchpointsDown.map((row: { touchpoint: string; state: string }) => [row.touchpoint, row.state]),
    ).toEqual([
      ['L2', 'stops'],
      ['L4', 'stops'],
      ['L1', 'untouched'],
      ['L3', 'untouched'],
    ]);
  });
});

describe('service-chain what-if --changes', () => {
  it('tells what gets better and what gets worse', async () => {
    const { code, output, errors } = await runWith(
      ['what-if', hotel, '--changes', fileWith('plan.yaml', plan)],
      { width: 300 },
    );
    expect(code).toBe(0);
    // What went along is told as a warning.
    expect(errors).toMatch(/^(warning .*plan\.yaml:8:3 changes\[3\].*\n)*$/);
    for (const line of [
      'Hosting company (hostCo) is new: a partner.',
      'Kitchen answers for breakfast (L3), nobody before.',
      'worse   now depends on Hosting company, who alone stops it, by booking system (L6) → hosting (L20)',
      'no longer depends on Duty manager, as it did by paper room list (L16)',
      'worse   IT alone stops it now',
      'worse   IT alone stops 4 touchpoints, 3 before',
      'better  breakfast (L3), Kitchen → Guest, has an owner: Kitchen',
      'fixed    warn: Nobody answers for breakfast',
    ])
      expect(output).toContain(line);
  });

  it('makes the changes before anything is down', async () => {
    const file = fileWith('plan.yaml', plan);
    const { output } = await runWith(['what-if', hotel, '--changes', file, '--down', 'hostCo']);
    expect(output).toContain('When Hosting company is down\n4 of 4 touchpoints stop.\n');
    expect((await runWith(['what-if', hotel, '--down', 'hostCo'])).code).toBe(2);
  });

  it('gives the same as JSON', async () => {
    const file = fileWith('plan.json', JSON.stringify([{ change: 're-own', link: 'L3', owner: 'kitchen' }]));
    const difference = JSON.parse(
      (await runWith(['what-if', hotel, '--changes', file, '-f', 'json'])).output,
    );
    expect(difference.changes).toHaveLength(1);
    expect(difference.unownedLinks).toMatchObject([{ link: 'L3', change: 'removed' }]);
    expect(difference.findings).toMatchObject([{ subject: 'L3', change: 'removed' }]);
  });

  it.each([
    [
      'an id that is none',
      '- { change: re-own, link: L3, owner: kitchn }\n',
      /plan\.yaml:1:3 changes\[0\].*did you mean "kitchen"\?/,
    ],
    [
      'a word that is none',
      '- change: re-ow\n  link: L3\n',
      /plan\.yaml:1:11 changes\[0\]\.change: expected one of/,
    ],
    [
      'a map that holds them',
      'changes:\n  - change: rename\n    party: it\n',
      /plan\.yaml:2:5 changes\[0\]\.name/,
    ],
    ['no list', 'up\n', /plan\.yaml:1:1 changes: expected a list of changes/],
    ['no YAML', '- [\n', /plan\.yaml:2:1: .*\[invalid-yaml\]/],
  ])('says where the changes are wrong: %s', async (_, text, expected) => {
    const { code, output, errors } = await runWith([
      'what-if',
      hotel,
      '--changes',
      fileWith('plan.yaml', text),
    ]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(expected);
    expect(errors.trimEnd()).toMatch(/no changes were made$/);
  });

  it('asks for a question', async () => {
    expect((await runWith(['what-if', hotel])).errors).toContain('nothing is asked');
  });
});
