import { describe, expect, it } from 'vitest';
import { junitLines, toJunit } from '../../src/report/index.js';
import {
  contentAssessment,
  exampleAssessments,
  HOSTILE,
  hostileAssessment,
  mixedAssessment,
} from './assessments.js';
import { elementsIn, type XmlElement, xmlTree } from './xml-tree.js';

/** What the schema of Jenkins’ xUnit plugin (junit-10.xsd) says of the elements there are: what they may hold, and their attributes. */
const SCHEMA: Readonly<Record<string, { children: string[]; required: string[]; optional: string[] }>> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
  },
  testsuite: {
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url', 'group'],
  },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name'],
    optional: ['time', 'classname', 'group'],
  },
  failure: { children: [], required: [], optional: ['type', 'message'] },
  skipped: { children: [], required: [], optional: ['type', 'message'] },
  'system-out': { children: [], required: [], optional: [] },
};

function breachesOf({ name, attributes, children }: XmlElement): string[] {
  const rule = SCHEMA[name];
  if (!rule) return [`no element ${name}`];
  const names = Object.keys(attributes);
  const known = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((one) => !names.includes(one)).map((one) => `${name} lacks ${one}`),
    ...names.filter((one) => !known.includes(one)).map((one) => `${name} has ${one}`),
    ...children.filter((one) => !rule.children.includes(one.name)).map((one) => `${name} holds ${one.name}`),
    ...children.flatMap(breachesOf),
  ];
}

/** Counts that must be those of the tests inside. */
function expectCounts(root: XmlElement): void {
  for (const suite of [root, ...root.children]) {
    const inside = elementsIn(suite);
    const count = (name: string) => String(inside.filter((one) => one.name === name).length);
    expect(suite.attributes.tests).toBe(count('testcase'));
    expect(suite.attributes.failures).toBe(count('failure'));
    expect(suite.attributes.errors).toBe('0');
    expect(suite.attributes.skipped ?? count('skipped')).toBe(count('skipped'));
  }
}

/** Of each test: its suite, its name, and what it holds. */
function testsIn(root: XmlElement): string[][] {
  return root.children.flatMap((suite) =>
    suite.children.map(({ attributes, children }) => [
      suite.attributes.name!,
      attributes.name!,
      ...children.map(({ name }) => name),
    ]),
  );
}

describe('toJunit', () => {
  it('writes a suite for each rule, and in it what became of each finding', () => {
    const root = xmlTree(toJunit(mixedAssessment()));
    expect(root.attributes).toEqual({ name: 'service-chain', tests: '8', failures: '3', errors: '0' });
    expect(testsIn(root)).toEqual([
      ['unowned-link', 'nothing found'],
      ['shown', 'desk: new', 'failure'],
      ['shown', 'desk: other', 'failure'],
      ['shown', 'sale', 'failure'],
      ['shown', 'desk: old', 'skipped'],
      ['shown', 'guest', 'skipped'],
      ['shown', 'desk: gone'],
      ['whole', 'organisation', 'system-out'],
    ]);
    expectCounts(root);
  });

  it('writes a failure with its place, its message and all that is known of it', () => {
    const tests = elementsIn(xmlTree(toJunit(mixedAssessment())));
    const test = tests.find(({ attributes }) => attributes.name === 'desk: other')!;
    expect(test.attributes).toEqual({
      ...{ name: 'desk: other', classname: 'service-chain.shown', file: 'chains/desk.yaml', line: '3' },
    });
    expect(test.children[0]!.attributes).toEqual({ message: 'The desk changed. Look.', type: 'error' });
    expect(test.children[0]!.text.split('\n')).toEqual([
      'error: The desk changed. Look.',
      'place: chains/desk.yaml:3:3',
      'expected: two',
      'actual: three',
    ]);
  });

  it('says why a test is skipped', () => {
    const skipped = elementsIn(xmlTree(toJunit(mixedAssessment()))).filter(({ name }) => name === 'skipped');
    expect(skipped.map(({ attributes }) => attributes.message)).toEqual([
      'known from the baseline',
      'accepted until 2026-12-31: not "ours"',
    ]);
  });

  it.each([
    ['error', 1],
    ['warn', 2],
    ['info', 3],
  ] as const)('fails on %s and what is graver', (failOn, severities) => {
    const root = xmlTree(toJunit(hostileAssessment(), { failOn }));
    const own = root.children.filter(({ attributes }) => attributes.name!.startsWith('says-'));
    const failing = own.filter(({ attributes }) => attributes.failures !== '0');
    expect(failing.map(({ attributes }) => attributes.name)).toEqual(
      ['says-error', 'says-warn', 'says-info'].slice(0, severities),
    );
    expectCounts(root);
  });

  it.each([
    ...exampleAssessments,
    ['mixed', mixedAssessment()] as const,
    ['none', contentAssessment()] as const,
  ])('of %s is as build servers expect it; without places, as the strictest do', (_, assessment) => {
    expect(breachesOf(xmlTree(toJunit(assessment, { places: false })))).toEqual([]);
    const loose = breachesOf(xmlTree(toJunit(assessment)));
    expect(loose.filter((breach) => !/^testcase has (file|line)$/.test(breach))).toEqual([]);
  });

  it.each([undefined, ...HOSTILE])('is well-formed where all is hostile, and the file is %j', (file) => {
    const assessment = hostileAssessment(file);
    const root = xmlTree(toJunit(assessment, { baseFolder: HOSTILE[0]! }));
    expect(breachesOf(root).filter((breach) => !/^testcase has (file|line)$/.test(breach))).toEqual([]);
    expectCounts(root);
    expect(toJunit(assessment, { places: false })).not.toMatch(/<script|\u202e|\]\]>/);
  });

  it('shows a hostile message as text', () => {
    const failures = elementsIn(xmlTree(toJunit(hostileAssessment()))).filter(
      ({ name }) => name === 'failure',
    );
    const messages = failures.map(({ attributes }) => attributes.message);
    expect(messages).toContain(HOSTILE[0]);
    expect(messages).toContain(']]>');
    expect(messages).toContain('a\ufffdb\ufffd\ufffd::warning::c');
  });

  it('makes paths relative to the base folder', () => {
    const tests = elementsIn(xmlTree(toJunit(hostileAssessment('/repo/a.json'), { baseFolder: '/repo' })));
    expect(
      tests.find(({ name, attributes }) => name === 'testcase' && 'file' in attributes)!.attributes.file,
    ).toBe('a.json');
  });

  it('refuses a severity there is not', () => {
    expect(() => toJunit(contentAssessment(), { failOn: 'off' as 'warn' })).toThrow(
      'expected failOn to be one of error, warn, info, got "off"',
    );
  });

  it('tells a breach of the schema', () => {
    expect(breachesOf(xmlTree('<testsuite name="a"><failure/></testsuite>'))).toEqual([
      'testsuite lacks tests',
      'testsuite lacks failures',
      'testsuite lacks errors',
      'testsuite holds failure',
    ]);
    expect(() => xmlTree('<a>&nbsp;</a>')).toThrow();
  });
});

it('comes a test at a time, and is the same together', () => {
  for (const [, assessment] of exampleAssessments) {
    const pieces = [...junitLines(assessment)];
    expect(pieces.join('')).toBe(toJunit(assessment));
    expect(pieces.length).toBeGreaterThan(assessment.findings.rows().length);
  }
});
