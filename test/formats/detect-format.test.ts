import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/formats/bytes-written.js';
import { safeReadChain, toXlsx, writeChain } from '../../src/formats/index.js';
import { formatProblem, parseChain } from '../../src/index.js';

const TITLES = [
  '<graphml>',
  '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">',
  '<archimate:model xmlns:archimate="http://www.archimatetool.com/archimate">',
  'apiVersion: backstage.io/v1alpha1',
  '{"section":"parties"}',
  'services:\n  - name: x\n    owner: y\n    dependencies: [z]',
];

describe('a format is told by what a content is, not by what stands in it', () => {
  it.each(['json', 'yaml', 'ndjson', 'graphology', 'graphml', 'archimate', 'xlsx'])('%s', async (format) => {
    const attributes = { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', nodes: 'x' };
    for (const name of TITLES) {
      const parties = {
        [name.replaceAll('\n', ' ')]: { kind: 'team' as const, name, attributes },
        nodes: { kind: 'team' as const },
      };
      const chain = parseChain({ name, parties, links: {} });
      for (const options of format === 'json' ? [{}, { indent: 0 }] : [{}]) {
        const [file] = writeChain(chain, { format, options });
        const reading = await safeReadChain({ content: await contentOf(file!) });
        expect([reading.format, ...reading.problems.map(formatProblem)]).toEqual([format]);
        expect(reading.ok && reading.chain.content).toEqual(chain.content);
      }
    }
  });

  it.each([
    '<?xml version="1.0"?><!-- <graphml> --><html/>',
    '<!DOCTYPE x [<!ENTITY graphml "<graphml>">]><html/>',
  ])('%s is no graph', async (content) => {
    expect((await safeReadChain(content)).format).not.toBe('graphml');
  });
});

describe('files under the name of another format', () => {
  it('a workbook that is called .csv is read as one', async () => {
    const chain = parseChain({ parties: { a: { kind: 'team' } }, links: {} });
    const content = await toXlsx(chain);
    expect(await safeReadChain({ file: 'units.csv', content })).toMatchObject({ ok: true, format: 'xlsx' });
    const asTable = await safeReadChain({ file: 'units.csv', content }, { format: 'csv' });
    expect(asTable.problems.map(formatProblem)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('expected a table as text, got bytes that are no text'),
      ]),
    );
  });

  it('an old workbook that is called .csv is told for one', async () => {
    const content = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0, 0);
    const { problems } = await safeReadChain({ file: 'units.csv', content });
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining('save it as .xlsx')]);
  });
});
