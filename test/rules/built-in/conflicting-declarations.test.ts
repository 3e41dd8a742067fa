import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/rules/index.js';
import { parseChainTexts } from '../../../src/text/index.js';
import { chainOfFiles, FILES } from '../../support/chains-of-files.js';

describe('the findings about files that differ', () => {
  const findings = assess(chainOfFiles(), { preset: 'model' })
    .findings.rows()
    .filter(({ rule }) => rule === 'conflicting-declarations');

  it('are one for each field, with all that is said', () => {
    expect(findings.map(({ message }) => message)).toEqual([
      'Files differ about the requires of Check-in (check-in, desk → guest): b.yaml:5 says [], which is taken; c.yaml:4 says ["key"]. Agree on one value, and state it in one file.',
      'Files differ about the attributes["a b"] of desk: a.yaml:7 says "x", which is taken; b.yaml:3 says "y". Agree on one value, and state it in one file.',
      'Files differ about the headcount of desk: a.yaml:6 says 4, which is taken; b.yaml:3 says 5 and c.yaml:2 says 5. Agree on one value, and state it in one file.',
      'Files differ about the kind of desk: b.yaml:3 says "role", which is taken; a.yaml:5 says "team" and c.yaml:2 says "team". Agree on one value, and state it in one file.',
      'Files differ about the name of the measure desk: a.yaml:10 says "Wait", which is taken; b.yaml:6 says "Waiting". Agree on one value, and state it in one file.',
      'Files differ about the name of the whole: a.yaml:1 says "Hotel", which is taken; b.yaml:1 says "The Hotel". Agree on one value, and state it in one file.',
      'Files differ about the progress of the goal own: a.yaml:11 says one thing, which is taken; b.yaml:7 says another. Agree on one value, and state it in one file.',
      'Files differ about the respondent of the goal own: a.yaml:11 says one thing, which is taken; b.yaml:7 says another. Agree on one value, and state it in one file.',
    ]);
    expect(findings.map(({ subject, detail, actual }) => [subject, detail, actual])).toEqual([
      ['check-in', 'requires', 'several values'],
      ['desk', 'attributes["a b"]', 'several values'],
      ['desk', 'headcount', 'several values'],
      ['desk', 'kind', 'several values'],
      ['organisation', '["desk","name"]', 'several values'],
      ['organisation', 'name', 'several values'],
      ['own', 'progress', 'several values'],
      ['own', 'respondent', 'several values'],
    ]);
  });

  it('stand where the value is that was taken', () => {
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
      ['b.yaml:5:80', 'a.yaml:7:35', 'a.yaml:6:16', 'b.yaml:3:17', 'a.yaml:10:27', 'a.yaml:1:7'].concat([
        'a.yaml:11:73',
        'a.yaml:11:59',
      ]),
    );
  });

  it('may be accepted in any of the files', () => {
    const text = 'suppressions: [{ rule: conflicting-declarations, subject: desk, reason: settled in May }]';
    const sources = [...Object.values(FILES), text].map((one, i) => ({ file: `${i}.yaml`, text: one }));
    const { accepted } = assess(parseChainTexts(sources), { preset: 'model' });
    expect(accepted.rows().map(({ detail }) => detail)).toEqual(['attributes["a b"]', 'headcount', 'kind']);
  });

  it.each([
    ['birthday', '1980-01-01', '1981-02-02'],
    ['e-mail', 'desk@example.org', 'front@example.org'],
    ['"kept by"', 'anna.schmidt@example.org', 'nobody'],
  ])('do not repeat what %s says of a person', (name, one, other) => {
    const text = (value: string) =>
      `parties: { a: { kind: role, attributes: { ${name}: ${value} } } }\nlinks: {}`;
    const chain = parseChainTexts([one, other].map((value, i) => ({ file: `${i}.yaml`, text: text(value) })));
    const { findings } = assess(chain, { preset: 'model' });
    const [first] = findings.rows().filter(({ rule }) => rule === 'conflicting-declarations');
    expect(first?.message).toContain('0.yaml:1 says one thing, which is taken; 1.yaml:1 says another.');
    expect(JSON.stringify(first)).not.toContain(one);
    expect(JSON.stringify(first)).not.toContain(other);
  });

  it('shorten long values', () => {
    const long = (word: string) => `parties: { a: { kind: team, name: ${word.repeat(100)} } }\nlinks: {}`;
    const texts = ['x', 'y'].map((word) => ({ file: word, text: long(word), format: 'yaml' }) as const);
    const [first] = assess(parseChainTexts(texts), { preset: 'model' }).findings.rows();
    expect(first?.message).toContain(`says "${'y'.repeat(58)}….`);
  });
});
