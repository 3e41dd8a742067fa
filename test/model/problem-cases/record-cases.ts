import type { ProblemCode } from '../../../src/model/problem.js';
import { afterCatalogue, afterLinks, checkInWith, type ProblemCase } from './problem-case.js';

/** Problems of requirements, needs, goals and records. */
export const recordCases = {
  'empty-clause': [
    checkInWith('requires: [tool, ▸[]]', '"requires": ["tool", ▸[]]', {
      path: ['links', 'check-in', 'requires', 1],
    }),
    checkInWith('requires: [{ atLeast: 1, ▸of: [] }]', '"requires": [{ "atLeast": 1, ▸"of": [] }]', {
      path: ['links', 'check-in', 'requires', 0, 'of'],
    }),
  ],
  'threshold-out-of-range': [
    checkInWith(
      'requires: [{ atLeast: ▸2, of: [tool] }]',
      '"requires": [{ "atLeast": ▸2, "of": ["tool"] }]',
      {
        path: ['links', 'check-in', 'requires', 0, 'atLeast'],
        expected: 'a whole number from 1 to 1, the number of links in "of"',
        received: '2',
      },
    ),
    checkInWith(
      'requires: [{ atLeast: ▸0, of: [tool] }]',
      '"requires": [{ "atLeast": ▸0, "of": ["tool"] }]',
      {
        path: ['links', 'check-in', 'requires', 0, 'atLeast'],
        expected: 'a whole number from 1 to 1, the number of links in "of"',
        received: '0',
      },
    ),
  ],
  'unknown-need': [
    checkInWith('meets: [▸quiet rooms]', '"meets": [▸"quiet rooms"]', {
      path: ['links', 'check-in', 'meets', 0],
      expected: 'one of the needs of "guest"',
      received: '"quiet rooms"',
      suggestion: 'quiet room',
    }),
    checkInWith('meets: [quiet room, ▸late check-out]', '"meets": ["quiet room", ▸"late check-out"]', {
      path: ['links', 'check-in', 'meets', 1],
      expected: 'one of the needs of "guest"',
      received: '"late check-out"',
    }),
  ],
  'personal-text': [
    afterLinks(
      'goals:\n  g: { holder: desk, personal: true, title: ▸Learn }\n',
      '"goals": { "g": { "holder": "desk", "personal": true, "title": ▸"Learn" } }',
      { path: ['goals', 'g', 'title'] },
    ),
    afterLinks(
      'goals:\n  g: { holder: desk, personal: true, plan: ▸Course }\n',
      '"goals": { "g": { "holder": "desk", "personal": true, "plan": ▸"Course" } }',
      { path: ['goals', 'g', 'plan'] },
    ),
  ],
  'personal-measurement': [
    afterLinks(
      'measurements:\n  - { link: check-in, measure: ▸vitals-values, value: 3 }\n',
      '"measurements": [{ "link": "check-in", "measure": ▸"vitals-values", "value": 3 }]',
      { path: ['measurements', 0, 'measure'] },
    ),
    afterLinks(
      'measures: { vitals-values: { name: Values, unit: points, better: higher } }\nmeasurements:\n  - { link: check-in, measure: ▸vitals-values, value: 3 }\n',
      '"measures": { "vitals-values": { "name": "Values", "unit": "points", "better": "higher" } }, "measurements": [{ "link": "check-in", "measure": ▸"vitals-values", "value": 3 }]',
      { path: ['measurements', 0, 'measure'] },
    ),
  ],
  'empty-rating': [
    {
      ...afterCatalogue(
        'ratings:\n  - ▸{ subject: tool, measure: score, by: staff }\n',
        '"ratings": [▸{ "subject": "tool", "measure": "score", "by": "staff" }]',
        { path: ['ratings', 0] },
      ),
      severity: 'warning',
    },
  ],
  'score-out-of-range': [
    afterCatalogue(
      'ratings:\n  - { subject: tool, measure: score, by: staff, perception: ▸8 }\n',
      '"ratings": [{ "subject": "tool", "measure": "score", "by": "staff", "perception": ▸8 }]',
      { path: ['ratings', 0, 'perception'], expected: 'a value from 1 to 7', received: '8' },
    ),
    afterCatalogue(
      'standards:\n  - { link: tool, measure: wait, target: PT5M, promise: ▸PT2H }\n',
      '"standards": [{ "link": "tool", "measure": "wait", "target": "PT5M", "promise": ▸"PT2H" }]',
      { path: ['standards', 0, 'promise'], expected: 'a value from 0 to 60', received: '"PT2H"' },
    ),
  ],
  'mixed-units': [
    afterCatalogue(
      'measurements:\n  - { link: tool, measure: score, value: ▸PT5M }\n',
      '"measurements": [{ "link": "tool", "measure": "score", "value": ▸"PT5M" }]',
      {
        path: ['measurements', 0, 'value'],
        expected: 'a number in the measure\'s unit, "points"',
        received: 'the duration "PT5M"',
      },
    ),
    afterCatalogue(
      'standards:\n  - { link: tool, measure: score, target: ▸PT5M }\n',
      '"standards": [{ "link": "tool", "measure": "score", "target": ▸"PT5M" }]',
      {
        path: ['standards', 0, 'target'],
        expected: 'a number in the measure\'s unit, "points"',
        received: 'the duration "PT5M"',
      },
    ),
  ],
  'duplicate-record': [
    afterCatalogue(
      'standards:\n  - { link: tool, measure: score, target: 3 }\n  - ▸{ link: tool, measure: score, target: 3 }\n',
      `"standards": [{ "link": "tool", "measure": "score", "target": 3 },
        ▸{ "link": "tool", "measure": "score", "target": 3 }]`,
      { path: ['standards', 1] },
    ),
    afterCatalogue(
      `standards:
  - { link: tool, measure: wait, target: 10 }
  - { link: tool, measure: wait, target: PT10M, attainment: 0.9 }
  - ▸{ link: tool, measure: wait, target: PT10M, attainment: 1 }
`,
      `"standards": [{ "link": "tool", "measure": "wait", "target": 10 },
        { "link": "tool", "measure": "wait", "target": "PT10M", "attainment": 0.9 },
        ▸{ "link": "tool", "measure": "wait", "target": "PT10M", "attainment": 1 }]`,
      { path: ['standards', 2] },
    ),
  ],
  'time-order': [
    {
      ...afterLinks(
        `contacts:
  - link: tool
    kind: enquiry
    receivedAt: 2026-03-01T10:30:00+01:00
    respondedAt: ▸2026-03-01T09:29:00Z
`,
        `"contacts": [{ "link": "tool", "kind": "enquiry", "receivedAt": "2026-03-01T10:30:00+01:00",
        "respondedAt": ▸"2026-03-01T09:29:00Z" }]`,
        {
          path: ['contacts', 0, 'respondedAt'],
          expected: 'a time not before receivedAt (2026-03-01T10:30:00+01:00)',
          received: '"2026-03-01T09:29:00Z"',
        },
      ),
      severity: 'warning',
    },
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
