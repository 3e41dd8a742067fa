import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/index.js';
import { sheetOf, toSheet } from '../../src/report/index.js';
import { parseChainText } from '../../src/text/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';

const hospital = parseChainText(readFileSync('examples/city-hospital/chain.yaml'));

const clinic = parseChain({
  parties: {
    desk: { kind: 'role', name: 'Desk', headcount: 1, leaders: [{ party: 'boss', basis: 'informal' }] },
    boss: { kind: 'role', headcount: 0, attributes: { 'cost centre': 12 } },
    lab: { kind: 'partner', name: 'Lab' },
    patient: { kind: 'customer', needs: ['speed'] },
  },
  links: {
    result: { provider: 'desk', customer: 'patient', service: 'result', owner: 'boss' },
    test: { provider: 'lab', customer: 'desk', service: 'blood test' },
    call: { provider: 'lab', customer: 'patient', service: 'call' },
  },
  goals: {
    faster: { holder: 'desk', title: 'Faster', supports: 'result', progress: 0.5, due: '2026-01-31' },
    own: { holder: 'desk', personal: true, respondent: 'p1', progress: 0.9 },
  },
  standards: [
    { link: 'result', measure: 'response-time', target: 10, promise: 15 },
    { link: 'test', measure: 'response-time', target: 20 },
  ],
  measurements: [
    { link: 'result', measure: 'response-time', value: 8 },
    { link: 'result', measure: 'response-time', value: 12 },
  ],
  contacts: [{ link: 'result', kind: 'complaint', receivedAt: '2026-01-01T10:00:00Z', goal: 'faster' }],
  ratings: [
    { subject: 'desk', measure: 'csat', by: 'staff', perception: 1, respondent: 'p1' },
    { subject: 'call', measure: 'csat', by: 'customer', perception: 4 },
  ],
  suppressions: [{ rule: 'unowned-link', subject: 'result', reason: 'known' }],
});

describe('the sheet of a link', () => {
  const page = toSheet(clinic, 'result', { width: 300, asOf: '2026-02-01T00:00:00Z' });

  it('tells who is named for an owner and why that is nobody', () => {
    expect(page).toMatch(/Owner +boss, who is vacant\n/);
  });

  it('tells standards, whether they are kept, and whether the promise is backed', () => {
    expect(page).toContain(
      'at most 10 minutes every time, 15 promised; not kept: met in 33 % of 3 cases\n    the promise is not backed: blood test (test) from Lab has a target of 20 minutes\n',
    );
  });

  it('tells contacts, ratings in groups, goals and how many records there are', () => {
    expect(page).toContain('What customers say\n  1 complaint; 0 % answered\n');
    expect(toSheet(clinic, 'call')).toContain(
      'What people say\n  Satisfaction, by external customers: perception 4, score 1 (1 rating)\n',
    );
    expect(page).toContain('Faster (faster), held by Desk: 50 % reached, due 2026-01-31, overdue\n');
    expect(page).toMatch(/Records +1 standard, 2 measurements, 1 contact, 1 accepted finding\n/);
  });
});

describe('the sheet of a party', () => {
  it('tells that it is vacant, whom it leads, and what else is known', () => {
    const page = toSheet(clinic, 'boss');
    expect(page).toMatch(/Headcount +0: vacant!\n/);
    expect(page).toMatch(/Leads +Desk\n/);
    expect(page).toMatch(/cost centre +12\n/);
    expect(toSheet(clinic, 'desk')).toMatch(/Led by +boss \(informally\), no formal leader\n/);
  });

  it('hides what one person says and undertakes', () => {
    const page = toSheet(clinic, 'desk');
    expect(page).toContain('hidden, as too few people would show');
    expect(page).toContain('a personal goal (own)');
    const sheet = JSON.stringify(sheetOf(clinic, 'desk'));
    for (const secret of ['0.9', '"perception":1', 'p1']) expect(sheet).not.toContain(secret);
  });

  it('speaks of input where it is an external customer', () => {
    expect(toSheet(hospital, 'emergencyPatient')).toContain('need what it hands in: triage (triage)');
  });
});

describe('the sheet of a goal', () => {
  it('tells what it serves', () => {
    const page = toSheet(clinic, 'faster', { asOf: '2026-02-01T00:00:00Z' });
    expect(page).toMatch(/^Faster \(faster\)\nHeld by +Desk\nPlan +none\nProgress +50 % reached\n/);
    expect(page).toMatch(/Due +2026-01-31: overdue!\n/);
    expect(page).toMatch(/Serves +the touchpoints that depend on result \(result\)\n/);
    expect(page).toMatch(/Contacts +1 contact led to it\n/);
  });

  it('tells nothing of a personal one', () => {
    expect(toSheet(clinic, 'own')).toBe('own\nHeld by   Desk\nPersonal  nothing else is told of it\n');
  });
});

it('every party, link and goal of any chain has a sheet, safe to show and no wider than asked', () => {
  const chains = fc.oneof(soundDocument, fc.constant(everyField()));
  fc.assert(
    fc.property(chains, (document) => {
      const chain = parseChain(document);
      const { parties, links, goals } = chain.content;
      for (const { id } of [...parties, ...links, ...goals]) {
        const page = toSheet(chain, id, { width: 60, asOf: '2026-02-01T00:00:00Z' });
        expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]|undefined|NaN|\[object/);
        expect(JSON.parse(JSON.stringify(sheetOf(chain, id)))).toEqual(sheetOf(chain, id));
      }
    }),
    { numRuns: 50 },
  );
});
