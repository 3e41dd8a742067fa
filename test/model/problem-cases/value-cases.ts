import type { ProblemCode } from '../../../src/model/problem.js';
import { afterCatalogue, afterLinks, afterParties, checkInWith, type ProblemCase } from './problem-case.js';

const PARTY_KEYS =
  'one of kind, name, partOf, tier, headcount, leaders, needs, cost, availability, modelled, tags, attributes';
const TOP_KEYS =
  'one of $schema, version, name, parties, links, measures, goals, ratings, standards, measurements, contacts, suppressions';

/** Problems of a single record: its keys, its types and the bounds of its values. */
export const valueCases = {
  'invalid-value': [
    {
      yaml: 'parties:\n  desk:\n    kind: ▸depratment\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": ▸"depratment" } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'kind'],
        expected: 'one of department, team, role, system, customer, partner',
        received: '"depratment"',
        suggestion: 'department',
      },
    },
    checkInWith('stage: ▸lunch', '"stage": ▸"lunch"', {
      path: ['links', 'check-in', 'stage'],
      expected: 'one of first-contact, service-delivery, after-service',
      received: '"lunch"',
    }),
    checkInWith("channel: ▸''", '"channel": ▸""', {
      path: ['links', 'check-in', 'channel'],
      expected: 'text that is not empty',
      received: '""',
    }),
    checkInWith('reviewedAt: ▸2026-02-30', '"reviewedAt": ▸"2026-02-30"', {
      path: ['links', 'check-in', 'reviewedAt'],
      expected: 'a day (2026-03-01) or a timestamp with zone',
      received: '"2026-02-30"',
    }),
    checkInWith('ownTime: ▸ten minutes', '"ownTime": ▸"ten minutes"', {
      path: ['links', 'check-in', 'ownTime'],
      expected: 'minutes or a duration (PT10M)',
      received: '"ten minutes"',
    }),
    afterCatalogue(
      'measurements:\n  - { link: check-in, measure: wait, value: ▸long }\n',
      '"measurements": [{ "link": "check-in", "measure": "wait", "value": ▸"long" }]',
      { path: ['measurements', 0, 'value'], expected: 'a number or a duration (PT10M)', received: '"long"' },
    ),
    afterLinks(
      "contacts:\n  - { link: tool, kind: enquiry, receivedAt: ▸'2026-03-01T09:30' }\n",
      '"contacts": [{ "link": "tool", "kind": "enquiry", "receivedAt": ▸"2026-03-01T09:30" }]',
      {
        path: ['contacts', 0, 'receivedAt'],
        expected: 'a timestamp with zone (2026-03-01T09:30:00Z)',
        received: '"2026-03-01T09:30"',
      },
    ),
  ],
  'wrong-type': [
    {
      yaml: '▸[parties, links]\n',
      json: '▸["parties", "links"]',
      options: { format: 'json' },
      problem: { path: [], expected: 'a map with parties and links', received: 'a list of 2' },
    },
    afterParties('links: ▸none\n', '"links": ▸"none"', {
      path: ['links'],
      expected: 'a map keyed by id',
      received: '"none"',
    }),
    afterLinks('▸ratings: {}\n', '▸"ratings": {}', {
      path: ['ratings'],
      expected: 'a list',
      received: 'a map',
    }),
    afterParties('links:\n  tool: ▸5\n', '"links": { "tool": ▸5 }', {
      path: ['links', 'tool'],
      expected: 'a map',
      received: '5',
    }),
    checkInWith('channel: ▸24', '"channel": ▸24', {
      path: ['links', 'check-in', 'channel'],
      expected: 'text',
      received: '24',
      suggestion: '24',
    }),
    checkInWith('channel: ▸true', '"channel": ▸true', {
      path: ['links', 'check-in', 'channel'],
      expected: 'text',
      received: 'true',
      suggestion: 'true',
    }),
    checkInWith('order: ▸first', '"order": ▸"first"', {
      path: ['links', 'check-in', 'order'],
      expected: 'a number',
      received: '"first"',
    }),
    checkInWith('▸tags: {}', '▸"tags": {}', {
      path: ['links', 'check-in', 'tags'],
      expected: 'a list',
      received: 'a map',
    }),
    checkInWith('requires: [tool, ▸5]', '"requires": ["tool", ▸5]', {
      path: ['links', 'check-in', 'requires', 1],
      expected: 'text or a list or a map',
      received: '5',
    }),
    checkInWith('attributes: { ▸room: { floor: 2 } }', '"attributes": { ▸"room": { "floor": 2 } }', {
      path: ['links', 'check-in', 'attributes', 'room'],
      expected: 'text, a number, true, false or null',
      received: 'a map',
    }),
    {
      yaml: 'parties:\n  desk: { kind: role, headcount: ▸1.5 }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "role", "headcount": ▸1.5 } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'headcount'],
        expected: 'a whole number',
        received: '1.5',
      },
    },
    afterLinks(
      'goals:\n  g: { holder: desk, title: Goal, personal: ▸1 }\n',
      '"goals": { "g": { "holder": "desk", "title": "Goal", "personal": ▸1 } }',
      { path: ['goals', 'g', 'personal'], expected: 'true or false', received: '1' },
    ),
  ],
  'missing-key': [
    {
      yaml: '▸links: {}\n',
      json: '▸{ "links": {} }',
      problem: { path: ['parties'], expected: 'a map keyed by id', received: 'nothing' },
    },
    {
      yaml: '▸parties: {}\n',
      json: '▸{ "parties": {} }',
      problem: { path: ['links'], expected: 'a map keyed by id', received: 'nothing' },
    },
    {
      yaml: 'parties:\n  ▸desk: { name: Desk }\nlinks: {}\n',
      json: '{ "parties": { ▸"desk": { "name": "Desk" } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'kind'],
        expected: 'one of department, team, role, system, customer, partner',
        received: 'nothing',
      },
    },
    checkInWith('requires: [▸{ of: [tool] }]', '"requires": [▸{ "of": ["tool"] }]', {
      path: ['links', 'check-in', 'requires', 0, 'atLeast'],
      expected: 'a number',
      received: 'nothing',
    }),
    afterCatalogue(
      'standards:\n  - ▸link: check-in\n    measure: wait\n',
      '"standards": [▸{ "link": "check-in", "measure": "wait" }]',
      { path: ['standards', 0, 'target'], expected: 'a number or a duration (PT10M)', received: 'nothing' },
    ),
    afterLinks('goals:\n  ▸g: { holder: desk }\n', '"goals": { ▸"g": { "holder": "desk" } }', {
      path: ['goals', 'g', 'title'],
      expected: 'text',
    }),
  ],
  'unknown-key': [
    afterLinks('▸mesures: {}\n', '▸"mesures": {}', {
      path: ['mesures'],
      expected: TOP_KEYS,
      received: '"mesures"',
      suggestion: 'measures',
    }),
    {
      yaml: 'parties:\n  desk:\n    kind: team\n    ▸head_count: 3\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team", ▸"head_count": 3 } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'head_count'],
        expected: PARTY_KEYS,
        received: '"head_count"',
        suggestion: 'headcount',
      },
    },
    afterLinks(
      'goals:\n  g: { holder: desk, title: Goal, ▸respondent: k-1 }\n',
      '"goals": { "g": { "holder": "desk", "title": "Goal", ▸"respondent": "k-1" } }',
      { path: ['goals', 'g', 'respondent'] },
    ),
    afterLinks(
      'goals:\n  g: { holder: desk, title: Goal, personal: false, ▸respondent: k-1 }\n',
      '"goals": { "g": { "holder": "desk", "title": "Goal", "personal": false, ▸"respondent": "k-1" } }',
      { path: ['goals', 'g', 'respondent'] },
    ),
    {
      yaml: 'parties:\n  desk:\n    kind: team\n    ▸__proto__: { colour: red }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team", ▸"__proto__": { "colour": "red" } } }, "links": {} }',
      problem: { path: ['parties', 'desk', '__proto__'], expected: PARTY_KEYS, received: '"__proto__"' },
    },
    {
      yaml: 'parties:\n  desk:\n    kind: team\n    leaders: [{ party: it, basis: formal, ▸since: 2020 }]\n  it: { kind: team }\nlinks: {}\n',
      json: `{ "parties": { "desk": { "kind": "team", "leaders":
        [{ "party": "it", "basis": "formal", ▸"since": 2020 }] }, "it": { "kind": "team" } }, "links": {} }`,
      problem: {
        path: ['parties', 'desk', 'leaders', 0, 'since'],
        expected: 'one of party, basis',
        received: '"since"',
      },
    },
    checkInWith(
      'requires: [{ atLeast: 1, of: [tool], ▸atleast: 2 }]',
      '"requires": [{ "atLeast": 1, "of": ["tool"], ▸"atleast": 2 }]',
      {
        path: ['links', 'check-in', 'requires', 0, 'atleast'],
        expected: 'one of atLeast, of',
        received: '"atleast"',
        suggestion: 'atLeast',
      },
    ),
  ],
  'out-of-range': [
    checkInWith('share: ▸1.2', '"share": ▸1.2', {
      path: ['links', 'check-in', 'share'],
      expected: 'a number of at most 1',
      received: '1.2',
    }),
    checkInWith('ownTime: ▸-1', '"ownTime": ▸-1', {
      path: ['links', 'check-in', 'ownTime'],
      expected: 'a number of at least 0',
      received: '-1',
    }),
    {
      yaml: 'parties:\n  desk: { kind: role, headcount: ▸-2 }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "role", "headcount": ▸-2 } }, "links": {} }',
      problem: { path: ['parties', 'desk', 'headcount'], expected: 'a number of at least 0', received: '-2' },
    },
  ],
  'invalid-range': [
    afterLinks(
      'measures:\n  m: { name: M, unit: points, better: higher, min: 5, max: ▸5 }\n',
      '"measures": { "m": { "name": "M", "unit": "points", "better": "higher", "min": 5, "max": ▸5 } }',
      { path: ['measures', 'm', 'max'], expected: 'a number above min (5)', received: '5' },
    ),
    afterLinks(
      'measures:\n  m: { name: M, unit: points, better: higher, max: 3, ▸labels: [low, high] }\n',
      '"measures": { "m": { "name": "M", "unit": "points", "better": "higher", "max": 3, ▸"labels": ["low", "high"] } }',
      {
        path: ['measures', 'm', 'labels'],
        expected: '3 labels, one for each step from 1 to 3',
        received: '2',
      },
    ),
  ],
  'unsupported-version': [
    afterLinks('version: ▸2\n', '"version": ▸2', {
      path: ['version'],
      expected: 'version 1',
      received: '2',
    }),
    afterLinks('version: ▸"1"\n', '"version": ▸"1"', {
      path: ['version'],
      expected: 'version 1',
      received: '"1"',
    }),
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
