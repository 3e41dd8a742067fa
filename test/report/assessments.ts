import { readFileSync } from 'node:fs';
import { parseChain } from '../../src/index.js';
import {
  type Assessment,
  assess,
  type Baseline,
  defineRule,
  type Found,
  rules,
} from '../../src/rules/index.js';
import { parseChainText } from '../../src/text/index.js';

/** The assessments of the example chains, by their names. */
export const exampleAssessments = ['harbour-hotel', 'city-hospital', 'incident-support'].map((name) => {
  const file = `examples/${name}/chain.yaml`;
  return [name, assess(parseChainText(readFileSync(file), { file }), { preset: 'strict' })] as const;
});

/** Texts that some reader would run, follow, obey or choke on. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  ']]>',
  '<!-- -->',
  '::error file=a::b',
  '%0A::error::x',
  'a\nb\r\n::warning::c',
  '\u202egnp.exe',
  '\u0000\u0007\u001b[31m',
  '[click](http://x.org)',
  '{0} {{1}}',
  '"\' onload=\'x" |',
  '\ud800 half',
  '\uffff\ufffe',
  '__proto__',
  '&amp;&#0;',
];

/** A chain whose names and services are hostile; ids, which hold no control characters, as far as they may be. */
function hostileChain(file?: string) {
  const parties: Record<string, object> = {};
  const links: Record<string, object> = {};
  for (const [i, text] of HOSTILE.entries()) {
    Object.defineProperty(parties, `p${i}`, { value: { kind: 'team', name: text }, enumerable: true });
    links[`l${i}`] = { provider: `p${i}`, customer: 'guest', service: text };
  }
  Object.defineProperty(parties, '__proto__', { value: { kind: 'team' }, enumerable: true });
  links['<b>&"l'] = { provider: '__proto__', customer: 'guest', service: 'sale' };
  const document = { parties: { ...parties, guest: { kind: 'customer' } }, links };
  Object.defineProperty(document.parties, '__proto__', { value: { kind: 'team' }, enumerable: true });
  return file === undefined
    ? parseChain(document)
    : parseChainText(JSON.stringify(document), { file, format: 'json' });
}

/** What is found where names, messages and files are hostile: once of each severity for each text. */
export function hostileAssessment(file?: string): Assessment {
  const saying = (severity: 'error' | 'warn' | 'info') =>
    defineRule({
      id: `says-${severity}`,
      title: `Says ${HOSTILE.join(' ')}`,
      about: `Says ${HOSTILE.join(' ')}`,
      concern: 'model',
      severity,
      help: HOSTILE[0]!,
      *check() {
        for (const [i, text] of HOSTILE.entries())
          yield { subject: `l${i}`, detail: text, message: text, expected: text, actual: text };
        yield { subject: '<b>&"l', message: 'sale', touchpoints: ['<b>&"l'], parties: ['__proto__'] };
      },
    });
  return assess(hostileChain(file), {
    ownRules: [saying('error'), saying('warn'), saying('info')],
    asOf: '2026-06-30T00:00:00Z',
  });
}

/** An assessment of which every part holds something, held against a baseline. */
export function mixedAssessment(): Assessment {
  const text = `
parties:
  desk: { kind: team, name: Desk }
  guest: { kind: customer, name: Guest }
links:
  sale: { provider: desk, customer: guest, service: sale, owner: desk }
  advice: { provider: desk, customer: guest, service: advice, owner: desk }
suppressions:
  - { rule: shown, subject: guest, reason: not "ours", until: 2026-12-31 }
  - { rule: shown, subject: sale, reason: last year, until: 2025-12-31 }
  - { rule: shown, subject: advice, reason: nothing there }
  - { rule: gone-rule, subject: desk, reason: a rule of old }
  - { rule: quiet, subject: desk, reason: it is off }
`;
  const found: readonly Found[] = [
    {
      subject: 'sale',
      message: 'The sale fails. Mend it.',
      links: ['sale'],
      touchpoints: ['sale', 'advice'],
    },
    { subject: 'desk', detail: 'new', message: 'The desk is new. Greet it.', parties: ['desk'] },
    {
      subject: 'desk',
      detail: 'other',
      message: 'The desk changed. Look.',
      expected: 'two',
      actual: 'three',
    },
    { subject: 'desk', detail: 'old', message: 'The desk is old. Wait.', expected: 'one', actual: 'none' },
    { subject: 'guest', message: 'The guest waits. Serve.', parties: ['guest'] },
  ];
  const baseline: Baseline = {
    version: 1,
    findings: [
      { rule: 'shown', subject: 'desk', detail: 'gone', actual: 'a thing' },
      { rule: 'shown', subject: 'desk', detail: 'old', expected: 'one', actual: 'none' },
      { rule: 'shown', subject: 'desk', detail: 'other', expected: 'two', actual: 'one' },
    ],
  };
  const rule = { about: 'It is shown.', concern: 'service' } as const;
  return assess(parseChainText(text, { file: 'chains/desk.yaml' }), {
    ownRules: [
      defineRule({
        ...rule,
        id: 'shown',
        title: 'Something is shown',
        severity: 'error',
        check: () => found,
      }),
      defineRule({ ...rule, id: 'quiet', title: 'Quiet', severity: 'off', check: () => [] }),
      defineRule({
        ...{ ...rule, id: 'whole', title: 'The whole', severity: 'info', help: 'https://x.org/whole' },
        check: () => [{ subject: 'organisation', message: 'All is well known.' }],
      }),
    ],
    rules: { ...Object.fromEntries(rules.map(({ id }) => [id, 'off'])), 'unowned-link': 'warn' },
    asOf: '2026-06-30T00:00:00Z',
    baseline,
  });
}

/** An assessment that finds nothing. */
export function contentAssessment(): Assessment {
  return assess(parseChain({ parties: {}, links: {} }));
}
