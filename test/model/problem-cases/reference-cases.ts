import type { ProblemCode } from '../../../src/model/problem.js';
import { afterCatalogue, afterLinks, afterParties, checkInWith, type ProblemCase } from './problem-case.js';

const LONG = 'x'.repeat(257);
const ID = 'an id of 1 to 256 characters, none of them a control character';

/** Problems of ids and of what records say about each other. */
export const referenceCases = {
  'invalid-id': [
    {
      yaml: 'parties:\n  ▸"de\\tsk": { kind: team }\nlinks: {}\n',
      json: '{ "parties": { ▸"de\\tsk": { "kind": "team" } }, "links": {} }',
      problem: { path: ['parties', 'de\tsk'], expected: ID, received: '"de\\tsk"' },
    },
    {
      yaml: 'parties: {}\nlinks: {}\nmeasures:\n  ▸"": { name: M, unit: u, better: lower }\n',
      json: '{ "parties": {}, "links": {}, "measures": { ▸"": { "name": "M", "unit": "u", "better": "lower" } } }',
      problem: { path: ['measures', ''], expected: ID, received: '""' },
    },
    {
      yaml: `parties:\n  ▸${LONG}: { kind: team }\nlinks: {}\n`,
      json: `{ "parties": { ▸"${LONG}": { "kind": "team" } }, "links": {} }`,
      problem: { path: ['parties', LONG], expected: ID, received: `"${'x'.repeat(57)}…"` },
    },
  ],
  'reserved-id': [
    {
      yaml: 'parties:\n  ▸organisation: { kind: team }\nlinks: {}\n',
      json: '{ "parties": { ▸"organisation": { "kind": "team" } }, "links": {} }',
      problem: { path: ['parties', 'organisation'], received: '"organisation"' },
    },
  ],
  'duplicate-id': [
    afterParties(
      'links:\n  ▸desk: { provider: desk, customer: guest, service: check-in }\n',
      '"links": { ▸"desk": { "provider": "desk", "customer": "guest", "service": "check-in" } }',
      { path: ['links', 'desk'], received: '"desk"' },
    ),
    afterLinks(
      'goals:\n  ▸tool: { holder: desk, title: Tool }\n',
      '"goals": { ▸"tool": { "holder": "desk", "title": "Tool" } }',
      { path: ['goals', 'tool'], received: '"tool"' },
    ),
    checkInWith(
      'requires: [{ atLeast: 1, of: [tool, ▸tool] }]',
      '"requires": [{ "atLeast": 1, "of": ["tool", ▸"tool"] }]',
      { path: ['links', 'check-in', 'requires', 0, 'of', 1], received: '"tool"' },
    ),
  ],
  'unknown-id': [
    afterParties(
      'links:\n  tool: { provider: ▸dessk, customer: guest, service: tool }\n',
      '"links": { "tool": { "provider": ▸"dessk", "customer": "guest", "service": "tool" } }',
      {
        path: ['links', 'tool', 'provider'],
        expected: 'the id of a party',
        received: '"dessk"',
        suggestion: 'desk',
      },
    ),
    checkInWith('owner: ▸tool', '"owner": ▸"tool"', {
      path: ['links', 'check-in', 'owner'],
      expected: 'the id of a party',
      received: '"tool" (a link)',
    }),
    checkInWith('requires: [[▸Tool]]', '"requires": [[▸"Tool"]]', {
      path: ['links', 'check-in', 'requires', 0, 0],
      expected: 'the id of a link',
      received: '"Tool"',
      suggestion: 'tool',
    }),
    {
      yaml: 'parties:\n  desk: { kind: team, partOf: ▸nowhere }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team", "partOf": ▸"nowhere" } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'partOf'],
        expected: 'the id of a party',
        received: '"nowhere"',
      },
    },
    {
      yaml: 'parties:\n  desk: { kind: team, leaders: [{ party: ▸dek, basis: formal }] }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team", "leaders": [{ "party": ▸"dek", "basis": "formal" }] } }, "links": {} }',
      problem: {
        path: ['parties', 'desk', 'leaders', 0, 'party'],
        expected: 'the id of a party',
        received: '"dek"',
        suggestion: 'desk',
      },
    },
    afterCatalogue(
      'ratings:\n  - { subject: ▸organization, measure: score, by: staff, need: 1 }\n',
      '"ratings": [{ "subject": ▸"organization", "measure": "score", "by": "staff", "need": 1 }]',
      {
        path: ['ratings', 0, 'subject'],
        expected: 'the id of a party or link, or "organisation"',
        received: '"organization"',
        suggestion: 'organisation',
      },
    ),
    afterCatalogue(
      'standards:\n  - { link: tool, measure: ▸scores, target: 3 }\n',
      '"standards": [{ "link": "tool", "measure": ▸"scores", "target": 3 }]',
      {
        path: ['standards', 0, 'measure'],
        expected: 'the id of a measure',
        received: '"scores"',
        suggestion: 'score',
      },
    ),
    afterCatalogue(
      'contacts:\n  - { link: tool, kind: enquiry, receivedAt: 2026-03-01T09:30Z, goal: ▸slow }\n',
      '"contacts": [{ "link": "tool", "kind": "enquiry", "receivedAt": "2026-03-01T09:30Z", "goal": ▸"slow" }]',
      { path: ['contacts', 0, 'goal'], expected: 'the id of a goal', received: '"slow"' },
    ),
    afterLinks(
      'goals:\n  g: { holder: desk, title: Goal, supports: ▸culture:8a }\n',
      '"goals": { "g": { "holder": "desk", "title": "Goal", "supports": ▸"culture:8a" } }',
      {
        path: ['goals', 'g', 'supports'],
        expected: 'the id of a link or goal, or "culture:1a" … "culture:7"',
        received: '"culture:8a"',
        suggestion: 'culture:1a',
      },
    ),
    afterLinks(
      'suppressions:\n  - { rule: r, subject: ▸tools, reason: why }\n',
      '"suppressions": [{ "rule": "r", "subject": ▸"tools", "reason": "why" }]',
      {
        path: ['suppressions', 0, 'subject'],
        expected: 'the id of a party, link or goal, or "organisation"',
        received: '"tools"',
        suggestion: 'tool',
      },
    ),
  ],
  'self-link': [
    afterParties(
      'links:\n  ▸tool: { provider: it, customer: it, service: tool }\n',
      '"links": { ▸"tool": { "provider": "it", "customer": "it", "service": "tool" } }',
      { path: ['links', 'tool'], received: '"it"' },
    ),
  ],
  'self-reference': [
    {
      yaml: 'parties:\n  desk: { kind: team, leaders: [{ party: ▸desk, basis: informal }] }\nlinks: {}\n',
      json: '{ "parties": { "desk": { "kind": "team", "leaders": [{ "party": ▸"desk", "basis": "informal" }] } }, "links": {} }',
      problem: { path: ['parties', 'desk', 'leaders', 0, 'party'], received: '"desk"' },
    },
    afterLinks(
      'goals:\n  g: { holder: desk, title: Goal, supports: ▸g }\n',
      '"goals": { "g": { "holder": "desk", "title": "Goal", "supports": ▸"g" } }',
      { path: ['goals', 'g', 'supports'] },
    ),
  ],
  'part-of-cycle': [
    {
      yaml: 'parties:\n  b: { kind: team, partOf: a }\n  a: { kind: team, partOf: ▸b }\nlinks: {}\n',
      json: '{ "parties": { "b": { "kind": "team", "partOf": "a" }, "a": { "kind": "team", "partOf": ▸"b" } }, "links": {} }',
      problem: { path: ['parties', 'a', 'partOf'] },
    },
    {
      yaml: 'parties:\n  a: { kind: team, partOf: ▸a }\n  b: { kind: team, partOf: a }\nlinks: {}\n',
      json: '{ "parties": { "a": { "kind": "team", "partOf": ▸"a" }, "b": { "kind": "team", "partOf": "a" } }, "links": {} }',
      problem: { path: ['parties', 'a', 'partOf'] },
    },
  ],
  'not-inbound': [
    afterParties(
      `links:
  tool: { provider: it, customer: desk, service: tool, requires: [▸check-in] }
  check-in: { provider: desk, customer: guest, service: check-in }
`,
      `"links": {
        "tool": { "provider": "it", "customer": "desk", "service": "tool", "requires": [▸"check-in"] },
        "check-in": { "provider": "desk", "customer": "guest", "service": "check-in" }
      }`,
      {
        path: ['links', 'tool', 'requires', 0],
        expected: 'a link whose customer is "it", the provider',
        received: '"check-in" (its customer is "guest")',
      },
    ),
  ],
} satisfies Partial<Record<ProblemCode, readonly [ProblemCase, ...ProblemCase[]]>>;
