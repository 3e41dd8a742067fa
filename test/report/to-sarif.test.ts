import { createRequire } from 'node:module';
import draft04 from 'ajv-draft-04';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { sarifLines, toSarif } from '../../src/report/index.js';
import type { Assessment } from '../../src/rules/index.js';
import {
  contentAssessment,
  exampleAssessments,
  HOSTILE,
  hostileAssessment,
  mixedAssessment,
} from './assessments.js';

const require = createRequire(import.meta.url);
/** The schema that the standard comes with. */
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object;
const Ajv = draft04.default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text));
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const isValid = ajv.compile(schema);

type Options = NonNullable<Parameters<typeof toSarif>[1]>;

function runOf(assessment: Assessment, options: Options = {}): Run {
  const text = toSarif(assessment, options);
  const log = JSON.parse(text) as Log;
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log.runs[0]!;
}

function resultAbout(run: Run, detail: string): Result {
  return run.results!.find(({ properties }) => properties?.detail === detail)!;
}

describe('the schema', () => {
  it('tells a log that is none', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
    expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, more: 1 }] })).toBe(false);
  });
});

describe('toSarif', () => {
  it.each(exampleAssessments)('of %s is SARIF', (_, assessment) => {
    const run = runOf(assessment, { version: '1.2.3' });
    const { findings, accepted } = assessment;
    expect(run.results).toHaveLength(findings.rows().length + accepted.rows().length);
    expect(run.results!.length).toBeGreaterThan(0);
  });

  it.each(exampleAssessments)(
    'of %s comes a result at a time, and lines are as JSON has them',
    (_, assessment) => {
      const pieces = [...sarifLines(assessment)];
      const { results } = runOf(assessment);
      expect(pieces).toHaveLength(results!.length + 1);
      expect(pieces.join('')).toBe(toSarif(assessment));
      expect(toSarif(assessment)).toBe(`${JSON.stringify(JSON.parse(toSarif(assessment)), null, 2)}\n`);
    },
  );

  it('is SARIF where nothing is found', () => {
    expect(runOf(contentAssessment()).results).toEqual([]);
  });

  it.each([undefined, ...HOSTILE])(
    'is SARIF where names and messages are hostile, and the file is %j',
    (file) => {
      const { results } = runOf(hostileAssessment(file), { version: HOSTILE[0]!, baseFolder: HOSTILE[0]! });
      expect(results!.length).toBeGreaterThan(3 * HOSTILE.length);
      for (const { message } of results!)
        expect(message.text).not.toMatch(/[\u0000-\u001f\u202e]|(?<!\\)\]\(/);
    },
  );

  it('describes the program, and the rules that were asked', () => {
    const { tool, columnKind } = runOf(mixedAssessment(), { version: '1.2.3' });
    expect(columnKind).toBe('utf16CodeUnits');
    const { rules, ...driver } = tool.driver;
    expect(driver).toEqual({ name: 'service-chain', version: '1.2.3' });
    expect(rules!.find(({ id }) => id === 'whole')).toEqual({
      id: 'whole',
      name: 'Whole',
      shortDescription: { text: 'The whole' },
      fullDescription: { text: 'It is shown.' },
      defaultConfiguration: { level: 'note' },
      help: { text: 'It is shown. Read more: https://x.org/whole' },
      helpUri: 'https://x.org/whole',
      properties: { tags: ['service'] },
    });
    expect(rules!.find(({ id }) => id === 'unowned-link')).toMatchObject({ name: 'UnownedLink' });
    expect(rules!.map(({ id }) => id)).not.toContain('quiet');
  });

  it('writes a finding with its place, what it concerns, and what tells it from others', () => {
    expect(resultAbout(runOf(mixedAssessment()), 'new')).toEqual({
      ruleId: 'shown',
      ruleIndex: runOf(mixedAssessment()).tool.driver.rules!.findIndex(({ id }) => id === 'shown'),
      level: 'error',
      message: { text: 'The desk is new. Greet it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'chains/desk.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 3 },
          },
          logicalLocations: [{ name: 'desk', fullyQualifiedName: 'parties.desk', kind: 'party' }],
        },
      ],
      partialFingerprints: { 'serviceChainFinding/v1': '["shown","desk","new"]' },
      baselineState: 'new',
      properties: {
        actor: 'desk',
        subject: 'desk',
        detail: 'new',
        touchpoints: [],
        touchpointCount: 0,
        expected: null,
        actual: null,
      },
    });
  });

  it('tells how findings stand to the baseline, and that the document accepts some', () => {
    const { results } = runOf(mixedAssessment());
    const states = results!.map(({ properties, baselineState }) => [
      properties?.detail ?? properties?.subject,
      baselineState,
    ]);
    expect(states).toEqual([
      ['new', 'new'],
      ['other', 'updated'],
      ['sale', 'new'],
      ['organisation', 'new'],
      ['old', 'unchanged'],
      ['guest', undefined],
      ['gone', 'absent'],
    ]);
    expect(results!.flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'not "ours"',
        properties: { until: '2026-12-31' },
      },
    ]);
  });

  it('says nothing of a baseline where there was none', () => {
    for (const [, assessment] of exampleAssessments)
      for (const { baselineState } of runOf(assessment).results!) expect(baselineState).toBeUndefined();
  });

  it('holds the parts that are asked for', () => {
    const details = (options: Options) =>
      runOf(mixedAssessment(), options).results!.map(({ properties }) => properties!.detail);
    expect(details({ include: ['known'] })).toEqual(['old']);
    expect(details({ include: ['fixed', 'known'] })).toEqual(['old', 'gone']);
    expect(details({ include: [] })).toEqual([]);
  });

  it('makes paths relative to the base folder', () => {
    const uris = (file: string, baseFolder?: string) =>
      runOf(hostileAssessment(file), baseFolder === undefined ? {} : { baseFolder }).results!.map(
        ({ locations }) => locations![0]!.physicalLocation!.artifactLocation,
      );
    expect(uris('/repo/a b/chain.json', '/repo')[0]).toEqual({
      uri: 'a%20b/chain.json',
      uriBaseId: '%SRCROOT%',
    });
    expect(uris('/repo/chain.json')[0]).toEqual({ uri: 'file:///repo/chain.json' });
  });

  it('is the same whenever it is written', () => {
    expect(toSarif(mixedAssessment())).toBe(toSarif(mixedAssessment()));
  });

  it('refuses parts there are not', () => {
    const call = (include: unknown) => () => toSarif(contentAssessment(), { include } as Options);
    expect(call(['known', 'all'])).toThrow(
      'expected each of include to be one of findings, known, accepted, fixed, got "all"',
    );
    expect(call('known')).toThrow('expected include to be a list, got "known"');
  });
});
