import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, schemaText } from './chain-schema.js';
import { openYamlEditor, type YamlEditor } from './yaml-editor.js';

const SCHEMA_LINE = '# yaml-language-server: $schema=../../dist/schema.json';

const CHAIN = `${SCHEMA_LINE}
parties:
  desk:
    kind: team
  guest:
    kind: customer
links:
  checkIn:
    provider: desk
    customer: guest
    service: check-in
    requires: []
`;

let editor: YamlEditor;
beforeAll(async () => {
  editor = await openYamlEditor(schemaText);
}, 60_000);
afterAll(() => editor.close(), 60_000);

describe('completion', () => {
  it('offers the keys of a party that are not there yet', async () => {
    const keys = await editor.complete(CHAIN.replace('kind: team', 'kind: team\n    ‸'));
    expect(keys).toEqual(expect.arrayContaining(['name', 'partOf', 'headcount', 'attributes']));
    expect(keys).not.toContain('kind');
    expect(keys).not.toContain('provider');
  });

  it('offers the keys of a link', async () => {
    const keys = await editor.complete(CHAIN.replace('requires: []', '‸'));
    expect(keys).toEqual(expect.arrayContaining(['owner', 'requires', 'stage', 'ownTime', 'reviewedAt']));
    expect(keys).not.toContain('headcount');
  });

  it('offers the sections of the document', async () => {
    const keys = await editor.complete(`${CHAIN}‸`);
    expect(keys).toEqual(expect.arrayContaining(['measures', 'goals', 'ratings', 'suppressions']));
  });

  it('offers the values of a kind', async () => {
    const values = await editor.complete(CHAIN.replace('kind: team', 'kind: ‸'));
    expect(values).toEqual(['department', 'team', 'role', 'system', 'customer', 'partner']);
  });
});

describe('hover', () => {
  it('shows the doc comment of a field', async () => {
    const text = await editor.hover(CHAIN.replace('requires', 'req‸uires'));
    expect(text).toContain('Which inbound links of the provider this link needs: all entries of the list');
    expect(text).toContain('An empty list states that it needs none.');
  });

  it('shows what a record is on its id', async () => {
    const text = await editor.hover(CHAIN.replace('checkIn', 'check‸In'));
    expect(text).toContain('Link');
    expect(text).toContain('a provider serves a customer');
  });
});

describe('diagnostics', () => {
  it('finds a key that does not exist, on its line', async () => {
    const found = await editor.diagnose(CHAIN.replace('service: check-in', 'servise: check-in'));
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          message: expect.stringContaining('servise'),
          range: expect.objectContaining({ start: { line: 10, character: 4 } }),
        }),
      ]),
    );
  });

  it('says what a text should have been', async () => {
    const [problem] = await editor.diagnose(CHAIN.replace('requires: []', 'ownTime: ten minutes'));
    expect(problem?.message).toBe('expected minutes or a duration (PT10M)');
  });

  it.each(examples)('$file shows one wrong key, and nothing else', async ({ text }) => {
    expect(text.split('\n', 1)).toEqual([SCHEMA_LINE]);
    const found = await editor.diagnose(`${text}\nwrongKey: 1\n`);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('wrongKey')]);
  });
});
